import Texts

/// Byte classes and small readings that several rules of text captures ask for.
enum TextBytes {
  /// Whether a byte is an ASCII digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a byte begins or continues a letter: ASCII letters and all bytes beyond ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// The folded hashes of words that blanks part: the key of a small word list.
  static func hashes(_ words: String) -> WordHashes { WordHashes(words) }

  /// What white space parts.
  static func fields(_ bytes: [UInt8], _ range: TextRange) -> [TextRange] {
    var fields: [TextRange] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if CharacterClass.of(scalar).contains(.space) {
        if start < offset { fields.append(start..<offset) }
        start = offset + length
      }
      offset += length
    }
    if start < range.upperBound { fields.append(start..<range.upperBound) }
    return fields
  }
}
