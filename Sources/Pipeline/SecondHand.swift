import Matching
import RecordTypes
import Speakers
import Texts

/// Words that a speaker reads out: they stand in the record, but as another's. A quotation, a clip, a post.
///
/// Told by the marks that are open before the passage in its paragraph; whose words they are is not decided.
enum SecondHand {
  /// A label is no longer than this, in bytes.
  private static let longestLabel = 60

  /// Whether the passage's paragraph begins with a label that names the speaker asked for, though it was not read as a
  /// turn of theirs: a clip that is played.
  static func isLabelled(_ piece: MatchPiece, as asked: AskedSpeaker, in text: ShownText) -> Bool {
    let bytes = text.text.bytes
    let start = paragraph(of: piece.range.lowerBound, bytes, bounds(piece, in: text))
    let line = start..<min(piece.range.lowerBound, start + longestLabel)
    guard let colon = bytes[line].firstIndex(of: 0x3A), isLabel(bytes, start..<colon) else { return false }
    return names(asked, bytes, start..<colon)
  }

  /// A label is a name and perhaps a note in brackets: `Here is what Tanos said:` is a sentence.
  private static func isLabel(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var isInNote = false
    for word in bytes[range].split(separator: 0x20) {
      if word.first == 0x28 || word.first == 0x5B { isInNote = true }
      if !isInNote, let first = word.first, first &- 0x61 < 26 { return false }
      if word.last == 0x29 || word.last == 0x5D { isInNote = false }
    }
    return true
  }

  /// What a reader is told of a passage that stands within quote marks in somebody's mouth.
  static func finding(
    _ piece: MatchPiece, speaker: Speaker?, in text: ShownText
  ) -> Finding? {
    guard let speaker, !text.turns.isEmpty, isQuoted(piece.range, text.text.bytes, bounds(piece, in: text)) else {
      return nil
    }
    let name = speaker.name ?? speaker.label
    return Finding(
      category: "secondHand",
      message: "\(name) gives these words as a quotation; the record does not hold them from the one who said them.")
  }

  private static func bounds(_ piece: MatchPiece, in text: ShownText) -> TextRange {
    let whole = 0..<text.text.bytes.count
    guard let turn = piece.turn, text.turns.indices.contains(turn) else { return whole }
    return text.turns[turn].range.clamped(to: whole)
  }

  private static func paragraph(of offset: Int, _ bytes: [UInt8], _ turn: TextRange) -> Int {
    var start = offset
    while start > turn.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Whether marks open before the range, within its paragraph, and do not close before it.
  private static func isQuoted(_ range: TextRange, _ bytes: [UInt8], _ turn: TextRange) -> Bool {
    let start = paragraph(of: range.lowerBound, bytes, turn)
    var isOpen = false
    var offset = start
    while offset < range.lowerBound {
      if bytes[offset] == 0x22 { isOpen.toggle() }
      if bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 {
        if bytes[offset + 2] == 0x9C { isOpen = true }
        if bytes[offset + 2] == 0x9D { isOpen = false }
      }
      offset += 1
    }
    return isOpen
  }

  private static func names(_ asked: AskedSpeaker, _ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard !range.isEmpty else { return false }
    let surname = PersonName(asked.label)?.surname ?? asked.label
    let words = Folding.fold(bytes, range)
    let name = Array(Folding.fold(surname).utf8)
    guard !name.isEmpty, name.count <= words.count else { return false }
    return (0...(words.count - name.count)).contains { words[$0..<($0 + name.count)].elementsEqual(name) }
  }
}
