import QuothTesting
import Testing
import Texts

@testable import Quotations

@Suite struct EditorialMarksTests {
  @Test(arguments: [
    "We wait ①…① and see", "We wait ①<…>① and see", "We wait ①[...]① and see", "We wait ①. . .① and see",
  ])
  func `Ellipses of every sort leave words out`(marked: String) {
    let sample = MarkedText(marked)
    #expect(EditorialMarks.omissions(sample.source.bytes, in: sample.source.range) == [sample[1]])
    #expect(EditorialMarks.insertions(sample.source.bytes, in: sample.source.range).isEmpty)
  }

  @Test func `Brackets hold the editor's words`() {
    let sample = MarkedText("We ①[Veldria]① have no border ①[with them]①")
    #expect(EditorialMarks.insertions(sample.source.bytes, in: sample.source.range) == sample.ranges(1))
  }
}
