import RecordTypes
import Texts

/// A marked cut that hides a negation or a condition: `is … can trust` for `is not a man we can trust`. `changed` where at
/// most six words are cut out and one of them is a negation, or `if` or `unless`; else the cut keeps the sense as far as a rule can tell.
enum CutRule: SenseRule {
  static let name = "cut"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    guard difference.query.isEmpty else { return RuleOpinion(flags: [.marked], effect: .kept) }
    var flags: [Edit.Flag] = []
    if difference.count(WordLists.negations).passage % 2 == 1 { flags.append(.negation) }
    if difference.count(conditions).passage > 0 { flags.append(.condition) }
    let isChange = !flags.isEmpty && difference.passage.count <= 6
    return RuleOpinion(flags: flags + [.marked], effect: isChange ? .changed : .kept)
  }

  private static let conditions: Set<UInt64> = [WordHash.of("if"), WordHash.of("unless")]
}
