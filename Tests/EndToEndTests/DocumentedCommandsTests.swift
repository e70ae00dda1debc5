import Foundation
import QuothTesting
import Testing

/// A page of documentation whose commands are promises.
struct DocumentedPage: Sendable, CustomTestStringConvertible {
  /// A command as it is shown, with the output shown below it.
  struct Shown: Sendable {
    var line: Int
    var command: String
    /// A line `…` stands for any number of lines.
    var output: [String]
  }

  let path: String
  var testDescription: String { path }

  /// The pages that a newcomer reads.
  static let all = ["README.md", "Examples/README.md", "CONTRIBUTING.md", "Documentation/reading-room.md"].map(
    DocumentedPage.init)

  var lines: [String] {
    get throws {
      try String(contentsOf: Program.root.appending(path: path), encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
  }

  /// The commands of its blocks marked `console`: behind `$ ` a command, on the lines below what it prints.
  var shown: [Shown] {
    get throws {
      var shown: [Shown] = []
      var isInside = false
      for (index, line) in try lines.enumerated() {
        if line.hasPrefix("```") {
          isInside = line == "```console"
        } else if isInside, line.hasPrefix("$ ") {
          shown.append(Shown(line: index + 1, command: String(line.dropFirst(2)), output: []))
        } else if isInside, !shown.isEmpty {
          shown[shown.count - 1].output.append(line)
        }
      }
      return shown
    }
  }

  /// What its words name as `PROGRAM WORD`, in blocks and between backquotes.
  func words(behind program: String) throws -> Set<String> {
    var found: Set<String> = []
    for line in try lines {
      // Blocks and the parts between backquotes hold commands; the rest is prose.
      let isBlock = line.hasPrefix("    ") || line.hasPrefix("$ ")
      let parts = line.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
      let commands = isBlock ? [line] : parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
      for command in commands {
        let words = command.split(separator: " ").map(String.init)
        for (word, next) in zip(words, words.dropFirst())
        where word == program && next.allSatisfy({ $0.isLowercase && $0.isASCII }) { found.insert(next) }
      }
    }
    return found
  }
}

/// Every command that a newcomer is shown does what is shown.
@Suite(.timeLimit(.minutes(15)))
struct DocumentedCommandsTests {
  @Test(arguments: DocumentedPage.all)
  func `Every command shown prints what is shown`(page: DocumentedPage) throws {
    let scratch = try DocumentedCommandsTests.copy()
    for shown in try page.shown {
      let printed = try DocumentedCommandsTests.run(shown.command, in: scratch)
      #expect(
        DocumentedCommandsTests.matches(printed[...], shown.output[...]),
        """
        \(page.path), line \(shown.line): \(shown.command)
        prints
        \(printed.joined(separator: "\n"))
        """)
    }
  }

  @Test(arguments: DocumentedPage.all)
  func `Every command named exists`(page: DocumentedPage) throws {
    for command in try page.words(behind: "quoth") {
      #expect(try Program.run([command, "--help"]).status == 0, "\(page.path) names quoth \(command)")
    }
    let makefile = try String(contentsOf: Program.root.appending(path: "Makefile"), encoding: .utf8)
    for target in try page.words(behind: "make") {
      #expect(makefile.contains("\n\(target): "), "\(page.path) names make \(target)")
    }
  }

  @Test func `The newcomer's page shows commands with their output, and a picture`() throws {
    let readme = try #require(DocumentedPage.all.first)
    #expect(try readme.shown.count >= 8)
    let picture = try #require(
      try readme.lines.joined(separator: "\n").firstMatch(of: /\!\[[^\]]+\]\(([^)]+\.png)\)/)?.1)
    #expect(FileManager.default.fileExists(atPath: Program.root.appending(path: String(picture)).path))
  }

  @Test func `The demo ends in an open reading room that Ctrl-C closes`() throws {
    let scratch = try Scratch()
    let demo = Program.root.appending(path: "Examples/demo")
    let arguments = [Program.executable.path, scratch.path("record.sqlite"), "0"]
    let run = try LongRun(demo, arguments, until: "The reading room is open on http://127.0.0.1:", seconds: 120)
    let text = try run.text
    for words in ["Sense changed", "Not in this", "Cannot be checked", "Ctrl-C"] {
      #expect(text.contains(words), "the demo does not say “\(words)”")
    }
    // A second demo on the same port says what to do.
    let port = String(run.line.prefix { $0.isNumber })
    let second = try DocumentedCommandsTests.bash(
      "Examples/demo \(Program.executable.path) \(scratch.path("second.sqlite")) \(port) 2>&1 || echo failed",
      in: Program.root, seconds: 120)
    #expect(second.contains("port \(port)") && second.contains("make demo PORT=") && second.hasSuffix("failed\n"))
    #expect(run.end(by: SIGINT) == 0)
  }

  @Test func `A taken port is said before anything is built`() throws {
    _ = try #require(ExampleRecord.imported)
    let room = try LongRun(
      Program.executable, ["serve", "--port", "0", "--record", ExampleRecord.path], until: "open on http://127.0.0.1:")
    let port = String(room.line.prefix { $0.isNumber })
    let said = try DocumentedCommandsTests.bash("make free PORT=\(port) 2>&1 || true", in: Program.root, seconds: 30)
    #expect(said.contains("Port \(port) is taken") && said.contains("make demo PORT="))
    room.end()
  }

  // MARK: Helpers

  /// A folder with the examples in it and `quoth` on the path.
  private static func copy() throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(at: Example.folder, to: scratch.folder.appending(path: "Examples"))
    let programs = scratch.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: programs.appending(path: "quoth"), withDestinationURL: Program.executable)
    return scratch
  }

  private static func run(_ command: String, in scratch: Scratch) throws -> [String] {
    // What builds is named elsewhere; what serves is asked whether it opens.
    if command.hasPrefix("make ") || command.hasPrefix("export ") { return [] }
    if command.hasPrefix("quoth serve") {
      let arguments = command.split(separator: " ").dropFirst().map(String.init) + ["--port", "0"]
      let room = try LongRun(Program.executable, arguments, in: scratch.folder, until: "127.0.0.1:")
      let port = room.line.prefix { $0.isNumber }
      let text = try room.text.replacing(":\(port)", with: ":8080")
      room.end()
      return lines(text)
    }
    return lines(try bash(command + " 2>&1", in: scratch.folder, seconds: 60))
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func bash(_ command: String, in folder: URL, seconds: Int) throws -> String {
    let scratch = try Scratch()
    let output = scratch.folder.appending(path: "out")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "\(seconds)", "bash", "-c", command]
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PATH": "\(folder.appending(path: "bin").path):\(path)", "LC_ALL": "C.UTF-8",
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }

  /// Whether lines are as shown; `…` stands for any number of them. O(lines * shown).
  private static func matches(_ printed: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    var shown = shown
    while shown.last == "" { shown.removeLast() }
    var reached: Set<Int> = [printed.startIndex]
    for line in shown {
      guard let first = reached.min() else { return false }
      if line == "…" {
        reached = Set(first...printed.endIndex)
      } else {
        reached = Set(reached.filter { $0 < printed.endIndex && trimmed(printed[$0]) == trimmed(line) }.map { $0 + 1 })
      }
    }
    return reached.contains(printed.endIndex)
  }

  /// A line without what no promise is made of: white space at its end, the exact likeness, how many ranges were derived.
  private static func trimmed(_ line: String) -> String {
    let line = line.replacing(/score [0-9.]+$/, with: "score").replacing(/[0-9]+ ranges/, with: "ranges")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
