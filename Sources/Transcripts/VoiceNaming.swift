internal import RecordTypes
internal import Speakers
internal import Texts

/// Gives the stretches their speakers: one voice for all labels of a person, names and offices out of the document.
struct VoiceNaming {
  let drafts: [DraftTurn]
  let title: TitleEvidence
  let bytes: [UInt8]
  /// The persons of the document.
  let directory: SpeakerDirectory
  /// Whether the labels of this document name the house first: `Harbour News, Okabe`.
  private let houseFirst: HouseFirst
  /// What stands outside of the turns and may say who leads, presides, asks.
  let offices: OfficeLines
  private let examination: Examination
  /// The lines around the turns and the first bytes: where the page introduces those who speak.
  let introduction: [UInt8]
  /// Who asks has so few turns.
  private static let fewTurns = 8
  static let thanks = Phrases(["thank", "danke", "dank", "merci", "gracias", "спасибо"])
  private static let handing = Phrases([
    "next question", "last question", "more question", "other question", "thank you so much", "thank you very much",
    "thank you all", "leave it there", "leave it at that", "microphone", "the floor", "let's take", "let us take",
    "we'll take", "second round", "last round", "back in the room", "gentleman", "the lady", "in the back",
    "in front", "time for", "time we have", "that's all", "to stop", "concludes", "weitere fragen", "letzte frage",
    "nachste frage", "vielen dank", "derniere question", "autres questions", "merci", "ultima pregunta",
    "mas preguntas",
    "otra pregunta", "muchas gracias", "последний вопрос", "следующий вопрос", "еще вопрос",
  ])
  private static let calling = Phrases([
    "question is from", "question from", "question comes from", "question goes to", "next is ", "next one is",
    "next question", "first question", "last question", "next, ", "we have ", "question will come", "we'll go to",
    "let's go to", "go next to", "the floor is", "you have the floor", "your line is", "the line of",
    "nachste frage", "derniere question", "prochaine question", "siguiente pregunta", "следующий вопрос",
  ])
  private static let pointing = Phrases([
    "other question", "next question", "last question", "one more question", "go ahead", "online", "in the front",
    "in the back", "gentleman", "the lady", "over there", "over here", "questions on", "questions for", "your question",
    "letzte frage", "nachste frage", "derniere question", "ultima pregunta", "siguiente pregunta", "следующий вопрос",
    "последний вопрос",
  ])
  static let everybody = Phrases([
    " all", "everyone", "everybody", "guys", "for coming", "a todos", "a tous", "ihnen allen",
  ])
  private static let pointsOfOrder = Phrases(["point of order", "i raise a point of order", "on a point of order"])
  private static let offering = Phrases([
    "have the floor", "the floor is yours", "over to you", "for a few remarks", "opening remarks", "a few words",
    "vous avez la parole", "c'est a vous", "a vous la parole", "tiene la palabra", "tienes la palabra",
    "cuando quieras",
    "sie haben das wort", "hat das wort", "вам слово", "прошу вас",
  ])
  /// Where a question stands in what an asker says: in the last bytes. Who answers asks in between.
  static let closing = 160

  init(_ drafts: [DraftTurn], title: TitleEvidence, cutter: TurnCutter, around: [String]) {
    self.drafts = drafts
    self.title = title
    bytes = cutter.bytes
    examination = cutter.examination
    offices = OfficeLines(cutter.bytes, VoiceNaming.lines(drafts, cutter), and: around)
    var labels: [String] = []
    var seen: Set<String> = []
    for draft in drafts {
      for name in [draft.label?.name, draft.parts?.addressee, draft.parts?.spokeBefore].compactMap(\.self)
      where seen.insert(name).inserted { labels.append(name) }
    }
    houseFirst = HouseFirst(labels)
    for speaker in title.speakers where seen.insert(speaker.label).inserted { labels.append(speaker.label) }
    for (_, name) in examination.examiners + examination.witnesses where seen.insert(name).inserted {
      labels.append(name)
    }
    let held = drafts.compactMap { $0.label }.filter {
      $0.person != nil && ($0.bracket.map(OfficeTitle.isOffice) ?? false)
    }
    .map { Speaker(label: $0.name, office: $0.bracket) }
    var read: [String: PersonName] = [:]
    for label in drafts.compactMap({ $0.label }) where read[label.name] == nil { read[label.name] = label.person }
    introduction = Array(around.joined(separator: "\n").utf8.prefix(6000)) + [0x0A] + bytes.prefix(12000)
    directory = SpeakerDirectory(persons: title.persons + held, labels: labels, read: read, text: introduction)
  }

  /// The short lines before the first turn and behind the last, at most forty of each; longer ones where they announce what follows.
  private static func lines(_ drafts: [DraftTurn], _ cutter: TurnCutter) -> [TextRange] {
    let first = drafts.first?.paragraphs.lowerBound ?? 0
    let last = drafts.last?.range.upperBound ?? 0
    let behind = cutter.paragraphs.lastIndex { $0.range.lowerBound < last } ?? cutter.paragraphs.count - 1
    let outside = [Swift.max(0, first - 40)..<first, (behind + 1)..<Swift.min(behind + 41, cutter.paragraphs.count)]
    return outside.flatMap { $0 }.map { cutter.paragraphs[$0].range }.filter {
      // `Following is the transcript of remarks by the Secretary for Harbours, Mr Tanos, and …:`
      $0.count <= 300 || $0.count <= 700 && cutter.bytes[$0.upperBound - 1] == 0x3A
    }
  }

  /// Who leads the conversation by the lines around it.
  var hosts: [PersonName] { offices.hosts() }

  /// Who is meant by a printed name.
  func person(_ label: String) -> Speaker { directory.speaker(for: label) }

  /// To whom a question is put: the person of a label that is printed so, in whatever case.
  func addressee(_ printed: String) -> Speaker {
    let bytes = Array(printed.utf8)
    let key = LabelKey.key(bytes, 0..<bytes.count)
    let known = directory.speaker(for: printed)
    let labels = drafts.lazy.compactMap { $0.label }.filter { $0.part == nil }
    let named = labels.first { $0.key == key }
    let held = labels.first { label in
      label.bracket.map { !Folding.fold($0).hasPrefix("to ") && OfficeTitle.fit($0, printed) >= 0.9 } ?? false
    }
    let inflected =
      named == nil
      ? known.name.flatMap { PersonName($0) }.flatMap { self.inflected($0, labels.compactMap(\.person)) } : nil
    if let inflected {
      let label = drafts.first { $0.label?.person == inflected }?.label
      let speaker = label.map { directory.speaker(for: $0.name) }
      let name = inflected.isFull ? speaker?.name ?? inflected.full : label?.name ?? inflected.full
      return Speaker(label: printed, name: name, office: speaker?.office)
    }
    guard let label = named ?? (known.name == nil ? held : nil) else { return known }
    let speaker = directory.speaker(for: label.name)
    return Speaker(label: printed, name: speaker.name, office: speaker.office)
  }

  /// Whose label a name in another case than the first means: `адресован И.Тановой` beside `И.Танова:`. Cyrillic only.
  private func inflected(_ name: PersonName, _ labels: [PersonName]) -> PersonName? {
    let surname = Array(name.surname.unicodeScalars)
    guard surname.count >= 4, surname.allSatisfy({ (0x400..<0x530).contains($0.value) }) else { return nil }
    return labels.first { label in
      let other = Array(label.surname.unicodeScalars)
      let same = zip(surname, other).prefix { $0 == $1 }.count
      return same >= 4 && same + 3 >= Swift.max(surname.count, other.count) && other != surname
        && label.given.first?.unicodeScalars.first == name.given.first?.unicodeScalars.first
    }
  }

  /// The stretches with speakers, voices, notes and question marks.
  func named() -> [DraftTurn] {
    var drafts = read()
    if drafts.count(where: \.asks) <= 1, !drafts.contains(where: { $0.part == .question }) {
      for index in drafts.indices { drafts[index].addresses = addresses(drafts[index].range) }
    }
    if title.kind == .interview, let asker = credited(drafts) {
      for index in drafts.indices where drafts[index].part == .question && drafts[index].speaker == nil {
        drafts[index].speaker = Speaker(label: drafts[index].label?.name ?? asker.full, name: asker.full)
      }
    }
    let asking = drafts.contains { $0.part == .question && $0.speaker == nil }
    let pleads = Set(drafts.compactMap { $0.speaker?.office }).contains { RoleReader.isJudge($0) }
    if let moderator = offices.holder(of: "moderator")?.full {
      for index in drafts.indices where drafts[index].part == nil && drafts[index].speaker?.name == moderator {
        drafts[index].leads = true
      }
    }
    for index in drafts.indices.dropFirst()
    where drafts[index].part == .question && drafts[index].speaker == nil && drafts[index - 1].part != .question {
      guard let asker = Announcement.asker(in: bytes, drafts[index - 1].range), let label = drafts[index].label else {
        continue
      }
      drafts[index].speaker = Speaker(label: label.name, name: asker.full)
    }
    var turns: [Int: Int] = [:]
    for draft in drafts { turns[draft.voice, default: 0] += 1 }
    // Before anybody asks.
    var opens = drafts.contains { $0.part != .question }
    for index in drafts.indices {
      if opens, handsOn(index, drafts) {
        drafts[index].handsOn = true
        drafts[index].asks = false
        drafts[index].endsAsking = false
      }
      if drafts[index].asks || drafts[index].part == .question { opens = false }
      if asking, turns[drafts[index].voice] ?? 0 <= VoiceNaming.fewTurns {
        drafts[index].introduced = isIntroduced(index, drafts)
      }
      if pleads, index + 1 < drafts.count {
        drafts[index].givesFloor = givesFloor(drafts[index], to: drafts[index + 1])
      }
    }
    return drafts
  }

  /// What the stretches of one voice have in common.
  private enum VoiceKey: Hashable {
    case part(VoiceWords.Part?)
    case name(String)
  }

  private func read() -> [DraftTurn] {
    var voices: [VoiceKey: Int] = [:]
    var speakers: [String: Speaker] = [:]
    let letters = examination.isEmpty ? [:] : self.letters()
    return drafts.enumerated().map { index, draft in
      var draft = draft
      draft.speaker = letters[index] ?? draft.speaker.map(resolved) ?? speaker(draft, &speakers)
      let key =
        draft.part == nil || draft.part == .crowd
        ? VoiceKey.name(draft.speaker.map { $0.name ?? $0.label } ?? "") : VoiceKey.part(draft.part)
      draft.voice = voices[key] ?? voices.count
      voices[key] = draft.voice
      draft.notes = NoteScanner.scan(bytes, in: draft.range)
      if let note = draft.notes.first, note.lowerBound == draft.range.lowerBound, NoteScanner.isInterpreted(bytes, note)
      {
        draft.parts?.interpreted = true
      }
      let tail =
        Swift.max(draft.range.lowerBound, draft.range.upperBound - VoiceNaming.closing)..<draft.range.upperBound
      draft.greets = Voice.isGreeting(bytes, draft.range)
      draft.addresses = draft.size <= 90 && addresses(draft.range)
      draft.mentionsThanks = draft.size <= 60 && VoiceNaming.thanks.stand(in: Folding.fold(bytes, draft.range))
      draft.thanks = draft.mentionsThanks && onlyThanks(draft.range)
      draft.handsOver =
        draft.part == nil && draft.size <= 250 && VoiceNaming.handing.stand(in: Folding.fold(bytes, draft.range))
      draft.calls =
        draft.part == nil && VoiceNaming.calling.stand(in: Folding.fold(bytes, draft.range.prefix(VoiceNaming.closing)))
      draft.points =
        draft.part == nil && draft.size <= 80
        && VoiceNaming.pointing.place(in: Folding.fold(bytes, draft.range)) { start, _ in
          // Behind a sentence it belongs to an answer: `It is not. Go ahead.`
          !bytes[draft.range.lowerBound..<(draft.range.lowerBound + Swift.min(start, draft.size))].contains(0x2E)
        } != nil
      let opening = Folding.fold(bytes, draft.range.prefix(40))
      draft.isPointOfOrder = VoiceNaming.pointsOfOrder.open(opening)
      draft.offersFloor = VoiceNaming.offering.stand(in: Folding.fold(bytes, draft.range.suffix(VoiceNaming.closing)))
      draft.endsAsking = draft.range.upperBound > 0 && bytes[draft.range.upperBound - 1] == 0x3F
      draft.asks = bytes.withUnsafeBufferPointer { buffer in tail.contains { buffer[$0] == 0x3F } }
      return draft
    }
  }

  /// A bare `Question` names nobody; a bare answer is the person of the title's.
  private func speaker(_ draft: DraftTurn, _ known: inout [String: Speaker]) -> Speaker? {
    guard let label = draft.label else { return draft.part == .answer ? principal : nil }
    if draft.part == .answer {
      return answerer.map { Speaker(label: label.name, name: $0.name, office: $0.office) }
    }
    if draft.part == .question, let asker = LabelParts.asker(label) { return asker }
    if draft.part == .question, isBare(label) { return nil }
    if draft.part == .question, let asker = LabelShape.asker(label.name) {
      return Speaker(label: label.name, name: asker.full)
    }
    if label.name == ">>" { return nil }
    if let speaker = known[label.name] { return speaker }
    if draft.part != nil {
      let holder =
        draft.part == .moderator
        ? leader(label.name)
          ?? SelfIntroduction.name(in: bytes, drafts.filter { $0.label?.key == label.key }.map(\.range))
        : nil
      let speaker = Speaker(label: label.name, name: holder?.full)
      known[label.name] = speaker
      return speaker
    }
    if label.person == nil, let person = label.bracket.flatMap({ PersonName($0) }), person.isFull {
      let speaker = Speaker(
        label: label.name, name: person.full, office: OfficeForm.plain(NameCase.naturalPhrase(label.name)))
      known[label.name] = speaker
      return speaker
    }
    // `The PRESIDING OFFICER (Mr. Tanos of Tamria)`
    if label.style == .point, label.person == nil, let bracket = label.bracket.map({ Array($0.utf8) }),
      let mention = NameMentions.find(in: bracket, range: 0..<bracket.count).first, mention.kind == .person,
      let person = mention.person, mention.range.lowerBound <= 5
    {
      let speaker = Speaker(
        label: label.name, name: person.full, office: OfficeForm.plain(NameCase.naturalPhrase(label.name)))
      known[label.name] = speaker
      return speaker
    }
    var speaker = directory.speaker(for: label.name)
    if let name = houseFirst.name(label.name) { speaker = Speaker(label: label.name, name: name) }
    if speaker.name == nil, let holder = holder(of: label.name) {
      speaker = Speaker(label: label.name, name: holder.name, office: speaker.office ?? holder.office)
    }
    if speaker.name == nil, OfficeTitle.isOffice(label.name) || LabelShape.isOfficeOfSeveralFields(label.name),
      let holder = offices.holder(of: label.name)
    {
      speaker.name = holder.full
    }
    if let person = label.person, !person.isFull, speaker.name.map({ !$0.utf8.contains(0x20) }) ?? true,
      directory.candidates(for: label.name).isEmpty, let name = offices.full(person)
    {
      speaker.name = name.full
    }
    // `В.Г.Танос`: initials stand as they are printed.
    if let person = label.person, !person.isFull, person.honorifics.isEmpty, person.office == nil,
      let name = speaker.name, name.utf8.contains(0x2E), label.name.filter({ $0 != " " }) == name.filter({ $0 != " " })
    {
      speaker.name = label.name
    }
    if let name = speaker.name,
      let tail = printedTail(of: name, label.name)
        ?? (label.person?.full == name ? introducedTail(of: name) : nil)
    {
      speaker.name = tail
    }
    known[label.name] = speaker
    return speaker
  }

  /// Who leads the conversation by a label that names no one: whom a line outside of the turns names at that office.
  private func leader(_ label: String) -> PersonName? {
    offices.holder(of: label) ?? (Folding.fold(label).contains("chair") ? inTheChair() : nil)
  }

  /// `… with Mrs. Tanos in the chair.`: whom the minutes say to preside, where they say it of one.
  private func inTheChair() -> PersonName? {
    let folded = Folding.fold(bytes, 0..<bytes.count)
    var found: [PersonName] = []
    _ = VoiceNaming.chairing.place(in: folded) { start, _ in
      let window = Swift.max(0, start - 60)..<Swift.min(bytes.count, start)
      let last = NameMentions.find(in: bytes, range: window).last { $0.kind == .person }
      if let last, start - last.range.upperBound <= 2, let person = last.person,
        !found.contains(where: { $0.surname == person.surname })
      {
        found.append(person)
      }
      return false
    }
    return found.count == 1 ? found[0] : nil
  }

  private static let chairing = Phrases([" in the chair"])

  /// For whom the letters Q and A stand where a court's reporter says it: the examiner whom a line names, or who spoke by
  /// name right before an answer; the witness who was sworn last.
  private func letters() -> [Int: Speaker] {
    var found: [Int: Speaker] = [:]
    var examiner: String?
    var witness: String?
    var lines =
      (examination.examiners.map { ($0.paragraph, $0.name, true) }
      + examination.witnesses.map { ($0.paragraph, $0.name, false) }).sorted { $0.0 < $1.0 }[...]
    for (index, draft) in drafts.enumerated() {
      while let line = lines.first, line.0 <= draft.paragraphs.lowerBound {
        if line.2 { examiner = line.1 } else { witness = line.1 }
        lines = lines.dropFirst()
      }
      guard let label = draft.label else { continue }
      if draft.part == nil, index + 1 < drafts.count, drafts[index + 1].part == .answer { examiner = label.name }
      let name = draft.part == .answer ? witness : draft.part == .question ? examiner : nil
      guard let name else { continue }
      let speaker = directory.speaker(for: name)
      found[index] = Speaker(label: label.name, name: speaker.name, office: speaker.office)
    }
    return found
  }

  /// Who is meant by an office alone where the title has one speaker, whose office may be that one; or whom the label
  /// names in brackets once: `Official Spokesperson (Shri Akbar Sait)`.
  private func holder(of label: String) -> Speaker? {
    guard OfficeTitle.isOffice(label) else { return nil }
    for draft in drafts {
      guard let other = draft.label, other.name == label, let name = other.bracket.flatMap({ PersonName($0) }),
        name.isFull
      else { continue }
      return Speaker(label: label, name: name.full)
    }
    guard title.speakers.count == 1, let principal else { return nil }
    guard let office = principal.office else { return nil }
    return OfficeTitle.fit(office, label) >= 0.5 ? principal : nil
  }

  private func resolved(_ speaker: Speaker) -> Speaker {
    let known = directory.speaker(for: speaker.label)
    return Speaker(label: speaker.label, name: known.name ?? speaker.name, office: speaker.office ?? known.office)
  }

  /// The person whose words the title promises, by the full name where the page has it.
  private var principal: Speaker? {
    guard let first = title.speakers.first else { return nil }
    let known = directory.speaker(for: first.label)
    // Initials stand as they are printed.
    let isPrinted = known.name?.filter { $0 != " " } == first.label && first.label.utf8.contains(0x2E)
    return Speaker(
      label: first.label, name: isPrinted ? first.label : known.name ?? first.name, office: first.office ?? known.office
    )
  }

  /// Whom an answer's letter means: the person of the title's, unless only others have labels behind questions.
  private var answerer: Speaker? {
    guard let principal, let name = PersonName(principal.name ?? principal.label) else { return self.principal }
    let named = drafts.indices.dropFirst().compactMap { index in
      drafts[index - 1].part == .question && drafts[index].part == nil ? drafts[index].label?.person : nil
    }
    return named.isEmpty || named.contains { NameMatcher.confidence($0, name) >= 0.7 } ? principal : nil
  }

  private func isBare(_ label: Label) -> Bool {
    VoiceNaming.bare.contains(label.key)
  }

  private static let bare: Set<String> = [
    "q", "question", "questions", "frage", "fragen", "zusatzfrage", "zusatz", "nachfrage", "pregunta", "p", "вопрос",
    "follow-up", "follow up", "preg",
  ]
}
