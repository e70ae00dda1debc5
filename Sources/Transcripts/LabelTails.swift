internal import Speakers
internal import Texts

/// Labels behind which a small word says how somebody speaks: `Voice from the hall interrupts: Boo!`, `Mirel Tanos asks: When?`,
/// `Herr Halvik unterbricht: Nein.`
///
/// Which words these are the document tells: the same stands behind two names, or behind one that is a label here anyway.
enum LabelTails {
  /// The longest such label, in bytes.
  private static let longest = 90
  /// How many words may stand behind the name.
  private static let most = 3

  private struct Find {
    var label: Label
    var tail: String
  }

  /// The labels beside those that are known. O(paragraphs).
  static func find(_ cutter: TurnCutter, _ words: [Int], known: [Label]) -> [Label] {
    let taken = Set(known.map(\.paragraph))
    var found: [Find] = []
    for index in words where !taken.contains(index) {
      if let find = find(cutter.bytes, cutter.paragraphs[index].range, index) { found.append(find) }
    }
    guard !found.isEmpty else { return [] }
    var names: [String: Set<String>] = [:]
    var counts: [String: Int] = [:]
    for find in found {
      names[find.tail, default: []].insert(find.label.key)
      counts[find.tail, default: 0] += 1
    }
    let keys = Set(known.map(\.key))
    // `Voice from the hall interrupts:` is a label by its first word.
    for label in known {
      guard let tail = names.keys.first(where: { label.key.hasSuffix($0) }) else { continue }
      names[tail, default: []].insert(label.key)
      counts[tail, default: 0] += 1
    }
    guard known.count >= 2 else { return [] }
    return found.filter { find in
      let own = names[find.tail] ?? []
      return (counts[find.tail] ?? 0) >= 2 && (own.count >= 2 || !own.isDisjoint(with: keys) || known.count >= 3)
    }.map(\.label)
  }

  private static func find(_ bytes: [UInt8], _ range: TextRange, _ index: Int) -> Find? {
    let limit = Swift.min(range.upperBound, range.lowerBound + longest)
    let opener = Scalars.decode(bytes, at: range.lowerBound).scalar
    guard let colon = bytes[range.lowerBound..<limit].firstIndex(of: 0x3A), colon > range.lowerBound + 4,
      colon + 1 == range.upperBound || bytes[colon + 1] == 0x20, CharacterClass.of(opener).contains(.upper)
    else { return nil }
    if bytes[range.lowerBound..<colon].contains(where: { [0x2C, 0x2E, 0x3F, 0x21, 0x22, 0x3B].contains($0) }) {
      return nil
    }
    var end = colon
    for _ in 0..<most {
      guard let space = bytes[range.lowerBound..<end].lastIndex(of: 0x20), space > range.lowerBound,
        CharacterClass.of(Scalars.decode(bytes, at: space + 1).scalar).contains(.lower), colon - space <= 28
      else { return nil }
      end = space
      // `Mirel Tanos said:` is a report.
      if TranscriptWords.reporting.contains(String(decoding: Folding.fold(bytes, (space + 1)..<colon), as: UTF8.self)) {
        return nil
      }
      let name = range.lowerBound..<end
      guard !PersonName.isSentence(bytes, name) || VoiceWords.part(bytes, name) != nil else { continue }
      let printed = String(decoding: bytes[name], as: UTF8.self)
      guard let form = LabelForm(printed, key: LabelKey.key(bytes, name)) else { continue }
      let isCalled = form.person.map { $0.isFull || !$0.honorifics.isEmpty || $0.office != nil } ?? false
      guard isCalled || form.part != nil || OfficeTitle.isOffice(printed) else { continue }
      let start = LabelScanner.skipSpace(bytes, from: colon + 1, to: range.upperBound)
      return Find(
        label: Label(form, paragraph: index, range: name, wordsStart: start, style: .colon),
        tail: String(decoding: Folding.fold(bytes, end..<colon), as: UTF8.self))
    }
    return nil
  }
}
