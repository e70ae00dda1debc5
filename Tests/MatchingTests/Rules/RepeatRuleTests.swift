import RecordTypes
import Testing

@testable import Matching

@Suite struct RepeatRuleTests {
  @Test(arguments: [
    "We will not leave the harbour, the harbour to them", "We will not leave, leave the harbour to them",
    "We will not, not leave the harbour to them",
  ])
  func `repeats left out keep the sense`(passage: String) throws {
    let found = try judged("We will not leave the harbour to them", beside: passage)
    #expect(found.verdict == .altered)
    #expect(found.sense == .kept)
    #expect(found.rule == "altered/repeat@\(RepeatRule.version)")
  }
}
