import Texts

/// Finds what an editor put into or left out of somebody's words.
enum EditorialMarks {
  /// The longest insertion that is believed, in bytes: a bracket that never closes costs no more.
  private static let longest = 200

  /// Words in square brackets, brackets included; not `[…]`, which leaves words out.
  static func insertions(_ bytes: [UInt8], in range: TextRange) -> [TextRange] {
    brackets(bytes, in: range, open: 0x5B, close: 0x5D).filter {
      !isEllipsis(bytes, ($0.lowerBound + 1)..<($0.upperBound - 1))
    }
  }

  /// Marks for words left out: `…`, `...`, `<…>`, `[...]`, `(…)`.
  static func omissions(_ bytes: [UInt8], in range: TextRange) -> [TextRange] {
    var found: [TextRange] = []
    var offset = range.lowerBound
    while let place = ByteSearch.first(0x2E, or: 0xE2, in: bytes, offset..<range.upperBound) {
      offset = place
      guard let end = endOfEllipsis(bytes, at: offset, limit: range.upperBound) else {
        offset += 1
        continue
      }
      found.append(withBrackets(bytes, offset..<end, in: range))
      offset = end
    }
    return found
  }

  private static func endOfEllipsis(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    if bytes[offset] == 0xE2, offset + 3 <= limit, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0xA6 {
      return offset + 3
    }
    guard bytes[offset] == 0x2E else { return nil }
    var end = offset
    var points = 0
    while end < limit, bytes[end] == 0x2E || (bytes[end] == 0x20 && end + 1 < limit && bytes[end + 1] == 0x2E) {
      if bytes[end] == 0x2E { points += 1 }
      end += 1
    }
    return points >= 3 ? end : nil
  }

  private static func withBrackets(_ bytes: [UInt8], _ mark: TextRange, in range: TextRange) -> TextRange {
    guard mark.lowerBound > range.lowerBound, mark.upperBound < range.upperBound else { return mark }
    switch (bytes[mark.lowerBound - 1], bytes[mark.upperBound]) {
    case (0x5B, 0x5D), (0x3C, 0x3E), (0x28, 0x29): return (mark.lowerBound - 1)..<(mark.upperBound + 1)
    default: return mark
    }
  }

  private static func brackets(_ bytes: [UInt8], in range: TextRange, open: UInt8, close: UInt8) -> [TextRange] {
    var found: [TextRange] = []
    var start: Int?
    var next = range.lowerBound
    while let offset = ByteSearch.first(open, or: close, in: bytes, next..<range.upperBound) {
      next = offset + 1
      if bytes[offset] == open {
        start = offset
      } else if bytes[offset] == close, let begin = start {
        if offset - begin <= longest { found.append(begin..<(offset + 1)) }
        start = nil
      }
    }
    return found
  }

  private static func isEllipsis(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard !range.isEmpty else { return false }
    return endOfEllipsis(bytes, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }
}
