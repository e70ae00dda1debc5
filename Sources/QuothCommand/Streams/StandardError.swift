import Foundation

/// Standard error: for people. Where it cannot be written nobody can be told, and the work goes on.
enum StandardError {
  /// Writes `text` as it is.
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }
}

/// Says `message` on standard error, under the program's name.
func complain(_ message: String) { StandardError.write("quoth: \(Terminal.harmless(message))\n") }

/// The three standard streams.
enum StandardStreams {
  /// Makes sure that 0, 1 and 2 are taken: a file that is opened where a stream was closed must not be taken for it.
  /// What stands in can neither be read from (0) nor written to (1), so that both still fail as closed ones do.
  static func occupy() {
    for (descriptor, flags) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)]
    where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", flags) }
  }
}
