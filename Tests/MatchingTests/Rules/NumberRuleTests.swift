import RecordTypes
import Testing

@testable import Matching

@Suite struct NumberRuleTests {
  @Test func `another number on both sides changes the sense`() throws {
    let found = try judged("We counted 42 warehouses on the canal", beside: "We counted 24 warehouses on the canal")
    #expect(found.sense == .changed)
    #expect(found.rule == "altered/number@\(NumberRule.version)")
  }

  @Test(arguments: [("forty-two", "42"), ("660", "six hundred sixty"), ("1.5 million", "1,500,000")])
  func `one number in two spellings is no difference`(own: String, other: String) throws {
    let found = try judged("We counted \(own) crates on the canal", beside: "We counted \(other) crates on the canal")
    #expect(found.verdict == .verbatim)
  }
}
