import RecordTypes

/// `verbatim`: the same words in the same order, one stretch of the record. Case, marks, spelling variants, contractions and
/// numbers in words or digits are no difference (`Equivalence`, `Spelling`).
enum VerbatimRule {
  static let version = 1

  /// The ruling; nil where anything differs.
  static func ruling(_ judge: Judge) -> (verdict: Verdict, sense: Sense?, rule: String)? {
    judge.differences.isEmpty ? (.verbatim, nil, "verbatim/sameWords@\(version)") : nil
  }
}
