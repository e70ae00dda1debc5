import RecordTypes
import Texts

/// A slip of the pen keeps the sense: one letter left out, put in, doubled, exchanged with its neighbour or with a digit
/// that looks like it, in a word of four letters or more. Numbers are compared by their value and never excused, nor are
/// names, other endings, and common words that are a letter apart (`county`, `country`).
enum SpellingRule: SenseRule {
  static let name = "spelling"
  static let version = 2

  static func opinion(_ difference: Difference) -> RuleOpinion {
    guard !difference.query.isEmpty, difference.query.count == difference.passage.count, difference.query.count <= 3
    else {
      return RuleOpinion()
    }
    let comparison = difference.comparison
    for (own, place) in zip(difference.query, difference.passage) {
      let word = comparison.query.written(own)
      let other = comparison.stream.written(place)
      guard isSlip(word, other), !isName(word, other) else { return RuleOpinion() }
    }
    return RuleOpinion(effect: .kept)
  }

  /// A capital within a sentence, on either side: of a name a letter may make another.
  private static func isName(_ word: WrittenWord, _ other: WrittenWord) -> Bool {
    word.isCapital && other.isCapital && !(word.opensSentence && other.opensSentence)
  }

  /// Whether one word is the other with a slip. O(length).
  static func isSlip(_ first: WrittenWord, _ second: WrittenWord) -> Bool {
    if first.hasDigit || second.hasDigit { return first.hasDigit != second.hasDigit && isLookalike(first, second) }
    guard !first.isNumber, !second.isNumber else { return false }
    return isSlip(first.folded, second.folded)
      && !(RealWords.contains(first.folded) && RealWords.contains(second.folded))
  }

  private static func isSlip(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard short.count >= 3, long.count - short.count <= 1, long.count >= 4 else { return false }
    var from = 0
    while from < short.count, short[from] == long[from] { from += 1 }
    var back = 0
    while back < short.count - from, short[short.count - 1 - back] == long[long.count - 1 - back] { back += 1 }
    if long.count > short.count {
      // A letter more: not at the end, where it is grammar (s, d, r), nor at the beginning.
      return from + back >= short.count && from < short.count && from > 0
    }
    let middle = short.count - from - back
    if middle == 2 { return short[from] == long[from + 1] && short[from + 1] == long[from] }
    return middle == 0
  }

  /// `peop1e`, `0bama`: at most a third of the word are digits.
  private static func isLookalike(_ first: WrittenWord, _ second: WrittenWord) -> Bool {
    let word = first.hasDigit ? first.folded : second.folded
    let digits = word.count { $0 &- 0x30 < 10 }
    return word.count >= 4 && digits * 3 <= word.count && plain(first.folded) == plain(second.folded)
  }

  private static func plain(_ word: [UInt8]) -> [UInt8] {
    word.map { byte in
      switch byte {
      case 0x30: 0x6F
      case 0x31, 0x69: 0x6C
      case 0x35: 0x73
      default: byte
      }
    }
  }
}
