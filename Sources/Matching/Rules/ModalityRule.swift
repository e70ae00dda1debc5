import RecordTypes

/// A modal that differs: `must` for `may`, `would` for `will`. `changed` where both sides have one and they do not mean
/// the same, or where one is put in or left out alone; `have to` is `must`.
enum ModalityRule: SenseRule {
  static let name = "modality"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let (own, other) = difference.only(WordLists.strictModals)
    guard !own.isEmpty || !other.isEmpty else { return RuleOpinion() }
    if !own.isEmpty, !other.isEmpty {
      let isSame = own.allSatisfy { word in other.contains { family(word) == family($0) } }
      return RuleOpinion(flags: [.modality], effect: isSame ? nil : .changed)
    }
    let words = own.isEmpty ? difference.queryWords : difference.passageWords
    if words.contains(where: periphrases.contains) { return RuleOpinion(flags: [.modality]) }
    let isAlone = difference.query.count <= 2 && difference.passage.count <= 2
    return RuleOpinion(flags: [.modality], effect: isAlone ? .changed : nil)
  }

  /// Modals of one strength.
  private static func family(_ word: UInt64) -> Int {
    switch word {
    case WordHash.of("must"), WordHash.of("should"), WordHash.of("ought"): word == WordHash.of("must") ? 1 : 2
    case WordHash.of("may"), WordHash.of("might"): 3
    case WordHash.of("will"), WordHash.of("shall"): 4
    case WordHash.of("can"): 5
    case WordHash.of("could"): 6
    case WordHash.of("would"): 7
    default: 0
    }
  }

  /// Words that stand for a modal together with others: have to, going to, need to, able to.
  private static let periphrases = Set(
    ["have", "has", "had", "going", "need", "needs", "got", "able", "'d"].map { WordHash.of($0) })
}
