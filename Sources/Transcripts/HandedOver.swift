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
    return zip(drafts, paragraphs).flatMap { draft, parts in parts.count > 1 ? cut(draft, parts, cutter) : [draft] }
  }

  private static func cut(_ draft: DraftTurn, _ parts: [Int], _ cutter: TurnCutter) -> [DraftTurn] {
    let first = cutter.paragraphs[parts[0]].range
    guard first.count >= 100, !Voice.isGreeting(cutter.bytes, first),
      let name = nameAtEnd(Swift.max(first.lowerBound, draft.range.lowerBound)..<first.upperBound, cutter.bytes),
      draft.label?.person?.full != name.full, isNamedOnce(name, cutter)
    else { return [draft] }
    let start = cutter.paragraphs[parts[1]].range.lowerBound
    var presenter = draft
    presenter.range = draft.range.lowerBound..<first.upperBound
    presenter.paragraphs = draft.paragraphs.lowerBound..<parts[1]
    let heard = DraftTurn(
      speaker: Speaker(label: name.full, name: name.full), range: start..<draft.range.upperBound,
      paragraphs: parts[1]..<draft.paragraphs.upperBound)
    return [presenter, heard]
  }

  /// Whether the name's last word stands on the page but once, in small letters or capitals.
  private static func isNamedOnce(_ name: PersonName, _ cutter: TurnCutter) -> Bool {
    let surname = Array(name.surname.utf8)
    guard surname.count > 1 else { return false }
    var count = 0
    for form in [surname, Array(name.surname.uppercased().utf8)] {
      var offset = 0
      while count < 2, let found = ByteSearch.first(form, in: cutter.bytes, offset..<cutter.bytes.count) {
        count += 1
        offset = found + form.count
      }
    }
    return count == 1
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
