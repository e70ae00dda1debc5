internal import RecordTypes
internal import Speakers
internal import Texts

/// Gives the stretches their speakers: one voice for all labels of a person, names and offices out of the document.
struct VoiceNaming {
  private let drafts: [DraftTurn]
  private let title: TitleEvidence
  private let bytes: [UInt8]
  /// The persons of the document.
  let directory: SpeakerDirectory
  /// Whether the labels of this document name the house first: `Harbour News, Okabe`.
  private let houseFirst: Bool
  /// Where a question stands in what an asker says: in the last bytes. Who answers asks in between.
  private static let closing = 160

  init(_ drafts: [DraftTurn], title: TitleEvidence, document: Document, bytes: [UInt8]) {
    self.drafts = drafts
    self.title = title
    self.bytes = bytes
    var labels: [String] = []
    var seen: Set<String> = []
    for draft in drafts {
      for name in [draft.label?.name, draft.parts?.addressee, draft.parts?.spokeBefore].compactMap(\.self)
      where seen.insert(name).inserted { labels.append(name) }
    }
    houseFirst = HouseFirst.isHabit(labels)
    for speaker in title.speakers where seen.insert(speaker.label).inserted { labels.append(speaker.label) }
    directory = SpeakerDirectory(persons: title.persons, labels: labels, text: bytes)
  }

  /// Who is meant by a printed name.
  func person(_ label: String) -> Speaker { directory.speaker(for: label) }

  /// The stretches with speakers, voices, notes and question marks.
  func named() -> [DraftTurn] {
    var voices: [String: Int] = [:]
    var speakers: [String: Speaker] = [:]
    return drafts.map { draft in
      var draft = draft
      draft.speaker = draft.speaker.map(resolved) ?? speaker(draft, &speakers)
      let key =
        draft.part == nil || draft.part == .crowd
        ? draft.speaker.map { $0.name ?? $0.label } ?? "" : "\(draft.part, default: "")"
      draft.voice = voices[key] ?? voices.count
      voices[key] = draft.voice
      draft.notes = NoteScanner.scan(bytes, in: draft.range)
      if let note = draft.notes.first, note.lowerBound == draft.range.lowerBound, NoteScanner.isInterpreted(bytes, note)
      {
        draft.parts?.interpreted = true
      }
      let tail =
        Swift.max(draft.range.lowerBound, draft.range.upperBound - VoiceNaming.closing)..<draft.range.upperBound
      draft.asks = bytes.withUnsafeBufferPointer { buffer in tail.contains { buffer[$0] == 0x3F } }
      return draft
    }
  }

  /// A bare `Question` names nobody; a bare answer is the person of the title's.
  private func speaker(_ draft: DraftTurn, _ known: inout [String: Speaker]) -> Speaker? {
    guard let label = draft.label else { return draft.part == .answer ? principal : nil }
    if draft.part == .answer {
      return principal.map { Speaker(label: label.name, name: $0.name, office: $0.office) }
    }
    if draft.part == .question, isBare(label) { return nil }
    if draft.part == .question, let asker = LabelShape.asker(label.name) {
      return Speaker(label: label.name, name: asker.full)
    }
    if draft.part != nil { return Speaker(label: label.name) }
    if let speaker = known[label.name] { return speaker }
    var speaker = directory.speaker(for: label.name)
    if houseFirst, let name = HouseFirst.name(label.name) { speaker = Speaker(label: label.name, name: name) }
    if speaker.name == nil, let holder = holder(of: label.name) {
      speaker = Speaker(label: label.name, name: holder.name, office: speaker.office ?? holder.office)
    }
    known[label.name] = speaker
    return speaker
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
    return Speaker(label: first.label, name: known.name ?? first.name, office: first.office ?? known.office)
  }

  private func isBare(_ label: Label) -> Bool {
    [
      "q", "question", "questions", "frage", "fragen", "zusatzfrage", "zusatz", "nachfrage", "pregunta", "p", "вопрос",
      "follow-up", "follow up", "preg",
    ]
    .contains(label.key)
  }
}
