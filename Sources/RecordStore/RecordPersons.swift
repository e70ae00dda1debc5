internal import GRDB
package import RecordTypes
package import Texts

/// A label in one document: what persons are tied together from.
package struct VoiceMention: Sendable, Hashable {
  package var document: DocumentID
  package var ordinal: Int
  package var speaker: Speaker
  /// When it was said, else published.
  package var date: PartialDate?

  package init(document: DocumentID, ordinal: Int, speaker: Speaker, date: PartialDate? = nil) {
    self.document = document
    self.ordinal = ordinal
    self.speaker = speaker
    self.date = date
  }
}

/// Labels that are thought to be one person's, on their way into the record.
package struct PersonMentions: Sendable, Hashable {
  package var name: String
  package var offices: [Person.Office]
  package var mentions: [Edge]

  /// A label in a document, and how sure it is that the person is meant.
  package struct Edge: Sendable, Hashable {
    package var mention: VoiceMention
    package var confidence: Double
    package var evidence: String?

    package init(_ mention: VoiceMention, confidence: Double = 1, evidence: String? = nil) {
      self.mention = mention
      self.confidence = confidence
      self.evidence = evidence
    }
  }

  package init(name: String, offices: [Person.Office] = [], mentions: [Edge]) {
    self.name = name
    self.offices = offices
    self.mentions = mentions
  }
}

/// A label in a document, and the person that it stands for.
package struct PersonMembership: Sendable, Hashable {
  package var document: DocumentID
  package var label: String
  package var name: String?
  package var person: PersonID
}

extension RecordReader {
  /// Every label of every document, in order of import, each once a document; given words, only labels that have one.
  package func voiceMentions(named words: [String]? = nil) throws(RecordError) -> [VoiceMention] {
    let voices = try words.map { words throws(RecordError) in
      try self.voices(withOneOf: words).map { "\($0)" }.joined(separator: ", ")
    }
    return try connection.all(
      """
      SELECT DISTINCT documents.id, texts.ordinal, label, name_of, office, coalesce(documents.said, documents.published)
      FROM (SELECT DISTINCT document, voice FROM document_voices \(voices.map { "WHERE voice IN (\($0))" } ?? "")) AS heard
        JOIN (SELECT number, label, name AS name_of, office FROM voices) AS known ON known.number = heard.voice
        JOIN documents ON documents.number = heard.document JOIN texts ON texts.document = heard.document
      ORDER BY texts.ordinal, known.number
      """
    ) { fields in
      let document: DocumentID = fields.id()
      let ordinal = fields.int() ?? 0
      let speaker = fields.speaker() ?? Speaker(label: "")
      return VoiceMention(document: document, ordinal: ordinal, speaker: speaker, date: fields.date())
    }
  }

  /// The voices whose label, name or office has one of the words, rising.
  func voices(withOneOf words: [String]) throws(RecordError) -> [Int] {
    var voices: Set<Int> = []
    for word in words {
      try connection.each("SELECT voice FROM voice_words WHERE word = ?", [.text(word)]) { fields in
        if let voice = fields.int() { voices.insert(voice) }
        return true
      }
    }
    return voices.sorted()
  }

  /// How many labels there are, each counted once a document.
  package func voiceCount() throws(RecordError) -> Int {
    try connection.number("SELECT count(*) FROM document_voices")
  }

  /// How many labels have one of the words, each counted once a document.
  package func voiceCount(named words: [String]) throws(RecordError) -> Int {
    let voices = try self.voices(withOneOf: words).map { "\($0)" }.joined(separator: ", ")
    return try connection.number("SELECT count(*) FROM document_voices WHERE voice IN (\(voices))")
  }

  /// The words of labels that are spellings of a name with one of the keys (`NameKey`), rising.
  package func voiceWords(withKeys keys: Set<String>) throws(RecordError) -> [String] {
    var words: [String] = []
    for key in keys {
      words += try connection.all("SELECT word FROM spellings WHERE key = ?", [.text(key)]) { $0.text() ?? "" }
    }
    return words.sorted()
  }

  /// All words that labels have, each once, rising. O(words log labels): the index is leapt through.
  func voiceWords() throws(RecordError) -> [String] {
    try connection.all(
      """
      WITH RECURSIVE leaps(word) AS (
        SELECT min(word) FROM voice_words
        UNION ALL SELECT (SELECT min(word) FROM voice_words WHERE word > leaps.word) FROM leaps WHERE word IS NOT NULL)
      SELECT word FROM leaps WHERE word IS NOT NULL
      """, [], { $0.text() ?? "" })
  }

  /// The labels of one document.
  package func speakers(of id: DocumentID) throws(RecordError) -> [Speaker] {
    guard let number = try number(of: id) else { return [] }
    return try connection.all(
      """
      SELECT DISTINCT label, name, office FROM document_voices JOIN voices ON voices.number = voice WHERE document = ?
      """, [.int(number)], { $0.speaker() }
    ).compactMap(\.self)
  }

  /// The persons that the mentions of a document belong to, by label and name.
  package func personMemberships() throws(RecordError) -> [PersonMembership] {
    try connection.all(
      """
      SELECT documents.id, label, voices.name, persons.id FROM person_mentions
        JOIN documents ON documents.number = person_mentions.document JOIN voices ON voices.number = voice
        JOIN persons ON persons.number = person_mentions.person
      """
    ) { fields in
      let document: DocumentID = fields.id()
      let label = fields.text() ?? ""
      let name = fields.text()
      return PersonMembership(document: document, label: label, name: name, person: fields.id())
    }
  }

  /// The persons, by name.
  package func persons() throws(RecordError) -> [Person] {
    let ids = try connection.all("SELECT id FROM persons ORDER BY name, number", [], { $0.id(PersonID.self) })
    var persons: [Person] = []
    for id in ids { if let person = try person(id) { persons.append(person) } }
    return persons
  }

  /// The person of that identifier, through redirects.
  package func person(_ id: PersonID) throws(RecordError) -> Person? {
    let row = try connection.first(
      "SELECT number, id, name FROM persons WHERE id = ?", [.text(try resolve(id.value))],
      { (number: $0.int() ?? 0, id: $0.id(PersonID.self), name: $0.text() ?? "") })
    guard let row else { return nil }
    var person = Person(id: row.id, name: row.name)
    person.aliases = try connection.all(
      """
      SELECT label, count(DISTINCT document) AS documents FROM person_mentions JOIN voices ON voices.number = voice
      WHERE person = ? GROUP BY label ORDER BY documents DESC, label
      """, [.int(row.number)], { Person.Alias(label: $0.text() ?? "", documents: $0.int() ?? 0) }
    ).filter { !Self.pronouns.contains(Folding.fold($0.label)) }
    person.offices = try connection.all(
      "SELECT title, since, until, evidence FROM person_offices WHERE person = ? ORDER BY position", [.int(row.number)]
    ) { fields in
      let title = fields.text() ?? ""
      let from = fields.date()
      let to = fields.date()
      return Person.Office(title: title, from: from, to: to, evidence: fields.lines().compactMap(Self.address))
    }
    for index in person.offices.indices where person.offices[index].evidence.isEmpty {
      person.offices[index].evidence = try evidence(ofOffice: person.offices[index].title, ofPerson: row.number)
    }
    return person
  }

  /// What a source may be called in a sentence, and no person is.
  private static let pronouns: Set<String> = Set(
    "i we you he she they it who one er sie wir ich il elle ils elles je nous on él ella ellos ellas yo nosotros он она они я мы"
      .split(separator: " ").map { Folding.fold(String($0)) })

  /// The documents in which the person is named, in order of import.
  package func documents(of id: PersonID) throws(RecordError) -> [DocumentID] {
    try connection.all(
      """
      SELECT DISTINCT documents.id FROM persons JOIN person_mentions ON person_mentions.person = persons.number
        JOIN documents ON documents.number = person_mentions.document
      WHERE persons.id = ? ORDER BY documents.number
      """, [.text(try resolve(id.value))], { $0.id() })
  }

  /// An address out of its permalink `/c/SHA256/START-END`.
  private static func address(_ permalink: String) -> Address? {
    let parts = permalink.split(separator: "/")
    guard parts.count == 3, let hash = ContentHash(hexadecimal: String(parts[1])),
      let range = RangeList.decode(String(parts[2])).first
    else { return nil }
    return Address(capture: hash, range: range)
  }
}

extension RecordWriter {
  /// Puts these persons in the place of all that are there, or, given the words of labels, of those whose labels have one of
  /// them (`voiceMentions(named:)`). A person goes on under the identifier of the one that most
  /// of the mentions belonged to; one without such founds an identifier from the first mention's document.
  package func setPersons(_ persons: [PersonMentions], among words: [String]? = nil) throws(RecordError) -> [PersonID] {
    let voices = try words.map { words throws(RecordError) in
      try reader.voices(withOneOf: words).map { "\($0)" }.joined(separator: ", ")
    }
    let chosen =
      voices.map {
        "WHERE (document, voice) IN (SELECT document, voice FROM document_voices WHERE voice IN (\($0)))"
      } ?? ""
    let before = try memberships(chosen)
    let known = try connection.all(
      voices == nil
        ? "SELECT number, id FROM persons"
        : "SELECT number, id FROM persons WHERE number IN (SELECT person FROM person_mentions \(chosen))", [],
      { (number: $0.int() ?? 0, id: $0.text() ?? "") })
    try connection.run("DELETE FROM person_mentions \(chosen)")
    for person in known { try connection.run("DELETE FROM person_offices WHERE person = ?", [.int(person.number)]) }
    var taken: [Int: String] = [:]
    var ids: [PersonID] = []
    var places = Places()
    for person in persons {
      let rows = try self.rows(of: person, &places)
      var counts: [Int: Int] = [:]
      for row in rows {
        if let old = before[Mentioned(document: row.document, voice: row.voice)] { counts[old, default: 0] += 1 }
      }
      let heir = counts.filter { taken[$0.key] == nil }.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
      let number = if let heir { heir } else { try foundPerson(person) }
      let id =
        try connection.first("SELECT id FROM persons WHERE number = ?", [.int(number)], { $0.text() ?? "" }) ?? ""
      taken[number] = id
      for old in counts.keys where taken[old] == nil { taken[old] = id }
      try write(person, rows, number)
      ids.append(PersonID(id))
    }
    for (number, id) in known where !ids.contains(PersonID(id)) {
      if try connection.exists("SELECT 1 FROM person_mentions WHERE person = ?", [.int(number)]) { continue }
      try connection.run("DELETE FROM persons WHERE number = ?", [.int(number)])
      if let heir = taken[number], heir != id { try redirect(id, to: heir) }
    }
    return ids
  }

  /// Ties the labels of a document to the person whom the very same label stands for wherever it was tied before; gives the
  /// labels of which that cannot be said. O(labels).
  package func tieKnownVoices(of id: DocumentID) throws(RecordError) -> [Speaker] {
    guard let number = try reader.number(of: id) else { return [] }
    let day = try connection.first(
      "SELECT coalesce(said, published) FROM documents WHERE number = ?", [.int(number)], { $0.date() })
    var untied: [Speaker] = []
    for speaker in try reader.speakers(of: id) {
      guard let voice = try voice(of: speaker) else { continue }
      let known = try connection.all(
        """
        SELECT person, confidence, evidence FROM person_mentions WHERE (document, voice) IN
          (SELECT document, voice FROM document_voices WHERE voice = ? AND document <> ? LIMIT 50)
        """, [.int(voice), .int(number)], { (person: $0.int() ?? 0, confidence: $0.double() ?? 0, evidence: $0.text()) }
      )
      guard let first = known.first, known.count >= 3, known.allSatisfy({ $0.person == first.person }) else {
        untied.append(speaker)
        continue
      }
      try connection.run(
        """
        INSERT INTO person_mentions (document, voice, person, confidence, evidence) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, [.int(number), .int(voice), .int(first.person), .double(first.confidence), .text(first.evidence)])
      if let office = speaker.office, let day = day ?? nil { try widen(office, of: first.person, to: day.dateOnly) }
    }
    return untied
  }

  /// Lets an office that a person is known to hold reach to a day.
  private func widen(_ office: String, of person: Int, to day: PartialDate) throws(RecordError) {
    let held = try connection.all(
      "SELECT position, title, since, until FROM person_offices WHERE person = ?", [.int(person)]
    ) { fields in
      let (position, title) = (fields.int() ?? 0, fields.text() ?? "")
      return (position: position, title: title, since: fields.date(), until: fields.date())
    }
    guard let own = held.first(where: { Folding.fold($0.title) == Folding.fold(office) }) else { return }
    let since = [own.since, day].compactMap(\.self).min { $0.dayNumber < $1.dayNumber }
    let until = [own.until, day].compactMap(\.self).max { $0.dayNumber < $1.dayNumber }
    try connection.run(
      "UPDATE person_offices SET since = ?, until = ? WHERE person = ? AND position = ?",
      [.date(since), .date(until), .int(person), .int(own.position)])
  }

  /// Gives a person another name.
  package func rename(_ person: PersonID, to name: String) throws(RecordError) {
    try connection.run("UPDATE persons SET name = ? WHERE id = ?", [.text(name), .id(person)])
  }

  private struct Mentioned: Hashable {
    var document: Int
    var voice: Int
  }

  private func memberships(_ chosen: String) throws(RecordError) -> [Mentioned: Int] {
    let rows = try connection.all(
      "SELECT document, voice, person FROM person_mentions \(chosen)", [],
      { (Mentioned(document: $0.int() ?? 0, voice: $0.int() ?? 0), $0.int() ?? 0) })
    return Dictionary(rows) { first, _ in first }
  }

  /// The rows of documents and labels, each looked up once.
  private struct Places {
    var documents: [DocumentID: Int?] = [:]
    var voices: [Speaker: Int?] = [:]
  }

  private func rows(
    of person: PersonMentions, _ places: inout Places
  ) throws(RecordError) -> [(document: Int, voice: Int, edge: PersonMentions.Edge)] {
    var rows: [(document: Int, voice: Int, edge: PersonMentions.Edge)] = []
    for edge in person.mentions {
      let (id, speaker) = (edge.mention.document, edge.mention.speaker)
      if places.documents[id] == nil { places.documents[id] = .some(try reader.number(of: id)) }
      if places.voices[speaker] == nil { places.voices[speaker] = .some(try voice(of: speaker)) }
      guard let document = places.documents[id] ?? nil, let voice = places.voices[speaker] ?? nil else { continue }
      rows.append((document, voice, edge))
    }
    return rows
  }

  private func voice(of speaker: Speaker) throws(RecordError) -> Int? {
    try connection.first(
      """
      SELECT number FROM voices
      WHERE label = ? AND ifnull(name, '') = ifnull(?, '') AND ifnull(office, '') = ifnull(?, '')
      """, DatabaseValue.speaker(speaker), { $0.int() ?? 0 })
  }

  private func foundPerson(_ person: PersonMentions) throws(RecordError) -> Int {
    let founder = person.mentions.first?.mention.document.value ?? "0"
    let id = try free("p\(founder)", in: "persons")
    try connection.run("INSERT INTO persons (id, name) VALUES (?, ?)", [.text(id), .text(person.name)])
    return connection.lastNumber
  }

  private func write(
    _ person: PersonMentions, _ rows: [(document: Int, voice: Int, edge: PersonMentions.Edge)], _ number: Int
  ) throws(RecordError) {
    try connection.run("UPDATE persons SET name = ? WHERE number = ?", [.text(person.name), .int(number)])
    try connection.run(
      """
      INSERT INTO person_mentions (document, voice, person, confidence, evidence) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
      each: rows.map { row in
        [.int(row.document), .int(row.voice), .int(number), .double(row.edge.confidence), .text(row.edge.evidence)]
      })
    try connection.run(
      "INSERT INTO person_offices (person, position, title, since, until, evidence) VALUES (?, ?, ?, ?, ?, ?)",
      each: person.offices.enumerated().map { position, office in
        [
          .int(number), .int(position), .text(office.title), .date(office.from), .date(office.to),
          .lines(office.evidence.map(\.permalink)),
        ]
      })
  }
}
