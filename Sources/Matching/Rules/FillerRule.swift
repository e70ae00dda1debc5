import RecordTypes

/// Fillers and hesitations (`you know`, `uh`, `well`) left out, put in or exchanged keep the sense.
enum FillerRule: SenseRule {
  static let name = "filler"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let isFilling = fills(difference.queryWords) && fills(difference.passageWords)
    return isFilling ? RuleOpinion(flags: [.filler], effect: .kept) : RuleOpinion()
  }

  /// Whether `words` are filling phrases, one behind the other.
  static func fills(_ words: [UInt64]) -> Bool {
    var index = 0
    while index < words.count {
      let rest = words[index...]
      let longest = WordLists.fillerPhrases.filter { rest.starts(with: $0) }.map(\.count).max()
      guard let longest else { return false }
      index += longest
    }
    return true
  }
}
