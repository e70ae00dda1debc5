import Testing
import Texts

@testable import RecordStore

@Suite struct HighlighterTests {
  private func shown(_ query: String, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Highlighter(SearchQuery(query)).show(text).matched.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `The words of a phrase are shown where they follow each other, and nowhere else`() {
    #expect(
      shown("\"of the harbour\"", in: "Of all the piers of the Harbour of Porto Veda") == ["of", "the", "Harbour"])
    #expect(shown("\"harbour of\" pier", in: "a pier of the harbour, of the bay") == ["pier", "harbour", "of"])
  }

  @Test func `A phrase that the text parts otherwise is shown word by word`() {
    #expect(shown("\"long term\"", in: "a long–term view") == ["long", "term"])
    #expect(shown("\"minister s\"", in: "the minister’s term, minister") == ["minister"])
  }

  @Test func `Plain words are shown by their stem, in whatever case and with whatever accents`() {
    #expect(shown("harbour build*", in: "HARBOURS, builders and the Élysée") == ["HARBOURS", "builders"])
    #expect(shown("elysee", in: "the Élysée") == ["Élysée"])
    #expect(shown("Москва", in: "из Москва и москва") == ["Москва", "москва"])
  }

  @Test func `A snippet of fifty words stands around the first word that was asked for`() {
    let text = (0..<200).map { "word\($0)" }.joined(separator: " ")
    let snippet = Highlighter(SearchQuery("word100")).show(text).snippet
    let words = String(decoding: Array(text.utf8)[snippet], as: UTF8.self).split(separator: " ")
    #expect(words.count == 50 && words[12] == "word100")
    #expect(Highlighter(SearchQuery("none")).show("a short text").snippet == 0..<12)
  }

  @Test func `The words of a text stand between single spaces, folded`() {
    #expect(
      String(decoding: ExactWords.spaced("Don’t — “Élan vital”, 2nd…"), as: UTF8.self) == " don t elan vital 2nd ")
    #expect(ExactWords.spaced("") == [0x20])
  }
}
