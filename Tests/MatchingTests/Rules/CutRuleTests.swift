import RecordTypes
import Testing

@testable import Matching

@Suite struct CutRuleTests {
  @Test func `a marked cut that hides a negation changes the sense`() throws {
    let found = try judged("He is … a man we can trust with it", beside: "He is not at all a man we can trust with it")
    #expect(found.verdict == .trimmed)
    #expect(found.sense == .changed)
    #expect(found.edits.contains { $0.flags.contains(.negation) && $0.flags.contains(.marked) })
  }

  @Test func `a marked cut of other words keeps it`() throws {
    let found = try judged(
      "He is … a man we can trust with it", beside: "He is in my opinion a man we can trust with it")
    #expect(found.sense == .kept)
  }
}
