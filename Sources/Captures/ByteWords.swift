/// Eight bytes at a time, for scans whose bytes are nearly all of one sort.
enum ByteWords {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Whether no byte of a word is beyond ASCII.
  @inline(__always)
  static func isASCII(_ word: UInt64) -> Bool { word & tops == 0 }

  /// Whether one of the bytes is below `limit`, which is at most 128 (Anderson, Bit Twiddling Hacks, "hasless").
  @inline(__always)
  static func holdsByte(_ word: UInt64, below limit: UInt64) -> Bool { (word &- ones &* limit) & ~word & tops != 0 }

  /// The first offset from `start` on that does not begin eight bytes of which `isPlain`; it lies up to seven bytes before the
  /// end where all are. O(n).
  @inline(__always)
  static func skip(_ bytes: [UInt8], from start: Int, while isPlain: (UInt64) -> Bool) -> Int {
    bytes.withUnsafeBytes { bytes in
      var offset = start
      while offset + 8 <= bytes.count, isPlain(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
        offset += 8
      }
      return offset
    }
  }
}
