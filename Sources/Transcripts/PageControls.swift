internal import Texts

/// What a page sets between each label and the words, for its reader to press: `[Expand]`, `Share`.
enum PageControls {
  /// The paragraphs without such lines: a word or two that recur as they are, nearly always between a line that ends no sentence
  /// and one that does, and not under the same label alone. O(paragraphs).
  static func strip(_ paragraphs: [Paragraph], _ bytes: [UInt8]) -> [Paragraph] {
    var places: [ArraySlice<UInt8>: [Int]] = [:]
    for index in paragraphs.indices.dropFirst().dropLast() where mayBe(bytes, paragraphs[index].range) {
      places[bytes[paragraphs[index].range], default: []].append(index)
    }
    var controls: Set<Int> = []
    for places in places.values where places.count >= 4 {
      let between = places.filter { isBetween(paragraphs[$0 - 1].range, paragraphs[$0 + 1].range, bytes) }
      let labels = Set(between.map { bytes[paragraphs[$0 - 1].range] })
      if between.count * 10 >= places.count * 8, labels.count >= 2 { controls.formUnion(places) }
    }
    return controls.isEmpty ? paragraphs : paragraphs.indices.filter { !controls.contains($0) }.map { paragraphs[$0] }
  }

  private static func mayBe(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard (3...24).contains(range.count), bytes[range.upperBound - 1] != 0x3A, !endsSentence(bytes, range) else {
      return false
    }
    return bytes[range].count { $0 == 0x20 } <= 1
  }

  private static func isBetween(_ above: TextRange, _ below: TextRange, _ bytes: [UInt8]) -> Bool {
    above.count <= 120 && !endsSentence(bytes, above) && endsSentence(bytes, below)
  }

  private static func endsSentence(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    [0x2E, 0x3F, 0x21, 0x22].contains(bytes[range.upperBound - 1])
  }
}
