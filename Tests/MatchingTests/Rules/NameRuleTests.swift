import RecordTypes
import Testing

@testable import Matching

@Suite struct NameRuleTests {
  @Test func `another name in the same place changes the sense`() throws {
    let found = try judged(
      "We gave the letter to Arlen Vosk in the end", beside: "We gave the letter to Mirel Tanos in the end")
    #expect(found.sense == .changed)
    #expect(found.rule == "altered/name@\(NameRule.version)")
  }

  @Test func `a name for a pronoun is flagged, and no conflict`() throws {
    let found = try judged("We gave the letter to Vosk in the end", beside: "We gave the letter to him in the end")
    #expect(found.sense != .changed)
    #expect(found.edits.contains { $0.flags.contains(.name) })
  }
}
