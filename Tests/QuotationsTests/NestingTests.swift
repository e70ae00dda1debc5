import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Quotations

@Suite struct NestingTests {
  @Test func `Marks inside marks are a third person's words where a cue says so`() throws {
    let sample = MarkedText(
      "“We saw that Foreign Minister Ana Belkova admitted that her partners were ①'bitterly against'① any talks,” Mirel Tanos said."
    )
    let source = sample.source
    let quotations = QuotationReader.read(source.bytes)
    let nested = try #require(quotations.first { $0.within != nil })
    #expect(nested.content == [sample[1]])
    #expect(nested.quoted.map { source[$0] } == ["bitterly against"])
    #expect(nested.speaker?.name == "Ana Belkova")
    let outer = quotations[try #require(nested.within)]
    #expect(outer.speaker?.name == "Mirel Tanos")
  }

  @Test func `Scare quotes inside marks are nobody's`() {
    let text = "“They call it 'progress' and we do not,” Mirel Tanos said."
    #expect(QuotationReader.read(Array(text.utf8)).allSatisfy { $0.within == nil })
  }
}
