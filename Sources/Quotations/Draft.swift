import Texts

/// A quotation as a reader leaves it, before what follows from its ranges is filled in.
struct Draft: Sendable, Hashable {
  /// The words said or reported, quote marks included.
  var content: [TextRange]
  /// The words that say that somebody said it.
  var cue: [TextRange] = []
  /// The words that say who.
  var source: [TextRange] = []
  /// Whether the cue is a verb of saying.
  var reported = false
  /// The words within quote marks, where they are not simply what the content shares with the paragraph's stretches:
  /// marks inside marks, a block that the page sets off.
  var quoted: [TextRange]?
  /// Words within quote marks in the content that are given as somebody else's in turn, marks included.
  var others: [TextRange] = []
  /// Whether it is made of words in marks that are more likely nobody's (`SpokenWords`).
  var isDoubted = false
  /// What was asked of its words in marks, where that is kept for learning.
  var evidence: [[Int]] = []
  /// How sure the reading is, 0 to 1.
  var confidence: Double
}
