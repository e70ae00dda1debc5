/// UTF-8, checked as the WHATWG decoder does it (Unicode 3.9, table 3-7: "well-formed byte sequences").
enum UTF8Sequences {
  /// One sequence: whether it is well formed, and its length. Of what is ill-formed it is the longest part that could
  /// have become a character ("maximal subpart"), which is replaced as one.
  struct Sequence {
    var isValid: Bool
    var length: Int
  }

  /// The sequence at `offset`.
  @inline(__always)
  static func sequence(_ bytes: borrowing [UInt8], at offset: Int) -> Sequence {
    let first = bytes[offset]
    if first < 0x80 { return Sequence(isValid: true, length: 1) }
    let (length, low, high) = shape(first)
    guard length > 1, offset + 1 < bytes.count, bytes[offset + 1] >= low, bytes[offset + 1] <= high else {
      return Sequence(isValid: false, length: 1)
    }
    var index = 2
    while index < length {
      guard offset + index < bytes.count, bytes[offset + index] & 0xC0 == 0x80 else {
        return Sequence(isValid: false, length: index)
      }
      index += 1
    }
    return Sequence(isValid: true, length: length)
  }

  /// How long a sequence with this first byte is (0: none begins so), and the bounds of its second byte.
  @inline(__always)
  private static func shape(_ first: UInt8) -> (length: Int, low: UInt8, high: UInt8) {
    switch first {
    case 0xC2...0xDF: (2, 0x80, 0xBF)
    case 0xE0: (3, 0xA0, 0xBF)
    case 0xED: (3, 0x80, 0x9F)
    case 0xE1...0xEF: (3, 0x80, 0xBF)
    case 0xF0: (4, 0x90, 0xBF)
    case 0xF1...0xF3: (4, 0x80, 0xBF)
    case 0xF4: (4, 0x80, 0x8F)
    default: (0, 0, 0)
    }
  }

  /// What a text looks like when it is read as UTF-8.
  struct Census {
    /// Well-formed sequences of more than one byte.
    var valid = 0
    /// Ill-formed ones.
    var invalid = 0
    /// Zeros.
    var nuls = 0
  }

  /// Counts the sequences of `bytes[start...]`. O(n).
  static func census(_ bytes: [UInt8], from start: Int) -> Census {
    var census = Census()
    var offset = start
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        if bytes[offset] == 0 { census.nuls += 1 }
        offset = ByteWords.skip(bytes, from: offset + 1) { ByteWords.isASCII($0) && !ByteWords.holdsByte($0, below: 1) }
      } else {
        let sequence = sequence(bytes, at: offset)
        if sequence.isValid { census.valid += 1 } else { census.invalid += 1 }
        offset += sequence.length
      }
    }
    return census
  }
}
