/// Names in mark-up, compared without case by their hash.
enum HTMLName {
  /// The hash of no bytes (FNV-1a, 64 bits).
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// `hash` with one more byte.
  @inline(__always)
  static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of `bytes[range]`, ASCII letters lower-cased.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var result = seed
    for offset in range {
      let byte = bytes[offset]
      result = hash(result, adding: byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return result
  }

  /// The hash of a name, ASCII letters lower-cased.
  static func hash(_ name: String) -> UInt64 {
    let bytes = Array(name.utf8)
    return hash(bytes, 0..<bytes.count)
  }
}
