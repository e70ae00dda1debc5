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

  /// The key of an element's or attribute's name while it is read: eight bytes are packed into a word before they are mixed, for names
  /// are short and a multiplication a byte is slow.
  struct Key {
    private var hash = HTMLName.seed
    private var word: UInt64 = 0
    private var count: UInt64 = 0

    /// Takes the next byte, ASCII letters lower-cased.
    @inline(__always)
    mutating func take(_ byte: UInt8) {
      word = word << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      count &+= 1
      if count & 7 == 0 {
        hash = HTMLName.mixed(hash ^ word)
        word = 0
      }
    }

    /// The key of all bytes taken.
    @inline(__always)
    var value: UInt64 { HTMLName.mixed(HTMLName.mixed(hash ^ word) &+ count) }
  }

  /// One step of a mixing function (MurmurHash3's finisher).
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 33) &* 0xff51_afd7_ed55_8ccd
    return product ^ product >> 33
  }

  /// The key of a name.
  static func key(_ name: String) -> UInt64 {
    var key = Key()
    for byte in name.utf8 { key.take(byte) }
    return key.value
  }

  /// The hash of a name, ASCII letters lower-cased.
  static func hash(_ name: String) -> UInt64 {
    let bytes = Array(name.utf8)
    return hash(bytes, 0..<bytes.count)
  }
}
