internal import RecordTypes
internal import Speakers
internal import Texts

/// One person's words below a line that announces them: `The Chaplain, Dr. Mirel Tanos, offered the following prayer:`, `Minister
/// Mirel Tanos issued the following statement:`.
enum AnnouncedWords {
  /// How many paragraphs are looked at for such a line.
  private static let reach = 12

  /// The words below the line, said by whom it names; nil where there is no such line, or those are in nobody's own voice.
  static func find(_ cutter: TurnCutter) -> DraftTurn? {
    for index in cutter.paragraphs.indices.prefix(reach) where index + 1 < cutter.paragraphs.count {
      let range = cutter.paragraphs[index].range
      guard range.count <= 300, cutter.bytes[range.upperBound - 1] == 0x3A,
        announcing.stand(in: Folding.fold(cutter.bytes, range)), let speaker = speaker(cutter.bytes, range)
      else { continue }
      let end = cutter.endOfWords(after: index + 2)
      guard index + 1 < end else { return nil }
      let voice = Voice(cutter.bytes, cutter.paragraphs[(index + 1)..<end])
      guard voice.firstPerson >= 2, voice.reporting * 2 <= voice.firstPerson else { return nil }
      let words = cutter.words(
        from: cutter.paragraphs[index + 1].range.lowerBound, to: cutter.paragraphs[end - 1].range.upperBound,
        in: (index + 1)..<end)
      return words.isEmpty ? nil : DraftTurn(speaker: speaker, range: words, paragraphs: (index + 1)..<end)
    }
    return nil
  }

  /// The one person whom the line names in full.
  private static func speaker(_ bytes: [UInt8], _ range: TextRange) -> Speaker? {
    let named = NameMentions.find(in: bytes, range: range).filter { $0.kind == .person && $0.person?.isFull ?? false }
    guard named.count == 1, let person = named[0].person else { return nil }
    return Speaker(label: person.full, name: person.full, office: named[0].office.map(OfficeForm.plain))
  }

  private static let announcing = Phrases([
    "the following prayer", "the following statement", "the following remarks", "the following speech",
    "the following message", "the following address", "the following comment", "folgende erklarung",
    "la declaration suivante", "la siguiente declaracion", "следующее заявление",
  ])
}
