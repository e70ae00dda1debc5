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

  /// The occasion that likenesses in the sample's report tell, and the sample's transcript.
  private static func told(
    _ candidates: (_ report: Int) -> [MatchCandidate]
  ) throws -> (documents: Set<Int>, transcript: Int) {
    let scratch = try Scratch()
    return try Sample.imported(in: scratch).record.read { reader in
      let last = try reader.lastOrdinal()
      let catalogue = Catalogue(reader, known: KnownDocuments(last: last))
      let ordinals = 1...last
      let transcript = try #require(ordinals.first { catalogue.standing($0) == .record })
      let report = try #require(ordinals.first { catalogue.standing($0) == .report })
      let told = ToldOccasion.documents(of: MatchResult(reports: candidates(report)), catalogue)
      #expect(catalogue.failure == nil)
      return (told, transcript)
    }
  }

  @Test func `A report with the very words leads to the records of its event`() throws {
    let told = try Self.told { [Self.candidate($0)] }
    #expect(told.documents == [told.transcript])
  }

  @Test func `Likenesses, splices and a few common words tell no occasion`() throws {
    let told = try Self.told { story in
      [
        Self.candidate(story, verdict: .reworded), Self.candidate(story, verdict: .spliced),
        Self.candidate(story, information: 20), Self.candidate(9999),
      ]
    }
    #expect(told.documents.isEmpty)
  }
}
