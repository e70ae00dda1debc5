import RecordTypes
import Testing

@testable import Matching

@Suite struct NegationRuleTests {
  @Test(arguments: [
    ("We will sign the paper before the winter", "We will not sign the paper before the winter"),
    ("We will never sign the paper before the winter", "We will sign the paper before the winter"),
    ("They can't come over the old bridge now", "They can come over the old bridge now"),
  ])
  func `a negation put in or left out changes the sense`(words: String, passage: String) throws {
    let found = try judged(words, beside: passage)
    #expect(found.verdict == .altered)
    #expect(found.sense == .changed)
    #expect(found.rule == "altered/negation@\(NegationRule.version)")
    #expect(found.edits.contains { $0.flags.contains(.negation) })
  }

  @Test func `two negations for two are none lost`() throws {
    let found = try judged(
      "Nobody said no word of it in the council", beside: "No one said a word of it in the council")
    #expect(found.rule.hasPrefix("altered/negation") == false || found.sense == .changed)
  }
}
