internal import Speakers
internal import Texts

/// Numbers that a page prints before its labels: `12. Mirel Tanos: …`, `Q4   Chair: …`, `(3) THE CHAIR: …`, `Q4. Is it so?`
enum LabelCounts {
  /// A number, and what follows it.
  struct Place {
    /// The letter or word before the number: `Q` of `Q4`.
    var letter: TextRange?
    /// Where the number ends, and what parts it from the words.
    var mark: Int
    /// Where the words begin, or another label.
    var words: Int
    /// Whether a mark or a gap sets the words off: `Q4 was good` begins a sentence.
    var isSetOff: Bool
  }

  /// The number that opens the line; nil where it opens with none, or nothing follows. O(1).
  static func end(_ bytes: [UInt8], _ range: TextRange) -> Place? {
    let first = bytes[range.lowerBound]
    if first == 0x28 { return bracketed(bytes, range) }
    if first &- 0x30 < 10 { return place(bytes, range, from: range.lowerBound, letter: nil) }
    guard [0x51, 0x41, 0x46, 0x50, 0x52, 0x44].contains(first) else { return nil }
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 9, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    let letter = range.lowerBound..<end
    // `Question No. 4`
    if end + 1 < range.upperBound, letter.count > 1, bytes[end] == 0x20 { end += 1 }
    guard end < range.upperBound, bytes[end] &- 0x30 < 10, letter.count == 1 || letter.count > 4,
      let part = VoiceWords.part(bytes, letter), part == .question || part == .answer
    else { return nil }
    return place(bytes, range, from: end, letter: letter)
  }

  /// `(3) `, and the letter of a column: `(C) `.
  private static func bracketed(_ bytes: [UInt8], _ range: TextRange) -> Place? {
    let limit = Swift.min(range.upperBound, range.lowerBound + 5)
    guard let close = bytes[range.lowerBound..<limit].firstIndex(of: 0x29) else { return nil }
    let inside = bytes[(range.lowerBound + 1)..<close]
    guard
      inside.count == 1 && inside.allSatisfy({ $0 &- 0x41 < 26 })
        || !inside.isEmpty && inside.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let words = LabelScanner.skipSpace(bytes, from: close + 1, to: range.upperBound)
    guard words > close + 1, words < range.upperBound else { return nil }
    return Place(letter: nil, mark: close + 1, words: words, isSetOff: false)
  }

  private static func place(_ bytes: [UInt8], _ range: TextRange, from start: Int, letter: TextRange?) -> Place? {
    var end = start
    while end < range.upperBound, end - start < 4, bytes[end] &- 0x30 < 10 { end += 1 }
    let mark = end
    var isSetOff = false
    if end < range.upperBound, [0x2E, 0x29, 0x3A].contains(bytes[end]) {
      isSetOff = letter != nil
      end += 1
    }
    let words = LabelScanner.skipSpace(bytes, from: end, to: range.upperBound)
    guard words > end, words < range.upperBound else { return nil }
    return Place(letter: letter, mark: mark, words: words, isSetOff: isSetOff || words - end >= 2)
  }
}
