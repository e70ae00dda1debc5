import RecordTypes
import Testing

@testable import Matching

@Suite struct FunctionWordRuleTests {
  @Test(arguments: [
    ("We opened bridge at Kaldera in the spring", "We opened the bridge at Kaldera in the spring"),
    ("The boats which came home belong to us", "The boats that came home belong to us"),
  ])
  func `articles and links keep the sense`(words: String, passage: String) throws {
    let found = try judged(words, beside: passage)
    #expect(found.verdict == .altered)
    #expect(found.sense == .kept)
    #expect(found.rule == "altered/functionWord@\(FunctionWordRule.version)")
  }

  @Test func `to and from are not exchanged`() throws {
    let found = try judged("The road leads to the old harbour", beside: "The road leads from the old harbour")
    #expect(found.sense != .kept)
  }
}
