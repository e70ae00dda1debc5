import RecordTypes
import Testing

@testable import Matching

@Suite struct HedgeRuleTests {
  @Test(arguments: [
    (
      "The treaty was a mistake from the first day", "The treaty was perhaps a mistake from the first day",
      Edit.Flag.hedge
    ),
    (
      "The treaty was a truly clear mistake from the first day of it",
      "The treaty was a clear mistake from the first day of it", .intensifier
    ),
  ])
  func `hedges and intensifiers are flagged and leave the sense open`(
    words: String, passage: String, flag: Edit.Flag
  ) throws {
    let found = try judged(words, beside: passage)
    #expect(found.verdict == .altered)
    #expect(found.sense != .changed)
    #expect(found.edits.contains { $0.flags.contains(flag) })
  }
}
