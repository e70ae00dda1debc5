import Foundation
import Testing

@testable import RecordStore

@Suite struct OpeningTests {
  private func kind(_ path: String, _ mode: Record.Mode) -> RecordError.Kind? {
    do {
      try Record.open(path, for: mode).close()
      return nil
    } catch {
      #expect(error.message.contains(path))
      return error.kind
    }
  }

  @Test func `a record that is not there is missing, and is made for writing`() throws {
    try Samples.withPath { path in
      #expect(kind(path, .reading) == .missing)
      #expect(kind(path, .writing) == nil)
      #expect(kind(path, .reading) == nil)
      #expect(kind(path, .writing) == nil)
    }
  }

  @Test func `a record that was closed is whole in its file, without its log`() throws {
    try Samples.withPath { path in
      let record = try Record.open(path, for: .writing)
      _ = try record.write { try $0.add(Samples.imported(1, Samples.interview())) }
      _ = try record.read { try $0.stats() }
      try record.close()
      try FileManager.default.copyItem(atPath: path, toPath: path + ".copy")
      #expect(try Record.open(path + ".copy", for: .reading).read { try $0.stats().documents } == 1)
    }
  }

  @Test func `a file of another sort is no record`() throws {
    try Samples.withPath { path in
      try Data("This is a letter.".utf8).write(to: URL(fileURLWithPath: path))
      #expect(kind(path, .reading) == .notARecord)
      #expect(kind(path, .writing) == .notARecord)
      try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: path))
      #expect(kind(path, .writing) == .notARecord)
    }
  }

  @Test func `a folder is no record`() throws {
    try Samples.withPath { path in
      #expect(kind(URL(fileURLWithPath: path).deletingLastPathComponent().path, .writing) == .notARecord)
    }
  }

  @Test func `a folder that is not there is named`() {
    #expect(kind("/nowhere/at/all.sqlite", .writing) == .cannotOpen)
  }

  @Test func `a record of a newer schema is refused, and left as it is`() throws {
    try Samples.withPath { path in
      let record = try Record.open(path, for: .writing)
      try record.write { try $0.connection.script("PRAGMA user_version = 99") }
      try record.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(kind(path, .reading) == .newerSchema)
      #expect(kind(path, .writing) == .newerSchema)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `a database of another program is no record`() throws {
    try Samples.withPath { path in
      let record = try Record.open(path, for: .writing)
      try record.write { try $0.connection.script("PRAGMA application_id = 1") }
      try record.close()
      #expect(kind(path, .writing) == .notARecord)
    }
  }

  @Test func `a file that ends too early is damaged, and says so`() throws {
    try Samples.withPath { path in
      let record = try Record.open(path, for: .writing)
      try record.write { _ = try $0.add(Samples.imported(1, Samples.interview())) }
      try record.close()
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try file.truncate(atOffset: 20_000)
      try file.close()
      let error = #expect(throws: RecordError.self) {
        let opened = try Record.open(path, for: .reading)
        try opened.read { try $0.verifyStructure { _ in } }
      }
      #expect(error?.kind == .damaged)
    }
  }
}
