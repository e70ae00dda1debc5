import RecordTypes
import Testing

@testable import Matching

@Suite struct OrderRuleTests {
  @Test func `a phrase that moved within the sentence leaves the sense open`() throws {
    let found = try judged(
      "On Tuesday we opened the new bridge at Kaldera", beside: "We opened the new bridge at Kaldera on Tuesday")
    #expect(found.verdict == .altered)
    #expect(found.sense == .unclear)
    #expect(found.rule.hasPrefix("altered/"))
  }
}
