package import RecordTypes
package import Texts

/// What the record says to a quotation.
package struct MatchResult: Sendable {
  /// Passages of records, the best first; none where it was not found.
  package var candidates: [MatchCandidate]
  /// The same words in reports: never support.
  package var reports: [MatchCandidate]
  /// The score of the best likeness that stayed below the bar; 0 for none.
  package var likeness: Double

  package init(candidates: [MatchCandidate] = [], reports: [MatchCandidate] = [], likeness: Double = 0) {
    self.candidates = candidates
    self.reports = reports
    self.likeness = likeness
  }
}

/// Passages that a quotation may come from, and the verdict on it.
package struct MatchCandidate: Sendable {
  /// How the quotation stands to these passages.
  package var verdict: Verdict
  /// What the differences do to the sense; nil for `verbatim`.
  package var sense: Sense?
  /// The rule that decided and its version.
  package var rule: String
  /// Why the words are thought to be the same saying; only for `reworded`.
  package var because: RewordingCause?
  /// How sure these passages are the source, 0 to 1, comparable between quotations.
  package var score: Double
  /// The passages in the quotation's order; one but for `spliced`.
  package var pieces: [MatchPiece]
  /// The difference, word by word; `Edit.passage` is an index in `pieces`.
  package var edits: [Edit]
  /// What should be known beside the verdict.
  package var findings: [Finding]
  /// Every piece stands in a document of the report's own occasion.
  package var inEvent: Bool
  /// How much the words that agree say, in bits.
  package var information: Double
}

/// A stretch of a document that (a part of) a quotation comes from.
package struct MatchPiece: Sendable, Hashable {
  /// The document.
  package var ordinal: Int
  /// From the first to the last aligned word: UTF-8 bytes of its text.
  package var range: TextRange
  /// The words of the quotation that come from it: UTF-8 bytes of the quotation.
  package var quotationRange: TextRange
  /// The index of the turn that the first word stands in.
  package var turn: Int?
  /// The speaker of that turn, the caller's number.
  package var speaker: Int?
  /// What the speaker does there.
  package var role: Turn.Role?
  /// The index of the question that the turn answers.
  package var answers: Int?
}
