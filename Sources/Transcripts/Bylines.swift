internal import RecordTypes
internal import Speakers
internal import Texts

/// One person's words below a line that says whose they are, in whatever person and language: `Statement by the Prime Minister, Mr.
/// Mirel Tanos`, `Mensaje del Presidente Mirel Tanos`, `Mirel Tanos's speech at the harbour`.
///
/// Many languages hide the first person in the verb, and a government says `the Government has decided`: the line alone
/// tells. A report on the statement names the speaker again and again; the statement does not.
enum Bylines {
  /// How many paragraphs are looked at for such a line.
  private static let reach = 14
  /// The longest such line, in bytes.
  private static let longest = 300
  /// How far from the occasion's word the name may stand, in bytes.
  private static let near = 110

  /// The words, said by whom the line names; nil where there is no such line, or what follows is a report. O(n).
  static func find(_ cutter: TurnCutter, title: String?, headers: TitleEvidence) -> DraftTurn? {
    guard headers.kind != .interview, !cutter.paragraphs.isEmpty else { return nil }
    var found: (line: Int, speaker: Speaker)?
    if let title, let speaker = speaker(Array(title.utf8)) { found = (-1, speaker) }
    for index in cutter.paragraphs.indices.prefix(reach) {
      let range = cutter.paragraphs[index].range
      guard range.count <= longest, isOpen(cutter.bytes, range), let speaker = speaker(Array(cutter.bytes[range]))
      else { continue }
      found = (index, speaker)
      break
    }
    guard let found else { return nil }
    var start = found.line + 1
    while start < cutter.paragraphs.count, start <= found.line + 10, OpeningReader.isHeader(cutter, start) {
      start += 1
    }
    guard start < cutter.paragraphs.count else { return nil }
    let end = cutter.endOfWords(after: start + 2)
    guard start < end, isSaid(cutter, start..<end, found.speaker) else { return nil }
    let range = cutter.words(
      from: cutter.paragraphs[start].range.lowerBound, to: cutter.paragraphs[end - 1].range.upperBound, in: start..<end)
    return range.isEmpty ? nil : DraftTurn(speaker: found.speaker, range: range, paragraphs: start..<end)
  }

  /// Whether a line ends in a word, a number, a bracket or a colon: no sentence.
  private static func isOpen(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard let (last, _) = Scalars.before(range.upperBound, in: bytes) else { return false }
    return !CharacterClass.of(last).isDisjoint(with: [.letter, .digit]) || [0x29, 0x5D, 0x3A, 0x2C].contains(last)
  }

  /// Whether the paragraphs may be somebody's own words: prose, hardly any reporting, and nobody speaks of the speaker.
  private static func isSaid(_ cutter: TurnCutter, _ span: Range<Int>, _ speaker: Speaker) -> Bool {
    let voice = Voice(cutter.bytes, cutter.paragraphs[span])
    guard voice.words >= 30, voice.reporting * 80 <= voice.words else { return false }
    let prose = span.count {
      [0x2E, 0x3F, 0x21, 0x3A, 0x3B, 0x2C].contains(cutter.bytes[cutter.paragraphs[$0].range.upperBound - 1])
    }
    guard prose * 2 >= span.count else { return false }
    let name = speaker.name ?? speaker.label
    let surname = PersonName(name)?.surname ?? name
    var mentions = 0
    _ = Phrases([surname]).place(in: Array(cutter.bytes[cutter.paragraphs[span.lowerBound].range.lowerBound...])) {
      _, _ in
      mentions += 1
      return mentions > 1
    }
    return mentions <= 1 || voice.isOwn
  }

  /// Whose words a line announces: the one person in it, behind the word of an occasion and a word that binds, or before
  /// such a word.
  private static func speaker(_ line: [UInt8]) -> Speaker? {
    guard line.count <= longest, line.count >= 12 else { return nil }
    let folded = Folding.fold(line, 0..<line.count)
    guard
      let place = occasions.place(
        in: folded,
        where: { start, end in
          (start == 0 || !isLetter(folded[start - 1]))
            && (end == folded.count || !isLetter(folded[end]) || folded[end] == 0x73)
        })
    else { return nil }
    let named = NameMentions.find(in: line, range: 0..<line.count).filter { mention in
      mention.kind == .person
        && mention.person.map { $0.isFull || !$0.honorifics.isEmpty || mention.office != nil } ?? false
    }
    let held = named.filter { $0.office != nil || !($0.person?.honorifics.isEmpty ?? true) }
    guard named.count == 1 || held.count == 1, let mention = held.first ?? named.first, let person = mention.person
    else {
      return nil
    }
    // `Mensaje del Presidente`: the occasion's word is no part of the office.
    let holdsOccasion = mention.officeRange.map { $0.lowerBound <= place && place < $0.upperBound } ?? false
    let office = holdsOccasion ? mention.office.flatMap(withoutOccasion) : mention.office
    let speaker = Speaker(label: person.full, name: person.full, office: office.map(OfficeForm.plain))
    let start =
      holdsOccasion
      ? mention.range.lowerBound
      : Swift.min(mention.range.lowerBound, mention.officeRange?.lowerBound ?? mention.range.lowerBound)
    if mention.range.lowerBound > place {
      let between = folded[Swift.min(place, start)..<start]
      guard between.count <= near else { return nil }
      let words = String(decoding: between, as: UTF8.self).split(whereSeparator: { !$0.isLetter && $0 != "'" })
      return words.contains { binders.contains(String($0)) } || between.contains(0x3A) ? speaker : nil
    }
    let between = folded[Swift.min(mention.range.upperBound, place)..<place]
    return between.count <= 40 ? speaker : nil
  }

  /// The office behind the first word that binds; nil where none stands there.
  private static func withoutOccasion(_ office: String) -> String? {
    let words = office.split(separator: " ")
    guard let binder = words.firstIndex(where: { binders.contains(Folding.fold(String($0))) }) else { return nil }
    let rest = words[(binder + 1)...].joined(separator: " ")
    return OfficeTitle.isOffice(rest) ? rest : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  private static let occasions = Phrases(
    TranscriptWords.speech.filter { $0.utf8.count > 3 } + TranscriptWords.statement)
  private static let binders: Set<String> = [
    "by", "of", "from", "de", "del", "der", "des", "von", "vom", "du", "par", "por", "di", "do", "da", "dal", "av",
    "af",
    "van", "przez", "pana", "pani", "de la", "della", "dell'on", "el", "la", "the",
  ]
}
