package import Foundation

/// A program that goes on until it is told to end. No wait is without a limit.
package final class LongRun {
  private let process = Process()
  private let scratch: Scratch
  private let output: URL
  /// The line of its output that said that it is ready, behind the words that were waited for.
  package private(set) var line = ""

  /// Starts `executable` and waits, at most `seconds`, for a line of its output that holds `sign`.
  package init(
    _ executable: URL, _ arguments: [String], in folder: URL = Program.root, environment: [String: String] = [:],
    until sign: String, seconds: Double = 30
  ) throws {
    scratch = try Scratch()
    output = scratch.folder.appending(path: "out")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    let ready = LongRun.wait(seconds) { [process] in
      line = self.said(sign) ?? ""
      return !line.isEmpty || !process.isRunning
    }
    guard ready, !line.isEmpty else {
      let told = (try? text) ?? ""
      end()
      throw BrowserFailure("\(executable.path) did not say “\(sign)” within \(seconds) seconds, but: \(told)")
    }
  }

  /// All that it has written.
  package var text: String {
    get throws { String(decoding: try Data(contentsOf: output), as: UTF8.self) }
  }

  private func said(_ sign: String) -> String? {
    let lines = ((try? text) ?? "").split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard let ready = lines.first(where: { $0.contains(sign) }), let range = ready.range(of: sign) else { return nil }
    return String(ready[range.upperBound...])
  }

  /// Asks it and what it started to end by `signal`, as a terminal does, waits ten seconds, and gives its exit status; nil where it had to be killed.
  @discardableResult
  package func end(by signal: Int32 = SIGTERM) -> Int32? {
    guard process.processIdentifier > 0 else { return nil }
    let number = process.processIdentifier
    let group = getpgid(number) == number ? -number : number
    if process.isRunning { kill(group, signal) }
    if LongRun.wait(10, for: { !process.isRunning }) { return process.terminationStatus }
    kill(group, SIGKILL)
    return nil
  }

  private static func wait(_ seconds: Double, for condition: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition() {
      guard ContinuousClock.now < end else { return false }
      usleep(20_000)
    }
    return true
  }

  deinit { end() }
}
