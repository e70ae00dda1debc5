import RecordTypes

/// A number that differs: `changed` where both sides have one and they are not the same, or where one is put in or left
/// out in a text that runs parallel. `one` counts only against another number: it is a pronoun more often.
enum NumberRule: SenseRule {
  static let name = "number"
  static let version = 2

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let query = difference.queryTokens.filter(isNumber).map(\.word)
    let passage = difference.passageTokens.filter(isNumber).map(\.word)
    let (own, other) = Difference.cancel(query, passage)
    guard !own.isEmpty || !other.isEmpty else { return RuleOpinion() }
    if !own.isEmpty, !other.isEmpty, own != [one] || other != [one] {
      return RuleOpinion(flags: [.number], effect: .changed)
    }
    let only = own.isEmpty ? other : own
    if only.allSatisfy({ $0 == one || $0 == percent || points.contains($0) }) { return RuleOpinion(flags: [.number]) }
    return RuleOpinion(flags: [.number], effect: difference.isShort ? .changed : nil)
  }

  private static func isNumber(_ token: Token) -> Bool {
    token.traits.contains(.number) || WordLists.amounts.contains(token.word) || ordinals.contains(token.word)
  }

  /// `first` and `second` also count points of a speech: put in or left out alone they are only flagged.
  private static let points = Set(["1st", "2nd"].map { WordHash.of($0) })
  private static let ordinals = Set(Numbers.ordinals.map { WordHash.of($0.1) })
  private static let one = WordHash.of(number: 1)
  private static let percent = WordHash.of("percent")
}
