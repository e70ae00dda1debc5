import RecordTypes
import Testing

@testable import Matching

@Suite struct ModalityRuleTests {
  @Test(arguments: [("must", "may"), ("would", "will"), ("can", "should")])
  func `another modal changes the sense`(own: String, other: String) throws {
    let found = try judged(
      "The ships \(own) wait outside the harbour", beside: "The ships \(other) wait outside the harbour")
    #expect(found.sense == .changed)
    #expect(found.rule == "altered/modality@\(ModalityRule.version)")
    #expect(found.edits.contains { $0.flags.contains(.modality) })
  }

  @Test(arguments: [("may", "might"), ("will", "shall")])
  func `modals of one strength are no conflict`(own: String, other: String) throws {
    let found = try judged(
      "The ships \(own) wait outside the harbour", beside: "The ships \(other) wait outside the harbour")
    #expect(found.sense != .changed)
  }
}
