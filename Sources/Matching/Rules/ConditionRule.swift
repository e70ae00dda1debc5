import RecordTypes

/// A condition that one side has and the other has not: `if`, `unless`, `provided`, `only`, `except`. `changed` where it is
/// put in or left out, or exchanged, in at most eight words; in longer ones it is flagged.
enum ConditionRule: SenseRule {
  static let name = "condition"
  static let version = 2

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let (own, other) = Difference.cancel(
      conditions(difference.queryTokens), conditions(difference.passageTokens))
    guard !own.isEmpty || !other.isEmpty else { return RuleOpinion() }
    let isNear = difference.query.count <= 8 && difference.passage.count <= 8
    return RuleOpinion(flags: [.condition], effect: isNear ? .changed : nil)
  }

  /// The conditions among the words: `providing` and the like only with `that` behind them, `until` not before `now`.
  private static func conditions(_ tokens: ArraySlice<Token>) -> [UInt64] {
    tokens.indices.filter { index in
      let word = tokens[index].word
      guard WordLists.conditions.contains(word) else { return false }
      let next = index + 1 < tokens.endIndex ? tokens[index + 1].word : 0
      if participles.contains(word) { return next == WordHash.of("that") }
      return word != WordHash.of("until") || !moments.contains(next)
    }.map { tokens[$0].word }
  }

  private static let participles = Set(["provided", "providing", "assuming"].map { WordHash.of($0) })
  private static let moments = Set(["now", "then", "today", "recently", "yesterday"].map { WordHash.of($0) })
}
