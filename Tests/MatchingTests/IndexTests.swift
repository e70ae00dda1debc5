import Testing
import Texts

@testable import Matching

@Suite struct IndexTests {
  /// A generator that gives the same numbers everywhere.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      return WordHash.mix(state)
    }
  }

  @Test func `places come back from a block as they went in`() {
    var generator = Generator(state: 7)
    for _ in 0..<200 {
      let places = Set(
        (0..<Int.random(in: 1...80, using: &generator)).map { _ in
          Posting(
            document: Int.random(in: 0...40_000, using: &generator) % 30 * 1000,
            cell: Int.random(in: 0...9000, using: &generator))
        }
      ).sorted { ($0.document, $0.cell) < ($1.document, $1.cell) }
      var bytes: [UInt8] = []
      PostingCoding.encode(places[...], to: &bytes)
      var read: [Posting] = []
      let whole = PostingCoding.decode(bytes.span, 0..<bytes.count) { read.append(Posting(document: $0, cell: $1)) }
      #expect(whole)
      #expect(read == places)
    }
  }

  @Test func `merged segments hold what one segment of all documents holds`() throws {
    let texts = ["The bridge at Kaldera is closed.", speech, "Nobody counted the ships in the harbour."].map {
      MatchableText(Array($0.utf8))
    }
    var whole = PostingSegmentBuilder()
    var parts: [PostingSegment] = []
    for (ordinal, text) in texts.enumerated() {
      whole.add(text, ordinal: ordinal)
      var part = PostingSegmentBuilder()
      part.add(text, ordinal: ordinal)
      parts.append(part.build())
    }
    #expect(try PostingSegment.merged(parts) == whole.build())
    #expect(try PostingSegment.merged(parts.reversed()) == whole.build())
    let dropped = try PostingSegment.merged(parts, dropping: [1])
    #expect(try PostingSegment.merged([parts[0], parts[2]]).blocks == dropped.blocks)
  }

  @Test func `damaged blocks are named and crash nothing`() throws {
    var builder = PostingSegmentBuilder()
    builder.add(MatchableText(Array(speech.utf8)), ordinal: 0)
    let segment = builder.build()
    var generator = Generator(state: 3)
    for _ in 0..<300 {
      guard let block = segment.blocks.randomElement(using: &generator) else { continue }
      var bytes = block.bytes
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      bytes.removeLast(Int.random(in: 0...2, using: &generator))
      let damaged = PostingSegment(
        level: 4, documents: 1, words: 10, blocks: [PostingBlock(key: block.key, bytes: bytes)])
      _ = try? PostingSegment.merged([damaged])
    }
    #expect(throws: PostingError.damaged(key: 1)) {
      try PostingSegment.merged([
        PostingSegment(level: 4, documents: 1, words: 1, blocks: [PostingBlock(key: 1, bytes: [1, 2, 3])])
      ])
    }
  }
}
