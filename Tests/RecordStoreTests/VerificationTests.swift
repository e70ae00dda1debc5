import RecordTypes
import Testing
import Texts

@testable import RecordStore

@Suite struct VerificationTests {
  /// The faults after `sql` was run on a record of one interview.
  private func faults(after sql: String) throws -> [RecordFault] {
    try Samples.withRecord { record in
      try record.write { writer in
        var imported = Samples.imported(1, Samples.interview())
        imported.eventFeatures = [1]
        let added = try writer.add(imported)
        try writer.add(
          Segment(
            level: 1, ordinals: added.ordinal...added.ordinal, documents: 1, words: 30,
            postings: [Posting(key: 5, block: [1, 2]), Posting(key: 7, block: [3])]))
      }
      #expect(try Samples.faults(record) == [])
      try record.write { try $0.connection.script(sql) }
      return try Samples.faults(record)
    }
  }

  @Test(arguments: [
    "UPDATE documents SET title = 'Another'", "UPDATE documents SET said_start = 6",
    "UPDATE texts SET origins = x'0000040000'", "UPDATE blocks SET origin_end = origin_end + 1 WHERE position = 1",
    "UPDATE turns SET start_byte = start_byte + 1 WHERE position = 0",
    "UPDATE turns SET speaker_label = 'Ivo Kest' WHERE position = 1",
    "UPDATE quotation_rows SET content = '1-2' WHERE position = 0",
    "UPDATE quotation_rows SET kind = 2 WHERE position = 1",
    "UPDATE quotation_rows SET confidence = 1 WHERE position = 1",
    "UPDATE quotation_rows SET voice = NULL WHERE position = 0",
  ])
  func `a derived row that was changed is named`(sql: String) throws {
    let faults = try faults(after: sql)
    let table = sql.split(separator: " ")[1].replacing("quotation_rows", with: "quotations")
    let fault = try #require(faults.first { $0.table == table })
    #expect(fault.document?.value == String(Samples.hash(1).description.prefix(12)))
    if sql.contains("position = 1") { #expect(fault.index == 1) }
  }

  @Test(arguments: ["missing", "mentions", "teasers", "captions", "furniture", "findings"])
  func `a list that was changed or is gone is named`(layer: String) throws {
    for sql in [
      "UPDATE lists SET items = replace(items, ']]', ',7]]') WHERE layer = '\(layer)'",
      "UPDATE lists SET items = '[' WHERE layer = '\(layer)'", "DELETE FROM lists WHERE layer = '\(layer)'",
    ] {
      let found = try faults(after: sql)
      let fault = try #require(found.first { $0.table == layer })
      #expect(fault.document?.value == String(Samples.hash(1).description.prefix(12)))
    }
  }

  @Test func `a block whose words were changed is missing from the full-text index`() throws {
    let faults = try faults(after: "UPDATE blocks SET text = 'Something else.' WHERE position = 1")
    #expect(Set(faults.map(\.table)) == ["blocks", "texts", "search_stemmed"])
  }

  @Test func `posting blocks that were changed are named`() throws {
    #expect(try faults(after: "UPDATE postings SET block = x'09' WHERE number & 255 = 7").map(\.table) == ["postings"])
    #expect(try faults(after: "DELETE FROM postings WHERE number & 255 = 7").map(\.table) == ["postings"])
    let moved = try faults(after: "UPDATE segments SET first_ordinal = 9, last_ordinal = 9")
    #expect(Set(moved.map(\.table)) == ["postings"])
  }

  @Test(arguments: [
    ("postings", "UPDATE segments SET words = words + 1"), ("postings", "UPDATE segments SET documents = 2"),
    ("postings", "UPDATE segments SET bytes = bytes - 1"),
    ("event_features", "UPDATE event_features SET features = x'02'"),
    ("quotations", "UPDATE quotation_rows SET block = block - 1 WHERE position = 0"),
    ("quotations", "UPDATE quotation_rows SET block = 77 WHERE position = 0"),
    ("quotations", "UPDATE quotation_rows SET ordinal = 9 WHERE position = 0"),
    ("turns", "UPDATE turns SET ordinal = 0"), ("blocks", "UPDATE blocks SET turn = 1 WHERE position = 0"),
    ("document_voices", "UPDATE voice_counts SET count = count + 1 WHERE role = 0"),
    ("document_voices", "DELETE FROM voice_counts WHERE role = 1"),
    ("voice_words", "UPDATE voice_words SET word = 'nobody' WHERE word = 'tanos'"),
    ("spellings", "UPDATE spellings SET key = 'other' WHERE word = 'tanos'"),
    ("spellings", "DELETE FROM spellings WHERE word = 'tanos'"),
    ("spellings", "INSERT INTO spellings VALUES ('other', 'tanos')"),
    ("dictionaries", "INSERT INTO dictionaries (sha256, bytes) VALUES ('0', x'00')"),
  ])
  func `a link, a count or an index that was changed is named`(table: String, sql: String) throws {
    #expect(try faults(after: sql).contains { $0.table == table }, "\(sql)")
  }

  @Test func `a capture's hash that was changed breaks everything derived from it`() throws {
    let other = Samples.hash(2).description
    #expect(try faults(after: "UPDATE captures SET sha256 = '\(other)'").count > 10)
  }
}
