package import Texts

/// Converts between UTF-8 byte offsets, which the code counts in, and Unicode code points, which the contract counts in
/// (as W3C TextPositionSelector does).
///
/// Built in one pass over the text. Of ASCII nothing is kept; of other text the count of code points before every 64th byte,
/// so that a conversion counts at most 64 bytes. The text's bytes are shared, not copied.
package struct CodePointOffsets: Sendable {
  private let bytes: [UInt8]
  /// The code points that begin before byte 64 * index; empty for ASCII.
  private let before: [UInt32]
  /// The number of code points in the text.
  package let count: Int

  private static let stride = 64

  /// The offsets of a text, which must be valid UTF-8. O(n).
  package init(_ bytes: [UInt8]) {
    if CodePointOffsets.isASCII(bytes) {
      self.bytes = []
      before = []
      count = bytes.count
      return
    }
    var before: [UInt32] = []
    before.reserveCapacity(bytes.count / CodePointOffsets.stride + 1)
    var count = 0
    var start = 0
    while start < bytes.count {
      before.append(UInt32(truncatingIfNeeded: count))
      let end = min(start + CodePointOffsets.stride, bytes.count)
      count += CodePointOffsets.leads(bytes, start, end)
      start = end
    }
    self.bytes = bytes
    self.before = before
    self.count = count
  }

  /// The number of code points that begin before `byte`; offsets outside the text are cut off.
  package func codePoint(at byte: Int) -> Int {
    guard !before.isEmpty else { return min(max(byte, 0), count) }
    guard byte > 0 else { return 0 }
    guard byte < bytes.count else { return count }
    let block = byte / CodePointOffsets.stride
    return Int(before[block]) + CodePointOffsets.leads(bytes, block * CodePointOffsets.stride, byte)
  }

  /// The byte at which code point number `codePoint` begins; the text's length behind the last one. O(log n).
  package func byte(at codePoint: Int) -> Int {
    guard !before.isEmpty else { return min(max(codePoint, 0), count) }
    guard codePoint > 0 else { return 0 }
    guard codePoint < count else { return bytes.count }
    var low = 0
    var high = before.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(before[middle]) <= codePoint { low = middle } else { high = middle }
    }
    var left = codePoint - Int(before[low])
    var offset = low * CodePointOffsets.stride
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// The range in code points.
  package func codePoints(_ range: TextRange) -> Range<Int> {
    let start = codePoint(at: range.lowerBound)
    return start..<max(start, codePoint(at: range.upperBound))
  }

  /// The range in bytes.
  package func bytes(_ range: Range<Int>) -> TextRange {
    let start = byte(at: range.lowerBound)
    return start..<max(start, byte(at: range.upperBound))
  }

  private static func isASCII(_ bytes: [UInt8]) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80
  }

  /// The bytes of `start..<end` that begin a code point.
  private static func leads(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
