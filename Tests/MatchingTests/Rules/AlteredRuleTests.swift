import RecordTypes
import Testing

@testable import Matching

@Suite struct AlteredRuleTests {
  private let passage = "We counted the empty warehouses along the northern canal in the spring"

  @Test func `three quarters of the words in order are altered`() throws {
    let found = try judged("We saw the empty warehouses along the northern canal in the autumn", beside: passage)
    #expect(found.verdict == .altered)
    #expect(found.sense == .unclear)
    #expect(found.rule.hasPrefix("altered/"))
  }

  @Test func `words dropped without a mark are named so`() throws {
    let found = try judged("We counted the empty warehouses along the canal in the spring", beside: passage)
    #expect(found.rule == "altered/dropped@\(AlteredRule.version)")
  }

  @Test func `fewer words in order are not`() throws {
    let found = try judged("They had walked past some silent barns near that northern canal", beside: passage)
    #expect(found.verdict == .reworded)
  }
}
