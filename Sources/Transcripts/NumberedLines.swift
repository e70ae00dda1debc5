internal import RecordTypes
internal import Texts

/// Lines that a reporter numbers, as transcripts of courts are: ` 7            THE CLERK:  State your name`. The numbers are
/// no words, nor is what the page prints between them.
enum NumberedLines {
  /// The fewest lines that tell the habit.
  private static let fewest = 20

  /// The paragraphs without their numbers, those without a number as apparatus; as they were where the document does not
  /// count its lines. O(n).
  static func strip(_ paragraphs: [Paragraph], _ bytes: [UInt8]) -> [Paragraph] {
    guard paragraphs.count >= fewest, opens(paragraphs, bytes) else { return paragraphs }
    let numbers = paragraphs.map { number(bytes, $0.range) }
    let found = numbers.compactMap(\.self)
    let counting = zip(found, found.dropFirst()).count { $1.value == $0.value + 1 || $1.value == 1 }
    guard found.count >= fewest, found.count * 10 >= paragraphs.count * 6, counting * 10 >= found.count * 9 else {
      return paragraphs
    }
    return zip(paragraphs, numbers).compactMap { paragraph, number in
      var paragraph = paragraph
      guard let number else {
        paragraph.kind = .signature
        return paragraph
      }
      guard let words = Sentences.trim(bytes, number.end..<paragraph.range.upperBound) else { return nil }
      paragraph.range = words
      return paragraph
    }
  }

  /// Whether a third of the first lines begin with a digit: quick, for the many pages that number nothing.
  private static func opens(_ paragraphs: [Paragraph], _ bytes: [UInt8]) -> Bool {
    let first = paragraphs.prefix(60)
    return first.count { bytes[$0.range.lowerBound] &- 0x30 < 10 } * 3 >= first.count
  }

  /// The number of at most two digits that white space parts from the words, and where it ends.
  private static func number(_ bytes: [UInt8], _ range: TextRange) -> (value: Int, end: Int)? {
    var end = range.lowerBound
    var value = 0
    while end < range.upperBound, bytes[end] &- 0x30 < 10, end - range.lowerBound < 3 {
      value = value * 10 + Int(bytes[end] &- 0x30)
      end += 1
    }
    guard end > range.lowerBound, value <= 60, end == range.upperBound || bytes[end] == 0x20 || bytes[end] == 0x09
    else {
      return nil
    }
    return (value, end)
  }
}
