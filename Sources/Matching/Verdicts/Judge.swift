import RecordTypes
import Texts

/// Gives the verdict on a quotation laid beside its passages: a function of both and the rules alone.
struct Judge {
  /// Words that may be left out, for each gap.
  static let longestGap = 60
  /// `altered` keeps at least this share of the quotation's words in order.
  static let alteredShare = 0.75

  let comparison: Comparison
  let differences: [JudgedDifference]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    let differences = comparison.runs.filter { !$0.isEqual }.map { run in
      let isMarked = Self.isMarked(run, comparison)
      return SenseJudgement.judge(
        Difference(query: run.query, passage: run.passage, isMarked: isMarked, comparison: comparison))
    }
    self.differences = OrderRule.settleMoved(differences)
  }

  /// The verdict, the sense and the rule.
  var ruling: (verdict: Verdict, sense: Sense?, rule: String) {
    if let spliced = SplicedRule.ruling(self) { return spliced }
    if let verbatim = VerbatimRule.ruling(self) { return verbatim }
    if differences.allSatisfy(\.difference.isMarked) { return TrimmedRule.ruling(self) }
    let share = Double(comparison.likeWords) / Double(max(1, comparison.ownWords))
    if share >= Self.alteredShare { return AlteredRule.ruling(self) }
    if OrderRule.applies(comparison, share: share) { return (.altered, .unclear, "altered/order@\(OrderRule.version)") }
    return RewordedRule.ruling(self)
  }

  private static func isMarked(_ run: Run, _ comparison: Comparison) -> Bool {
    let tokens = comparison.query.tokens
    if run.query.isEmpty {
      let isMark = comparison.query.marks[run.query.lowerBound] != .none
      let isEditors = run.passage.allSatisfy { comparison.stream.tokens[$0].traits.contains(.editorial) }
      return isEditors || isMark && run.passage.count <= longestGap
    }
    guard run.query.allSatisfy({ tokens[$0].traits.contains(.editorial) }) else { return false }
    return run.passage.count <= 8
  }
}
