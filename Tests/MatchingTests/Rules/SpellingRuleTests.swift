import RecordTypes
import Testing

@testable import Matching

@Suite struct SpellingRuleTests {
  @Test(arguments: [("goverment", "government"), ("harbuor", "harbour"), ("peop1e", "people")])
  func `a slip of the pen keeps the sense`(own: String, other: String) throws {
    let found = try judged("We told the \(own) about it in spring", beside: "We told the \(other) about it in spring")
    #expect(found.verdict == .altered)
    #expect(found.sense == .kept)
    #expect(found.rule == "altered/spelling@\(SpellingRule.version)")
  }

  @Test(arguments: [("county", "country"), ("filed", "filled"), ("form", "from")])
  func `common words a letter apart are two words`(own: String, other: String) throws {
    let found = try judged("We told the \(own) about it in spring", beside: "We told the \(other) about it in spring")
    #expect(!found.rule.contains("spelling"))
  }
}
