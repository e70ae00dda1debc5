import RecordTypes
import Testing
import Texts

@testable import Matching

@Suite struct SearchTests {
  /// A record of made-up chatter: twenty documents of words drawn from one list, so that runs recur by chance.
  private static func chatter() -> [MatchableText] {
    var generator = IndexTests.Generator(state: 21)
    let words = Set(speech.split(whereSeparator: { !$0.isLetter && $0 != "’" }).map(String.init)).sorted()
    return (0..<20).map { _ in
      var text = ""
      for index in 0..<900 {
        text += words.randomElement(using: &generator) ?? ""
        text += index % 13 == 12 ? ". " : " "
      }
      return MatchableText(Array(text.utf8))
    }
  }

  /// The oracle: the best place by aligning the quotation with every stretch of every document.
  private func scan(_ query: MatchQuery, _ texts: [MatchableText]) -> (ordinal: Int, equal: Int)? {
    let prepared = PreparedQuery(query)
    var aligner = TokenAligner()
    var best: (ordinal: Int, equal: Int, score: Int)?
    for (ordinal, text) in texts.enumerated() {
      let stream = PassageStream(text, ordinal: ordinal, range: 0..<text.count)
      let alignment = aligner.align(prepared, 0..<prepared.tokens.count, with: stream.tokens)
      let equal = alignment.steps.count { $0.equal }
      if alignment.score > best?.score ?? .min { best = (ordinal, equal, alignment.score) }
    }
    return best.map { ($0.ordinal, $0.equal) }
  }

  @Test func `the index misses nothing that an exhaustive scan finds`() throws {
    let texts = Self.chatter()
    var index = MemoryIndex()
    for text in texts { index.add(text) }
    let source = index.source()
    var generator = IndexTests.Generator(state: 22)
    for _ in 0..<40 {
      let ordinal = Int.random(in: 0..<texts.count, using: &generator)
      let text = texts[ordinal]
      let start = Int.random(in: 0..<(text.count - 30), using: &generator)
      var words = text.tokens[start..<(start + 14)].map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
      words.remove(at: Int.random(in: 1..<12, using: &generator))
      words[Int.random(in: 1..<12, using: &generator)] = "marigold"
      let query = MatchQuery(words.joined(separator: " "))
      let found = try Matcher.match(query, in: source).candidates.first
      #expect(scan(query, texts)?.ordinal == ordinal)
      #expect(found?.pieces.first?.ordinal == ordinal, "\(words)")
    }
  }

  @Test func `an interruption by another speaker does not break a passage`() throws {
    let text = "We will rebuild the old ferry landing. Really? And we will do it with our own timber this summer."
    let record = SmallRecord(
      text,
      turns: [
        MatchableTurn(range: 0..<38, speaker: 1, role: .answer),
        MatchableTurn(range: 39..<46, speaker: 2, role: .question),
        MatchableTurn(range: 47..<98, speaker: 1, role: .answer),
      ])
    let found = try record.best("rebuild the old ferry landing and we will do it with our own timber")
    #expect(found?.verdict == .verbatim)
    #expect(found?.pieces.first?.speaker == 1)
    #expect(found?.pieces.first?.role == .answer)
  }

  @Test func `of two equal passages the one of the report's own occasion comes first`() throws {
    var index = MemoryIndex()
    for _ in 0..<3 { index.add(MatchableText(Array("The bridge at Kaldera will never be closed to fishermen.".utf8))) }
    let words = "The bridge at Kaldera will never be closed"
    let found = try Matcher.match(MatchQuery(words, event: [2]), in: index.source())
    #expect(found.candidates.map { $0.pieces[0].ordinal }.first == 2)
    #expect(found.candidates.count == 3)
    #expect(found.candidates.map(\.inEvent) == [true, false, false])
  }

  @Test func `reports are never support`() throws {
    var index = MemoryIndex()
    for _ in 0..<2 { index.add(MatchableText(Array("The bridge at Kaldera will never be closed to fishermen.".utf8))) }
    let source = index.source { $0 == 0 ? .report : .ignored }
    let found = try Matcher.match(MatchQuery("The bridge at Kaldera will never be closed"), in: source)
    #expect(found.candidates.isEmpty)
    #expect(found.reports.map { $0.pieces[0].ordinal } == [0])
  }
}
