import Texts

/// The numbers that reporters of courts and tribunals print before every line: no words of anybody's.
///
/// Only where lines count on as such pages do, and several of them open with a speaker in capitals or with `Q.`, `A.`: a table
/// or a list counts too.
enum TextLineNumbers {
  /// The fewest lines that tell the habit.
  private static let fewest = 20
  /// The highest number of a page's last line.
  private static let most = 60

  /// Cuts the numbers off; the indexes of the lines in between that have none, or nothing but a number: heads and feet of the
  /// printed pages. None where the page does not number its lines. O(n).
  static func strip(_ lines: inout [TextLine], _ bytes: [UInt8]) -> [Int] {
    guard lines.count >= fewest, mayBe(lines, bytes) else { return [] }
    let numbers = lines.map { number(bytes, $0.range) }
    guard let first = numbers.firstIndex(where: { $0 != nil }), let last = numbers.lastIndex(where: { $0 != nil })
    else {
      return []
    }
    let found = numbers.compactMap(\.self)
    let counting = zip(found, found.dropFirst()).count { $1.value == $0.value + 1 || $1.value == 1 }
    guard found.count >= fewest, found.count * 10 >= (last - first + 1) * 6, counting * 10 >= found.count * 9,
      found.count(where: { opensTurn(bytes, from: $0.end) }) >= 3
    else { return [] }
    var bare: [Int] = []
    for index in first...last {
      guard let number = numbers[index], let words = Sentences.trim(bytes, number.end..<lines[index].range.upperBound)
      else {
        bare.append(index)
        continue
      }
      lines[index] = TextLines.line(words, blanksBefore: lines[index].blanksBefore, bytes)
    }
    return bare
  }

  /// Whether a third of the first lines begin with a digit: quick, for the many pages that number nothing.
  private static func mayBe(_ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
    let first = lines.prefix(60)
    return first.count { bytes[$0.range.lowerBound] &- 0x30 < 10 } * 3 >= first.count
  }

  /// The number of at most two digits that white space parts from the words, and where it ends; a time of day may stand
  /// before it: `09:35  21   Q.  Is it`.
  private static func number(_ bytes: [UInt8], _ range: TextRange) -> (value: Int, end: Int)? {
    let start = time(bytes, range) ?? range.lowerBound
    var end = start
    var value = 0
    while end < range.upperBound, bytes[end] &- 0x30 < 10, end - start < 3 {
      value = value * 10 + Int(bytes[end] &- 0x30)
      end += 1
    }
    guard end > start, value <= most, end == range.upperBound || bytes[end] == 0x20 || bytes[end] == 0x09
    else { return nil }
    return (value, end)
  }

  /// Where the next word begins behind `09:35` and white space at the start of the line.
  private static func time(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    guard range.count > 7, bytes[range.lowerBound + 2] == 0x3A,
      [0, 1, 3, 4].allSatisfy({ bytes[range.lowerBound + $0] &- 0x30 < 10 })
    else { return nil }
    var next = range.lowerBound + 5
    while next < range.upperBound, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    return next > range.lowerBound + 5 ? next : nil
  }

  /// Whether `MR TANOS:`, `Q.` or `A` with white space follows.
  private static func opensTurn(_ bytes: [UInt8], from end: Int) -> Bool {
    var start = end
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    var last = start
    while last < bytes.count, last - start < 40,
      bytes[last] &- 0x41 < 26 || bytes[last] == 0x20 || bytes[last] == 0x2E || bytes[last] == 0x2D
        || bytes[last] == 0x27
    {
      last += 1
    }
    guard last < bytes.count, last > start else { return false }
    if bytes[last] == 0x3A { return last - start >= 4 }
    return (bytes[start] == 0x51 || bytes[start] == 0x41) && start + 2 < bytes.count
      && (bytes[start + 1] == 0x2E || bytes[start + 1] == 0x20 && bytes[start + 2] == 0x20)
  }
}
