import Foundation

/// Standard output, buffered; a reader that went away (`quoth … | head`) ends the program quietly.
struct StandardOutput {
  private var buffer: [UInt8] = []

  /// Appends a line.
  mutating func write(line: String) { write(line: Array(line.utf8)) }

  /// Appends a line of bytes.
  mutating func write(line: [UInt8]) {
    buffer.append(contentsOf: line)
    buffer.append(0x0A)
    if buffer.count > 1 << 16 { flush() }
  }

  /// Appends bytes as they are.
  mutating func write(bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 16 { flush() }
  }

  /// Hands on what is buffered.
  mutating func flush() {
    var written = 0
    buffer.withUnsafeBytes { bytes in
      while written < bytes.count, let base = bytes.baseAddress {
        let count = Glibc.write(STDOUT_FILENO, base + written, bytes.count - written)
        if count > 0 {
          written += count
        } else if errno != EINTR {
          let code = errno
          if code != EPIPE { complain("the output cannot be written: \(String(cString: strerror(code)))") }
          exit(code == EPIPE ? ExitStatus.done : ExitStatus.failed)
        }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The exit statuses of the contract.
enum ExitStatus {
  /// Everything was done.
  static let done: Int32 = 0
  /// Some lines, files or checks failed.
  static let failed: Int32 = 1
  /// The call itself was wrong.
  static let usage: Int32 = 2
  /// The record could not be opened or written.
  static let record: Int32 = 3
}
