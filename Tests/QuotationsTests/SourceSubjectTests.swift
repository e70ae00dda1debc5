import RecordTypes
import Testing

@testable import Quotations

/// Who speaks where a phrase stands between the subject and its verb.
@Suite struct SourceSubjectTests {
  private func first(_ text: String, _ method: QuotationReader.Method) -> (label: String?, name: String?) {
    let quotation = QuotationReader.read(Array(text.utf8), method: method).first { !$0.quoted.isEmpty }
    return (quotation?.speaker?.label, quotation?.speaker?.name)
  }

  @Test(arguments: [
    "VELDRIN (Courier) — Mirel Tanos in an interview with VNA Novelty said:\n\n\"We are open to talks at any time.\"",
    "Mirel Tanos in an interview with the Harbour Post said: “We are open to talks at any time.”",
    "“We are open to talks at any time,” Mirel Tanos in a letter to the Harbour Ministry said.",
    "Mirel Tanos in remarks to ONT News said: “We are open to talks at any time.”",
    "Mirel Tanos in a speech at Veldrin University said: “We are open to talks at any time.”",
  ])
  func `A body that is only spoken to is no source`(text: String) {
    for method in [QuotationReader.Method.best, .rules] {
      let found = first(text, method)
      #expect(found.label == "Mirel Tanos")
      #expect(found.name == "Mirel Tanos")
    }
  }

  @Test func `An aside that tells the occasion is no part of the source`() {
    let found = first("Ada Leek, in a phone call with ONT Radio, said: “The plan is dead.”", .best)
    #expect(found.label == "Ada Leek")
    #expect(found.name == "Ada Leek")
  }

  @Test func `A body that is the subject stays the source`() {
    let found = first("The Harbour Ministry in a statement said: “The plan is dead and will not come back.”", .best)
    #expect(found.label == "The Harbour Ministry")
    #expect(found.name == "Harbour Ministry")
  }

  @Test func `An article is no person`() {
    let text = "Mirel Tanos gave an interview. The article says: “Nobody in Veldria knows what will come of it.”"
    #expect(first(text, .best).name == nil)
    #expect(first(text, .rules).name == nil)
  }
}
