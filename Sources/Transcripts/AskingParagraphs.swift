internal import Texts

/// Whether paragraphs ask.
extension TurnCutter {
  /// Whether the last mark of the paragraph is a question mark: quote marks, brackets, stars and the like behind it aside. O(1).
  func endsAsking(_ index: Int) -> Bool { TurnCutter.endsAsking(bytes, paragraphs[index].range) }

  /// The same for any range.
  static func endsAsking(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, let (scalar, length) = Scalars.before(end, in: bytes) {
      if [0x3F, 0xFF1F, 0x61F, 0x37E].contains(scalar) { return true }
      guard
        QuoteMark.isQuote(scalar) || [0x29, 0x5D, 0x2A, 0x5F].contains(scalar)
          || CharacterClass.of(scalar).contains(.space)
      else { return false }
      end -= length
    }
    return false
  }

  /// Whether a word of the second person stands in the paragraph, and none of the first: it is put to somebody.
  func isPut(_ index: Int) -> Bool {
    var isPut = false
    for word in Words.scan(bytes, in: paragraphs[index].range) {
      let folded = String(decoding: Folding.fold(bytes, word.range), as: UTF8.self)
      if TranscriptWords.firstPerson.contains(folded) { return false }
      if TranscriptWords.secondPerson.contains(folded) { isPut = true }
    }
    return isPut
  }
}
