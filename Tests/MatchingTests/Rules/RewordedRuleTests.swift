import RecordTypes
import Testing

@testable import Matching

@Suite struct RewordedRuleTests {
  @Test func `two counts of one thing that differ change the sense`() throws {
    let found = try judged(
      "Forty ships lay waiting outside of our harbour during March", beside: "In March, sixty ships waited off the port"
    )
    #expect(found.verdict == .reworded)
    #expect(found.sense == .changed)
    #expect(found.rule == "reworded/number@\(RewordedRule.version)")
  }

  @Test func `words without counterpart leave the sense open`() throws {
    let found = try judged(
      "The fishermen were furious about the new tax on nets", beside: "A tax on nets is what the fishermen spoke of")
    #expect(found.verdict == .reworded)
    #expect(found.sense == .unclear)
    #expect(found.rule == "reworded/likeness@\(RewordedRule.version)")
  }
}
