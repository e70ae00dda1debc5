package import Foundation

/// What only a shell can do to the program: close its streams, pipe it, mount things around it.
package enum Shell {
  /// Runs `script` in bash, in `folder`, with the program as `$quoth`; in a mount namespace of its own where `mounts`.
  package static func run(
    _ script: String, in folder: URL = Program.root, mounts: Bool = false, environment: [String: String] = [:]
  ) throws -> Program.Run {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = (mounts ? ["unshare", "-m"] : []) + ["bash", "-c", script]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["quoth": Program.executable.path]) { $1 }.merging(environment) { $1 }
    let scratch = try Scratch()
    let files = try ["out", "err"].map { name in
      let url = scratch.folder.appending(path: name)
      try Data().write(to: url)
      return url
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Program.Run(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }
}
