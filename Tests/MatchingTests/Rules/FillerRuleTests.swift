import RecordTypes
import Testing

@testable import Matching

@Suite struct FillerRuleTests {
  @Test(arguments: ["you know", "I mean", "of course", "uh", "well"])
  func `fillers left out keep the sense`(filler: String) throws {
    let found = try judged(
      "The sea does not forgive the careless captain",
      beside: "The sea, \(filler), does not forgive the careless captain")
    #expect(found.verdict == .altered)
    #expect(found.sense == .kept)
    #expect(found.rule == "altered/filler@\(FillerRule.version)")
    #expect(found.edits.contains { $0.flags.contains(.filler) })
  }

  @Test func `words that say something are no filler`() throws {
    let found = try judged(
      "The sea does not forgive the careless captain", beside: "The sea in winter does not forgive the careless captain"
    )
    #expect(found.sense != .kept)
  }
}
