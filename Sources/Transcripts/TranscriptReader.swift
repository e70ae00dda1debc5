package import RecordTypes
internal import Speakers
internal import Texts

/// Who speaks when?
///
/// The body is cut at its labels, which are told by the document's own habit; where it has none, at questions that the
/// layout or the question mark tells; a text in one voice is one turn. What is a story about somebody's words has none.
package enum TranscriptReader {
  /// Reads the turns of `document`, as Pages gives it: text and blocks without furniture, title, outlet. Pure, O(n).
  ///
  /// `above`: lines of the page's head that are no part of the text; they may name who speaks.
  package static func read(_ document: Document, above: [String] = []) -> Transcript {
    let bytes = document.text.bytes
    let paragraphs = Paragraphs.scan(document)
    // Thousands of paragraphs of a sign or two are no conversation, and would be looked at one by one, several times.
    guard !paragraphs.isEmpty, paragraphs.count < 2000 || bytes.count >= paragraphs.count * 8 else {
      return Transcript()
    }
    var cutter = TurnCutter(bytes: bytes, paragraphs: paragraphs, title: document.title?.value)
    var title = TitleEvidence(
      document.title?.value, lines: HeaderLines.find(document, above: above), others: document.authors)
    title.shorten(by: bytes.prefix(6000))
    if title.isCatalogue { return Transcript(kind: .other) }
    let (labels, found) = self.labels(&cutter, title: title)
    var drafts = labels.isEmpty ? [] : TrailingNames.take(from: cutter.cut(at: labels), cutter)
    let trailing = TrailingNames.find(cutter, title: title)
    let namesAreBehind = trailing.count > labels.count
    if namesAreBehind { drafts = trailing }
    if !drafts.isEmpty, !isConversation(drafts, cutter) { drafts = [] }
    drafts = LabelLapse.split(
      UnlabelledQuestions.split(drafts, cutter), cutter,
      promised: title.kind == .interview || title.kind == .pressConference)
    drafts = HandedOver.split(drafts, cutter, title: title)
    drafts = UnlabelledAnswers.split(EmphasisedQuestions.split(drafts, cutter), cutter)
    drafts = EmphasisedQuestions.split(drafts, cutter)
    drafts = AlternationGaps.fill(ReportedQuestions.split(drafts, cutter), cutter)
    if namesAreBehind { return finish(drafts, cutter, title, document, around: lines(above, document), found: found) }
    if let first = drafts.first {
      let opening =
        first.label?.style == .inline
        ? OpeningReader.glued(cutter, to: first, title: title)
        : OpeningReader.read(
          cutter, until: first.paragraphs.lowerBound, title: title, interview: title.kind == .interview,
          labelled: drafts.compactMap { $0.label?.person })
      if let opening { drafts.insert(opening, at: 0) }
    } else {
      drafts = NamedAnswers.split(
        unlabelled(cutter, title: title, document), at: found, cutter,
        persons: title.persons.compactMap { PersonName($0.label) })
    }
    return finish(drafts, cutter, title, document, around: lines(above, document), found: found)
  }

  private static func lines(_ above: [String], _ document: Document) -> [String] {
    above + [document.title?.value].compactMap(\.self)
  }

  /// Whether what the labels cut is said by somebody: where nobody asks, words of the first person must tell. A single
  /// label in front of a story is its place: `OSTBY: The ferry was closed`.
  private static func isConversation(_ drafts: [DraftTurn], _ cutter: TurnCutter) -> Bool {
    if drafts.contains(where: { $0.part == .question }) { return true }
    let voice = Voice(cutter.bytes, cutter.paragraphs[...])
    if takesTurns(drafts), voice.reporting * 100 <= voice.words { return true }
    if drafts.count == 1 { return voice.isOwn || voice.reporting <= Swift.max(1, voice.firstPerson) }
    let asks = drafts.contains { draft in ByteSearch.first(0x3F, in: cutter.bytes, draft.range) != nil }
    return voice.words < 60 || voice.firstPerson * (asks ? 500 : 150) >= voice.words
  }

  /// Whether three stretches and more are labelled by names that nothing but a speaker has, and two voices take turns.
  private static func takesTurns(_ drafts: [DraftTurn]) -> Bool {
    guard drafts.count >= 3 else { return false }
    let keys = drafts.compactMap { $0.label?.key }
    let recurs = keys.indices.dropFirst(2).contains { keys[$0] == keys[$0 - 2] && keys[$0] != keys[$0 - 1] }
    let named = drafts.count { draft in
      draft.part != nil
        || draft.label.map { label in
          label.person.map { $0.isFull || !$0.honorifics.isEmpty || $0.office != nil }
            ?? OfficeTitle.isOffice(label.name)
        } ?? false
    }
    return recurs && named * 3 >= drafts.count * 2
  }

  private static func labels(_ whole: inout TurnCutter, title: TitleEvidence) -> (chosen: [Label], found: [Label]) {
    let bytes = whole.bytes
    var scanner = LabelScanner(bytes)
    var words = whole.paragraphs.indices.filter {
      whole.isWords($0) && !title.isRepeated(bytes, whole.paragraphs[$0].range)
    }
    var found = words.compactMap { scanner.find(whole.paragraphs[$0], index: $0) }
    whole.examination = Examination.read(bytes, whole.paragraphs, labels: found)
    let cutter = whole
    if !cutter.examination.isEmpty {
      words.removeAll { cutter.examination.lines.contains($0) }
      found.removeAll { cutter.examination.lines.contains($0.paragraph) }
    }
    let top = OpeningReader.bodyStart(cutter, until: cutter.paragraphs.count - 1, title: title)
    let first = OpeningReader.start(behindLead: cutter, from: top)
    var chosen = LabelHabit.choose(found, title: title, firstParagraph: first) { isProse(cutter, $0) }
    chosen = EchoedLabels.complete(SetOffLabels.choose(chosen, from: found, cutter), from: found)
    if chosen.count < 2 {
      let taken = Set(found.map { $0.paragraph })
      found += words.compactMap { taken.contains($0) ? nil : line($0, cutter, &scanner) }
      found.sort { $0.paragraph < $1.paragraph }
      found = withoutSubLines(found)
      chosen = LabelHabit.choose(found, title: title, firstParagraph: first) { isProse(cutter, $0) }
    }
    let recurring = chosen.isEmpty ? RecurringOpeners.find(cutter, words) { isProse(cutter, $0) } : []
    if chosen.count < 2 {
      let prefixes = NamePrefixes.find(cutter, words, known: chosen)
      if prefixes.count > recurring.count { chosen += prefixes }
    }
    if recurring.count > chosen.count { chosen = recurring }
    if chosen.count < 2 {
      let answering = UnlabelledQuestions.labels(found, cutter)
      if answering.count > chosen.count { chosen = answering }
    }
    if let lines = lineHabit(words, chosen, cutter, title, first, &scanner) {
      let keys = Set(lines.map { $0.key })
      chosen = lines + chosen.filter { $0.style == .colon && keys.contains($0.key) }
    }
    chosen += EmphasisedLines.find(cutter, words, known: chosen, scanner: &scanner) { isProse(cutter, $0) }
    chosen += LabelTails.find(cutter, words, known: chosen)
    chosen = BrokenLabels.join(chosen, cutter, words)
    chosen += LostColons.find(cutter, words, known: chosen)
    chosen += LostColons.alone(cutter, words, known: chosen) { isProse(cutter, $0) }
    chosen.sort { $0.range.lowerBound < $1.range.lowerBound }
    chosen = HeaderFields.drop(TrailingLabels.drop(ListedNames.drop(chosen, cutter), cutter)) { isProse(cutter, $0) }
    let inline = InlineLabels.find(bytes, cutter.paragraphs, known: chosen, scanner: &scanner)
    guard !inline.isEmpty else { return (chosen, found) }
    let opening = chosen.isEmpty ? found.filter { $0.style == .colon && $0.part != nil } : chosen
    return ((opening + inline).sorted { $0.range.lowerBound < $1.range.lowerBound }, found)
  }

  /// A label on a line of its own; with the line below that says who that is: `(Ostby East) (Prog)`, `Minister for Transport`.
  private static func line(_ index: Int, _ cutter: TurnCutter, _ scanner: inout LabelScanner) -> Label? {
    guard var label = scanner.line(cutter.paragraphs[index], index: index) else { return nil }
    let next = index + 1
    if next < cutter.paragraphs.count, TimeStamps.isAlone(cutter.bytes, cutter.paragraphs[next].range) {
      label.subLines = 1
      label.wordsStart = cutter.paragraphs[next].range.upperBound
      return label
    }
    guard next + 1 < cutter.paragraphs.count, !isProse(cutter, next), isProse(cutter, next + 1),
      let text = Sentences.trim(cutter.bytes, cutter.paragraphs[next].range), text.count <= 90
    else { return label }
    let bracketed = cutter.bytes[text.lowerBound] == 0x28 && cutter.bytes[text.upperBound - 1] == 0x29
    let office = OfficeTitle.range(at: text.lowerBound, in: cutter.bytes, to: text.upperBound)
    if bracketed, label.person == nil {
      label.bracket = String(decoding: cutter.bytes[(text.lowerBound + 1)..<(text.upperBound - 1)], as: UTF8.self)
    }
    guard
      bracketed
        || label.person != nil
          && (office?.lowerBound == text.lowerBound || VoiceWords.part(cutter.bytes, text) == .moderator)
          && SpeakerDirectory.person(String(decoding: cutter.bytes[text], as: UTF8.self)) == nil
    else { return label }
    label.subLines = 1
    label.wordsStart = cutter.paragraphs[next].range.upperBound
    if office != nil, !bracketed {
      label.bracket = label.bracket ?? String(decoding: cutter.bytes[text], as: UTF8.self)
    }
    return label
  }

  /// Without lines that say more of the label above them: an office below a name.
  private static func withoutSubLines(_ labels: [Label]) -> [Label] {
    let below = Set(labels.filter { $0.subLines > 0 }.map { $0.paragraph + 1 })
    return below.isEmpty ? labels : labels.filter { $0.style != .line || !below.contains($0.paragraph) }
  }

  /// Labels on lines of their own, where they are far more than the labels of other styles; nil otherwise.
  private static func lineHabit(
    _ words: [Int], _ chosen: [Label], _ cutter: TurnCutter, _ title: TitleEvidence, _ first: Int,
    _ scanner: inout LabelScanner
  ) -> [Label]? {
    guard !chosen.isEmpty, !chosen.contains(where: { $0.style == .line }) else { return nil }
    let short = words.count { scanner.mayBeLine(cutter.paragraphs[$0]) }
    guard short >= 8, short > chosen.count * 2 else { return nil }
    let lines = words.compactMap { line($0, cutter, &scanner) }
    guard lines.count >= 8, lines.count > chosen.count * 2 else { return nil }
    let habit = LabelHabit.choose(lines, title: title, firstParagraph: first) { isProse(cutter, $0) }
    return habit.count >= 8 && habit.count > chosen.count * 2 ? habit : nil
  }

  /// Whether a paragraph holds a sentence: a mark that ends one, and more than a few words.
  private static func isProse(_ cutter: TurnCutter, _ index: Int) -> Bool {
    guard cutter.paragraphs.indices.contains(index), cutter.isWords(index), cutter.paragraphs[index].kind != .listItem
    else { return false }
    let range = cutter.paragraphs[index].range
    var end = range.upperBound
    // `… in the north. [901388]`
    if cutter.bytes[end - 1] == 0x5D, range.count > 40, let open = cutter.bytes[range.suffix(16)].lastIndex(of: 0x5B) {
      end = Sentences.trim(cutter.bytes, range.lowerBound..<open)?.upperBound ?? end
    }
    while end > range.lowerBound, let (scalar, length) = Scalars.before(end, in: cutter.bytes) {
      guard QuoteMark.isQuote(scalar) || scalar == 0x29 else {
        return [0x2E, 0x3F, 0x21, 0x2026, 0x2D, 0x2013, 0x2014].contains(scalar) || scalar == 0x3A && range.count >= 40
      }
      end -= length
    }
    return false
  }

  /// Questions that the layout tells; else one voice, where the text is one.
  private static func unlabelled(_ cutter: TurnCutter, title: TitleEvidence, _ document: Document) -> [DraftTurn] {
    var drafts = UnlabelledTurns.find(cutter, title: title)
    if let first = drafts.first {
      let opening = OpeningReader.read(
        cutter, until: first.paragraphs.lowerBound, title: title, interview: title.kind != .pressConference)
      if let opening { drafts.insert(opening, at: 0) }
      return drafts
    }
    let promised =
      title.kind == .speech || title.kind == .statement || title.kind == .pressConference
      || [.speech, .statement].contains(document.kind)
    let start = OpeningReader.bodyStart(cutter, until: cutter.endOfWords, title: title)
    if let announced = AnnouncedWords.find(cutter) { return [announced] }
    guard
      let speech = OpeningReader.read(
        cutter, until: cutter.endOfWords(after: start + 3), title: title, interview: false)
    else { return Bylines.find(cutter, title: document.title?.value, headers: title).map { [$0] } ?? [] }
    let greets = Voice.isGreeting(cutter.bytes, speech.range)
    // Who is named above as the author speaks.
    let own = title.speakers.count == 1 && document.authors.contains(title.speakers[0].name ?? title.speakers[0].label)
    if greets || (promised || own) && !title.speakers.isEmpty { return [speech] }
    return Bylines.find(cutter, title: document.title?.value, headers: title).map { [$0] } ?? []
  }

  private static func finish(
    _ drafts: [DraftTurn], _ cutter: TurnCutter, _ title: TitleEvidence, _ document: Document, around: [String],
    found: [Label]
  ) -> Transcript {
    var transcript = Transcript()
    transcript.completenessReasons = reasons(cutter, document)
    guard !drafts.isEmpty else {
      if title.kind == .statement, document.kind == .statement { transcript.kind = .statement }
      // Lines with colons and no turns in them: nothing there can support a quotation.
      if title.kind == nil, document.kind == .interview { transcript.kind = .report }
      if title.kind == .interview || title.kind == .pressConference {
        transcript.findings = TurnDoubts.none(cutter)
      }
      if transcript.findings.isEmpty { transcript.findings = TurnDoubts.unread(found, cutter) }
      return transcript
    }
    var title = title
    if title.speakers.isEmpty, drafts.contains(where: { $0.part == .answer && $0.speaker == nil }),
      let principal = Introduction.principal(
        cutter, before: drafts[0].paragraphs.lowerBound, authors: document.authors)
    {
      title.speakers = [principal]
      title.persons.append(principal)
    }
    let naming = VoiceNaming(drafts, title: title, cutter: cutter, around: around)
    let named = Principal.complete(naming.named())
    let sitting = ParliamentEvidence.sort(named, cutter.bytes, title: document.title?.value ?? "")
    transcript.turns = RoleReader.turns(
      named, kind: title.kind, examined: !cutter.examination.isEmpty, sitting: sitting,
      answerers: title.answerers, hosts: naming.hosts)
    for index in transcript.turns.indices {
      transcript.turns[index].addressee = transcript.turns[index].addressee.map { naming.addressee($0.label) }
    }
    transcript.kind =
      sitting != nil
      ? .debate
      : KindDecision.kind(
        transcript.turns, title: title,
        isHearing: !cutter.examination.isEmpty || Hearings.isHearing(named, cutter.bytes, title: document.title?.value))
    if sitting == nil, title.kind == nil, transcript.kind == .pressConference, !naming.hosts.isEmpty {
      transcript.kind = .interview
    }
    transcript.missing = MissingReader.find(transcript.turns, named, title: title, directory: naming.directory)
    complete(&transcript, named, cutter, document, directory: naming.directory, found: found)
    return transcript
  }

  private static func complete(
    _ transcript: inout Transcript, _ drafts: [DraftTurn], _ cutter: TurnCutter, _ document: Document,
    directory: SpeakerDirectory, found: [Label]
  ) {
    var reasons = Set(transcript.completenessReasons)
    if !transcript.missing.isEmpty { reasons.insert(.missingSpeaker) }
    if drafts.contains(where: { $0.notes.contains { NoteScanner.isUnheard(cutter.bytes, $0) } }) {
      reasons.insert(.inaudible)
    }
    transcript.completenessReasons = Completeness.Reason.allCases.filter(reasons.contains)
    transcript.standing = StandingEvidence.read(
      document, turns: transcript.turns, interpreted: drafts.contains { $0.parts?.interpreted ?? false })
    transcript.signatureBlocks = cutter.paragraphs.indices.filter { cutter.endMatter[$0] == .signature }
      .map { cutter.paragraphs[$0].block }.filter { isSingleLine($0, cutter) }
    transcript.headingBlocks = cutter.headings.sorted().map { cutter.paragraphs[$0].block }.filter {
      isSingleLine($0, cutter)
    }
    transcript.findings =
      TranscriptFindings.find(transcript, document, directory: directory)
      + TurnDoubts.find(transcript.turns, cutter, found: found)
  }

  private static func isSingleLine(_ block: Int, _ cutter: TurnCutter) -> Bool {
    var low = 0
    var high = cutter.paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if cutter.paragraphs[middle].block < block { low = middle + 1 } else { high = middle }
    }
    return low + 1 >= cutter.paragraphs.count || cutter.paragraphs[low + 1].block != block
  }

  private static func reasons(_ cutter: TurnCutter, _ document: Document) -> [Completeness.Reason] {
    var reasons: [Completeness.Reason] = []
    if cutter.endMatter.contains(.continued) { reasons.append(.continued) }
    if StandingEvidence.isExcerpt(Folding.bytes(document.title?.value ?? "")) { reasons.append(.excerpt) }
    return reasons
  }
}
