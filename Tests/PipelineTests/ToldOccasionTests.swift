import QuothTesting
import RecordStore
import RecordTypes
import Testing
import Texts

@testable import Matching
@testable import Pipeline

/// A report of the record that prints the very words tells the occasion, and only such a one.
struct ToldOccasionTests {
  /// Whose document a piece is in, by ordinal.
  private static func candidate(
    _ ordinal: Int, verdict: Verdict = .verbatim, information: Double = 40
  ) -> MatchCandidate {
    let piece = MatchPiece(ordinal: ordinal, range: 0..<10, quotationRange: 0..<10)
    return MatchCandidate(
      verdict: verdict, sense: nil, rule: "", because: nil, score: 0.9, pieces: [piece], edits: [], findings: [],
      inEvent: false, information: information)
  }

  private static func ordinals(in record: Record) throws -> (catalogue: Catalogue, record: Int, report: Int) {
    let catalogue = try record.read { try Catalogue($0) }
    let records = catalogue.entries.filter { $0.value.use == .record }.keys
    let reports = catalogue.entries.filter { $0.value.use == .report }.keys
    return (catalogue, try #require(records.first), try #require(reports.first))
  }

  @Test func `A report with the very words leads to the records of its event`() throws {
    let scratch = try Scratch()
    let (catalogue, transcript, story) = try Self.ordinals(in: Sample.imported(in: scratch).record)
    let told = ToldOccasion.documents(of: MatchResult(reports: [Self.candidate(story)]), catalogue)
    #expect(told == [transcript])
  }

  @Test func `Likenesses, splices and a few common words tell no occasion`() throws {
    let scratch = try Scratch()
    let (catalogue, _, story) = try Self.ordinals(in: Sample.imported(in: scratch).record)
    let weak = [
      Self.candidate(story, verdict: .reworded), Self.candidate(story, verdict: .spliced),
      Self.candidate(story, information: 20), Self.candidate(9999),
    ]
    #expect(ToldOccasion.documents(of: MatchResult(reports: weak), catalogue).isEmpty)
  }
}
