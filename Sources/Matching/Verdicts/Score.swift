import RecordTypes

/// How sure a passage is the source of a quotation: 0 to 1, comparable between quotations.
///
/// A logistic regression over what agrees, fitted on newspaper quotations against a record of 3.4 million words (see
/// `Documentation/Decisions/matching.md`): among claims with a score of p about that share is right.
enum Score {

  static func of(_ comparison: Comparison, stretches: Int) -> Double {
    var sum = intercept
    for (value, weight) in zip(evidence(comparison, stretches: stretches), weights) { sum += value * weight }
    return Logistic.of(sum)
  }

  private static let weights: [Double] = [
    0.237, 7.065, 0.286, 10.553, -3.455, -3.312, 2.14, -0.283, 1.623, -0.109, -3.888, 0.271, 2.603, -3,
  ]
  private static let intercept = -22.258

  /// What speaks for the passage, as numbers: bits and words that agree, the longest run, the length of the passage beside the
  /// quotation's, differences, pieces.
  static func evidence(_ comparison: Comparison, stretches: Int) -> [Double] {
    let query = comparison.query
    let all = max(1, Double(query.bits.reduce(0, +)))
    // A slip of the pen, or another form of the same word, is nearly the word.
    let near = comparison.slips.union(comparison.kindredWords)
    let equal = Double(comparison.equalBits + 0.8 * near.reduce(Float(0)) { $0 + query.bits[$1] })
    let count = Double(max(1, query.tokens.count))
    let words = Double(comparison.equalWords + near.count)
    let passage = Double(comparison.passage.count - comparison.markedWords)
    let longestRun = Double(comparison.runs.reduce(0) { $1.isEqual ? max($0, $1.query.count) : $0 })
    let content = query.tokens.indices.filter { !query.tokens[$0].traits.contains(.common) }
    let equalContent = comparison.runs.reduce(0) { sum, run in
      run.isEqual ? run.query.reduce(sum) { $0 + (query.tokens[$1].traits.contains(.common) ? 0 : 1) } : sum
    }
    let contentShare = content.isEmpty ? 0.5 : Double(equalContent + near.count) / Double(content.count)
    let differences = comparison.runs.count { !$0.isEqual } - near.count
    return [
      min(60, equal) / 10, equal / all, Double(min(60, comparison.longestRunBits)) / 10, words / count,
      Double(SeedLookup.logTwo(Float(max(1, passage) / count))) * 0.693, max(0, passage - count) / count,
      Double(SeedLookup.logTwo(Float(count))) * 0.693, min(40, all - equal) / 10, contentShare,
      Double(min(8, differences)), longestRun / count, min(120, equal) / 10, longestRun == count ? 1 : 0,
      Double(stretches - 1),
    ]
  }

  /// The score from which on a candidate is claimed. Where the day of the report is known, what is near it has a higher score, and
  /// what stays below 0.2 is nearly always a phrase that others use too.
  static func bar(_ verdict: Verdict, inEvent: Bool, isEventTold: Bool = false, isDayKnown: Bool = false) -> Double {
    switch verdict {
    case .reworded: inEvent ? (isEventTold ? 0.6 : 0.25) : 0.3
    default: isDayKnown && !inEvent ? 0.2 : 0.1
    }
  }
}
