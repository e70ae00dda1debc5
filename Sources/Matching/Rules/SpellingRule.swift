import RecordTypes
import Texts

/// A slip of the pen keeps the sense: one letter left out, put in, doubled, exchanged with its neighbour or with a digit
/// that looks like it, in a word of five letters or more. Numbers and names are not excused, nor is another ending.
enum SpellingRule: SenseRule {
  static let name = "spelling"
  static let version = 1

  static func opinion(_ difference: Difference) -> RuleOpinion {
    guard !difference.query.isEmpty, difference.query.count == difference.passage.count, difference.query.count <= 3
    else {
      return RuleOpinion()
    }
    for (own, place) in zip(difference.query, difference.passage) {
      let comparison = difference.comparison
      let word = Folding.fold(comparison.query.text.bytes, comparison.query.tokens[own].range)
      guard isSlip(word, comparison.stream.folded(place)) else { return RuleOpinion() }
    }
    return RuleOpinion(effect: .kept)
  }

  /// Whether one folded word is the other with a slip. O(length).
  static func isSlip(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    guard short.count >= 3, long.count - short.count <= 1, long.count >= 4 else { return false }
    if short.contains(where: isDigit) != long.contains(where: isDigit) { return lookalike(short, long) }
    if short.allSatisfy(isDigit) { return false }
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

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// `peop1e`, `0bama`, `rn` for `m`.
  private static func lookalike(_ first: [UInt8], _ second: [UInt8]) -> Bool { plain(first) == plain(second) }

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
