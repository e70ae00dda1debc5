import RecordTypes

/// How sure a passage is the source of a quotation: 0 to 1, comparable between quotations.
enum Score {
  static func of(_ comparison: Comparison, stretches: Int) -> Double {
    let all = comparison.query.bits.reduce(0, +)
    guard all > 0 else { return 0 }
    let equal = comparison.equalBits
    let share = Double(equal / all)
    let extra = Double(comparison.passage.count) / Double(max(1, comparison.query.tokens.count))
    return max(0, share + 0.004 * Double(min(60, comparison.longestRunBits)) - 0.24 - 0.1 * max(0, extra - 1))
  }

  /// The score from which on a candidate is claimed.
  static func bar(_ verdict: Verdict, inEvent: Bool) -> Double {
    switch verdict {
    case .reworded: inEvent ? 0.3 : 0.5
    default: 0.6
    }
  }
}
