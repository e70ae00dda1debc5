/// Finds dates, and words that point to dates, in running text.
///
/// Every form is read by the same small grammar over bytes (`DateExpressionGrammar`), in all languages of
/// `DateExpressionWords` at once. One pass, linear; what cannot be told from the words alone (a year that is not printed, a
/// weekday, a day and month that may be exchanged) stays open and is resolved by `resolve(relativeTo:)` or `settle(_:)`.
package enum DateExpressions {
  /// The expressions in `range` (the whole text where absent), in order and without overlap.
  ///
  /// `order` settles `1/11/2017`; where it is unknown such a date has no `date`.
  package static func find(
    in bytes: [UInt8], range: TextRange? = nil, order: DayMonthOrder = .unknown
  ) -> [DateExpression] {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    var found: [DateExpression] = []
    var grammar = DateExpressionGrammar(bytes: bytes, end: range.upperBound, order: order)
    let lengths = DateExpressionWords.lengths
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte | 0x20 &- 0x61 < 26,
        let end = endOfOtherWord(bytes.span, from: offset, to: range.upperBound, lengths.span)
      {
        offset = end
      } else if DateExpressionCursor.isDigit(byte) {
        if let expression = grammar.numberLed(at: offset) {
          found.append(expression)
          offset = Swift.max(expression.range.upperBound, offset + 1)
        } else {
          offset = endOfNumber(bytes, from: offset, to: range.upperBound)
        }
      } else if byte >= 0x80 || byte | 0x20 &- 0x61 < 26 {
        let letters = DateExpressionCursor(bytes: bytes, end: range.upperBound, offset: offset).letters
        if letters.isEmpty {
          offset += Scalars.decode(bytes, at: offset).length
        } else if let role = DateExpressionWords.role(bytes, letters),
          let expression = grammar.wordLed(by: role, at: letters)
        {
          found.append(expression)
          offset = Swift.max(expression.range.upperBound, letters.upperBound)
        } else {
          offset = letters.upperBound
        }
      } else {
        offset += 1
      }
    }
    return found
  }

  /// Whether the word at `range` is a weekday's full name.
  package static func isWeekday(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    if case .weekday? = DateExpressionWords.role(bytes, range) { return true }
    return false
  }

  /// The end of a word of ASCII letters of which first letter and length tell that it has no role in a date; nil for other words, and
  /// where what follows may belong to it.
  @inline(__always)
  private static func endOfOtherWord(
    _ bytes: borrowing Span<UInt8>, from start: Int, to limit: Int, _ lengths: borrowing Span<UInt32>
  ) -> Int? {
    var end = start + 1
    while end < limit, bytes[end] | 0x20 &- 0x61 < 26 { end += 1 }
    if end < limit, bytes[end] >= 0x80 || bytes[end] == 0x27 || bytes[end] == 0x60 { return nil }
    let isListed = end - start <= 24 && lengths[Int(bytes[start] | 0x20 &- 0x61)] & 1 << UInt32(end - start) != 0
    return isListed ? nil : end
  }

  /// Behind the digits and the marks between them: `2.4.17.1` is read as one and never from its middle.
  private static func endOfNumber(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      if DateExpressionCursor.isDigit(bytes[offset]) {
        offset += 1
      } else if offset + 1 < end, [0x2E, 0x2C, 0x2F].contains(bytes[offset]),
        DateExpressionCursor.isDigit(bytes[offset + 1])
      {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }
}
