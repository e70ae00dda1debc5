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
    folded = Folding.bytes(title)
    kind = TitleEvidence.kind(folded)
    split(title)
  }

  /// The sort of text that a title names; nil where it names none. O(n).
  static func kind(ofTitle title: [UInt8], in range: TextRange) -> Document.Kind? { kind(Folding.fold(title, range)) }

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
    if speakers.isEmpty, let found = zip(lines, read).first(where: { TitleEvidence.names($0, $1) })?.1 {
      speakers = found.speakers
      if speakers.isEmpty { speakers = found.persons }
    }
    for found in read + others.map({ TitleEvidence($0) }) {
      for person in found.persons where !persons.contains(where: { $0.label == person.label }) {
        persons.append(person)
      }
    }
  }

  /// Whose answers the title promises: the guest of an interview, all who give a press conference.
  var answerers: [PersonName] {
    switch kind {
    case .interview: speakers.prefix(1).compactMap { PersonName($0.name ?? $0.label) }
    case .pressConference: (speakers + partners).compactMap { PersonName($0.name ?? $0.label) }
    default: []
    }
  }

  /// Whether the page answers questions that nobody in particular asked: `Frequently asked questions`.
  var isCatalogue: Bool { TitleEvidence.catalogues.stand(in: folded) }

  private static let catalogues = Phrases([
    "frequently asked", "faq", "haufige fragen", "haufig gestellte", "foire aux questions", "questions frequentes",
    "preguntas frecuentes", "часто задаваемые", "вопросы и ответы о", "domande frequenti", "perguntas frequentes",
  ])

  /// Whether the line prints the title once more.
  func isRepeated(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard folded.count > 12, abs(range.count - folded.count) <= 12 else { return false }
    return Folding.fold(bytes, range) == folded
  }

  /// `by Secretary General Mirel Tanos`, `with the Foreign Minister, Mirel Tanos`: a line that goes on with the title.
  private static func names(_ line: String, _ read: TitleEvidence) -> Bool {
    read.persons.count == 1 && binders.open(read.folded)
  }

  private static let binders = Phrases(["by ", "with ", "von ", "mit ", "de ", "avec ", "par ", "con "])
  private static let conversations: [(Phrases, Document.Kind)] = [
    (Phrases(TranscriptWords.interview), .interview), (Phrases(TranscriptWords.pressConference), .pressConference),
    (Phrases(TranscriptWords.debate), .debate),
  ]
  private static let monologues: [(Phrases, Document.Kind)] = [
    (Phrases(TranscriptWords.speech), .speech), (Phrases(TranscriptWords.statement), .statement),
  ]
  private static let joins = Phrases(["joint", "gemeinsam", "conjoint", "conjunta", "совместн"])
  private static let withs = Phrases([" with ", " mit ", " avec ", " con ", " с "])

  /// The sort whose word stands first. A press conference outranks the remarks made at it.
  private static func kind(_ folded: [UInt8]) -> Document.Kind? {
    for sorts in [conversations, monologues] {
      var first: (place: Int, kind: Document.Kind)?
      for (words, kind) in sorts {
        guard let place = words.place(in: folded, where: { isWord(folded, $0, $1) }) else { continue }
        if first.map({ place < $0.place }) ?? true { first = (place, kind) }
      }
      if let first { return first.kind }
    }
    return nil
  }

  /// Whether what stands from `start` to `end` begins a word and ends one; a long one may be the end of a compound.
  private static func isWord(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start == 0 || end - start >= 12 || !isLetter(bytes[start - 1]) else { return false }
    return end >= bytes.count || !isLetter(bytes[end]) || bytes[end] >= 0x80 || bytes[end] == 0x73
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  private mutating func split(_ title: String) {
    let bytes = Array(title.utf8)
    let mentions = NameMentions.find(in: bytes, range: 0..<bytes.count).filter { mention in
      // `Интервью Министра`, `Press Briefing Lane`: the occasion is nobody.
      mention.kind == .person && TitleEvidence.kind(Folding.fold(bytes, mention.range)) == nil
        && mention.person.map { $0.surname.unicodeScalars.count > 1 && !TitleEvidence.isState($0.surname) } ?? true
    }
    guard !mentions.isEmpty else {
      takeInitialled(title)
      return
    }
    names = mentions.compactMap(\.person)
    persons = mentions.map { mention in
      // `Интервью министра Глеба Танова`
      if opensInGenitive, let person = mention.person.flatMap(SlavicCase.nominative(ofGenitive:)) {
        return Speaker(label: person.full, name: person.full, office: mention.office.map(OfficeForm.plain))
      }
      return Speaker(
        label: mention.name, name: mention.person?.full ?? mention.name,
        office: mention.office.map(OfficeForm.plain))
    }
    let joint = TitleEvidence.joins.stand(in: folded)
    let appears = kind == .pressConference || kind == .statement || kind == .speech
    for (mention, person) in zip(mentions, persons) {
      let with = TitleEvidence.withs.stand(in: Folding.fold(bytes, 0..<mention.range.lowerBound))
      if with, joint, appears {
        partners.append(person)
      } else if !with || kind == .interview && speakers.isEmpty {
        speakers.append(person)
      }
    }
    if kind == .interview || kind == nil, let place = TitleEvidence.guestPlace(bytes, mentions.map(\.range)),
      let guest = zip(mentions, persons).first(where: { $0.0.range.lowerBound >= place })?.1
    {
      kind = .interview
      speakers = [guest]
    }
  }

  /// Whether the title begins with a Slavic word for its sort, behind which whose it is stands in the second case.
  private var opensInGenitive: Bool { TitleEvidence.genitives.open(folded) }

  private static let genitives = Phrases([
    "интервью ", "брифинг ", "выступление ", "заявление ", "речь ", "обращение ", "ответы ", "пресс-конференция ",
    "комментарий ", "вступительное слово ", "стенограмма выступления ",
  ])

  /// `Вельдрийской Республики`: a state in another case than the first.
  private static func isState(_ surname: String) -> Bool {
    states.contains { Folding.fold(surname).hasPrefix($0) }
  }

  private static let states = ["республик", "федераци", "королевств", "министр", "президент", "правительств", "област"]

  /// `Интервью Министра М.В.Танова`: a name behind initials, which stand in one word with it, in the first case.
  private mutating func takeInitialled(_ title: String) {
    guard kind == .interview || kind == .pressConference else { return }
    for word in title.split(separator: " ").dropFirst() {
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), parts.dropLast().allSatisfy({ $0.unicodeScalars.count == 1 }),
        let last = parts.last, case let letters = String(last.prefix { $0.isLetter || $0 == "-" }),
        letters.unicodeScalars.count >= 4,
        letters.unicodeScalars.first.map({ (0x400..<0x430).contains($0.value) }) ?? false
      else { continue }
      let name = parts.dropLast().map { $0 + "." }.joined() + SlavicCase.surname(ofGenitive: letters)
      guard let person = PersonName(name) else { continue }
      names = [person]
      persons = [Speaker(label: name, name: name)]
      speakers = persons
      return
    }
  }

  /// Where the guest's name begins in `The Ferry Review — Home Again: A Conversation with Mirel Tanos`: behind words that
  /// introduce a guest and open their part of the title, at most an article before them; nil where a person stands before
  /// them there (`Mirel Tanos's interview with Corran Press`).
  private static func guestPlace(_ title: [UInt8], _ names: [TextRange]) -> Int? {
    var place: Int?
    var start = 0
    while start < title.count {
      let end = title[start...].firstIndex { [0x3A, 0x7C, 0x2D].contains($0) || $0 >= 0x80 } ?? title.count
      let part = Folding.fold(title, start..<end)
      if let found = guests.place(in: part, where: { _, _ in true }),
        articles.contains(String(decoding: part[..<found], as: UTF8.self).trimmed),
        !names.contains(where: { $0.lowerBound >= start && $0.lowerBound < start + found })
      {
        place = place ?? start + found
      }
      start = end + 1
    }
    return place
  }

  private static let articles: Set<String> = ["", "a", "an", "the", "our", "im", "das", "ein"]
  private static let guests = Phrases([
    "conversation with ", "interview with ", "q&a with ", "gesprach mit ", "interview mit ", "entretien avec ",
    "entrevista a ", "entrevista con ",
  ])

  /// Drops what the title alone prints before names of which the text prints the rest: `Cosmonaut Mirel Tanos` where the text
  /// tells of `Mirel Tanos`. O(head).
  mutating func shorten(by head: ArraySlice<UInt8>) {
    for speaker in speakers {
      guard let name = speaker.name, let person = PersonName(name), person.given.count >= 2,
        let space = name.utf8.firstIndex(of: 0x20)
      else { continue }
      let rest = String(name[name.utf8.index(after: space)...])
      let text = Array(head)
      guard Phrases([rest]).stand(in: text), !Phrases([name]).stand(in: text), let short = PersonName(rest),
        short.isFull
      else { continue }
      replace(name, with: short)
    }
  }

  private mutating func replace(_ name: String, with short: PersonName) {
    func renamed(_ speaker: Speaker) -> Speaker {
      speaker.name == name ? Speaker(label: short.full, name: short.full, office: speaker.office) : speaker
    }
    speakers = speakers.map(renamed)
    persons = persons.map(renamed)
    names = names.map { $0.full == name ? short : $0 }
  }
}
