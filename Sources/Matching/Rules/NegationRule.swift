import RecordTypes

/// A negation that one side has and the other has not.
///
/// `changed` where the texts run parallel around it (at most four words on either side); `nobody` for `no one` and the
/// like on both sides is only flagged. Where a whole clause was dropped that holds a negation of its own, nothing is said.
enum NegationRule: SenseRule {
  static let name = "negation"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let (query, passage) = difference.count(WordLists.negations)
    guard query + passage > 0 else { return RuleOpinion() }
    guard query % 2 != passage % 2, difference.isShort else { return RuleOpinion(flags: [.negation]) }
    return RuleOpinion(flags: [.negation], effect: .changed)
  }
}
