import QuothTesting
import RecordTypes
import Testing

@testable import Quotations

/// Whose words follow a second verb of the sentence.
@Suite struct SentenceSubjectTests {
  private func source(_ text: String) throws -> String? {
    let bytes = Array(text.utf8)
    return QuotationReader.read(bytes).first.flatMap { quotation in
      quotation.source.first.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  private func subject(_ text: String, of cue: String) throws -> String? {
    let bytes = Array(text.utf8)
    let paragraph = try #require(Paragraphs.scan(bytes, in: 0..<bytes.count, lexicon: .english).first)
    let node = try #require(paragraph.nodes.lastIndex { String(decoding: bytes[$0.range], as: UTF8.self) == cue })
    return NounPhrase.subject(of: node, in: paragraph.nodes).map { range in
      String(
        decoding: bytes[
          paragraph.nodes[range.lowerBound].range.lowerBound..<paragraph.nodes[range.upperBound - 1].range.upperBound],
        as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Orlo took the stage in Vessa and called the harbour plan “rotten to the core.”", "called", "Orlo"),
    ("She thanked the crowd and told reporters “the ferry will sail.”", "told", "She"),
    ("On Monday in Vessa, Mirel Tanos waved to the crowd, saying “we sail at dawn.”", "saying", "Mirel Tanos"),
    ("The harbour board gathered at noon, calling the ferry “a wreck.”", "calling", "The harbour board"),
  ])
  func `A later verb of the sentence has the sentence's subject`(text: String, cue: String, expected: String) throws {
    #expect(try subject(text, of: cue) == expected)
  }

  @Test func `Whom a verb speaks of is not its source`() throws {
    #expect(try source("Orlo took the stage in Vessa and called the harbour plan “rotten to the core.”") == "Orlo")
  }
}
