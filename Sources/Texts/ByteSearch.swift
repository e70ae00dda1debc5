/// Looks for single bytes in long stretches of text, eight at a time.
package enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first place of `byte` in `range`; nil where it has none. O(n).
  package static func first(_ byte: UInt8, in bytes: [UInt8], _ range: TextRange) -> Int? {
    first(byte, or: byte, in: bytes, range)
  }

  /// The first place of either byte in `range`; nil where there is none. O(n).
  package static func first(_ byte: UInt8, or other: UInt8, in bytes: [UInt8], _ range: TextRange) -> Int? {
    let one = ones &* UInt64(byte)
    let two = ones &* UInt64(other)
    return bytes.withUnsafeBytes { buffer in
      let end = Swift.min(range.upperBound, buffer.count)
      var offset = Swift.max(range.lowerBound, 0)
      while offset + 8 <= end {
        let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let (a, b) = (word ^ one, word ^ two)
        if ((a &- ones) & ~a | (b &- ones) & ~b) & highs != 0 { break }
        offset += 8
      }
      while offset < end {
        if buffer[offset] == byte || buffer[offset] == other { return offset }
        offset += 1
      }
      return nil
    }
  }
}
