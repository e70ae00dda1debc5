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
      draft.speaker = draft.speaker ?? speaker(draft, &speakers)
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
      draft.asks = bytes.withUnsafeBufferPointer { buffer in draft.range.contains { buffer[$0] == 0x3F } }
      return draft
    }
  }

  /// A bare `Question` names nobody; a bare answer is the person of the title's.
  private func speaker(_ draft: DraftTurn, _ known: inout [String: Speaker]) -> Speaker? {
    guard let label = draft.label else { return draft.part == .answer ? title.speakers.first : nil }
    if draft.part == .answer {
      return title.speakers.first.map { Speaker(label: label.name, name: $0.name, office: $0.office) }
    }
    if draft.part == .question, isBare(label) { return nil }
    if draft.part != nil { return Speaker(label: label.name) }
    if let speaker = known[label.name] { return speaker }
    let speaker = directory.speaker(for: label.name)
    known[label.name] = speaker
    return speaker
  }

  private func isBare(_ label: Label) -> Bool {
    [
      "q", "question", "questions", "frage", "fragen", "zusatzfrage", "nachfrage", "pregunta", "p", "вопрос",
      "follow-up", "follow up", "preg",
    ]
    .contains(label.key)
  }
}
