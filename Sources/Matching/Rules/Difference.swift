import RecordTypes
import Texts

/// One difference between a quotation and its passages, as the rules see it.
struct Difference {
  /// Indices of the quotation's words; empty where the passage alone has words.
  let query: Range<Int>
  /// Places in the stream; empty where the quotation alone has words.
  let passage: Range<Int>
  /// An ellipsis or a bracket owns up to it.
  let isMarked: Bool
  let comparison: Comparison

  var queryWords: [UInt64] { query.map { comparison.query.tokens[$0].word } }
  var passageWords: [UInt64] { passage.map { comparison.stream.tokens[$0].word } }
  var queryTokens: ArraySlice<Token> { comparison.query.tokens[query] }
  var passageTokens: ArraySlice<Token> { comparison.stream.tokens[passage] }

  /// So short that the texts run parallel around it.
  var isShort: Bool { query.count <= 4 && passage.count <= 4 }

  /// How many words on each side are of a sort.
  func count(_ words: Set<UInt64>) -> (query: Int, passage: Int) {
    (
      queryWords.reduce(0) { $0 + (words.contains($1) ? 1 : 0) },
      passageWords.reduce(0) { $0 + (words.contains($1) ? 1 : 0) }
    )
  }

  /// The words of a sort on each side, without those that both have.
  func only(_ words: Set<UInt64>) -> (query: [UInt64], passage: [UInt64]) {
    Self.cancel(queryWords.filter(words.contains), passageWords.filter(words.contains))
  }

  static func cancel(_ first: [UInt64], _ second: [UInt64]) -> (query: [UInt64], passage: [UInt64]) {
    var rest = second
    var own: [UInt64] = []
    for word in first {
      if let index = rest.firstIndex(of: word) { rest.remove(at: index) } else { own.append(word) }
    }
    return (own, rest)
  }
}

/// What one rule says to a difference.
struct RuleOpinion {
  var flags: [Edit.Flag] = []
  /// What the difference does to the sense; nil: the rule has no opinion.
  var effect: Sense?
}

/// A rule of sense: it flags what sort of words a difference concerns, and may say what that does to the sense.
protocol SenseRule: Sendable {
  /// Its name: the part behind the verdict in `altered/negation@1`.
  static var name: String { get }
  static var version: Int { get }
  static func opinion(_ difference: Difference) -> RuleOpinion
}
