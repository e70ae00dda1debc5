import Foundation
import Fuzzing

// Gives one target inputs that libFuzzer makes, guided by coverage: `FUZZ_TARGET=pages fuzz` and libFuzzer's options. Its
// `main` is libFuzzer's, which calls the two functions below (llvm.org/docs/LibFuzzer.html).

/// Called once: `fuzz --list` and `fuzz --seeds FOLDER WORDS` end here.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  FuzzCommand.begin(Array(CommandLine.arguments.dropFirst()))
  return 0
}

/// Called with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  FuzzCommand.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

enum FuzzCommand {
  private static let chosen = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(FuzzTarget.named)

  /// Answers what needs no target, and sees that there is one for the rest.
  static func begin(_ arguments: [String]) {
    if arguments.first == "--list" {
      FuzzTarget.all.forEach { print($0.name) }
      exit(0)
    }
    guard let chosen else {
      complain("usage: fuzz --list | FUZZ_TARGET=… fuzz [--seeds FOLDER WORDS | libFuzzer's options]")
      exit(2)
    }
    guard arguments.count == 3, arguments[0] == "--seeds" else { return }
    do {
      try writeSeeds(of: chosen, to: arguments[1], words: arguments[2])
      exit(0)
    } catch {
      complain("\(error)")
      exit(1)
    }
  }

  /// Gives the target one input; a fault ends the program as a crash would, so that the input is saved.
  static func run(_ input: [UInt8]) {
    let faults = chosen?.run(input) ?? []
    guard !faults.isEmpty else { return }
    complain("FAULT " + faults.prefix(5).joined(separator: "\nFAULT "))
    abort()
  }

  /// Writes the target's own seeds and the words of its dictionary where libFuzzer reads them.
  private static func writeSeeds(of target: FuzzTarget, to folder: String, words: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (index, seed) in target.seeds.enumerated() {
      try Data(seed).write(to: URL(filePath: folder).appending(path: "seed-\(index)"))
    }
    for source in target.folders {
      for name in try files.contentsOfDirectory(atPath: source) {
        let data = try Data(contentsOf: URL(filePath: source).appending(path: name))
        try data.write(to: URL(filePath: folder).appending(path: "seed-\(name)"))
      }
    }
    let lines = target.words.map { word in
      "\"" + word.utf8.map { "\\x" + String(256 + Int($0), radix: 16).dropFirst() }.joined() + "\""
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: words))
  }

  private static func complain(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }
}
