import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Quotations

@Suite struct QuotationReaderTests {
  /// Reads a sample whose markers are ① content, ② cue, ③ source.
  private func expect(_ marked: String, kind: Quotation.Kind, sourceLocation: SourceLocation = #_sourceLocation) {
    let sample = MarkedText(marked)
    let read = QuotationReader.read(Array(sample.text.utf8))
    guard let quotation = read.first else {
      Issue.record("no quotation in \(sample.text)", sourceLocation: sourceLocation)
      return
    }
    let source = sample.source
    #expect(quotation.kind == kind, sourceLocation: sourceLocation)
    #expect(
      quotation.content.map { source[$0] } == sample.ranges(1).map { source[$0] }, sourceLocation: sourceLocation)
    #expect(quotation.cue.map { source[$0] } == sample.ranges(2).map { source[$0] }, sourceLocation: sourceLocation)
    #expect(
      quotation.source.map { source[$0] } == sample.ranges(3).map { source[$0] }, sourceLocation: sourceLocation)
  }

  @Test func `The cue stands behind the words`() {
    expect("①“We will not sign this treaty,”① ③Mirel Tanos③ ②said②.", kind: .direct)
    expect("①\"We will not sign this treaty,\"① ②said② ③Mirel Tanos③.", kind: .direct)
  }

  @Test func `The cue stands before the words`() {
    expect("③Mirel Tanos③ ②said②, ①“We will not sign this treaty.”①", kind: .direct)
  }

  @Test func `A split quotation is one`() {
    expect("①“We will wait,”① ③Tanos③ ②said②. ①“We have the time.”①", kind: .direct)
  }

  @Test func `Reported speech has no marks`() {
    expect("③The minister③ ②said② ①that Veldria would not sign the treaty①.", kind: .indirect)
  }

  @Test func `Titles and terms are no quotations`() {
    #expect(QuotationReader.read(Array("The film “Rivers of Veldria” opened on Friday.".utf8)).isEmpty)
  }

  @Test(arguments: ["“The Long Way to Vessa”", "‘No Ferry Before Summer’"])
  func `A heading in quote marks is nobody's words`(heading: String) {
    let text = "\(heading)\n\nThe ferry to Vessa did not sail on Friday, and nobody was told why it stayed.\n"
    #expect(QuotationReader.read(Array(text.utf8)).allSatisfy { $0.quoted.isEmpty })
  }

  @Test func `A function word is never a source`() {
    for word in ["When", "Although", "While"] {
      let text = "\(word) the ferry was late, calling it “a wreck,” nobody from the harbour board was there to listen."
      for quotation in QuotationReader.read(Array(text.utf8)) {
        #expect(quotation.speaker?.label != word, "\(text)")
      }
    }
  }

  @Test func `A role before a name belongs to the person`() throws {
    let text = "Mirel Tanos spoke first. “We will come to that,” said moderator Ilse Dornach. “Please wait.”"
    let quotation = try #require(QuotationReader.read(Array(text.utf8)).first { !$0.quoted.isEmpty })
    #expect(quotation.speaker?.name == "Ilse Dornach")
  }

  @Test func `An office that nobody is given is the last speaker's`() throws {
    let text = """
      “The boats will sail in June,” Mirel Tanos said.
      “I have nothing else to announce,” the diplomat added.
      """
    let last = try #require(QuotationReader.read(Array(text.utf8)).last)
    #expect(last.speaker?.name == "Mirel Tanos")
  }

  @Test(arguments: [
    ("Mayor Mirel Tanos opened the harbour. Ilse Dornach was there.", "The mayor", "Mirel Tanos"),
    ("Ilse Dornach, a former judge from Vessa, met Mirel Tanos.", "the judge", "Ilse Dornach"),
    ("Sen. Ilse Dornach met Gov. Mirel Tanos in Vessa.", "the senator", "Ilse Dornach"),
    ("The Harbour Board met in Vessa. Mirel Tanos was there.", "the board", "Harbour Board"),
  ])
  func `What the text calls somebody finds who is meant`(before: String, label: String, name: String) throws {
    let text = "\(before)\n“The ferry will sail in June,” \(label) said."
    let quotation = try #require(QuotationReader.read(Array(text.utf8)).first { !$0.quoted.isEmpty })
    #expect(quotation.speaker?.name?.hasSuffix(name) == true, "\(String(describing: quotation.speaker))")
  }
}
