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
    let heads = Set(places.values.filter { $0.count >= 2 }.flatMap { $0 }.filter { $0 >= 0 })
    return heads.union(numbers(bytes, paragraphs))
  }

  /// Numbers of pages on lines of their own, which count on from page to page, and the lines beside them that recur word for word.
  private static func numbers(_ bytes: [UInt8], _ paragraphs: [Paragraph]) -> Set<Int> {
    var found: [(index: Int, value: Int)] = []
    for (index, paragraph) in paragraphs.enumerated() where paragraph.range.count <= 3 {
      guard let value = Int(String(decoding: bytes[paragraph.range], as: UTF8.self)), value > 0 else { continue }
      found.append((index, value))
    }
    let counts = zip(found, found.dropFirst()).allSatisfy { $1.value == $0.value + 1 && $1.index >= $0.index + 3 }
    guard found.count >= 2, counts else { return [] }
    var heads = Set(found.map(\.index))
    var beside: [ArraySlice<UInt8>: [Int]] = [:]
    for (index, _) in found {
      for near in [index - 1, index + 1] where paragraphs.indices.contains(near) && paragraphs[near].range.count <= 120
      {
        beside[bytes[paragraphs[near].range], default: []].append(near)
      }
    }
    for places in beside.values where places.count >= 2 && places.count + 1 >= found.count { heads.formUnion(places) }
    return heads
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
