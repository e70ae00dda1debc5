import RecordTypes

/// Articles and links (`a`, `the`, `that`, `and`) keep the sense, left out, put in or exchanged; other function words
/// (`of`, `to`, `is`) keep it where at most two are left out or put in, not where they are exchanged (`to` for `from`).
enum FunctionWordRule: SenseRule {
  static let name = "functionWord"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let own = difference.queryWords
    let other = difference.passageWords
    guard own.count <= 3, other.count <= 3 else { return RuleOpinion() }
    if (own + other).allSatisfy(WordLists.articles.contains) { return RuleOpinion(effect: .kept) }
    guard own.isEmpty || other.isEmpty, own.count + other.count <= 2 else { return RuleOpinion() }
    return RuleOpinion(effect: (own + other).allSatisfy(WordLists.functions.contains) ? .kept : nil)
  }
}
