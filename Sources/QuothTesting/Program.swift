package import Foundation

/// The real program, run as a user runs it.
package enum Program {
  /// What a run left behind.
  package struct Run: Sendable {
    /// The exit status.
    package var status: Int32
    /// Standard output.
    package var output: String
    /// Standard error.
    package var errors: String

    /// The lines of standard output.
    package var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The root of the package.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program `quoth`: the one that `QUOTH_PROGRAM` names (`make torture` takes the release program), or the one beside
  /// the tests, which was built with them.
  package static let executable: URL = {
    if let named = ProcessInfo.processInfo.environment["QUOTH_PROGRAM"] {
      return URL(filePath: named, relativeTo: root).absoluteURL
    }
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "quoth")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appending(path: ".build/debug/quoth")
  }()

  /// Runs `quoth` with `arguments` in `folder`, with `input` on standard input.
  package static func run(
    _ arguments: [String], input: String = "", in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Through files: a pipe would fill up on long input or output.
    let scratch = try Scratch()
    let files = try ["in", "out", "err"].map { name in
      let url = scratch.folder.appending(path: name)
      try Data((name == "in" ? input : "").utf8).write(to: url)
      return url
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}

/// A folder of a test's own, removed with the value.
package final class Scratch: Sendable {
  /// The folder.
  package let folder: URL

  /// Makes an empty folder.
  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "quoth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of `name` in the folder.
  package func path(_ name: String) -> String { folder.appending(path: name).path }
}
