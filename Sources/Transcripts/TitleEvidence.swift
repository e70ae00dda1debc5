internal import RecordTypes
internal import Speakers
internal import Texts

/// What the title tells of the conversation: its sort, who speaks, and with whom.
struct TitleEvidence {
  /// The sort of text that the title names; nil where it names none.
  var kind: Document.Kind?
  /// Everybody named, in order.
  var persons: [Speaker] = []
  /// Their names, cut into parts.
  var names: [PersonName] = []
  /// The persons named before `with`, or all: whose words they are.
  var speakers: [Speaker] = []
  /// The persons named behind `with` at a joint appearance: who spoke too.
  var partners: [Speaker] = []

  /// The title, folded.
  private var folded: [UInt8] = []

  init(_ title: String?) {
    guard let title else { return }
    let folded = Folding.fold(title)
    self.folded = Array(folded.utf8)
    kind = TitleEvidence.kind(folded)
    split(title, folded: folded)
  }

  /// The title, and what the lines above the words say where it is silent: the first line that names a conversation
  /// gives its sort, and its speakers where the title has none. `others`: further names that the page prints there.
  init(_ title: String?, lines: [String], others: [String]) {
    self.init(title)
    let read = lines.map { TitleEvidence($0) }
    let talks = read.filter { $0.kind == .interview || $0.kind == .pressConference }
    for found in talks.isEmpty ? read : talks where kind == nil || speakers.isEmpty {
      guard let sort = found.kind, sort != .debate, kind == nil || sort == kind else { continue }
      kind = kind ?? sort
      if speakers.isEmpty {
        speakers = found.speakers
        partners = found.partners
      }
    }
    if speakers.isEmpty, let line = lines.first(where: TitleEvidence.names), let found = Optional(TitleEvidence(line)) {
      speakers = found.speakers
      if speakers.isEmpty { speakers = found.persons }
    }
    for line in lines + others {
      let found = TitleEvidence(line)
      for person in found.persons where !persons.contains(where: { $0.label == person.label }) {
        persons.append(person)
      }
    }
  }

  /// Whether the line prints the title once more.
  func isRepeated(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard folded.count > 12, abs(range.count - folded.count) <= 12 else { return false }
    return Folding.fold(bytes, range) == folded
  }

  /// `by Secretary General Mirel Tanos`, `with the Foreign Minister, Mirel Tanos`: a line that goes on with the title.
  private static func names(_ line: String) -> Bool {
    let folded = Folding.fold(line)
    guard ["by ", "with ", "von ", "mit ", "de ", "avec ", "par ", "con "].contains(where: { folded.hasPrefix($0) })
    else {
      return false
    }
    return TitleEvidence(line).persons.count == 1
  }

  /// The sort whose word stands first. A press conference outranks the remarks made at it.
  private static func kind(_ folded: String) -> Document.Kind? {
    let conversation = [
      (TranscriptWords.interview, Document.Kind.interview), (TranscriptWords.pressConference, .pressConference),
      (TranscriptWords.debate, .debate),
    ].compactMap { words, kind in position(of: words, in: folded).map { ($0, kind) } }.min { $0.0 < $1.0 }
    if let conversation { return conversation.1 }
    let monologue = [(TranscriptWords.speech, Document.Kind.speech), (TranscriptWords.statement, .statement)]
      .compactMap { words, kind in position(of: words, in: folded).map { ($0, kind) } }.min { $0.0 < $1.0 }
    return monologue?.1
  }

  private static func position(of words: [String], in folded: String) -> Int? {
    let bytes = Array(folded.utf8)
    return words.compactMap { word in find(Array(word.utf8), in: bytes) }.min()
  }

  /// The first place of `word` in `bytes` where it begins a word and ends one.
  private static func find(_ word: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= word.count, let first = word.first else { return nil }
    for start in 0...(bytes.count - word.count) where bytes[start] == first {
      guard start == 0 || word.count >= 12 || !isLetter(bytes[start - 1]),
        bytes[start..<(start + word.count)].elementsEqual(word)
      else {
        continue
      }
      let end = start + word.count
      if end >= bytes.count || !isLetter(bytes[end]) || bytes[end] >= 0x80 || bytes[end] == 0x73 { return start }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  private mutating func split(_ title: String, folded: String) {
    let bytes = Array(title.utf8)
    let mentions = NameMentions.find(in: bytes, range: 0..<bytes.count).filter { $0.kind == .person }
    names = mentions.compactMap(\.person)
    persons = mentions.map { mention in
      Speaker(
        label: mention.name, name: mention.person?.full ?? mention.name,
        office: mention.office.map(OfficeForm.plain))
    }
    let words = FoldedText(title)
    let joint = ["joint", "gemeinsam", "conjoint", "conjunta", "совместн"].contains { words.contains($0) }
    let appears = kind == .pressConference || kind == .statement || kind == .speech
    for (mention, person) in zip(mentions, persons) {
      let before = String(decoding: bytes[..<mention.range.lowerBound], as: UTF8.self)
      let with = [" with ", " mit ", " avec ", " con ", " с "].contains { Folding.fold(before).contains($0) }
      if with, joint, appears {
        partners.append(person)
      } else if !with || kind == .interview && speakers.isEmpty {
        speakers.append(person)
      }
    }
  }
}
