/// The weights of `TextSegmentation`: what each value of `TextLineFeatures` adds to the logarithm of the odds that a line is body.
///
/// Learned by logistic regression from text captures of annotated pages (`Benchmarks/pages/learn_line_weights.py` reproduces them from
/// the development half); every page weighs the same, a line by the root of its words.
enum TextLineWeights {
  /// What a change from furniture to body costs.
  static let enter = 3.0
  /// What a change from body to furniture costs.
  static let leave = 3.0

  /// The weights in the order of `TextLineFeatures.names`.
  static let weights: [Double] = named.map { $0.weight }

  /// The weights by name.
  static let named: [(name: String, weight: Double)] = [
    ("bias", -2.555),
    ("logWords", 0.288),
    ("tenWords", -0.009),
    ("twentyFiveWords", 0.553),
    ("endsSentence", 0.836),
    ("lowerShare", 0.044),
    ("commas", 0.867),
    ("sentenceEnds", 0.170),
    ("prose", 0.483),
    ("bullet", -0.024),
    ("digitShare", -0.320),
    ("capitals", 0.266),
    ("phrase", -0.404),
    ("promotion", -0.658),
    ("pageWords", -0.466),
    ("credit", -0.121),
    ("shortDate", -0.047),
    ("colon", 0.582),
    ("ellipsis", -0.656),
    ("quote", 0.285),
    ("duplicate", -0.119),
    ("headlineLike", -0.043),
    ("proseBefore", 0.973),
    ("proseAfter", 1.112),
    ("prose4Before", 0.943),
    ("prose4After", 0.744),
    ("prose10Before", 0.221),
    ("prose10After", -0.030),
    ("logWords4Before", 0.587),
    ("logWords4After", 0.614),
    ("phrase2Before", -0.058),
    ("phrase2After", -0.134),
    ("beforeTitle", -1.157),
    ("closingSeen", -2.695),
    ("rightsSeen", -0.428),
    ("position", -0.482),
    ("fromTitle", 0.846),
    ("proseShareSeen", -0.724),
    ("listRun", 1.287),
    ("headingOfProse", -0.292),
    ("shortBetweenProse", -0.164),
    ("proseAfterClosing", -0.460),
    ("proseBeforeTitle", -1.157),
    ("noTitle", 0.031),
    ("byline", -0.261),
    ("blankBefore", 0.000),
    ("question", 0.011),
  ]
}
