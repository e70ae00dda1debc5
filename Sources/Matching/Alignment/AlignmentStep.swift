/// One step of an alignment: a word of the quotation beside a word of the passage, or either alone.
struct AlignmentStep: Hashable {
  /// Index among the quotation's tokens; -1 where the passage's word has no counterpart.
  var query: Int
  /// Index among the passage's tokens; -1 where the quotation's word has no counterpart.
  var passage: Int
  /// Whether the two count as one word.
  var equal: Bool
}

/// A quotation laid beside a stretch of a document.
struct Alignment {
  /// The steps in order, from the first to the last word of the quotation.
  var steps: [AlignmentStep]
  /// The sum of what agrees less what does not; comparable for one quotation.
  var score: Int

  /// The passage's tokens from the first to the last that has a counterpart.
  var passage: Range<Int>? {
    guard let first = steps.first(where: { $0.query >= 0 && $0.passage >= 0 }),
      let last = steps.last(where: { $0.query >= 0 && $0.passage >= 0 })
    else { return nil }
    return first.passage..<(last.passage + 1)
  }
}
