package import Foundation

/// The real program while it runs: to be killed, or asked over its socket. It does not outlive the value.
package final class RunningProgram {
  private let process = Process()
  private let scratch: Scratch

  /// Starts `quoth` with `arguments` in `folder`; its output goes to files.
  package init(_ arguments: [String], in folder: URL = Program.root) throws {
    scratch = try Scratch()
    for name in ["out", "err"] { try Data().write(to: scratch.folder.appending(path: name)) }
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: scratch.folder.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: scratch.folder.appending(path: "err"))
    try process.run()
  }

  deinit { if process.isRunning { kill(SIGKILL) } }

  /// Whether it still runs.
  package var isRunning: Bool { process.isRunning }

  /// What it has written to standard output so far.
  package var output: String { text("out") }

  /// What it has written to standard error so far.
  package var errors: String { text("err") }

  /// Sends it a signal and waits for its end.
  package func kill(_ signal: Int32) {
    Foundation.kill(process.processIdentifier, signal)
    process.waitUntilExit()
  }

  /// Waits for its end; the exit status.
  package func wait() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Waits at most `seconds` until `condition` holds; whether it does.
  package func waits(upTo seconds: Double, for condition: (RunningProgram) throws -> Bool) rethrows -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      if try condition(self) { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return try condition(self)
  }

  private func text(_ name: String) -> String {
    (try? String(contentsOf: scratch.folder.appending(path: name), encoding: .utf8)) ?? ""
  }
}
