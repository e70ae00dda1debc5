internal import RecordTypes
internal import Texts

/// Lines that a printed page repeats at its head and foot: `June 11, 2036   Press Conference   PRELIMINARY`, `Page 2 of 6`.
enum RunningHeads {
  /// The paragraphs that are such lines: they hold a number or several words, end no sentence and recur word for word, numbers
  /// aside. O(n).
  /// A line that prints the title once more behind the head of the text, numbers aside, is one too.
  static func find(_ bytes: [UInt8], _ paragraphs: [Paragraph], title: [UInt8] = []) -> Set<Int> {
    var places: [UInt64: [Int]] = [:]
    if title.count >= 24 { places[hash(title, 0..<title.count)] = [-1] }
    for (index, paragraph) in paragraphs.enumerated() where mayBe(bytes, paragraph.range) {
      places[hash(bytes, paragraph.range), default: []].append(index)
    }
    return Set(places.values.filter { $0.count >= 2 }.flatMap { $0 }.filter { $0 >= 0 })
  }

  /// Of the letters; digits and white space aside.
  private static func hash(_ bytes: [UInt8], _ range: TextRange) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in range where !(bytes[offset] &- 0x30 < 10) && bytes[offset] > 0x20 {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3
    }
    return hash
  }

  private static func mayBe(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard (8...120).contains(range.count),
      ![0x2E, 0x3F, 0x21, 0x3A, 0x2C, 0x29, 0x5D].contains(bytes[range.upperBound - 1])
    else {
      return false
    }
    return bytes[range].contains { $0 &- 0x30 < 10 } && !bytes[range].contains(0x3A)
  }
}
