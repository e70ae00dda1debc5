import RecordStore
import RecordTypes
import Speakers
import Texts

/// Who is one person across the record: hands its labels to Speakers, lets the keeper's word hold, keeps the result.
enum Persons {
  /// Many new documents in a record of up to so many labels are tied by going through the whole of it; else only labels
  /// that share a surname, however it is spelled, with one of the new documents are looked at.
  private static let smallRecord = 20_000
  private static let fewNews = 64
  /// Where more labels than these share the surnames, a label that was tied to one person everywhere is tied so again.
  private static let mostRegrouped = 3_000

  /// Ties the labels of new documents to persons, in the transaction that adds them.
  static func assign(_ news: [DocumentID], in writer: RecordWriter) throws {
    let reader = writer.reader
    if news.count > fewNews, try reader.voiceCount() <= smallRecord { return try assignAll(in: writer) }
    var speakers: [Speaker] = []
    for id in news { speakers += try reader.speakers(of: id) }
    var words = try wordsOfSurnames(of: speakers, in: reader)
    if try reader.voiceCount(named: words) > mostRegrouped {
      speakers = []
      for id in news { speakers += try writer.tieKnownVoices(of: id) }
      words = try wordsOfSurnames(of: speakers, in: reader)
    }
    guard !words.isEmpty else { return }
    try assign(try reader.voiceMentions(named: words), among: words, in: writer)
  }

  /// The words of the record's labels that are spellings of the speakers' surnames, rising.
  private static func wordsOfSurnames(of speakers: [Speaker], in reader: RecordReader) throws -> [String] {
    var keys: Set<String> = []
    for speaker in Set(speakers) {
      let printed = speaker.name ?? speaker.label
      if let surname = WaitKeys.surname(PersonName(printed)?.surname ?? printed) { keys.insert(NameKey.key(surname)) }
    }
    return try reader.voiceWords(withKeys: keys)
  }

  /// Ties all labels of the record to persons.
  static func assignAll(in writer: RecordWriter) throws {
    try assign(try writer.reader.voiceMentions(), among: nil, in: writer)
  }

  private static func assign(_ mentions: [VoiceMention], among words: [String]?, in writer: RecordWriter) throws {
    let named = mentions.map { mention in
      DocumentMention(
        document: mention.ordinal, label: mention.speaker.label, name: mention.speaker.name,
        office: mention.speaker.office, date: mention.date)
    }
    let groups = SpeakerDirectory.persons(named).filter { group in
      group.members.contains { NameParts.isPerson(named[$0]) }
    }
    var kept = try KeeperPersons(writer.reader)
    let persons = try kept.apply(groups.map { person($0, mentions) })
    _ = try writer.setPersons(persons, among: words)
    try kept.rename(in: writer)
  }

  private static func person(_ group: PersonGroup, _ mentions: [VoiceMention]) -> PersonMentions {
    var edges: [Int: PersonEdge] = [:]
    for edge in group.edges { edges[edge.b] = edge }
    let members = group.members.sorted()
    return PersonMentions(
      name: group.name, offices: offices(members.map { mentions[$0] }),
      mentions: members.map { index in
        let edge = edges[index]
        return PersonMentions.Edge(
          mentions[index], confidence: edge?.confidence ?? 1, evidence: edge?.evidence.rawValue)
      })
  }

  /// The offices that the labels give, each with the first and last day that shows it.
  private static func offices(_ mentions: [VoiceMention]) -> [Person.Office] {
    var offices: [String: Person.Office] = [:]
    var order: [String] = []
    for mention in mentions {
      guard let title = mention.speaker.office else { continue }
      let key = Folding.fold(title)
      if offices[key] == nil { order.append(key) }
      var office = offices[key] ?? Person.Office(title: title)
      if let date = mention.date?.dateOnly {
        office.from = [office.from, date].compactMap(\.self).min { $0.dayNumber < $1.dayNumber }
        office.to = [office.to, date].compactMap(\.self).max { $0.dayNumber < $1.dayNumber }
      }
      offices[key] = office
    }
    return order.compactMap { offices[$0] }
  }
}

/// Whether a label names a person at all, and not a house or an office alone.
private enum NameParts {
  static func isPerson(_ mention: DocumentMention) -> Bool {
    let name = mention.name ?? mention.label
    return PersonName(name).map { !$0.given.isEmpty || mention.office != nil || $0.office != nil } ?? false
      && !OfficeTitle.isOffice(name)
  }
}

/// What the keeper said of persons: who is one, who is not, what they are called. It outlasts every new grouping, because
/// it is held by the person that the mentions belonged to before.
struct KeeperPersons {
  private let corrections: [Correction]
  private let reader: RecordReader
  private var members: [String: PersonID] = [:]

  init(_ reader: RecordReader) throws {
    self.reader = reader
    corrections = try reader.corrections(of: .persons).map(\.correction)
    guard !corrections.isEmpty else { return }
    for membership in try reader.personMemberships() {
      members[Self.key(membership.document, membership.label, membership.name)] = membership.person
    }
  }

  private static func key(_ document: DocumentID, _ label: String, _ name: String?) -> String {
    "\(document)\n\(label)\n\(name ?? "")"
  }

  /// The groups with the keeper's merges and splits.
  mutating func apply(_ groups: [PersonMentions]) throws -> [PersonMentions] {
    guard !corrections.isEmpty else { return groups }
    var groups = groups
    var apart: [PersonMentions] = []
    var rejoined: [PersonMentions] = []
    for (number, correction) in corrections.enumerated() {
      guard case .splitPerson(_, let label, let capture) = correction else { continue }
      let documents = Set(try reader.documents(of: capture))
      guard let split = Self.take(label, in: documents, outOf: &groups) else { continue }
      if try isMerged(split, after: number) {
        rejoined.append(split)
      } else if let known = apart.firstIndex(where: { $0.name == split.name }) {
        apart[known].mentions += split.mentions
      } else {
        apart.append(split)
      }
    }
    return try merged(groups + rejoined) + apart
  }

  /// Whether the keeper said later that whoever was parted there is one with somebody: the last word holds.
  private func isMerged(_ split: PersonMentions, after number: Int) throws -> Bool {
    guard let owner = owner(of: split) else { return false }
    for case .mergePersons(let one, let other) in corrections[(number + 1)...] {
      let target = PersonID(try reader.resolve(other.value))
      let source = PersonID(try reader.resolve(one.value))
      if [one, source, target].contains(owner) { return true }
    }
    return false
  }

  /// Takes the mentions of a label in these documents out of their group.
  private static func take(
    _ label: String, in documents: Set<DocumentID>, outOf groups: inout [PersonMentions]
  ) -> PersonMentions? {
    for index in groups.indices {
      let taken = groups[index].mentions.filter {
        $0.mention.speaker.label == label && documents.contains($0.mention.document)
      }
      guard !taken.isEmpty else { continue }
      groups[index].mentions.removeAll(where: taken.contains)
      let kept = taken.map { edge in
        PersonMentions.Edge(edge.mention, confidence: 1, evidence: "the keeper parted them")
      }
      return PersonMentions(name: taken[0].mention.speaker.name ?? label, mentions: kept)
    }
    return nil
  }

  private func merged(_ groups: [PersonMentions]) throws -> [PersonMentions] {
    var targets: Set<PersonID> = []
    var sources: [PersonID: PersonID] = [:]
    for case .mergePersons(let one, let other) in corrections {
      let target = PersonID(try reader.resolve(other.value))
      targets.insert(target)
      sources[PersonID(try reader.resolve(one.value))] = target
      sources[one] = target
    }
    guard !targets.isEmpty else { return groups }
    var result: [PersonMentions] = []
    var places: [PersonID: Int] = [:]
    for group in groups where !group.mentions.isEmpty {
      let known = owner(of: group)
      let target = known.flatMap { sources[$0] ?? (targets.contains($0) ? $0 : nil) }
      guard let target else {
        result.append(group)
        continue
      }
      if let place = places[target] {
        let isOwn = known == target
        result[place].mentions += group.mentions
        result[place].offices += group.offices.filter { !result[place].offices.contains($0) }
        if isOwn { result[place].name = group.name }
      } else {
        places[target] = result.count
        result.append(group)
      }
    }
    // The person who takes another in keeps the name, however the other is spelled.
    for (target, place) in places { if let known = try reader.person(target) { result[place].name = known.name } }
    return result
  }

  /// The person that most of the mentions belonged to.
  private func owner(of group: PersonMentions) -> PersonID? {
    var counts: [PersonID: Int] = [:]
    for edge in group.mentions {
      let speaker = edge.mention.speaker
      if let person = members[Self.key(edge.mention.document, speaker.label, speaker.name)] {
        counts[person, default: 0] += 1
      }
    }
    return counts.min { ($1.value, $0.key.value) < ($0.value, $1.key.value) }?.key
  }

  /// Whether the person was merged into another later, whose name holds then.
  private func goesLater(_ person: PersonID, after number: Int) -> Bool {
    corrections[(number + 1)...].contains { correction in
      if case .mergePersons(let one, _) = correction { return one == person }
      return false
    }
  }

  /// Lets the names that the keeper gave hold.
  func rename(in writer: RecordWriter) throws {
    for (number, correction) in corrections.enumerated() {
      guard case .renamePerson(let person, let name) = correction, !goesLater(person, after: number) else { continue }
      try writer.rename(PersonID(try writer.reader.resolve(person.value)), to: name)
    }
  }
}
