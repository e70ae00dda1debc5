import RecordTypes
import Testing
import Texts

@testable import Matching

@Suite struct EditTests {
  /// The words of `bytes` within the ranges of edits, in order.
  private func words(_ ranges: [TextRange], _ text: MatchableText) -> [UInt64] {
    ranges.flatMap { range in
      text.tokens.filter { Int($0.start) >= range.lowerBound && Int($0.end) <= range.upperBound }.map(\.word)
    }
  }

  @Test func `edits rebuild both sides of any quotation`() throws {
    let record = SmallRecord(speech)
    var generator = IndexTests.Generator(state: 11)
    let tokens = speech.split(whereSeparator: { $0 == " " || $0.isNewline }).map(String.init)
    for round in 0..<150 {
      var own: [String] = []
      let start = Int.random(in: 0..<(tokens.count - 30), using: &generator)
      for word in tokens[start..<(start + Int.random(in: 6...28, using: &generator))] {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: continue
        case 1: own += [word, tokens.randomElement(using: &generator) ?? word]
        case 2: own.append(tokens.randomElement(using: &generator) ?? word)
        case 3: own += ["…", word]
        default: own.append(word)
        }
      }
      let query = MatchQuery(own.joined(separator: " "))
      guard let found = try record.best(query) else { continue }
      let quotation = MatchableText(Array(query.text.utf8))
      let rebuilt = words(found.edits.map(\.quotationRange), quotation)
      #expect(rebuilt == quotation.tokens.map(\.word), "round \(round): \(query.text)")
      for (index, piece) in found.pieces.enumerated() {
        let edits = found.edits.filter { $0.passage == index }
        let passage = words(edits.map(\.passageRange), record.text)
        #expect(passage == words([piece.range], record.text), "round \(round): \(query.text)")
      }
      for edit in found.edits {
        #expect((edit.operation == .equal) == (edit.flags.isEmpty && edit.operation == .equal))
      }
    }
  }

  @Test func `a verdict is derived again from quotation and passages alone`() throws {
    let record = SmallRecord(speech)
    for words in [
      "The harbour of Porto Veda handled 680 ships in March",
      "never asked for special treatment … and we will not begin",
      "We have never asked for special treatment at the border. The engineers from Ostrava brought us their drawings.",
    ] {
      let found = try #require(try record.best(words))
      let again = Matcher.judge(
        MatchQuery(words), passages: found.pieces.map { _ in record.text }, ranges: found.pieces.map(\.range))
      #expect(again?.verdict == found.verdict)
      #expect(again?.sense == found.sense)
      #expect(again?.rule == found.rule)
    }
  }
}
