import RecordTypes
import Testing

@testable import Matching

@Suite struct TrimmedRuleTests {
  @Test(arguments: [
    "We opened the bridge … before the winter", "We opened the bridge [...] before the winter",
    "We opened the [new] bridge at Kaldera two weeks before the winter",
  ])
  func `what is marked is trimmed`(words: String) throws {
    let found = try judged(words, beside: "We opened the bridge at Kaldera two weeks before the winter")
    #expect(found.verdict == .trimmed)
    #expect(found.rule == "trimmed/marked@\(TrimmedRule.version)")
  }

  @Test func `one difference without a mark is altered`() throws {
    let found = try judged(
      "We opened the bridge … weeks before the summer",
      beside: "We opened the bridge at Kaldera two weeks before the winter")
    #expect(found.verdict == .altered)
  }
}
