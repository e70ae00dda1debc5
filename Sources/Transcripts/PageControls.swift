internal import Texts

/// What a page sets between each label and the words, for its reader to press: `[Expand]`, `Share`.
enum PageControls {
  /// The paragraphs without such lines: a word or two that recur as they are, nearly always between a line of letters that ends
  /// no sentence and one that does, not under the same label alone, and before most of the sentences that a short line
  /// stands above: a name below a time is one of several. O(paragraphs).
  static func strip(_ paragraphs: [Paragraph], _ bytes: [UInt8]) -> [Paragraph] {
    var places: [ArraySlice<UInt8>: [Int]] = [:]
    for index in paragraphs.indices.dropFirst().dropLast() where mayBe(bytes, paragraphs[index].range) {
      places[bytes[paragraphs[index].range], default: []].append(index)
    }
    guard places.values.contains(where: { $0.count >= 4 }) else { return paragraphs }
    let leads = paragraphs.indices.dropLast().count { index in
      paragraphs[index].range.count <= 120 && !endsSentence(bytes, paragraphs[index].range)
        && endsSentence(bytes, paragraphs[index + 1].range)
    }
    var controls: Set<Int> = []
    for places in places.values where places.count >= 4 && places.count * 10 >= leads * 7 {
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
    above.count <= 120 && bytes[above].contains { $0 | 0x20 >= 0x61 && $0 | 0x20 != 0x7F }
      && !endsSentence(bytes, above) && endsSentence(bytes, below)
  }

  private static func endsSentence(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    [0x2E, 0x3F, 0x21, 0x22].contains(bytes[range.upperBound - 1])
  }
}
