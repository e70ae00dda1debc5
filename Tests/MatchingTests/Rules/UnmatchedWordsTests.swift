import RecordTypes
import Testing

@testable import Matching

@Suite struct UnmatchedWordsTests {
  @Test func `content words without counterpart are named, phrase by phrase`() throws {
    let found = try judged(
      "The fishermen were furious about the new tax on nets", beside: "A tax on nets is what the fishermen spoke of")
    let message = try #require(found.findings.first { $0.category == "noCounterpart" }?.message)
    #expect(message.contains("“furious”"))
    #expect(!message.contains("fishermen"))
  }
}
