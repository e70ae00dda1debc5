import RecordTypes

/// A condition that one side has and the other has not: `if`, `unless`, `provided`, `only`, `except`. `changed` where it is
/// put in or left out, or exchanged, in at most eight words; in longer ones it is flagged.
enum ConditionRule: SenseRule {
  static let name = "condition"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let (own, other) = difference.only(WordLists.conditions)
    guard !own.isEmpty || !other.isEmpty else { return RuleOpinion() }
    let isNear = difference.query.count <= 8 && difference.passage.count <= 8
    return RuleOpinion(flags: [.condition], effect: isNear ? .changed : nil)
  }
}
