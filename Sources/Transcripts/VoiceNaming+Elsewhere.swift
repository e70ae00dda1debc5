internal import RecordTypes
internal import Speakers
internal import Texts

/// Names that stand elsewhere on the page: without the office that a label prints before them, in a credit to who asked.
extension VoiceNaming {
  /// The last two words of a longer name, where another label prints them alone: `Governor of Ostby Region Mirel Tanos`, and
  /// `Mirel Tanos` later.
  func printedTail(of name: String, _ label: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count == 3, label.utf8.count > name.utf8.count else { return nil }
    let tail = words.suffix(2).joined(separator: " ")
    return drafts.contains { $0.label?.name == tail && $0.label?.person?.isFull ?? false } ? tail : nil
  }

  /// The last two words of a name of three, where the page prints them elsewhere without the first, which is then some office that
  /// nobody lists: `Shipowner Ada Leek:` where Ada Leek is introduced.
  func introducedTail(of name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count == 3, PersonName.mayOpenWithOffice(name) else { return nil }
    let tail = words.suffix(2).joined(separator: " ")
    let first = Array(words[0].utf8) + [0x20]
    let text = introduction
    let alone = Phrases([tail]).place(in: text) { start, end in
      (end == text.count || text[end] < 0x80 && (text[end] | 0x20) &- 0x61 >= 26)
        && (start == 0 || text[start - 1] < 0x41)
        && !(start >= first.count && text[(start - first.count)..<start].elementsEqual(first))
    }
    return alone == nil ? nil : tail
  }

  /// Who put the questions by a line outside of the turns, where no question has a name.
  func credited(_ drafts: [DraftTurn]) -> PersonName? {
    guard !drafts.contains(where: { $0.part == .question && $0.speaker != nil }) else { return nil }
    return offices.asker()
  }
}
