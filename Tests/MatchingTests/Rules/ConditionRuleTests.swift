import RecordTypes
import Testing

@testable import Matching

@Suite struct ConditionRuleTests {
  @Test func `a condition left out changes the sense`() throws {
    let found = try judged(
      "We will open the bridge in April and pay for it",
      beside: "We will open the bridge in April unless it snows and pay for it")
    #expect(found.verdict == .altered)
    #expect(found.sense == .changed)
    #expect(found.rule == "altered/condition@\(ConditionRule.version)")
  }

  @Test func `until now is no condition`() throws {
    let found = try judged("It has been quiet on the canal", beside: "It has been quiet until now on the canal")
    #expect(!found.edits.contains { $0.flags.contains(.condition) })
  }
}
