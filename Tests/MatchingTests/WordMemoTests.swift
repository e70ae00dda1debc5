import QuothTesting
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

  @Test func `words with other characters are read the second time as the first, wherever they stand`() {
    let words = """
      weren’t she’ll Tanos’s d'accord Über naïve 2,000 2nd 1.5 2015’s can’t CAN'T o’clock cannot gonna x86 ’tis
      """
    let first = tokens(words)
    #expect(tokens(words) == first)
    for word in words.split(separator: " ").map(String.init) {
      let alone = tokens(word)
      let opened = tokens("Harbour. \(word) harbour").dropFirst().dropLast()
      #expect(opened.map(\.word) == alone.map(\.word) && opened.map(\.stem) == alone.map(\.stem))
      #expect(opened.map(\.range.count) == alone.map(\.range.count))
      #expect(opened.map(\.traits) == alone.map(\.traits))
      let inside = tokens("harbour \(word) harbour").dropFirst().dropLast()
      #expect(inside.map { $0.traits.contains(.opensSentence) }.contains(true) == false)
      let editors = tokens("harbour [so \(word)] harbour").dropFirst(2).dropLast()
      #expect(editors.allSatisfy { $0.traits.contains(.editorial) })
    }
  }

  @Test func `a plain word's number is equal for equal letters alone, at the end of a text too`() throws {
    var generator = SeededGenerator(seed: 41)
    var known: [UInt64: String] = [:]
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...16, using: &generator)
      let word = String(
        decoding: (0..<count).map { _ in UInt8.random(in: 0x61...0x64, using: &generator) }, as: UTF8.self)
      let key = try #require(PlainWord(Array(word.utf8), 0..<count)).key
      #expect(known.updateValue(word, forKey: key) ?? word == word)
      let shouted = Array("so \(word.uppercased()), then all of them".utf8)
      let other = try #require(PlainWord(shouted, 3..<(3 + count)))
      #expect(other.key == key && other.capitals == (count > 1 ? [.capital, .shouted] : .capital))
    }
    for word in ["", "don't", "two-way", "ähre", "x86", "seventeenletters!", "abcdefghijklmnopq"] {
      let bytes = Array(word.utf8)
      #expect(PlainWord(bytes, 0..<bytes.count) == nil)
    }
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
