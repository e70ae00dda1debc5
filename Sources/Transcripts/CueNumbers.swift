internal import RecordTypes
internal import Texts

/// Numbers on lines of their own that count the pieces of a recording or the turns of a page: `1`, `2`, `3` above each.
enum CueNumbers {
  /// The paragraphs with those that are such a number as apparatus; as they were where fewer than four count on. O(n).
  static func strip(_ paragraphs: [Paragraph], _ bytes: [UInt8]) -> [Paragraph] {
    let numbers = paragraphs.indices.filter { value(bytes, paragraphs[$0].range) != nil }
    guard numbers.count >= 4 else { return paragraphs }
    let values = numbers.compactMap { value(bytes, paragraphs[$0].range) }
    let next = zip(values, values.dropFirst()).count { $1 == $0 + 1 }
    let apart = zip(numbers, numbers.dropFirst()).count { $1 > $0 + 1 }
    guard next * 10 >= (values.count - 1) * 9, apart == numbers.count - 1 else { return paragraphs }
    var paragraphs = paragraphs
    for index in numbers { paragraphs[index].kind = .signature }
    return paragraphs
  }

  /// The number that is all of a line: at most four digits.
  private static func value(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    guard range.count <= 4, bytes[range].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
