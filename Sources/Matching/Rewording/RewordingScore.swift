/// How likely a stretch is the quotation in other words: a logistic regression over `RewordingFeatures`, fitted on news
/// sentences in two translations (see `Documentation/Decisions/matching.md`).
///
/// The larger the record, the more stretches are alike by chance: each doubling costs 1.35 in the logit, which is what holds false
/// claims at some 0.1 % on 3.4 million words. A document of the report's own occasion does not pay it; one of the days
/// before the report pays it and is likelier by itself.
enum RewordingScore {
  /// `likeness`: what a sentence encoder says, -1 to 1; nil where none was asked.
  static func of(
    _ features: RewordingFeatures, likeness: Double? = nil, inEvent: Bool, nearness: Double, words: Int
  ) -> Double {
    let weights: [Double] = [
      19.05, -2.061, -2.272, -0.422, -0.097, 2.02, -0.967, 0.575, -1.236, -1.642, 0.445, -0.695, -0.581, -2.246, 0.373,
      -0.636, 1.686, 9.588, 1.737, 2.127,
    ]
    let doublings = max(0, Double(SeedLookup.logTwo(Float(max(1, words)) / fittedOn)))
    var sum = -16.388 + (inEvent ? 2.5 : -1.35 * doublings + nearness)
    for (value, weight) in zip(features.values, weights) { sum += value * weight }
    if let likeness { sum += encoderWeight * (likeness - encoderMiddle) }
    return Logistic.of(sum)
  }

  /// What the days between saying and report speak for a document: in the days before it, for; long behind it, against.
  static func nearness(days: Int) -> Double { (-1...3).contains(days) ? 1.5 : days < -7 ? -1 : 0 }
  /// What the encoder's word weighs, and the cosine at which it says neither yes nor no.
  private static let encoderWeight = 8.0
  private static let encoderMiddle = 0.6
  /// The words of the record that it was fitted on.
  private static let fittedOn: Float = 30_000
}

/// The logistic function without Foundation.
enum Logistic {
  static func of(_ value: Double) -> Double { 1 / (1 + exponential(-value)) }

  /// e^x, exact to 1e-9 in the range that matters: by halving x until the series is short.
  static func exponential(_ value: Double) -> Double {
    let bounded = max(-40, min(40, value)) / 1024
    var term = 1.0
    var sum = 1.0
    for index in 1...8 {
      term *= bounded / Double(index)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}
