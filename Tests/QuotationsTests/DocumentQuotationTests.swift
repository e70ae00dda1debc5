import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Quotations

@Suite struct DocumentQuotationTests {
  private func document(_ blocks: [(Block.Kind, String)]) -> Document {
    var document = Document()
    document.text = SourceText(blocks.map(\.1).joined(separator: "\n\n"))
    var start = 0
    for (kind, text) in blocks {
      let range = start..<(start + text.utf8.count)
      document.blocks.append(Block(kind: kind, range: range, origin: range))
      start = range.upperBound + 2
    }
    return document
  }

  @Test func `A block that the page sets off is verbatim, and the cue stands before it`() throws {
    let document = document([
      (.paragraph, "Foreign Minister Mirel Tanos said in a statement on Monday that the talks would go on."),
      (.blockquote, "We will not leave the table before every side has been heard."),
    ])
    let quotation = try #require(QuotationReader.read(document).first { $0.kind == .direct })
    #expect(document.text[quotation.content[0]] == "We will not leave the table before every side has been heard.")
    #expect(quotation.speaker?.name == "Mirel Tanos")
  }

  @Test func `In a transcript the words of others count, and no label is a cue`() {
    var document = document([
      (
        .paragraph,
        "Mirel Tanos: I have heard what Ana Belkova says. She said: “We will sign it at once.” That was a surprise."
      )
    ])
    document.turns = [
      Turn(
        index: 0, role: .answer, speaker: Speaker(label: "Mirel Tanos", name: "Mirel Tanos"), labelRange: 0..<12,
        range: 13..<document.text.bytes.count)
    ]
    let quoted = QuotationReader.read(document).filter { $0.kind == .direct }
    #expect(quoted.map { document.text[$0.content[0]] } == ["“We will sign it at once.”"])
    #expect(quoted.first?.speaker?.label == "She")
  }

  @Test func `Two renderings of one saying are paired`() {
    let text = """
      Veldria "did the right thing" when it left the pact, Foreign Minister Mirel Tanos said.
      "We are sure that we took the right decision when the pact was left behind us," Tanos said.
      "The harvest was good this year in all the provinces," Tanos said.
      """
    let quotations = QuotationReader.read(Array(text.utf8)).filter { !$0.quoted.isEmpty }
    #expect(quotations.count == 3)
    #expect(quotations.map { $0.variantOf != nil } == [false, true, false])
  }
}
