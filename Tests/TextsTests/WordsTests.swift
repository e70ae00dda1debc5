import QuothTesting
import Testing

@testable import Texts

struct WordsTests {
  private func words(_ text: String) -> [String] {
    let source = SourceText(text)
    return Words.scan(source).map { source[$0.range] }
  }

  @Test func `Apostrophes inside a word belong to it, quote marks around it do not`() {
    #expect(
      words("‘Don’t,’ she said; the Diet's 'no' wasn't one") == [
        "Don’t", "she", "said", "the", "Diet's", "no", "wasn't", "one",
      ])
  }

  @Test func `Numbers keep their points and commas but not the full stop behind them`() {
    #expect(
      words("1.12 million of 660,000, in 2017. Then 3") == [
        "1.12", "million", "of", "660,000", "in", "2017", "Then", "3",
      ])
  }

  @Test func `Hyphens and dashes part words`() {
    #expect(words("a well-kept – if old—ferry") == ["a", "well", "kept", "if", "old", "ferry"])
  }

  @Test func `Scripts without spaces give a word a sign`() {
    #expect(words("外交部 said") == ["外", "交", "部", "said"])
  }

  @Test func `A soft hyphen stays inside its word`() {
    #expect(words("mini\u{AD}ster") == ["mini\u{AD}ster"])
  }

  @Test func `Words lie in the text, in order, and none is empty, whatever the bytes`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let source = SourceText(random.text(length: 80))
      var end = 0
      for word in Words.scan(source.bytes, in: source.range, punctuation: true) {
        #expect(word.range.lowerBound >= end && !word.range.isEmpty && source.range.holds(word.range))
        end = word.range.upperBound
      }
    }
  }
}

struct FoldingTests {
  @Test func `Case, diacritics, apostrophes and invisible marks fold away`() {
    #expect(Folding.fold("Élan NAÏVE straße don’t mini\u{AD}ster Ёлка") == "elan naive strasse don't minister елка")
    #expect(Folding.fold("e\u{301}tude") == "etude")
  }

  @Test func `What folds alike has one hash, and the hash does not change between versions`() {
    let texts = ["Naïve", "NAIVE", "naive"].map { Array($0.utf8) }
    #expect(Set(texts.map { Folding.hash($0, 0..<$0.count) }).count == 1)
    #expect(Folding.hash(Array("record".utf8), 0..<6) == 0x9C9327FFF79474AC)
  }

  @Test func `Folding twice is folding once`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let folded = Folding.fold(random.text(length: 40))
      #expect(Folding.fold(folded) == folded)
    }
  }
}

struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let source = SourceText(text)
    return Sentences.scan(source.bytes, in: source.range).map { source[$0] }
  }

  @Test func `A full stop ends a sentence, an abbreviation or initial does not`() {
    #expect(
      sentences("Mr. Tanos met J. Holm at 5 p.m. yesterday. They spoke of the U.S. fleet. It was late.") == [
        "Mr. Tanos met J. Holm at 5 p.m. yesterday.", "They spoke of the U.S. fleet.", "It was late.",
      ])
  }

  @Test func `Closing marks belong to the sentence they close`() {
    #expect(sentences("“Is it ready?” “It is.” Then they left!") == ["“Is it ready?”", "“It is.”", "Then they left!"])
  }

  @Test func `Numbers with points are not cut`() {
    #expect(sentences("It grew by 1.5 per cent. Good.") == ["It grew by 1.5 per cent.", "Good."])
  }

  @Test func `A blank line always ends a sentence`() {
    #expect(sentences("On the ferry line\n\nIt goes on.") == ["On the ferry line", "It goes on."])
  }

  @Test func `ASCII has the classes that Unicode gives it`() {
    for value in UInt32(0)..<0x80 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kind = CharacterClass.of(value)
      let properties = scalar.properties
      #expect(kind.contains(.letter) == properties.isAlphabetic)
      #expect(kind.contains(.upper) == properties.isUppercase)
      #expect(kind.contains(.lower) == properties.isLowercase)
      #expect(kind.contains(.digit) == (properties.numericType == .decimal))
      #expect(kind.contains(.space) == properties.isWhitespace)
      #expect(kind.contains(.dash) == (properties.generalCategory == .dashPunctuation))
      #expect(kind.contains(.quote) == QuoteMark.isQuote(value))
    }
  }
}
