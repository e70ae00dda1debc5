/// The weights of `TextSegmentation`: what each value of `TextLineFeatures` adds to the logarithm of the odds that a line is body.
///
/// Written by `Benchmarks/training/pages/learn_line_weights.py`: logistic regression (L2 30) on text captures of annotated pages,
/// 65 of them line by line and 484 by marked segments at three tenths of the weight; every page weighs the same, a line by
/// the 0.3th power of its words. Not to be tuned alone: cross-validation over pages set the power, the shares and the costs of change.
enum TextLineWeights {
  /// What a change from furniture to body costs.
  static let enter = 3.0
  /// What a change from body to furniture costs.
  static let leave = 3.0

  /// The weights in the order of `TextLineFeatures.names`.
  static let weights: [Double] = named.map { $0.weight }

  /// The weights by name.
  static let named: [(name: String, weight: Double)] = [
    ("bias", -1.819),
    ("logWords", 0.387),
    ("tenWords", 0.145),
    ("twentyFiveWords", 0.631),
    ("endsSentence", 0.775),
    ("lowerShare", 0.098),
    ("commas", 0.799),
    ("sentenceEnds", 0.312),
    ("prose", 0.480),
    ("bullet", 0.011),
    ("digitShare", -0.252),
    ("capitals", 0.139),
    ("phrase", -0.262),
    ("promotion", -0.378),
    ("pageWords", -0.369),
    ("credit", -0.309),
    ("shortDate", -0.108),
    ("colon", 0.379),
    ("ellipsis", -0.519),
    ("quote", 0.431),
    ("duplicate", -0.287),
    ("headlineLike", -0.037),
    ("proseBefore", 0.853),
    ("proseAfter", 0.897),
    ("prose4Before", 0.784),
    ("prose4After", 0.521),
    ("prose10Before", 0.278),
    ("prose10After", -0.012),
    ("logWords4Before", 0.489),
    ("logWords4After", 0.422),
    ("phrase2Before", -0.303),
    ("phrase2After", -0.181),
    ("beforeTitle", -0.951),
    ("closingSeen", -1.833),
    ("rightsSeen", -0.564),
    ("position", -0.472),
    ("fromTitle", 0.195),
    ("proseShareSeen", -0.987),
    ("listRun", 0.867),
    ("headingOfProse", -0.223),
    ("shortBetweenProse", 0.054),
    ("proseAfterClosing", -0.296),
    ("proseBeforeTitle", -0.951),
    ("noTitle", 0.224),
    ("byline", -0.271),
    ("blankBefore", 0.000),
    ("question", 0.098),
  ]
}
