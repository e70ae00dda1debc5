import RecordTypes
import Testing

@testable import Matching

@Suite struct SplicedRuleTests {
  @Test func `pieces in order of one answer keep the sense`() throws {
    let text = MatchableText(Array(speech.utf8))
    let pieces = ["We have never asked for special treatment", "we have kept the box"]
    let ranges = try pieces.map { try #require(text.range(of: $0)) }
    let query = MatchQuery(pieces.joined(separator: " "))
    let found = try #require(Matcher.judge(query, passages: [text, text], ranges: ranges))
    #expect(found.verdict == .spliced)
    #expect(found.sense == .kept)
    #expect(found.rule == "spliced/apart@\(SplicedRule.version)")
    let turned = try #require(
      Matcher.judge(
        MatchQuery(pieces.reversed().joined(separator: " ")), passages: [text, text], ranges: ranges.reversed()))
    #expect(turned.sense == .changed)
    #expect(turned.rule == "spliced/order@\(SplicedRule.version)")
  }

  @Test func `pieces of two documents change it`() throws {
    let first = MatchableText(Array("We will open the bridge before the winter.".utf8))
    let second = MatchableText(Array("Nobody counted the ships in the harbour.".utf8))
    let query = MatchQuery("We will open the bridge. Nobody counted the ships.")
    let ranges = [
      try #require(first.range(of: "We will open the bridge")),
      try #require(second.range(of: "Nobody counted the ships")),
    ]
    let found = try #require(Matcher.judge(query, passages: [first, second], ranges: ranges))
    #expect(found.sense == .changed)
    #expect(found.rule == "spliced/severalDocuments@\(SplicedRule.version)")
  }
}
