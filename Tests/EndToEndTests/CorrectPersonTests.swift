import Foundation
import QuothTesting
import Testing

@testable import Texts

/// What the keeper says of persons and kinds, with the command itself: it holds over imports, and the last word holds.
struct CorrectPersonTests {
  private static func page(_ name: String, _ office: String, _ words: String) -> String {
    """
    Interview with \(office)\(name), Harbour News

    12 May 2031

    Question: Is the ferry safe?

    \(name): \(words) We counted the boats on Monday.

    Question: And the harbour?

    \(name): The harbour is where it was, and so are we.
    """
  }

  /// A record of two interviews, whose speakers are spelled in two ways.
  private struct Record {
    let scratch: Scratch
    let path: String

    init() throws {
      scratch = try Scratch()
      path = scratch.path("r.sqlite")
      try write("one.txt", CorrectPersonTests.page("Mirel Tanos", "Foreign Minister ", "It has always been safe."))
      try write("two.txt", CorrectPersonTests.page("Mirela Tanos", "", "No, and I like the timetable."))
      try run("import", scratch.path("one.txt"), scratch.path("two.txt"))
    }

    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: scratch.path(name)))
    }

    @discardableResult
    func run(_ arguments: String...) throws -> [JSONValue] {
      let result = try Program.run(arguments + ["--record", path, "--json"])
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      return try result.lines.map { try JSONReader.read(Array($0.utf8)) }
    }

    /// The names of the persons, sorted.
    func names() throws -> [String] {
      try run("correct", "person", "list").compactMap { $0["name"]?.string }.sorted()
    }

    func person(_ name: String) throws -> String {
      let found = try run("correct", "person", "list").first { $0["name"]?.string == name }
      return try #require(found?["id"]?.string)
    }

    func document(titled part: String) throws -> String {
      let found = try run("list").first { $0["title"]?.string?.contains(part) ?? false }
      return try #require(found?["id"]?.string)
    }
  }

  @Test func `Who is parted stays parted, and who is merged later is one again, over every import`() throws {
    let record = try Record()
    #expect(try record.names() == ["Mirel Tanos"])
    let one = try record.person("Mirel Tanos")
    try record.run(
      "correct", "person", "split", one, "--label", "Mirela Tanos", "--document", try record.document(titled: "Mirela"))
    #expect(try record.names() == ["Mirel Tanos", "Mirela Tanos"])
    try record.write("three.txt", Self.page("Mirel Tanos", "", "The rope is new."))
    try record.run("import", record.scratch.path("two.txt"), record.scratch.path("three.txt"))
    #expect(try record.names() == ["Mirel Tanos", "Mirela Tanos"])
    let other = try record.person("Mirela Tanos")
    try record.run("correct", "person", "rename", other, "Mirela Kolm-Tanos")
    try record.run("import", record.scratch.path("one.txt"))
    #expect(try record.names() == ["Mirel Tanos", "Mirela Kolm-Tanos"])
    try record.run("correct", "person", "merge", other, one)
    #expect(try record.names() == ["Mirel Tanos"])
    try record.run("import", record.scratch.path("one.txt"), record.scratch.path("two.txt"))
    try record.run("rebuild")
    #expect(try record.names() == ["Mirel Tanos"])
    #expect(try record.person("Mirel Tanos") == one)
  }

  @Test func `A kind that the keeper names holds over imports and rebuilds`() throws {
    let record = try Record()
    let document = try record.document(titled: "Mirela")
    try record.run("correct", "kind", document, "statement")
    try record.run("import", record.scratch.path("two.txt"))
    try record.run("rebuild")
    let kind = try record.run("list").first { $0["id"]?.string == document }?["kind"]?.string
    #expect(kind == "statement")
  }
}
