import RecordTypes
import Testing

@testable import Matching

@Suite struct VerbatimRuleTests {
  @Test(arguments: [
    "we opened the bridge at kaldera", "“We opened the bridge at Kaldera,”", "We opened—the bridge—at Kaldera!",
  ])
  func `case, marks and dashes are no difference`(words: String) throws {
    let found = try judged(words, beside: "We opened the bridge at Kaldera")
    #expect(found.verdict == .verbatim)
    #expect(found.sense == nil)
    #expect(found.rule == "verbatim/sameWords@\(VerbatimRule.version)")
  }

  @Test func `a word more is a difference`() throws {
    #expect(
      try judged("We opened the old bridge at Kaldera", beside: "We opened the bridge at Kaldera").verdict != .verbatim)
  }
}
