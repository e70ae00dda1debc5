import RecordTypes

/// Repeats and false starts keep the sense: what is left out (or put in) stands again directly beside it.
///
/// `we will not, we will not go` quoted as `we will not go`; `the, the wall`; `I want, I would like`: only where the words
/// left out are the words that stand next to them, before or behind.
enum RepeatRule: SenseRule {
  static let name = "repeat"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    if difference.query.isEmpty {
      let words = difference.comparison.stream.tokens
      let isRepeat = stands(difference.passage, in: words, bounds: words.indices)
      return RuleOpinion(effect: isRepeat ? .kept : nil)
    }
    if difference.passage.isEmpty {
      let words = difference.comparison.query.tokens
      return RuleOpinion(effect: stands(difference.query, in: words, bounds: words.indices) ? .kept : nil)
    }
    return RuleOpinion()
  }

  private static func stands(_ range: Range<Int>, in words: [Token], bounds: Range<Int>) -> Bool {
    let count = range.count
    guard count > 0, count <= 12 else { return false }
    let own = words[range].map(\.word)
    let behind = range.upperBound..<(range.upperBound + count)
    if bounds.upperBound >= behind.upperBound, words[behind].map(\.word) == own { return true }
    let before = (range.lowerBound - count)..<range.lowerBound
    return before.lowerBound >= bounds.lowerBound && words[before].map(\.word) == own
  }
}
