/// Looks for single bytes in long stretches of text, eight at a time.
package enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first place of `byte` in `range`; nil where it has none. O(n).
  package static func first(_ byte: UInt8, in bytes: [UInt8], _ range: TextRange) -> Int? {
    first(byte, or: byte, in: bytes, range)
  }

  /// The first place of `needle`, of two bytes or more, in `range`; nil where it has none. O(n) for what texts hold.
  package static func first(_ needle: [UInt8], in bytes: [UInt8], _ range: TextRange) -> Int? {
    guard needle.count > 1, needle.count <= range.count else { return nil }
    let one = ones &* UInt64(needle[0])
    let two = ones &* UInt64(needle[1])
    return bytes.withUnsafeBytes { buffer in
      let last = Swift.min(range.upperBound, buffer.count) - needle.count
      var offset = Swift.max(range.lowerBound, 0)
      while offset <= last {
        if offset + 9 <= buffer.count {
          let pairs =
            buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ one
            | buffer.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self) ^ two
          if (pairs &- ones) & ~pairs & highs == 0 {
            offset += 8
            continue
          }
        }
        let end = Swift.min(offset + 8, last + 1)
        while offset < end {
          if needle.indices.allSatisfy({ buffer[offset + $0] == needle[$0] }) { return offset }
          offset += 1
        }
      }
      return nil
    }
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

  /// The first place in `range` of `"`, `'`, a backquote or a byte beyond ASCII: only there a quote mark may stand. The end of
  /// the range where there is none. O(n).
  package static func firstMark(_ bytes: [UInt8], _ range: TextRange) -> Int {
    let (double, single, back) = (ones &* 0x22, ones &* 0x27, ones &* 0x60)
    return bytes.withUnsafeBytes { buffer in
      let end = Swift.min(range.upperBound, buffer.count)
      var offset = Swift.max(range.lowerBound, 0)
      while offset + 8 <= end {
        let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let (a, b, c) = (word ^ double, word ^ single, word ^ back)
        if (word | (a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c) & highs != 0 { break }
        offset += 8
      }
      while offset < end {
        let byte = buffer[offset]
        if byte >= 0x80 || byte == 0x22 || byte == 0x27 || byte == 0x60 { return offset }
        offset += 1
      }
      return range.upperBound
    }
  }

  /// How many of eight bytes, the first one lowest, are ASCII letters before the first that is none.
  @inlinable @inline(__always)
  package static func leadingLetters(_ word: UInt64) -> Int {
    let low = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let (fromA, beyondZ) = (low &+ 0x1F1F_1F1F_1F1F_1F1F, low &+ 0x0505_0505_0505_0505)
    return ((~fromA | beyondZ | word) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }
}
