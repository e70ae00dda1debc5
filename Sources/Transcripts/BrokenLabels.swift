internal import Speakers
internal import Texts

/// Labels in capitals that a page broke over two lines: a name with the first words of an office, and below it the rest of the office
/// with the colon and the words.
///
///     MIREL TANOS, DIRECTOR OF THE HARBOURS AND COMMANDER OF THE
///     LIGHTHOUSES IN THE NORTH: Good morning.
enum BrokenLabels {
  /// The longest part of a label on one line, in bytes.
  private static let longest = 160

  /// The known labels with those over two lines, where at least one is in capitals; what looked like a label on the second line
  /// is none. O(paragraphs).
  static func join(_ known: [Label], _ cutter: TurnCutter, _ words: [Int]) -> [Label] {
    guard known.contains(where: { $0.style == .colon && $0.shape == .capitals }) else { return known }
    let taken = Set(known.map(\.paragraph))
    let found = words.compactMap { taken.contains($0) ? nil : label(cutter, $0) }
    guard !found.isEmpty else { return known }
    let second = Set(found.map { $0.paragraph + 1 })
    return known.filter { !second.contains($0.paragraph) } + found
  }

  private static func label(_ cutter: TurnCutter, _ index: Int) -> Label? {
    guard index + 1 < cutter.paragraphs.count else { return nil }
    let bytes = cutter.bytes
    let upper = cutter.paragraphs[index].range
    let lower = cutter.paragraphs[index + 1].range
    guard (20...longest).contains(upper.count), CharacterClass.areCapitals(bytes, upper),
      let comma = bytes[upper].firstIndex(of: 0x2C), comma - upper.lowerBound <= 60,
      ![0x2E, 0x3A, 0x3F, 0x21].contains(bytes[upper.upperBound - 1]),
      let colon = bytes[lower.prefix(longest)].firstIndex(of: 0x3A), colon + 1 < lower.upperBound,
      CharacterClass.areCapitals(bytes, lower.lowerBound..<colon)
    else { return nil }
    let name = upper.lowerBound..<comma
    guard let form = LabelForm(String(decoding: bytes[name], as: UTF8.self), key: LabelKey.key(bytes, name)),
      form.person?.isFull ?? false
    else { return nil }
    let start = LabelScanner.skipSpace(bytes, from: colon + 1, to: lower.upperBound)
    return Label(form, paragraph: index, range: name.lowerBound..<upper.upperBound, wordsStart: start, style: .colon)
  }
}
