internal import RecordTypes
internal import Speakers
internal import Texts

/// Reports in the news that no label opens: a presenter's turn ends with the name of whom we hear now, and the paragraph below is
/// that person's. Whoever is named there and nowhere else on the page is handed over to; of whom the page speaks is not.
enum HandedOver {
  /// The fewest labels that tell the habit.
  private static let fewest = 6

  /// The stretches, those cut in two that end their first paragraph with a full name, where labels stand above single
  /// paragraphs as a rule. O(n).
  static func split(_ drafts: [DraftTurn], _ cutter: TurnCutter, title: TitleEvidence) -> [DraftTurn] {
    // Who asks or answers in several paragraphs names whom the talk is of.
    guard title.kind != .interview, title.kind != .pressConference else { return drafts }
    guard drafts.count >= fewest, drafts.allSatisfy({ $0.label?.style == .colon && $0.part == nil }) else {
      return drafts
    }
    let paragraphs = drafts.map { draft in
      draft.paragraphs.filter { cutter.isWords($0) && cutter.paragraphs[$0].range.overlaps(draft.range) }
    }
    let longer = paragraphs.count { $0.count > 1 }
    guard longer > 0, longer * 3 <= drafts.count else { return drafts }
    let named = zip(drafts, paragraphs).map { draft, parts in parts.count > 1 ? heard(draft, parts[0], cutter) : nil }
    let counts = counts(of: named.compactMap { $0?.surname }, in: cutter.bytes)
    return drafts.indices.flatMap { index in
      guard let name = named[index], counts[hash(name.surname)] == 1 else { return [drafts[index]] }
      return cut(drafts[index], paragraphs[index], name, cutter)
    }
  }

  /// Whom the first paragraph of a stretch names at its end.
  private static func heard(_ draft: DraftTurn, _ paragraph: Int, _ cutter: TurnCutter) -> PersonName? {
    let first = cutter.paragraphs[paragraph].range
    guard first.count >= 100, !Voice.isGreeting(cutter.bytes, first),
      let name = nameAtEnd(Swift.max(first.lowerBound, draft.range.lowerBound)..<first.upperBound, cutter.bytes),
      draft.label?.person?.full != name.full
    else { return nil }
    return name
  }

  private static func cut(
    _ draft: DraftTurn, _ parts: [Int], _ name: PersonName, _ cutter: TurnCutter
  ) -> [DraftTurn] {
    let start = cutter.paragraphs[parts[1]].range.lowerBound
    var presenter = draft
    presenter.range = draft.range.lowerBound..<cutter.paragraphs[parts[0]].range.upperBound
    presenter.paragraphs = draft.paragraphs.lowerBound..<parts[1]
    let heard = DraftTurn(
      speaker: Speaker(label: name.full, name: name.full), range: start..<draft.range.upperBound,
      paragraphs: parts[1]..<draft.paragraphs.upperBound)
    return [presenter, heard]
  }

  /// How often each surname's last word stands on the page, by its hash. One pass, O(n), whatever the number of names.
  private static func counts(of surnames: [String], in bytes: [UInt8]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for surname in surnames { counts[hash(surname)] = 0 }
    if counts.isEmpty { return counts }
    for word in Words.scan(bytes, in: 0..<bytes.count) {
      let folded = Folding.fold(bytes, word.range)
      let hash = Folding.hash(folded, 0..<folded.count)
      if let count = counts[hash] { counts[hash] = count + 1 }
    }
    return counts
  }

  private static func hash(_ surname: String) -> UInt64 {
    let bytes = Array(surname.utf8)
    let folded = Words.scan(bytes, in: 0..<bytes.count).last.map { Folding.fold(bytes, $0.range) } ?? []
    return Folding.hash(folded, 0..<folded.count)
  }

  /// The person in full whose name is the end of the last sentence.
  private static func nameAtEnd(_ range: TextRange, _ bytes: [UInt8]) -> PersonName? {
    var end = range.upperBound
    while end > range.lowerBound, [0x2E, 0x3A, 0x2C, 0x20, 0x21].contains(bytes[end - 1]) { end -= 1 }
    let tail = Swift.max(range.lowerBound, end - 80)..<end
    guard let last = NameMentions.find(in: bytes, range: tail).last, last.kind == .person, last.range.upperBound == end,
      let person = last.person, person.isFull
    else { return nil }
    // `Hear Mirel Tanos.`, `our correspondent in Tamria Mirel Tanos.`: the first of three capital words belongs to the sentence.
    let words = Words.scan(bytes, in: last.range)
    guard words.count >= 3, opensSentence(last.range.lowerBound, bytes) || followsIn(last.range.lowerBound, bytes)
    else {
      return person
    }
    return PersonName(String(decoding: bytes[words[1].range.lowerBound..<end], as: UTF8.self)).flatMap {
      $0.isFull ? $0 : nil
    }
  }

  private static func opensSentence(_ start: Int, _ bytes: [UInt8]) -> Bool {
    start >= 2 && bytes[start - 1] == 0x20 && [0x2E, 0x21, 0x3F].contains(bytes[start - 2])
  }

  /// Whether the word before is `in` or `en`.
  private static func followsIn(_ start: Int, _ bytes: [UInt8]) -> Bool {
    start >= 4 && bytes[start - 1] == 0x20 && bytes[start - 4] == 0x20
      && [Array("in".utf8), Array("en".utf8), Array("im".utf8), Array("em".utf8)].contains(
        Array(bytes[(start - 3)..<(start - 1)]))
  }
}
