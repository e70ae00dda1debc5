import RecordTypes

/// What day, occasion and speaker add to how sure a passage is the source: the second half of the score.
///
/// A logistic regression over the logit of `Score` and what is known of the occasion, fitted on the development
/// quotations by article in five folds (see `Documentation/Decisions/matching.md`). What is not known adds nothing. Dates rank,
/// they never filter: the worst of them costs about what one word more says.
enum OccasionScore {
  /// The score of a candidate, with what is known of its occasion.
  static func of(_ candidate: MatchCandidate, _ query: MatchQuery) -> Double {
    guard candidate.verdict != .reworded, let piece = candidate.pieces.first else { return candidate.score }
    var sum = -0.73 + 0.5 * Logistic.inverse(candidate.score)
    if candidate.verdict == .verbatim { sum += 1.17 }
    if Set(candidate.pieces.map(\.ordinal)).count > 1 { sum -= 2 }
    if candidate.inEvent {
      sum += near
    } else if let published = query.published, let day = query.day(piece.ordinal) {
      sum += weight(days: published - day)
    }
    if !query.isSpeakerAsked {
      sum -= 0.59
    } else if let speaker = piece.speaker, query.preferredSpeaker?(piece.ordinal, speaker) == true {
      sum += 0.66
    }
    return Logistic.of(sum)
  }

  private static let near = 1.66

  /// What the days from the saying to the report add.
  private static func weight(days: Int) -> Double {
    switch days {
    case ..<(-1): -1.1
    case -1...3: near
    case 4...14: 1
    default: 0
    }
  }
}

extension Logistic {
  /// The logit, of values kept a millionth away from 0 and 1.
  static func inverse(_ value: Double) -> Double {
    let bounded = max(1e-6, min(1 - 1e-6, value))
    return logarithm(bounded) - logarithm(1 - bounded)
  }

  /// ln x for 0 < x ≤ 1: the exponent and a series for the mantissa between 1 and 2.
  private static func logarithm(_ value: Double) -> Double {
    let part = (value.significand - 1) / (value.significand + 1)
    let square = part * part
    var term = part
    var sum = 0.0
    for index in 0..<14 {
      sum += term / Double(2 * index + 1)
      term *= square
    }
    return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
  }
}
