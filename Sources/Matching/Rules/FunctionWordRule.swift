import RecordTypes

/// Articles and links (`a`, `the`, `that`, `and`) keep the sense, left out, put in or exchanged, and so do words that point at
/// the same (`these` for `them`, `he` for `him`) or agree with another subject (`is` for `are`). Other function words (`of`,
/// `to`, `is`) keep it where at most two are left out or put in, not where they are exchanged (`to` for `from`).
enum FunctionWordRule: SenseRule {
  static let name = "functionWord"
  static let version = 2

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let own = difference.queryWords
    let other = difference.passageWords
    guard own.count <= 3, other.count <= 3 else { return RuleOpinion() }
    if (own + other).allSatisfy(WordLists.articles.contains) { return RuleOpinion(effect: .kept) }
    if areExchangeable(own, other) { return RuleOpinion(effect: .kept) }
    guard own.isEmpty || other.isEmpty, own.count + other.count <= 2 else { return RuleOpinion() }
    return RuleOpinion(effect: (own + other).allSatisfy(WordLists.functions.contains) ? .kept : nil)
  }

  /// Whether the words of both sides, but for articles and links, are in pairs of one class.
  private static func areExchangeable(_ own: [UInt64], _ other: [UInt64]) -> Bool {
    let (first, second) = Difference.cancel(own, other)
    let words = first.filter { !isLoose($0) }
    let others = second.filter { !isLoose($0) }
    guard !words.isEmpty || !others.isEmpty else { return false }
    if words.count == others.count { return zip(words, others).allSatisfy(areOfOneClass) }
    // `the questions these` for `questions them`: what is left over must be an article.
    guard min(words.count, others.count) == 0 else { return false }
    let lone = words + others
    let partners = words.isEmpty ? first : second
    return lone.count == 1 && partners.count == 1 && areOfOneClass(lone[0], partners[0])
  }

  private static func isLoose(_ word: UInt64) -> Bool { WordLists.articles.contains(word) }

  private static func areOfOneClass(_ first: UInt64, _ second: UInt64) -> Bool {
    WordLists.exchangeable.contains { $0.contains(first) && $0.contains(second) }
  }
}
