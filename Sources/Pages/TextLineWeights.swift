/// The weights of `TextSegmentation`: what each value of `TextLineFeatures` adds to the logarithm of the odds that a line is body.
///
/// Learned by logistic regression (L2 30) from text captures of annotated pages, 65 of them line by line and 484 by marked
/// segments at three tenths of the weight; every page weighs the same, a line by the 0.3th power of its words. Not to be tuned alone:
/// four-fold cross-validation over pages set the power, the shares and the costs of change.
enum TextLineWeights {
  /// What a change from furniture to body costs.
  static let enter = 3.0
  /// What a change from body to furniture costs.
  static let leave = 3.0

  /// The weights in the order of `TextLineFeatures.names`.
  static let weights: [Double] = named.map { $0.weight }

  /// The weights by name.
  static let named: [(name: String, weight: Double)] = [
    ("bias", -1.783),
    ("logWords", 0.384),
    ("tenWords", 0.152),
    ("twentyFiveWords", 0.627),
    ("endsSentence", 0.750),
    ("lowerShare", 0.102),
    ("commas", 0.819),
    ("sentenceEnds", 0.306),
    ("prose", 0.492),
    ("bullet", 0.012),
    ("digitShare", -0.257),
    ("capitals", 0.134),
    ("phrase", -0.265),
    ("promotion", -0.381),
    ("pageWords", -0.365),
    ("credit", -0.316),
    ("shortDate", -0.086),
    ("colon", 0.381),
    ("ellipsis", -0.519),
    ("quote", 0.423),
    ("duplicate", -0.288),
    ("headlineLike", -0.032),
    ("proseBefore", 0.846),
    ("proseAfter", 0.902),
    ("prose4Before", 0.784),
    ("prose4After", 0.535),
    ("prose10Before", 0.271),
    ("prose10After", -0.002),
    ("logWords4Before", 0.470),
    ("logWords4After", 0.421),
    ("phrase2Before", -0.288),
    ("phrase2After", -0.159),
    ("beforeTitle", -0.955),
    ("closingSeen", -1.868),
    ("rightsSeen", -0.528),
    ("position", -0.519),
    ("fromTitle", 0.187),
    ("proseShareSeen", -0.971),
    ("listRun", 0.858),
    ("headingOfProse", -0.203),
    ("shortBetweenProse", 0.042),
    ("proseAfterClosing", -0.325),
    ("proseBeforeTitle", -0.955),
    ("noTitle", 0.153),
    ("byline", -0.280),
    ("blankBefore", 0.000),
    ("question", 0.088),
  ]
}
