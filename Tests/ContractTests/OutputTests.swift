import Foundation
import QuothTesting
import Testing

@testable import Texts

/// What the real program writes is what the schemas in Documentation/Schemas say, member by member.
struct OutputTests {
  private static let schemas: [String: JSONValue] = {
    let folder = Program.root.appending(path: "Documentation/Schemas")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var schemas: [String: JSONValue] = [:]
    for name in names where name.hasSuffix(".schema.json") {
      schemas[name] = (try? Data(contentsOf: folder.appending(path: name))).flatMap { try? JSONReader.read(Array($0)) }
    }
    return schemas
  }()

  private static let scratch = try? Scratch()
  private static let record = scratch?.path("contract.sqlite") ?? ""
  private static let imported = try? Program.run(["import", "Examples/captures", "--record", record, "--json"])

  private func expect(_ run: Program.Run, follows schema: String, status: Int32 = 0) throws {
    #expect(run.status == status, "\(run.errors)")
    let validator = SchemaValidator(schemas: Self.schemas, isClosed: true)
    #expect(!run.lines.isEmpty)
    for line in run.lines {
      let value = try JSONReader.read(Array(line.utf8))
      #expect(validator.faults(of: value, against: schema) == [], "\(line.prefix(120))")
    }
  }

  @Test func `extract writes documents`() throws {
    try expect(
      Program.run(["extract", "Examples/captures", "Examples/html", "--json"]), follows: "document.schema.json")
  }

  @Test func `quotations writes quotations`() throws {
    try expect(
      Program.run(["quotations", "Examples/captures/meridian-digest.txt", "--json"]), follows: "quotations.schema.json")
  }

  @Test func `import writes what it did`() throws {
    try expect(try #require(Self.imported), follows: "import.schema.json")
  }

  @Test(arguments: [
    (["check", "Examples/captures", "--json", "--indirect"], "check.schema.json"),
    (["check", "--quote", "It was never on ours", "--speaker", "Mirel Tanos", "--json"], "check.schema.json"),
    (["search", "ferry OR treaty", "--json"], "search.schema.json"), (["list", "--json"], "list.schema.json"),
    (["verify", "--json"], "verify.schema.json"), (["stats", "--json"], "stats.schema.json"),
    (["wanted", "--json"], "wanted.schema.json"), (["verify", "--head", "--json"], "head.schema.json"),
    (["export", "--format", "documents"], "document.schema.json"),
    (["export", "--format", "captures"], "capture-line.schema.json"),
    (["correct", "person", "list", "--json"], "person.schema.json"),
  ])
  func `Commands on a record write what the contract says`(_ arguments: [String], _ schema: String) throws {
    _ = try #require(Self.imported)
    try expect(Program.run(arguments + ["--record", Self.record]), follows: schema)
  }

  @Test func `Commands that keep a record write what the contract says`() throws {
    let scratch = try Scratch()
    let record = scratch.path("own.sqlite")
    _ = try Program.run(["import", "Examples/captures", "--record", record])
    try expect(Program.run(["rebuild", "--json", "--record", record]), follows: "rebuild.schema.json")
    try expect(
      Program.run(["backup", scratch.path("copy.sqlite"), "--json", "--record", record]), follows: "backup.schema.json")
    try expect(
      Program.run(["merge", record, "--json", "--record", scratch.path("other.sqlite")]), follows: "merge.schema.json")
    let first = try #require(Program.run(["list", "--json", "--record", record]).lines.first)
    let id = try #require(try JSONReader.read(Array(first.utf8))["id"]?.string)
    try expect(
      Program.run(["correct", "use", id, "record", "--json", "--record", record]), follows: "correct.schema.json")
    _ = try Program.run(["import", "Examples/html", "--record", record])
    let documents = try Program.run(["list", "--json", "--record", record]).lines.compactMap {
      try JSONReader.read(Array($0.utf8))["id"]?.string
    }
    let diffs = try documents.map { try Program.run(["diff", $0, "--json", "--record", record]) }
    try expect(try #require(diffs.first { $0.status == 0 }), follows: "diff.schema.json")
  }

  @Test func `show writes a document with its checks`() throws {
    _ = try #require(Self.imported)
    for line in try Program.run(["list", "--json", "--record", Self.record]).lines {
      let shown = try JSONReader.read(Array(line.utf8))
      let id = try #require(shown["id"]?.string)
      try expect(Program.run(["show", id, "--json", "--record", Self.record]), follows: "document.schema.json")
    }
  }

  @Test func `A line that fails is answered in its place, and the stream goes on`() throws {
    let input = """
      {"id": "a", "text": "Question: Why?\\n\\nMirel Tanos: Because.", "mediaType": "text/plain"}
      {"id": "b"}
      no JSON at all
      {"id": "d", "base64": "PGgxPkhlbGxvPC9oMT4=", "mediaType": "text/html"}
      """
    for jobs in ["1", "2"] {
      let run = try Program.run(["extract", "-", "--json", "--jobs", jobs], input: input)
      #expect(run.status == 1)
      let lines = try run.lines.map { try JSONReader.read(Array($0.utf8)) }
      #expect(lines.map { $0["error"] != nil } == [false, true, true, false])
      #expect(lines.map { $0["id"]?.string } == ["a", "b", nil, "d"])
    }
  }

  @Test func `The same input gives the same bytes out, whatever the number of workers`() throws {
    let runs = try ["1", "2", "7"].map {
      try Program.run(["extract", "Examples/captures", "Examples/html", "--json", "--jobs", $0]).output
    }
    #expect(Set(runs).count == 1)
  }
}

struct ExitStatusTests {
  @Test(arguments: [
    [], ["check"], ["nonsense"], ["check", "--quote", "a", "file.txt"], ["extract", "x", "--jobs", "0"],
    ["import", "x", "--as", "rumour"], ["check", "--quote", "a", "--fail-on", "lies"],
  ])
  func `A wrong call ends with 2`(_ arguments: [String]) throws {
    guard !arguments.isEmpty else { return }
    let run = try Program.run(arguments)
    #expect(run.status == 2 && !run.errors.isEmpty && run.output.isEmpty)
  }

  @Test func `A record that is missing or none ends with 3 and says what to do`() throws {
    let scratch = try Scratch()
    let missing = try Program.run(["list", "--record", scratch.path("none.sqlite")])
    #expect(missing.status == 3 && missing.errors.contains("none.sqlite"))
    try Data("no record, but long enough to look like a file of some sort".utf8).write(
      to: scratch.folder.appending(path: "letter.txt"))
    let letter = try Program.run(["stats", "--record", scratch.path("letter.txt")])
    #expect(letter.status == 3 && letter.errors.contains("letter.txt"))
  }

  @Test func `A file that cannot be read ends with 1 and is named`() throws {
    let run = try Program.run(["extract", "Examples/captures/ministry-speech.txt", "no-such-file.txt", "--json"])
    #expect(run.status == 1 && run.lines.count == 2)
    #expect(run.lines[1].contains("no-such-file.txt"))
  }

  @Test func `An outcome that was to fail makes the status 1`() throws {
    let scratch = try Scratch()
    let record = scratch.path("r.sqlite")
    _ = try Program.run(["import", "Examples/captures", "--record", record])
    let quote = ["check", "--quote", "Nobody has promised the moon to the fishermen", "--record", record]
    #expect(try Program.run(quote).status == 0)
    #expect(try Program.run(quote + ["--fail-on", "notCheckable,senseChanged"]).status == 1)
    #expect(try Program.run(quote + ["--fail-on", "senseChanged"]).status == 0)
  }
}
