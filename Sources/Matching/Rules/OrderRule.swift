import RecordTypes

/// Words or phrases swapped within a sentence are `altered`, even where less than three quarters of them stand in order: at least
/// nine tenths of the quotation's words stand in the passage, half of them in order, and the passage is about as long.
enum OrderRule {
  static let version = 2

  /// Words that only stand elsewhere in the sentence are neither lost nor new, so that no other rule's word on them
  /// counts: the sense stays open.
  static func settleMoved(_ differences: [JudgedDifference]) -> [JudgedDifference] {
    var settled = differences
    for index in differences.indices where !differences[index].difference.isMarked {
      let nearest = max(0, index - 2)...min(differences.count - 1, index + 2)
      guard nearest.contains(where: { isMoved(differences[index].difference, differences[$0].difference) }) else {
        continue
      }
      settled[index].effect = .unclear
      settled[index].rule = "order@\(version)"
    }
    return settled
  }

  /// Whether what one lacks the other has.
  private static func isMoved(_ first: Difference, _ second: Difference) -> Bool {
    if first.query.isEmpty != second.passage.isEmpty || first.passage.isEmpty != second.query.isEmpty { return false }
    guard first.query.isEmpty != first.passage.isEmpty, !second.isMarked else { return false }
    let (own, other) = first.query.isEmpty ? (first, second) : (second, first)
    return own.passageWords == other.queryWords || isOneDay(own.passageWords, other.queryWords)
  }

  /// `9` and `9th`: a day before or behind its month.
  private static func isOneDay(_ first: [UInt64], _ second: [UInt64]) -> Bool {
    first.count == 1 && second.count == 1
      && days.contains { $0 == first[0] && $1 == second[0] || $1 == first[0] && $0 == second[0] }
  }

  private static let days: [(UInt64, UInt64)] = (1...31).map { day in
    let ending =
      switch day {
      case 1, 21, 31: "st"
      case 2, 22: "nd"
      case 3, 23: "rd"
      default: "th"
      }
    return (WordHash.of(number: Double(day)), WordHash.of("\(day)\(ending)"))
  }

  static func applies(_ comparison: Comparison, share: Double) -> Bool {
    let tokens = comparison.query.tokens
    guard share >= 0.5, comparison.stream.pieces.count == 1, comparison.stream.tokens.count <= tokens.count * 5 / 4 + 2
    else {
      return false
    }
    let (own, _) = Difference.cancel(tokens.map(\.word), comparison.stream.tokens.map(\.word))
    return own.count * 10 <= tokens.count
  }
}
