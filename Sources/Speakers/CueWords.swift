internal import Texts

/// Verbs beside which a single capital word is taken for a speaker's name.
enum CueWords {
  /// Whether a verb of saying stands right before or behind `span`.
  static func standBeside(_ span: TextRange, in bytes: [UInt8], range: TextRange) -> Bool {
    if let before = wordBefore(span.lowerBound, in: bytes), verbs.contains(bytes, before) { return true }
    guard let after = wordAfter(span.upperBound, in: bytes, to: range.upperBound) else { return false }
    return verbs.contains(bytes, after)
  }

  /// The word that ends one space before `offset`.
  static func wordBefore(_ offset: Int, in bytes: [UInt8]) -> TextRange? {
    guard offset > 1, bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0xA0 else { return nil }
    var end = offset - 1
    if bytes[end] == 0xA0, end > 0, bytes[end - 1] == 0xC2 { end -= 1 }
    var start = end
    while start > 0, end - start < 40, isLetter(bytes[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// The word that begins one space behind `offset`.
  static func wordAfter(_ offset: Int, in bytes: [UInt8], to limit: Int) -> TextRange? {
    guard offset + 1 < limit, bytes[offset] == 0x20 else { return nil }
    var end = offset + 1
    while end < limit, end - offset < 40, isLetter(bytes[end]) { end += 1 }
    return end > offset + 1 ? (offset + 1)..<end : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  private static let verbs = WordSet(words)

  private static let words = """
    said says told tells added adds noted notes stressed stresses emphasized emphasised argued argues warned warns
    stated states explained explains insisted insists claimed claims believes believed thinks thought announced
    declared replied answered asked recalled pointed underlined underscored reiterated concluded continued commented
    remarked acknowledged admitted suggested quipped wrote tweeted called urged vowed pledged sagte erklarte betonte
    sagt fugte meinte dit declare ajoute affirme dijo afirmo anadio declaro сказал сказала заявил заявила отметил
    отметила подчеркнул добавил сообщил
    """
}
