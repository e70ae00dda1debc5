import Texts

/// Counts the characters, words and stops of a stretch of raw text in one pass over its bytes.
struct HTMLCounter {
  /// Characters but white space; a reference counts as its raw characters.
  var length = 0
  /// Words.
  var words = 0
  /// Commas, semicolons and ends of sentences before white space or the end.
  var stops = 0
  /// Whether the last mark, quote marks and closing brackets apart, ends a sentence.
  var endsSentence = false
  /// Whether it holds a digit, be it that of a reference.
  var hasDigit = false

  /// Counts `bytes[range]`.
  init(_ bytes: borrowing Span<UInt8>, _ range: TextRange) {
    var inWord = false
    var unspaced = 0
    var last: UInt8 = 0
    var offset = range.lowerBound
    let end = range.upperBound
    while offset < end {
      let byte = bytes[offset]
      if byte | 0x20 &- 0x61 < 26 {
        let start = offset
        repeat { offset += 1 } while offset < end && bytes[offset] | 0x20 &- 0x61 < 26
        length += offset - start
        last = bytes[offset - 1]
        if !inWord { words += 1 }
        inWord = true
        continue
      }
      if byte <= 0x20 {
        if inWord, HTMLCounter.isStop(last) { stops += 1 }
        inWord = false
        repeat { offset += 1 } while offset < end && bytes[offset] <= 0x20
        continue
      }
      if byte &- 0x30 < 10 { hasDigit = true }
      let space = HTMLCounter.space(bytes, at: offset, end: end)
      if space > 0 {
        if inWord, HTMLCounter.isStop(last) { stops += 1 }
        inWord = false
        offset += space
        continue
      }
      if byte & 0xC0 != 0x80 {
        length += 1
        // Scripts that do not part their words: two characters count as one.
        if byte >= 0xE3, byte < 0xEE {
          unspaced += 1
          if unspaced & 1 == 1 { words += 1 }
        } else if !inWord {
          words += 1
        }
        inWord = true
        if byte >= 0xE3, HTMLCounter.isWideStop(bytes, at: offset, end: end) { stops += 1 }
        HTMLCounter.note(bytes, at: offset, end: end, last: &last)
      }
      offset += 1
    }
    if inWord, HTMLCounter.isStop(last) { stops += 1 }
    endsSentence = last == 0x2E || last == 0x21 || last == 0x3F
  }

  /// The length of the U+00A0 at `offset`, or of its reference; 0 where there is none.
  @inline(__always)
  static func space(_ bytes: borrowing Span<UInt8>, at offset: Int, end: Int) -> Int {
    let byte = bytes[offset]
    if byte == 0xC2 { return offset + 1 < end && bytes[offset + 1] == 0xA0 ? 2 : 0 }
    guard byte == 0x26, offset + 5 < end, bytes[offset + 5] == 0x3B else { return 0 }
    switch (bytes[offset + 1], bytes[offset + 2], bytes[offset + 3], bytes[offset + 4]) {
    case (0x6E, 0x62, 0x73, 0x70), (0x23, 0x31, 0x36, 0x30): return 6
    default: return 0
    }
  }

  @inline(__always)
  private static func isStop(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0x3B
  }

  /// Notes the character at `offset` as the last one; closing quote marks and brackets do not hide what stands before.
  @inline(__always)
  private static func note(_ bytes: borrowing Span<UInt8>, at offset: Int, end: Int, last: inout UInt8) {
    let byte = bytes[offset]
    if byte < 0x80 {
      if byte != 0x22, byte != 0x27, byte != 0x29, byte != 0x5D { last = byte }
    } else if byte == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80 {
      if bytes[offset + 2] == 0xA6 {
        last = 0x2E
      } else if !(0x98...0x9F).contains(bytes[offset + 2]) {
        last = 0x80
      }
    } else if isWideStop(bytes, at: offset, end: end) {
      last = 0x2E
    } else if byte != 0xC2 || offset + 1 >= end || bytes[offset + 1] != 0xBB {
      last = 0x80
    }
  }

  /// Whether an ideographic or full-width mark that ends or parts sentences stands at `offset`.
  @inline(__always)
  private static func isWideStop(_ bytes: borrowing Span<UInt8>, at offset: Int, end: Int) -> Bool {
    guard offset + 2 < end else { return false }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9F): return true
    default: return false
    }
  }
}
