import Texts

/// Where sentences and clauses begin: a saying in other words is looked for in stretches between such places.
enum ClauseBounds {
  /// What stands before a word.
  enum Strength: UInt8, Comparable {
    case none, clause, sentence

    static func < (first: Strength, second: Strength) -> Bool { first.rawValue < second.rawValue }
  }

  /// A bound: how many words of the range stand before it, and whether it is a sentence's.
  struct Place {
    var place: Int
    var isSentence: Bool
    /// What it adds to the likeness of a stretch that it bounds.
    var bonus: Double { isSentence ? 0.03 : 0 }
  }

  /// The bounds of `range`, rising; before its first word and behind its last too where they are bounds.
  static func places(_ text: MatchableText, _ range: Range<Int>) -> [Place] {
    let (tokens, bytes) = (text.tokens, text.bytes)
    var places: [Place] = []
    places.reserveCapacity(range.count / 4 + 2)
    for index in range.lowerBound...range.upperBound {
      // Most words are parted by one space.
      if index > 0, index < tokens.count, tokens[index].start == tokens[index - 1].end + 1,
        bytes[Int(tokens[index - 1].end)] == 0x20, tokens[index - 1].turn == tokens[index].turn
      {
        continue
      }
      let strength = strength(text, before: index)
      if strength != .none {
        places.append(Place(place: index - range.lowerBound, isSentence: strength == .sentence))
      }
    }
    return places
  }

  private static func strength(_ text: MatchableText, before index: Int) -> Strength {
    let tokens = text.tokens
    guard index > 0, index < tokens.count else { return .sentence }
    if tokens[index - 1].turn != tokens[index].turn { return .sentence }
    let (start, end) = (Int(tokens[index - 1].end), Int(tokens[index].start))
    guard start < end else { return .none }
    var strength = Strength.none
    for offset in start..<end {
      switch text.bytes[offset] {
      case 0x21, 0x3F, 0x0A: return .sentence
      case 0x2E: if end - start > 1 { strength = .sentence }
      case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x22: strength = max(strength, .clause)
      case 0xE2: if offset + 1 < end, text.bytes[offset + 1] == 0x80 { strength = max(strength, .clause) }
      case 0x2D: if offset > start, text.bytes[offset - 1] == 0x20 { strength = max(strength, .clause) }
      default: break
      }
    }
    return strength
  }
}
