import RecordTypes
import Testing

@testable import Quotations

/// Sources that are documents, with nobody named.
@Suite struct DocumentSourceTests {
  @Test(arguments: [
    ("According to a new study by the University of Vessa, the harbour loses four boats a year.", "a new study"),
    ("According to a report published on Monday, the fleet has shrunk by half.", "a report"),
    ("A report said the bridge would last ten years.", "A report"),
    ("Fewer children learn to swim, a report by the ministry said.", "a report by the ministry"),
    ("The survey found that most fishermen want a longer season.", "The survey"),
    ("A new study suggests that the tides are rising.", "A new study"),
    ("The report warned of “a decade of floods.”", "The report"),
    ("Court records show that the company paid nothing.", "Court records"),
    ("The bridge is unsafe, according to documents obtained by the Harbour Courier.", "documents"),
    ("The letter said that he had resigned.", "The letter"),
  ])
  func `A document is the source, and no person`(sentence: String, source: String) throws {
    let bytes = Array(sentence.utf8)
    let quotation = try #require(QuotationReader.read(bytes).first, "\(sentence)")
    let label = try #require(quotation.speaker?.label, "\(sentence)")
    #expect(label.hasPrefix(source), "\(sentence)")
    #expect(quotation.speaker?.name == nil, "\(sentence)")
  }

  @Test func `What a document says by according to is reported speech`() throws {
    let text = "According to a report published on Monday, the fleet has shrunk by half."
    let quotation = try #require(QuotationReader.read(Array(text.utf8)).first)
    #expect(quotation.reported)
    #expect(
      quotation.content.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == [
        "the fleet has shrunk by half"
      ])
  }
}
