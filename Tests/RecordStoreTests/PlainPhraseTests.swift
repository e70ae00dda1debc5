import QuothTesting
import Testing

@testable import RecordStore

@Suite struct PlainPhraseTests {
  /// What a word may be written as, and what may stand between two.
  private static let spellings = [
    "lantern", "LANTERN", "Lantern", "lanterns", "of", "OF", "a", "naïve", "cafe\u{301}", "7", "x-ray",
  ]
  private static let gaps = [" ", "  ", "\n", ", ", " — ", "-", "’", "… “", "\u{200B}", "\u{AD}", "é", "", "'s ", "ſ"]

  private func words(_ count: Int, _ random: inout SeededGenerator, gaps: [String]) -> String {
    var text = ""
    for _ in 0..<count {
      text += Self.spellings.randomElement(using: &random) ?? ""
      text += gaps.randomElement(using: &random) ?? ""
    }
    return text
  }

  @Test(arguments: 0..<40)
  func `a phrase is counted in the bytes as it is among the words`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let plain = Bool.random(using: &random)
      let gaps = plain ? Array(Self.gaps.prefix(8)) : Self.gaps
      let text = words(Int.random(in: 0...30, using: &random), &random, gaps: gaps)
      let phrase = words(Int.random(in: 1...4, using: &random), &random, gaps: [" "])
      let exact = ExactWords(SearchQuery("\"\(phrase)\""))
      #expect(exact.times(in: text) == exact.timesInWords(of: text), "\(phrase): \(text)")
    }
  }

  @Test func `no bytes of any sort are read beyond the text`() {
    var random = SeededGenerator(seed: 7)
    let exact = ExactWords(SearchQuery("\"the old lantern\""))
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in Array(" \u{2019}lanterntheold".utf8).randomElement(using: &random) ?? 0 }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(exact.times(in: text) == exact.timesInWords(of: text))
    }
  }

  @Test(arguments: [
    ("the old lantern", 2), ("lantern", 3), ("old lantern the old", 1), ("old lantern the", 2), ("lanter", 0),
  ])
  func `a phrase is counted wherever its words stand`(phrase: String, times: Int) {
    let text = "The OLD lantern; the old\n\n“lantern” the olden lantern"
    #expect(ExactWords(SearchQuery("\"\(phrase)\"")).times(in: text) == times)
  }
}
