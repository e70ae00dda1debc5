import RecordTypes
import Testing
import Texts

@testable import Matching

@Suite struct SpliceTests {
  /// An interview: two answers with a question between, 90 words between the first answer's ends.
  private static let parts: [(speaker: Int, role: Turn.Role, text: String)] = [
    (0, .question, "Minister, how did the talks about the ferries go?"),
    (
      1, .answer,
      """
      It was a long talk and a useful one: three hours at one table, with a map between us and the door closed. We left \
      the price of the crossing for another day. Our deputies will meet before the first snow, go through the list of open \
      questions and tell us which of them can be closed this year. Some of that list is older than my own daughter, and I \
      have told her so. A visit would be welcome, but I will not tie it to a date, because a visit makes sense only where \
      there is a paper to sign and somebody who wants to sign it. Not one skipper in Kaldera takes the ferry treaty for \
      a dead letter.
      """
    ),
    (0, .question, "Will the patrol boats be sent out again in spring?"),
    (
      1, .answer,
      "We will not put guns between nets and fish. A pier is not mended by sawing through its posts, as my father said."
    ),
    (0, .question, "Really?"),
    (1, .answer, "It carried 45 million tonnes last year."),
  ]

  private let record: SmallRecord = {
    var text = ""
    var turns: [MatchableTurn] = []
    for part in parts {
      let start = text.utf8.count
      text += part.text + "\n\n"
      turns.append(
        MatchableTurn(range: start..<(start + part.text.utf8.count), speaker: part.speaker, role: part.role))
    }
    return SmallRecord(text, turns: turns)
  }()

  @Test func `runs of one answer further apart than sixty words are spliced and keep the sense`() throws {
    let found = try #require(
      try record.best("It was a long talk and a useful one ... Not one skipper in Kaldera takes the ferry treaty"))
    #expect(found.verdict == .spliced)
    #expect(found.sense == .kept)
    #expect(Outcomes.outcome(found.verdict, sense: found.sense, agrees: true) == .wordingDiffers)
    #expect(
      record.words(found) == [
        "It was a long talk and a useful one", "Not one skipper in Kaldera takes the ferry treaty",
      ])
  }

  @Test(arguments: [
    "Not one skipper in Kaldera takes the ferry treaty for a dead letter ... We will not put guns between nets and fish",
    "Not one skipper in Kaldera takes the ferry treaty for a dead letter. We will not put guns between nets and fish",
    "It was a long talk and a useful one ... A pier is not mended by sawing through its posts",
  ])
  func `runs of two answers are spliced and change the sense`(words: String) throws {
    let found = try #require(try record.best(words))
    #expect(found.verdict == .spliced)
    #expect(found.rule.hasPrefix("spliced/severalAnswers"))
    #expect(found.pieces.count == 2, "\(record.words(found))")
    #expect(Outcomes.outcome(found.verdict, sense: found.sense, agrees: true) == .senseChanged)
  }

  @Test func `a cut does not run over another speaker's words`() throws {
    let found = try #require(
      try record.best(
        "because a visit makes sense only where there is a paper to sign … Will the patrol boats be sent out"))
    #expect(found.verdict == .spliced)
  }

  @Test func `a short interruption parts nothing`() throws {
    let found = try record.best("sawing through its posts, as my father said. It carried 45 million tonnes")
    #expect(found?.verdict == .verbatim)
  }

  @Test func `a splice is derived again from its pieces`() throws {
    let words = "It was a long talk and a useful one ... A pier is not mended by sawing through its posts"
    let found = try #require(try record.best(words))
    let again = Matcher.judge(
      MatchQuery(words), passages: found.pieces.map { _ in record.text }, ranges: found.pieces.map(\.range))
    #expect(again?.rule == found.rule)
    #expect(again?.edits == found.edits)
  }
}
