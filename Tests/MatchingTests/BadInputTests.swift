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
