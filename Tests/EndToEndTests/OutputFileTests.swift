import Foundation
import QuothTesting
import Testing

/// Files that commands write: never in the place of what must stay.
struct OutputFileTests {
  @Test(arguments: ["", "-wal"])
  func `No output takes the place of the record`(suffix: String) throws {
    let scratch = try Scratch()
    let record = scratch.path("r.sqlite")
    #expect(try Program.run(["import", "Examples/captures/meridian-story.txt", "--record", record]).status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: "r.sqlite" + suffix)
    for out in [record + suffix, scratch.path("link")] {
      let run = try Program.run(["export", "--format", "captures", "-o", out, "--record", record])
      #expect(run.status == 1 && run.errors.contains("is the record itself"), "\(run)")
    }
    #expect(try Program.run(["verify", "--record", record]).status == 0)
  }

  @Test func `Devices and folders are refused, and nothing is left beside them`() throws {
    let scratch = try Scratch()
    #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    for out in [scratch.path("pipe"), scratch.folder.path, scratch.path("nowhere/x")] {
      let run = try ExampleRecord.run(["export", "--format", "captures", "-o", out])
      #expect(run.status == 1 && run.errors.contains(out), "\(run)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["pipe"])
  }

  @Test func `A link is followed, and the file that it names is written whole`() throws {
    let scratch = try Scratch()
    try Data("before".utf8).write(to: scratch.folder.appending(path: "real"))
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "real")
    let run = try ExampleRecord.run(["export", "--format", "captures", "-o", scratch.path("link")])
    #expect(run.status == 0, "\(run)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link")) == "real")
    #expect(try String(contentsOfFile: scratch.path("real"), encoding: .utf8).hasPrefix("{"))
  }

  @Test func `A link out of an imported folder is told, not followed`() throws {
    let scratch = try Scratch()
    let files = FileManager.default
    try files.createDirectory(atPath: scratch.path("in"), withIntermediateDirectories: true)
    for name in ["secret.txt", "in/page.txt"] {
      try Data("Statement by the Harbour Office\n12 May 2024\n\nThe pier is open.".utf8)
        .write(to: scratch.folder.appending(path: name))
    }
    try files.createSymbolicLink(atPath: scratch.path("in/out.txt"), withDestinationPath: "../secret.txt")
    try files.createSymbolicLink(atPath: scratch.path("in/same.txt"), withDestinationPath: "page.txt")
    let run = try Program.run(["import", scratch.path("in"), "--json", "--record", scratch.path("r.sqlite")])
    #expect(run.status == 1 && run.errors.contains("in/out.txt: a link out of the folder"), "\(run)")
    #expect(run.output.contains("\"failed\":1"), "\(run.output)")
  }

  @Test func `A document of one version has nothing to be compared with`() throws {
    let list = try ExampleRecord.run(["list", "--json"]).lines
    let id = try #require(list.first?.firstMatch(of: /"id": ?"([0-9a-f]+)"/)?.1)
    let run = try ExampleRecord.run(["diff", String(id)])
    #expect(run.status == 1 && run.errors.contains("one version only"), "\(run)")
  }

  @Test func `Tables keep to eighty columns`() throws {
    for command in [["list"], ["extract", "Examples/captures"], ["wanted"], ["search", "ferry"]] {
      let run = command[0] == "extract" ? try Program.run(command) : try ExampleRecord.run(command)
      #expect(run.status == 0)
      #expect(run.lines.filter { $0.count > 80 } == [], "\(command)")
    }
  }
}
