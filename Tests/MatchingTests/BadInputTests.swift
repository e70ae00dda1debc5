import Testing

@testable import Matching

@Suite struct BadInputTests {
  private let record = SmallRecord(speech)

  @Test(arguments: ["", " ", "a", "…", "the", "🦊🦊🦊", "Ὀδυσσεύς ἔφη", "[[[[", "] [", "\"\"", "the the the the the the"])
  func `a strange quotation gets an honest answer`(words: String) throws {
    let found = try Matcher.match(MatchQuery(words), in: record.source)
    for candidate in found.candidates { #expect(candidate.score <= 1 && candidate.score >= 0) }
  }

  @Test func `a quotation of a megabyte ends in bounded time`() throws {
    let words = String(repeating: speech + " ", count: 700)
    _ = try Matcher.match(MatchQuery(words), in: record.source)
  }

  @Test func `a phrase that stands in thousands of places is answered, and soon`() throws {
    var index = MemoryIndex()
    for number in 0..<400 {
      index.add(
        MatchableText(Array(String(repeating: "of the sea and of the land, number \(number). ", count: 50).utf8)))
    }
    let source = index.source()
    let clock = ContinuousClock()
    for words in ["of the sea", "the", "of the sea and of the land", "and of the land, number 17"] {
      let spent = try clock.measure { _ = try Matcher.match(MatchQuery(words), in: source) }
      #expect(spent < .seconds(20), "\(words): \(spent)")
    }
  }

  /// An index of a million documents that all hold `words`, made of places alone.
  private static func million(_ words: String) -> MatchSource {
    let text = MatchableText(Array(words.utf8))
    let places = (0..<1_000_000).map { Posting(document: $0, cell: 0) }
    var writer = PostingSegmentWriter(level: 20)
    var all: [PostingBlock] = []
    for key in Set(text.tokens.indices.map { PostingKey.of(text.tokens, at: $0) }).sorted() {
      if let block = writer.append(key, places) { all.append(block) }
    }
    if let block = writer.finish() { all.append(block) }
    let blocks = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0.bytes) })
    return MatchSource(
      statistics: IndexStatistics(levels: [20], documents: 1_000_000, words: 150_000_000),
      blocks: { blocks[$0].map { [$0] } ?? [] }, text: { _ in text })
  }

  @Test func `a million places are looked at in bounded time, and the answer is honest`() throws {
    let source = Self.million("The harbour is closed.")
    let clock = ContinuousClock()
    for words in ["harbour", "The harbour is closed", "The harbour is never closed to us", "the"] {
      var found = MatchResult()
      let spent = try clock.measure { found = try Matcher.match(MatchQuery(words), in: source) }
      // A release build on a machine of its own needs 20 ms; tests run unoptimised, beside others.
      #expect(spent < .seconds(20), "\(words): \(spent)")
      #expect(found.candidates.count <= Matcher.mostCandidates)
      #expect(found.candidates.allSatisfy { $0.information < 60 })
    }
  }

  @Test(arguments: ["the of and to a in", "we have it and they are of the", "Δεν θα υπογράψουμε ποτέ", "🦊 🐟 🚢", "x"])
  func `words that tell nothing, or in a script the record lacks, are found nowhere or claimed with little`(
    words: String
  ) throws {
    let found = try Matcher.match(MatchQuery(words), in: record.source)
    for candidate in found.candidates { #expect(candidate.information < 20) }
  }

  @Test func `random bytes crash nothing`() throws {
    var generator = IndexTests.Generator(state: 5)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let words = String(decoding: bytes, as: UTF8.self)
      _ = try Matcher.match(MatchQuery(words), in: record.source)
      let text = MatchableText(
        bytes, turns: [MatchableTurn(range: 3..<200), MatchableTurn(range: 100..<900)], skipped: [5..<9, 7..<1000])
      for token in text.tokens { #expect(token.start <= token.end && Int(token.end) <= bytes.count) }
    }
  }
}
