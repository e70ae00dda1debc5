internal import RecordTypes
internal import Speakers
internal import Texts

/// Names behind the words instead of before them: `— Mirel Tanos` on the line below, `… on Friday. (Mirel Tanos)`.
enum TrailingNames {
  /// The fewest such names.
  private static let fewest = 4

  /// The stretches, each with the name behind it as its label; none where the page has no such habit. O(paragraphs).
  static func find(_ cutter: TurnCutter, title: TitleEvidence) -> [DraftTurn] {
    let named = cutter.paragraphs.indices.compactMap { index in label(cutter, index) }
    var counts: [String: Int] = [:]
    for label in named { counts[label.key, default: 0] += 1 }
    let recurring = counts.values.filter { $0 >= 2 }
    guard named.count >= fewest, recurring.count >= 2, recurring.reduce(0, +) * 2 >= named.count else { return [] }
    let first = OpeningReader.bodyStart(cutter, until: named[0].paragraph, title: title)
    var start = first
    var drafts: [DraftTurn] = []
    for label in named where label.paragraph >= start {
      let paragraphs = start..<(label.paragraph + 1)
      if let range = Sentences.trim(
        cutter.bytes,
        cutter.paragraphs[start].range
          .lowerBound..<Swift.max(cutter.paragraphs[start].range.lowerBound, label.range.lowerBound))
      {
        let words = withoutMark(cutter.bytes, range)
        if !words.isEmpty {
          var draft = DraftTurn(label: label, part: label.part, range: words, paragraphs: paragraphs)
          draft.parts = LabelParts(label)
          drafts.append(draft)
        }
      }
      start = label.paragraph + 1
      if start >= cutter.paragraphs.count { break }
    }
    return drafts
  }

  /// Questions that are labelled as such and name who asks behind the words: the words without the name, which goes to the
  /// label. As they are where fewer than three do. O(drafts).
  static func take(from drafts: [DraftTurn], _ cutter: TurnCutter) -> [DraftTurn] {
    let asked = drafts.indices.filter { drafts[$0].label?.part == .question && drafts[$0].label?.bracket == nil }
    let named = asked.compactMap { index in inBrackets(cutter.bytes, drafts[index].range).map { (index, $0) } }
    guard named.count >= 3, named.count * 2 >= asked.count else { return drafts }
    var drafts = drafts
    for (index, name) in named {
      guard var label = drafts[index].label,
        let words = Sentences.trim(cutter.bytes, drafts[index].range.lowerBound..<(name.lowerBound - 1))
      else { continue }
      label.bracket = String(decoding: cutter.bytes[name], as: UTF8.self)
      drafts[index].label = label
      drafts[index].parts = LabelParts(label)
      drafts[index].range = words
    }
    return drafts
  }

  /// What stands in round brackets at the end, behind the end of a sentence, and begins with a full name: `… we see? (Mirel
  /// Tanos, Harbour News)`.
  private static func inBrackets(_ bytes: [UInt8], _ range: TextRange) -> TextRange? {
    guard let range = Sentences.trim(bytes, range), bytes[range.upperBound - 1] == 0x29,
      let open = bytes[range].suffix(90).lastIndex(of: 0x28), open > range.lowerBound + 2,
      let before = bytes[range.lowerBound..<open].last(where: { $0 > 0x20 }),
      [0x2E, 0x3F, 0x21, 0x22].contains(before) || before >= 0x80
    else { return nil }
    let inside = (open + 1)..<(range.upperBound - 1)
    let name = inside.lowerBound..<(bytes[inside].firstIndex(of: 0x2C) ?? inside.upperBound)
    let person = SpeakerDirectory.person(String(decoding: bytes[name], as: UTF8.self))
    return person?.isFull ?? false ? inside : nil
  }

  /// A line that is a dash and a name, or a name in round brackets at the end of a paragraph behind the end of a sentence.
  private static func label(_ cutter: TurnCutter, _ index: Int) -> Label? {
    let bytes = cutter.bytes
    let range = cutter.paragraphs[index].range
    let (first, length) = Scalars.decode(bytes, at: range.lowerBound)
    if range.count <= 80, [0x2D, 0x2013, 0x2014].contains(first) {
      let start = LabelScanner.skipSpace(bytes, from: range.lowerBound + length, to: range.upperBound)
      return made(bytes, start..<range.upperBound, at: index, from: range.lowerBound)
    }
    guard bytes[range.upperBound - 1] == 0x29, let open = bytes[range].suffix(60).lastIndex(of: 0x28),
      open > range.lowerBound + 2
    else { return nil }
    let before = bytes[range.lowerBound..<open].last { $0 > 0x20 }
    guard before.map({ [0x2E, 0x3F, 0x21, 0x22].contains($0) || $0 >= 0x80 }) ?? false else { return nil }
    return made(bytes, (open + 1)..<(range.upperBound - 1), at: index, from: open)
  }

  private static func made(_ bytes: [UInt8], _ name: TextRange, at index: Int, from start: Int) -> Label? {
    guard let name = Sentences.trim(bytes, name), name.count <= 60 else { return nil }
    let printed = name.lowerBound..<(bytes[name].firstIndex(of: 0x2C) ?? name.upperBound)
    guard let form = LabelForm(String(decoding: bytes[printed], as: UTF8.self), key: LabelKey.key(bytes, printed)),
      form.part == .question || form.part == .answer || form.person?.isFull ?? false
    else { return nil }
    return Label(form, paragraph: index, range: start..<name.upperBound, wordsStart: start, style: .inline)
  }

  /// Without a dash at the end.
  private static func withoutMark(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    var end = range.upperBound
    while end > range.lowerBound, let (scalar, length) = Scalars.before(end, in: bytes),
      [0x2D, 0x2013, 0x2014].contains(scalar) || CharacterClass.of(scalar).contains(.space)
    {
      end -= length
    }
    return range.lowerBound..<end
  }
}
