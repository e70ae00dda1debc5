import RecordTypes

/// A comparison that differs: `more` for `less`, `better` for `worse`. `changed` where both sides have one, or one is put
/// in or left out alone.
enum ComparisonRule: SenseRule {
  static let name = "comparison"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let (own, other) = difference.only(WordLists.strictComparisons)
    guard !own.isEmpty || !other.isEmpty else { return RuleOpinion() }
    let isAlone = difference.query.count <= 2 && difference.passage.count <= 2
    let isConflict = !own.isEmpty && !other.isEmpty || isAlone
    return RuleOpinion(flags: [.comparison], effect: isConflict ? .changed : nil)
  }
}
