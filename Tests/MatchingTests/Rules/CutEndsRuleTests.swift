import RecordTypes
import Testing

@testable import Matching

@Suite struct CutEndsRuleTests {
  private func findings(_ words: String, in passage: String) throws -> [String] {
    try SmallRecord(passage).best(words)?.findings.filter { $0.category == "conditionCut" }.map(\.message) ?? []
  }

  @Test func `words on which the sense hangs are told where they are cut off`() throws {
    let passage = "If the council agrees by Friday, the bridge at Kaldera will be open by the end of April."
    #expect(try !findings("the bridge at Kaldera will be open by the end of April", in: passage).isEmpty)
    #expect(try findings("If the council agrees by Friday, the bridge at Kaldera will be open", in: passage).isEmpty)
  }

  @Test func `a cut that is no condition is told as such`() throws {
    let passage = "It must not be forgotten that a bridge across the strait is a promise to the towns."
    let found = try SmallRecord(passage).best("be forgotten that a bridge across the strait is a promise")
    #expect(found?.findings.map(\.category).contains("contextCut") == true)
  }

  @Test func `a condition behind the passage is told, one of the next sentence is not`() throws {
    let passage = "The bridge at Kaldera will be open by April unless the river rises again. If not, we walk."
    #expect(try !findings("The bridge at Kaldera will be open by April", in: passage).isEmpty)
    #expect(
      try findings("The bridge at Kaldera will be open by April unless the river rises again", in: passage).isEmpty)
  }
}
