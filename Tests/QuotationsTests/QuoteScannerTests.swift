import QuothTesting
import Testing
import Texts

@testable import Quotations

@Suite struct QuoteScannerTests {
  private func inner(_ text: String) -> [String] {
    let source = SourceText(text)
    return QuoteScanner.scan(source.bytes, in: source.range).map { source[$0.inner] }
  }

  @Test func `Every style of mark opens and closes a stretch`() {
    let samples = [
      "He said “yes, we can” today.", "He said \"yes, we can\" today.", "He said ''yes, we can'' today.",
      "He said ``yes, we can'' today.", "He said «yes, we can» today.", "He said »yes, we can« today.",
      "He said „yes, we can“ today.", "He said „yes, we can” today.", "He said 'yes, we can' today.",
      "He said ‘yes, we can’ today.", "He said 「yes, we can」 today.", "He said ‹yes, we can› today.",
    ]
    for sample in samples { #expect(inner(sample) == ["yes, we can"], "\(sample)") }
  }

  @Test func `A closing mark at the start of a word opens`() {
    #expect(inner("” … a mixed record,” Tanos wrote.") == [" … a mixed record,"])
  }

  @Test func `Apostrophes are no marks`() {
    #expect(inner("It’s the workers' right, Veldria's and the ministers’ of the ’90s.").isEmpty)
    #expect(inner("‘It’s the ministers’ view,’ he said.") == ["It’s the ministers"])
  }

  @Test func `A mark that never closes costs its paragraph alone`() {
    let text = SourceText("“Open to the end")
    let found = QuoteScanner.scan(text.bytes, in: text.range)
    #expect(found.map(\.unclosed) == [true])
    #expect(found.map { text[$0.inner] } == ["Open to the end"])
  }

  @Test func `Marks inside marks do not part the outer stretch`() {
    #expect(
      inner("\"She asked: “Do you agree?” Yes, said some.\" He left.") == ["She asked: “Do you agree?” Yes, said some."]
    )
    #expect(inner("“He was ‘bitterly against’ it,” she said.") == ["He was ‘bitterly against’ it,"])
  }

  @Test func `Single marks count outside of double ones`() {
    #expect(inner("Minister calls plan 'a gift' to Ostrava") == ["a gift"])
  }
}
