import RecordTypes
import Testing

@testable import Matching

@Suite struct PostingOrderTests {
  @Test func `entries come in the order of their keys, and those of one key stay as they were`() {
    var generator = IndexTests.Generator(state: 2)
    for count in [0, 1, 2, 700] {
      var entries = (0..<count).map { number in
        PostingEntry(
          key: .random(in: 0..<(1 << 28), using: &generator) & (number % 2 == 0 ? .max : 3), document: UInt32(number),
          cell: 0)
      }
      let expected = entries.sorted { ($0.key, $0.document) < ($1.key, $1.document) }
      PostingOrder.sort(&entries)
      #expect(entries.map(\.key) == expected.map(\.key))
      #expect(entries.map(\.document) == expected.map(\.document))
    }
  }

  @Test func `places out of order are put in order, each once`() {
    var places = [Posting(document: 4, cell: 1), Posting(document: 2, cell: 9), Posting(document: 4, cell: 1)]
    places.settle()
    #expect(places == [Posting(document: 2, cell: 9), Posting(document: 4, cell: 1)])
  }

  @Test func `segments of different levels merge into one`() throws {
    let text = MatchableText(Array(speech.utf8))
    let other = MatchableText(Array("Nobody counted the ships in the harbour.".utf8))
    var first = PostingSegmentBuilder()
    first.add(text, ordinal: 0)
    var second = PostingSegmentBuilder()
    second.add(other, ordinal: 1)
    var large = second.build()
    large.words = 70_000
    let merged = try PostingSegment.merged([first.build(), try PostingSegment.merged([large])])
    #expect(merged.level == 12)
    #expect(Set(merged.blocks.map(\.key)).count == merged.blocks.count)
    #expect(merged.blocks.map(\.key) == merged.blocks.map(\.key).sorted())
    let blocks = Dictionary(uniqueKeysWithValues: merged.blocks.map { ($0.key, $0.bytes) })
    let source = MatchSource(
      statistics: IndexStatistics(levels: [12], documents: 2, words: 1000),
      blocks: { blocks[$0].map { [$0] } ?? [] }, text: { $0 == 0 ? text : other })
    #expect(
      try Matcher.match(MatchQuery("Nobody counted the ships"), in: source).candidates.first?.verdict == .verbatim)
  }
}
