/// The weights of `TextSegmentation`: what each value of `TextLineFeatures` adds to the logarithm of the odds that a line is body.
///
/// Written by `Benchmarks/training/pages/learn_line_weights.py`: logistic regression (L2 30) on text captures that carry furniture,
/// 64 of annotated pages and 473 of pages whose mark-up tells the text, the latter at 3 times the weight; every page
/// weighs the same, a line by the 0.3th power of its words. Not to be tuned alone: cross-validation over pages set the power, the shares
/// and the costs of change.
enum TextLineWeights {
  /// What a change from furniture to body costs.
  static let enter = 3.0
  /// What a change from body to furniture costs.
  static let leave = 3.0

  /// The weights in the order of `TextLineFeatures.names`.
  static let weights: [Double] = named.map { $0.weight }

  /// The weights by name.
  static let named: [(name: String, weight: Double)] = [
    ("bias", -1.869),
    ("logWords", 0.254),
    ("tenWords", 0.215),
    ("twentyFiveWords", 0.732),
    ("endsSentence", 0.540),
    ("lowerShare", 0.199),
    ("commas", 0.700),
    ("sentenceEnds", 0.415),
    ("prose", 0.245),
    ("bullet", 0.049),
    ("digitShare", 0.176),
    ("capitals", 0.293),
    ("phrase", -0.235),
    ("promotion", -0.293),
    ("pageWords", -0.286),
    ("credit", -0.355),
    ("shortDate", -0.540),
    ("colon", 0.298),
    ("ellipsis", -0.510),
    ("quote", 0.250),
    ("duplicate", -0.309),
    ("headlineLike", 0.063),
    ("proseBefore", 0.636),
    ("proseAfter", 0.695),
    ("prose4Before", 0.771),
    ("prose4After", 0.454),
    ("prose10Before", 0.585),
    ("prose10After", 0.191),
    ("logWords4Before", 0.880),
    ("logWords4After", 0.751),
    ("phrase2Before", -0.290),
    ("phrase2After", -0.160),
    ("beforeTitle", -0.624),
    ("closingSeen", -1.573),
    ("rightsSeen", -0.514),
    ("position", -0.451),
    ("fromTitle", -0.632),
    ("proseShareSeen", -0.652),
    ("listRun", 0.479),
    ("headingOfProse", -0.200),
    ("shortBetweenProse", 0.224),
    ("proseAfterClosing", -0.413),
    ("proseBeforeTitle", -0.624),
    ("noTitle", -0.189),
    ("byline", -0.307),
    ("blankBefore", -0.004),
    ("question", -0.034),
  ]
}
