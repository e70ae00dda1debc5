import Texts

/// The stretch of a text capture that is a conversation: from the first line with a speaker's label to the last.
///
/// Labels recur and alternate, which headlines with a colon do not. Between two turns of a conversation a line is words,
/// whatever it looks like: `ANDERSEN: Ja.`
enum TextDialogueZone {
  /// The lines of the zone; nil where the page holds no conversation. O(n).
  static func find(_ page: TextPage) -> ClosedRange<Int>? {
    var places: [UInt64: [Int]] = [:]
    for index in page.lines.indices where page.roles[index] == .body {
      if let label = label(page, index) ?? line(page, index) { places[label, default: []].append(index) }
    }
    let recurring = places.filter { $0.value.count >= 2 }
    let lines = recurring.values.flatMap(\.self).sorted()
    guard recurring.count >= 2, lines.count >= 6, let first = lines.first, let last = lines.last,
      lines.count * 8 >= last - first + 1, alternates(recurring)
    else { return nil }
    return first...last
  }

  /// Whether the labels take turns: hardly ever the same label twice in a row.
  private static func alternates(_ places: [UInt64: [Int]]) -> Bool {
    let order = places.flatMap { label, lines in lines.map { ($0, label) } }.sorted { $0.0 < $1.0 }
    let changes = zip(order, order.dropFirst()).count { $0.1 != $1.1 }
    return changes * 2 > order.count
  }

  /// The hash of a line of one to four words in capitals right above a sentence: a label on a line of its own.
  private static func line(_ page: TextPage, _ index: Int) -> UInt64? {
    let line = page.lines[index]
    guard (1...4).contains(line.words), line.letters >= 4, line.letters == line.upperLetters, line.digits == 0,
      index + 1 < page.lines.count, !line.endsSentence
    else { return nil }
    let next = page.lines[index + 1]
    return next.endsSentence || next.lastScalar == 0x3F ? Folding.hash(page.source.bytes, line.core) : nil
  }

  /// The folded words before a colon that opens a line: one to six, the first with a capital.
  private static func label(_ page: TextPage, _ index: Int) -> UInt64? {
    let range = page.lines[index].range
    let bytes = page.source.bytes
    guard let colon = bytes[range].prefix(60).firstIndex(of: 0x3A), colon + 1 < range.upperBound,
      CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.upper)
    else { return nil }
    let words = Words.scan(bytes, in: range.lowerBound..<colon)
    guard let first = words.first, let last = words.last, words.count <= 6 else { return nil }
    return Folding.hash(bytes, first.range.lowerBound..<last.range.upperBound)
  }
}
