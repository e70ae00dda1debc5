import RecordTypes
import Testing

@testable import Matching

@Suite struct ComparisonRuleTests {
  @Test(arguments: [("more", "less"), ("better", "worse"), ("higher", "lower")])
  func `the other side of a comparison changes the sense`(own: String, other: String) throws {
    let found = try judged(
      "A road along the coast is \(own) than what we had", beside: "A road along the coast is \(other) than what we had"
    )
    #expect(found.sense == .changed)
    #expect(found.rule == "altered/comparison@\(ComparisonRule.version)")
    #expect(found.edits.contains { $0.flags.contains(.comparison) })
  }
}
