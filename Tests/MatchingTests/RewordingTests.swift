import RecordTypes
import Testing

@testable import Matching

@Suite struct RewordingTests {
  private let record = SmallRecord(
    speech + """


      We take note of the fact that in a conversation with the Kaldera Herald the Secretary of Trade, Jon Brask, frankly \
      admitted that the responsibility for the failure of the fishing agreement rests with his own ministry. There are no \
      plans to close the northern lighthouse before the new keeper has been found.
      """)
  private let words = """
    We noticed that Secretary of Trade Jon Brask, in a May 9 interview with the Kaldera Herald, openly acknowledged that \
    his ministry bears responsibility for the failure of the accord on fishing.
    """

  @Test func `a saying in another translation is reworded, not altered`() throws {
    let found = try #require(try record.best(MatchQuery(words, event: [0])))
    #expect(found.verdict == .reworded)
    #expect(found.inEvent)
    #expect(Outcomes.outcome(found.verdict, sense: found.sense, agrees: true) == .faithful)
    #expect(record.words(found).first?.hasPrefix("We take note of the fact") == true)
  }

  @Test func `words without counterpart are named`() throws {
    let found = try #require(try record.best(MatchQuery(words, event: [0])))
    #expect(found.findings.contains { $0.category == "noCounterpart" && $0.message.contains("May 9") })
  }

  @Test func `edits of a rewording cover its passage`() throws {
    let found = try #require(try record.best(MatchQuery(words, event: [0])))
    let piece = try #require(found.pieces.first)
    #expect(found.edits.map(\.passageRange.lowerBound).min() == piece.range.lowerBound)
    #expect(found.edits.map(\.passageRange.upperBound).max() == piece.range.upperBound)
  }

  @Test func `reported speech is only ever reworded`() throws {
    let query = MatchQuery("the treaty must be signed before winter", event: [0], indirect: true)
    #expect(try record.best(query)?.verdict == .reworded)
  }

  @Test func `one word in common is no rewording`() throws {
    #expect(try record.best(MatchQuery("it was a lighthouse", event: [0])) == nil)
  }

  @Test(arguments: [0.0, 1, -1, 5, -5, 12.5, -20])
  func `the logistic function is right without Foundation`(value: Double) {
    let e = Logistic.exponential(1)
    #expect(abs(e - 2.718281828459045) < 1e-6)
    #expect(abs(Logistic.of(value) + Logistic.of(-value) - 1) < 1e-9)
    #expect(Logistic.of(value + 0.1) > Logistic.of(value))
  }
}
