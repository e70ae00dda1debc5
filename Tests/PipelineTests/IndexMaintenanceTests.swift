import Foundation
import QuothTesting
import RecordStore
import RecordTypes
import Testing

@testable import Matching
@testable import Pipeline

@Suite struct IndexMaintenanceTests {
  private static let pages = [
    "The ferry leaves at nine. Nobody has said why it is late again.", "The council sold its crane for two boats.",
    "The harbour master promised a pier before the first storm.", "The ferry leaves at ten in the first storm.",
    "Nine classrooms and a garden were opened in Sella.",
  ]

  @Test(arguments: [1, 3, 256]) func `segments that are merged in portions are the segment of all their texts`(
    portion: Int
  ) throws {
    let scratch = try Scratch()
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    for (number, page) in Self.pages.enumerated() {
      let path = scratch.path("\(number).txt")
      try Data(page.utf8).write(to: URL(filePath: path))
      _ = try Ingestion(jobs: 1).run([path], into: record)
    }
    try record.write { writer in
      #expect(try writer.reader.segments().count == Self.pages.count)
      try IndexMaintenance.merge(writer.reader.segments(), in: writer, portion: portion)
    }
    try record.read { reader in
      let merged = try #require(try reader.segments().first)
      var whole = PostingSegmentBuilder()
      for ordinal in merged.ordinals {
        whole.add(PreparedText(try #require(try reader.words(ordinal: ordinal))).matchable, ordinal: ordinal)
      }
      let expected = whole.build()
      let found = try reader.postings(ofSegment: merged.number, limit: 1000)
      #expect(found.map(\.key) == expected.blocks.map(\.key) && found.map(\.block) == expected.blocks.map(\.bytes))
      #expect(merged.keys == found.count && merged.words == expected.words && merged.documents == Self.pages.count)
      #expect(try reader.segments().count == 1)
    }
  }
}
