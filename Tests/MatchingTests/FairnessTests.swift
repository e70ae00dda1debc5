import RecordTypes
import Testing
import Texts

@testable import Matching

/// Differences that accuse nobody, and cuts that a reader must know of.
@Suite struct FairnessTests {
  private let record = SmallRecord(
    """
    If the council confirms the text of the treaty, we could sign within a month. Each year the unfortunate reality is \
    that smuggling has grown, while we celebrate on December 9th, which is fine. A cooperative approach to providing a \
    lasting solution is what the coast needs. During the meeting Jon Brask was appointed as the Cabinet Spokesperson of \
    the new government. The patrol boats of the northern station returned with three tired crews and two broken engines.
    """)

  @Test func `a condition at the head of the sentence is told where it was cut off`() throws {
    let found = try #require(try record.best(MatchQuery("could sign within a month", event: [0])))
    #expect(found.verdict == .verbatim)
    #expect(found.findings.contains { $0.category == "conditionCut" && $0.message.contains("If the council confirms") })
  }

  @Test func `a sentence without condition has no such finding`() throws {
    let found = try #require(try record.best("which is fine"))
    #expect(!found.findings.contains { $0.category == "conditionCut" })
  }

  @Test(arguments: [
    "smuggling has grown, while we celebrate on 9 December, which is fine",
    "A cooperative approach for a lasting solution is what the coast needs",
    "Until now the patrol boats of the northern station returned with three tired crews and two broken engines",
    "Jon Brask was appointed as the Cabinet Spokesman of the new government",
  ])
  func `what is no conflict is not called one`(words: String) throws {
    let found = try #require(try record.best(words))
    #expect(found.verdict == .altered)
    #expect(found.sense != .changed, "\(found.rule)")
  }

  @Test(arguments: [
    ("smuggling has grown, while we celebrate on 8 December, which is fine", "number"),
    ("If the council confirms the text of the treaty, we will sign within a month", "modality"),
    ("returned with four tired crews and two broken engines", "number"),
    ("Jon Brack was appointed as the Cabinet Porter of the new government", "name"),
  ])
  func `what is one is`(words: String, rule: String) throws {
    let found = try #require(try record.best(words))
    #expect(found.sense == .changed && found.rule.hasPrefix("altered/\(rule)@"), "\(found.rule)")
  }
}

/// What is known of day, speaker and use weighs, and never decides alone.
@Suite struct OccasionScoreTests {
  private static let saying = "The sea between us belongs to those who keep it clean, and to nobody else."

  private func source(_ texts: [String], standing: @escaping (Int) -> DocumentStanding = { _ in .record })
    -> MatchSource
  {
    var index = MemoryIndex()
    for text in texts { index.add(MatchableText(Array(text.utf8))) }
    return index.source(standing: standing)
  }

  @Test func `of the same words the day of the report is taken`() throws {
    let source = source([Self.saying, Self.saying, Self.saying])
    let days = [100, 400, 390]
    let query = MatchQuery(Self.saying, day: { days[$0] }, published: 391)
    #expect(try Matcher.match(query, in: source).candidates.first?.pieces.first?.ordinal == 2)
  }

  @Test func `a near day scores higher than none, and none higher than one behind the report`() throws {
    let source = source([Self.saying])
    let scores = try [390, nil, 500].map { day in
      try Matcher.match(MatchQuery(Self.saying, day: { _ in day }, published: 391), in: source).candidates.first?.score
        ?? 0
    }
    #expect(scores[0] > scores[1] && scores[1] > scores[2] && scores[2] > 0.3, "\(scores)")
  }

  @Test func `forty reports with the very words do not hide the record`() throws {
    let report = "They said: the sea between us belongs to whoever keeps it clean, and to nobody else, of course."
    let record = "The sea between us is owned by those who keep it clean and by nobody else at all."
    let source = source(Array(repeating: report, count: 40) + [record]) { $0 < 40 ? .report : .record }
    let query = MatchQuery("the sea between us belongs to whoever keeps it clean, and to nobody else", event: [40])
    let found = try Matcher.match(query, in: source)
    #expect(found.candidates.first?.pieces.first?.ordinal == 40)
    #expect(!found.reports.isEmpty)
  }

  @Test(arguments: [1e-6, 0.001, 0.1, 0.5, 0.9, 0.999])
  func `the logit is the logistic function's inverse`(value: Double) {
    #expect(abs(Logistic.of(Logistic.inverse(value)) - value) < 1e-6)
  }
}

/// The sense of a saying in other words.
@Suite struct RewordedSenseTests {
  private let record = SmallRecord(
    """
    The ferry line carries about three million passengers in a year and has survived five cabinets on both sides. The \
    old keeper of the lighthouse was asked to stay on until spring.
    """)

  @Test func `another number of the same things changes it`() throws {
    let words =
      "Some two million passengers a year travel on this ferry line, which outlived five cabinets on either side"
    let found = try #require(try record.best(MatchQuery(words, event: [0])))
    #expect(found.verdict == .reworded && found.sense == .changed && found.rule == "reworded/number@2", "\(found.rule)")
  }

  @Test func `words without counterpart leave it open`() throws {
    let words = "Every year this proud ferry line moves about three million passengers, having outlived five cabinets"
    let found = try #require(try record.best(MatchQuery(words, event: [0])))
    #expect(found.verdict == .reworded && found.sense == .unclear)
  }
}
