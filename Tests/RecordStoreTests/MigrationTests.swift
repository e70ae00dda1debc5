import Foundation
import GRDB
import RecordTypes
import Testing

@testable import RecordStore

@Suite struct MigrationTests {
  /// How sure the first quotation is in a record of the first version, which kept all digits.
  private static let confidence = 0.123456789

  /// A record as the first version of the tables held it: the interview, its layers a row each; `last` is run behind all.
  private func first(_ path: String, last: String = "") throws -> DocumentID {
    let document = Samples.interview()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    let id = String(Samples.hash(1).description.prefix(12))
    try queue.write { database in
      let connection = Connection(database: database, path: path)
      try Schema.migrations[0].run(connection)
      try connection.script("PRAGMA user_version = 1; PRAGMA application_id = \(Schema.applicationID)")
      let writer = RecordWriter(connection)
      let imported = Samples.imported(1, document)
      let capture = try writer.add(imported.capture)
      _ = try writer.add(imported.retrieval, name: imported.name, capture: capture.number)
      let sealed = DocumentRow.values(document)
      let columns =
        ["id", "capture", "name", "use", "rules", "next_turn", "next_quotation"] + DocumentRow.sealed + ["seal"]
      try connection.run(
        "INSERT INTO documents (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))",
        [.text(id), .int(1), .text("page-1.txt"), .text("record"), .text("1"), .int(2), .int(2)] + sealed
          + [.number64(Seal(table: "documents", capture: Samples.hash(1)).value(of: sealed))])
      try connection.run("INSERT INTO versions VALUES (1, 0, 1, NULL, 0, 0, 0, 0, 0)")
      let text = TextRow.values(document)
      try connection.run(
        "INSERT INTO texts (document, size, whole, origins, seal) VALUES (1, ?, ?, ?, ?)",
        text + [.number64(Seal(table: "texts", capture: Samples.hash(1)).value(of: text))])
      for layer in Layer.all {
        let seal = Seal(table: layer.table, capture: Samples.hash(1))
        for (position, rounded) in layer.rows(document).enumerated() {
          var row = rounded
          if layer.table == "quotations", position == 0 { row[13] = .double(Self.confidence) }
          var names = ["document", "position"] + layer.sealed + ["seal"]
          var values: [DatabaseValue] =
            [.int(1), .int(position)] + row + [.number64(seal.value(of: [.int(position)] + row))]
          if layer.table == "turns" || layer.table == "quotations" {
            names.append("id")
            values.append(.text("\(id)-\(layer.table.prefix(1))\(position)"))
          }
          try connection.run(
            "INSERT INTO \(layer.table) (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))",
            values)
        }
      }
      try connection.run(
        """
        UPDATE quotations SET block = (SELECT max(position) FROM blocks
          WHERE blocks.document = quotations.document AND start_byte <= CAST(content AS INTEGER))
        """)
      for table in ["search_stemmed", "search_exact"] {
        try connection.run("INSERT INTO \(table) (rowid, text) SELECT number, text FROM blocks")
      }
      try connection.run(
        "INSERT INTO segments (level, first_ordinal, last_ordinal, documents, words, keys, bytes, seal) VALUES (4, 1, 1, 1, 30, 2, 3, ?)",
        [.number64(SegmentSeal.of([Posting(key: 5, block: [1, 2]), Posting(key: 7, block: [3])]))])
      try connection.run("INSERT INTO postings VALUES (1, 5, x'0102'), (1, 7, x'03')")
      try connection.script(last)
    }
    try queue.close()
    return DocumentID(id)
  }

  @Test func `every foreign key names the column that it points to`() throws {
    try Samples.withRecord { record in
      try record.read { reader in
        let tables = try reader.connection.all(
          "SELECT name FROM sqlite_schema WHERE type = 'table'", [], { $0.text() ?? "" })
        for table in tables {
          let keys = try reader.connection.all("PRAGMA foreign_key_list(\(table))", []) { fields -> String? in
            fields.skip(4)
            return fields.text()
          }
          #expect(keys.allSatisfy { $0 == "number" }, "\(table)")
        }
      }
    }
  }

  @Test func `a record of an older version that cannot be written is read from a copy`() throws {
    try Samples.withPath { path in
      let id = try first(path)
      let files = FileManager.default
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      guard !files.isWritableFile(atPath: path) else { return }  // Who may do everything is refused nothing.
      let record = try Record.open(path, for: .reading)
      #expect(try record.read { try $0.document(id) } != nil && record.path != path)
      let copy = record.path
      try record.close()
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      #expect(files.fileExists(atPath: copy))
    }
  }

  @Test func `a record of the first version is brought up to date and loses nothing`() throws {
    try Samples.withPath { path in
      let id = try first(path)
      let record = try Record.open(path, for: .writing)
      let stored = try #require(try record.read { try $0.document(id) })
      var expected = Samples.interview()
      expected.quotations[0].confidence = 0.1235
      #expect(stored.document == expected)
      #expect(stored.turns.map(\.value) == ["\(id)-t0", "\(id)-t1"])
      #expect(stored.quotations.map(\.value) == ["\(id)-q0", "\(id)-q1"])
      #expect(try record.read { try $0.postings(7) } == [[3]])
      #expect(try record.read { try $0.search("opens \"Not a day before\" -wood") }.total == 1)
      #expect(try record.read { try $0.turn(TurnID("\(id)-t1"))?.index } == 1)
      #expect(try record.read { try $0.logHead()?.captures } == 1)
      #expect(try Samples.faults(record) == [])
      try record.close()
    }
  }

  @Test func `the views give of quotations and voices what their tables held`() throws {
    try Samples.withPath { path in
      _ = try first(path)
      let record = try Record.open(path, for: .writing)
      let rows = try record.read { reader in
        try reader.connection.all(
          "SELECT kind, speaker_label, speaker_name, speaker_confidence, confidence FROM quotations ORDER BY position",
          []
        ) { fields in (0..<5).map { _ in fields.value() } }
      }
      #expect(
        rows == [
          [.text("mixed"), .text("Sándor Vél"), .text("Sándor Vél"), .double(0.75), .double(0.1235)],
          [.text("direct"), .null, .null, .null, .double(1)],
        ])
      let roles = try record.read { reader in
        try reader.connection.all("SELECT DISTINCT role FROM document_voices", [], { $0.text() ?? "" })
      }
      #expect(roles.contains("quotation"))
      try record.close()
    }
  }

  @Test(arguments: [
    "UPDATE quotations SET content = '1-2' WHERE position = 0", "UPDATE quotations SET speaker_label = 'Ivo Kest'",
    "UPDATE quotations SET confidence = 0.9 WHERE position = 0", "UPDATE quotations SET kind = 'other'",
  ])
  func `a quotation that was changed before its table was brought up to date is still named`(sql: String) throws {
    try Samples.withPath { path in
      _ = try first(path, last: sql)
      let record = try Record.open(path, for: .writing)
      #expect(try Samples.faults(record).contains { $0.table == "quotations" })
      try record.close()
    }
  }
}
