import Testing
import Texts

@testable import Matching

@Suite struct WordMemoTests {
  private static let text = """
    The harbour's windows weren't opened; the WINDOW isn't open. Organising 2 ports, organized two ports. Gonna want[ed] it?
    Über-Österreich zählt fünf Brücken. The organisation gonna go.
    """

  private func tokens(_ text: String) -> [Token] { MatchableText(Array(text.utf8)).tokens }

  @Test func `what was read before changes nothing in what is read`() {
    let first = tokens(Self.text)
    for word in ["windows", "isn't", "gonna", "organised", "two", "FÜNF"] { _ = tokens(word) }
    #expect(tokens(Self.text) == first)
    #expect(tokens(Self.text.uppercased()).map(\.word) == tokens(Self.text.uppercased()).map(\.word))
  }

  @Test func `a word is the same in capitals and in small letters, the first time and the second`() {
    for word in ["zwillow", "Zwillow", "ZWILLOW", "zwillow"] {
      let token = tokens(word)
      #expect(token.map(\.word) == tokens("zwillow").map(\.word) && token.map(\.stem) == tokens("zwillow").map(\.stem))
    }
    #expect(tokens("in ZWILLOW").last?.traits.contains([.capital, .shouted]) == true)
    #expect(tokens("in Zwillow").last?.traits.isDisjoint(with: .shouted) == true)
  }

  @Test func `a memo forgets one word for another and never mixes them`() {
    var memo = WordMemo()
    for number in 1...100_000 as ClosedRange<UInt64> {
      let hash = WordHash.mix(number)
      memo.keep(WordMemo.Reading(word: hash, stem: UInt32(number), traits: []), of: hash)
      #expect(memo.find(hash)?.word == hash)
    }
    for number in 1...100_000 as ClosedRange<UInt64> {
      let hash = WordHash.mix(number)
      #expect(memo.find(hash).map { $0.word == hash && $0.stem == UInt32(number) } ?? true)
    }
    #expect(memo.find(0) == nil)
  }
}
