import Matching
import RecordStore
import RecordTypes

/// The occasion of a question that names none: a report of the record that prints these very words is of some event, and
/// what that event's records hold is where to look for them in other words.
///
/// It says where to look, never what is true: no likeness of another occasion is set aside for it, and nothing is
/// called absent because of it.
enum ToldOccasion {
  /// The records of the events whose reports print the words, by ordinal; none where no report does.
  static func documents(of result: MatchResult, _ catalogue: Catalogue) -> Set<Int> {
    var documents: Set<Int> = []
    for report in result.reports where isPrinted(report) {
      for piece in report.pieces {
        guard let event = catalogue.entry(piece.ordinal)?.event else { continue }
        documents.formUnion(catalogue.documents(of: event).filter { catalogue.entry($0)?.use == .record })
      }
    }
    return documents
  }

  private static func isPrinted(_ report: MatchCandidate) -> Bool {
    report.verdict != .reworded && report.verdict != .spliced && report.information >= leastInformation
  }

  /// Bits of matched words below which the same words in a report may be another saying.
  private static let leastInformation = 30.0
}
