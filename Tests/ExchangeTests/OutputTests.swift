import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Exchange

struct OutputTests {
  @Test func `A quotations line counts in code points and leaves out what is unknown`() {
    let marked = MarkedText("①“②We — ready②,”① ③he③ ④said④.")
    let quotation = Quotation(
      kind: .direct, content: [marked[1]], quoted: [marked[2]], cue: [marked[4]], source: [marked[3]],
      speaker: Attribution(label: "he", confidence: 0.93), reported: true, confidence: 1)
    let line = QuotationsJSON.value(id: "a", text: Array(marked.text.utf8), quotations: [quotation]).line
    #expect(
      line
        == #"{"id":"a","quotations":[{"kind":"direct","content":[[0,13]],"quoted":[[1,11]],"cue":[[17,21]],"source":[[14,16]],"speaker":{"label":"he","confidence":0.93},"reported":true,"confidence":1}]}"#
    )
    #expect(QuotationsJSON.value(id: "a", text: [], quotations: []).line == #"{"id":"a","quotations":[]}"#)
  }

  @Test func `A check without passages is short`() {
    let check = Check(outcome: .notCheckable, verdict: .uncovered, rule: "uncovered/noRecord@1", score: 0)
    let line = CheckJSON.value(check, of: CheckedQuotation(id: "q", text: "We are ready."), offsets: { _ in nil }).line
    #expect(
      line == #"{"id":"q","outcome":"notCheckable","verdict":"uncovered","rule":"uncovered/noRecord@1","score":0}"#)
  }

  @Test func `The keys of a document stand in the contract's order`() throws {
    var document = Document()
    document.title = Metadatum("Title", origin: 3..<8)
    document.text = SourceText("“One” two")
    document.blocks = [Block(kind: .paragraph, range: 0..<13, origin: 0..<13)]
    let hash = try #require(ContentHash(bytes: [UInt8](repeating: 1, count: 32)))
    let capture = CaptureInfo(hash: hash, mediaType: .text, bytes: 13, name: "a.txt")
    let json = DocumentJSON.value(document, in: DocumentContext(id: "a", capture: capture))
    guard case .object(let members) = json else { return }
    #expect(
      members.map(\.name) == [
        "id", "schema", "capture", "use", "kind", "title", "evidence", "completeness", "standing", "text", "blocks",
      ])
    #expect(json["blocks"]?.array?.first?["range"] == .array([.integer(0), .integer(9)]))
    #expect(json["evidence"]?["title"] == .array([.integer(3), .integer(8)]))
  }
}
