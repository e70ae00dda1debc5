/// Words or phrases swapped within a sentence are `altered`, even where less than three quarters of them stand in order: at least
/// nine tenths of the quotation's words stand in the passage, half of them in order, and the passage is about as long.
enum OrderRule {
  static let version = 1

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
