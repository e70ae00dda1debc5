internal import RecordTypes
internal import Speakers
internal import Texts

/// Reads what stands before the first label: a statement in the speaker's own voice, or an editor's introduction.
enum OpeningReader {
  /// The opening statement; nil where the paragraphs before `end` are nobody's or an editor's.
  ///
  /// `labelled`: the persons whom labels name.
  static func read(
    _ cutter: TurnCutter, until end: Int, title: TitleEvidence, interview: Bool, labelled: [PersonName] = []
  ) -> DraftTurn? {
    var start = bodyStart(cutter, until: end, title: title)
    while start < end {
      if isIntroduction(cutter, start, title) || tells(cutter, start, of: labelled) {
        start += 1
      } else if title.isRepeated(cutter.bytes, cutter.paragraphs[start].range) || isHeader(cutter, start), start > 0 {
        // Behind an introduction more of the page's head may stand.
        start += 1
      } else {
        break
      }
    }
    guard start < end else { return nil }
    let voice = Voice(cutter.bytes, cutter.paragraphs[start..<end])
    // `* * *` parts what the editor tells of the occasion from the words.
    if cutter.endMatter[end - 1] == .separator, end < cutter.paragraphs.count, voice.firstPerson == 0 { return nil }
    if title.kind == .pressConference, title.speakers.count == 1, !voice.isOwn {
      return announcement(cutter, start..<end, title.speakers[0])
    }
    guard voice.isOwn, !interview || (voice.greets && voice.words >= 60) else { return nil }
    let lines = (start..<end).count { cutter.isApparatus($0) && cutter.paragraphs[$0].kind != .listItem }
    guard lines * 2 <= end - start else { return nil }
    let first = cutter.paragraphs[start].range.lowerBound
    let last = cutter.paragraphs[end - 1].range.upperBound
    let range = cutter.words(from: first, to: last, in: start..<end)
    guard !range.isEmpty else { return nil }
    return DraftTurn(speaker: title.speakers.first, range: range, paragraphs: start..<end)
  }

  /// What stands before the first label in the same paragraph, where a conference was printed without breaks.
  static func glued(_ cutter: TurnCutter, to first: DraftTurn, title: TitleEvidence) -> DraftTurn? {
    let index = first.paragraphs.lowerBound
    guard let label = first.label, title.kind == .pressConference, title.speakers.count == 1,
      let range = Sentences.trim(cutter.bytes, cutter.paragraphs[index].range.lowerBound..<label.range.lowerBound),
      range.count >= 40, bodyStart(cutter, until: index, title: title) == index
    else { return nil }
    return DraftTurn(speaker: title.speakers[0], range: range, paragraphs: index..<(index + 1))
  }

  /// An editor's line on the transcript: it says so, or tells of the speaker in the third person.
  private static func isIntroduction(_ cutter: TurnCutter, _ index: Int, _ title: TitleEvidence) -> Bool {
    let paragraph = cutter.paragraphs[index]
    if paragraph.kind == .heading { return true }
    guard paragraph.range.count <= 400, !Voice.isGreeting(cutter.bytes, paragraph.range) else { return false }
    let voice = Voice(cutter.bytes, cutter.paragraphs[index...index])
    guard voice.firstPerson == 0 else { return false }
    if transcripts.stand(in: Folding.fold(cutter.bytes, paragraph.range)) { return true }
    return title.speakers.contains { speaker in
      let surname = (speaker.name ?? speaker.label).split(separator: " ").last.map { Array($0.utf8) } ?? []
      return surname.count > 2 && cutter.bytes[paragraph.range].contains(run: surname)
    }
  }

  /// Whether a short paragraph without the first person names in full one of those who have labels below: it tells of the
  /// occasion (`Minister Mirel Tanos received the mayor on Tuesday.`).
  private static func tells(_ cutter: TurnCutter, _ index: Int, of persons: [PersonName]) -> Bool {
    let range = cutter.paragraphs[index].range
    guard !persons.isEmpty, range.count <= 600, !Voice.isGreeting(cutter.bytes, range),
      Voice(cutter.bytes, cutter.paragraphs[index...index]).firstPerson == 0
    else { return false }
    return NameMentions.find(in: cutter.bytes, range: range).contains { mention in
      guard mention.kind == .person, let name = mention.person, name.isFull else { return false }
      return persons.contains { NameMatcher.confidence($0, name) >= 0.75 }
    }
  }

  private static let transcripts = Phrases(["transcript", "mitschrift", "verbatim", "стенограмм"])
  private static let deliveries = Phrases([
    "check against delivery", "as delivered", "as prepared", "gesprochene wort", "seul le prononce", "solo es valido",
  ])

  /// What a spokesperson announces before the questions, in the third person of the house: prose that does not tell of the
  /// spokesperson. An editor's introduction before it, which does, is left out.
  private static func announcement(_ cutter: TurnCutter, _ span: Range<Int>, _ speaker: Speaker) -> DraftTurn? {
    let surname = (speaker.name ?? speaker.label).split(separator: " ").last.map { Array($0.utf8) } ?? []
    var start = span.lowerBound
    while start < span.upperBound,
      surname.isEmpty || cutter.bytes[cutter.paragraphs[start].range].contains(run: surname)
    {
      start += 1
    }
    guard start < span.upperBound,
      (start..<span.upperBound).allSatisfy({ index in
        let range = cutter.paragraphs[index].range
        return !cutter.isWords(index) || range.count > 60 || cutter.bytes[range.upperBound - 1] == 0x2E
      })
    else { return nil }
    let range = cutter.words(
      from: cutter.paragraphs[start].range.lowerBound, to: cutter.paragraphs[span.upperBound - 1].range.upperBound,
      in: start..<span.upperBound)
    return range.isEmpty ? nil : DraftTurn(speaker: speaker, range: range, paragraphs: start..<span.upperBound)
  }

  /// The first paragraph behind `* * *` below a few lines in which nobody says `I`: what an editor tells of the occasion stands
  /// above; `start` where there is no such lead.
  static func start(behindLead cutter: TurnCutter, from start: Int) -> Int {
    guard let stars = cutter.endMatter.prefix(12).firstIndex(of: .separator), stars > start,
      Voice(cutter.bytes, cutter.paragraphs[start..<stars]).firstPerson == 0
    else { return start }
    return Swift.min(stars + 1, cutter.paragraphs.count - 1)
  }

  /// The first paragraph that is words: behind headings, place and time lines, lists of subjects, notes of the editor.
  static func bodyStart(_ cutter: TurnCutter, until end: Int, title: TitleEvidence? = nil) -> Int {
    var index = 0
    while index < end,
      isHeader(cutter, index) || title?.isRepeated(cutter.bytes, cutter.paragraphs[index].range) ?? false
    {
      index += 1
    }
    return index
  }

  static func isHeader(_ cutter: TurnCutter, _ index: Int) -> Bool {
    let paragraph = cutter.paragraphs[index]
    let bytes = cutter.bytes
    if paragraph.kind == .heading || !cutter.isWords(index) { return true }
    if Voice.isGreeting(bytes, paragraph.range) { return false }
    let first = bytes[paragraph.range.lowerBound]
    let last = bytes[paragraph.range.upperBound - 1]
    if (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D) { return true }
    if isPresented(bytes, paragraph.range) || isDeliveryNote(bytes, paragraph.range)
      || goesOnTitle(bytes, paragraph.range)
    {
      return true
    }
    if last >= 0x80 || ![0x2E, 0x21, 0x3F, 0x2C, 0x3A].contains(last), isTitle(cutter, index) { return true }
    if isApparatus(bytes, paragraph.range) { return true }
    guard paragraph.range.count <= 90 else { return false }
    if EndMatter.isSignature(bytes, paragraph.range) { return true }
    return ![0x2E, 0x21, 0x3F, 0x2C, 0x3A].contains(last) && last < 0x80 || isTime(bytes, paragraph.range)
  }

  /// `Check against delivery!`, `Es gilt das gesprochene Wort`.
  private static func isDeliveryNote(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count <= 80 && deliveries.stand(in: Folding.fold(bytes, range))
  }

  /// `Mirel Tanos, President of the Bank,`: a name with its office, on a line of its own.
  private static func isPresented(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 90, bytes[range.upperBound - 1] == 0x2C, bytes[range].dropLast().contains(0x2C) else {
      return false
    }
    let name = SpeakerDirectory.person(String(decoding: bytes[range].dropLast(), as: UTF8.self))
    return name.map { $0.isFull && ($0.office != nil || $0.affiliation != nil) } ?? false
  }

  /// `with Secretary General Mirel Tanos`: a line that begins small and ends no sentence goes on with the title.
  private static func goesOnTitle(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let last = bytes[range.upperBound - 1]
    return range.count <= 240 && ![0x2E, 0x21, 0x3F, 0x2C, 0x3A, 0x3B].contains(last)
      && CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.lower)
  }

  /// A line without an end and without a word of the first person, and words of an occasion in it: the title once more.
  private static func isTitle(_ cutter: TurnCutter, _ index: Int) -> Bool {
    let range = cutter.paragraphs[index].range
    guard range.count <= 320, let (last, _) = Scalars.before(range.upperBound, in: cutter.bytes),
      !CharacterClass.of(last).isDisjoint(with: [.letter, .digit]) || last == 0x29
    else { return false }
    let voice = Voice(cutter.bytes, cutter.paragraphs[index...index])
    return voice.firstPerson == 0
      && (range.count <= 90 || TitleEvidence.kind(ofTitle: cutter.bytes, in: range) != nil)
  }

  /// `Cite:`, `Subjects: harbour, ferries.`
  private static func isApparatus(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard let colon = bytes[range].firstIndex(of: 0x3A), colon - range.lowerBound <= 32 else { return false }
    let words = String(decoding: Folding.fold(bytes, range.lowerBound..<colon), as: UTF8.self).split(separator: " ")
    guard let first = words.first, words.count == 1 || words.count == 3 && words[1].utf8.count <= 3 else {
      return false
    }
    return LabelWords.isApparatus(String(first))
  }

  /// `1:18 P.M. EDT`
  private static func isTime(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    bytes[range.lowerBound] &- 0x30 < 10 && range.count <= 40 && bytes[range].contains(0x3A)
  }
}

extension ArraySlice<UInt8> {
  /// Whether `run` stands somewhere in these bytes. O(n·m), for short runs.
  fileprivate func contains(run: [UInt8]) -> Bool {
    guard let first = run.first, count >= run.count else { return false }
    return indices.dropLast(run.count - 1).contains {
      self[$0] == first && self[$0..<($0 + run.count)].elementsEqual(run)
    }
  }
}
