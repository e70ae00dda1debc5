internal import GRDB
package import RecordTypes
package import Texts

/// Documents that are thought to speak of one occasion, on their way into the record.
package struct EventGroup: Sendable, Hashable {
  package var said: PartialDate?
  package var place: String?
  package var participants: [String]
  /// The documents; the first founds the event where it is a new one.
  package var members: [Event.Member]
  /// What each document's membership rests on, in words.
  package var evidence: [DocumentID: [String]]

  package init(
    said: PartialDate? = nil, place: String? = nil, participants: [String] = [], members: [Event.Member],
    evidence: [DocumentID: [String]] = [:]
  ) {
    self.said = said
    self.place = place
    self.participants = participants
    self.members = members
    self.evidence = evidence
  }
}

extension RecordWriter {
  /// Writes groups whole. A group goes on as the event that most of its documents were in (of several the oldest);
  /// where none was in one it founds an event. A document leaves the event that it was in; an event that nobody is left
  /// in goes, and its identifier leads to the event that took its documents. A group of one document founds no event:
  /// the document is then in none. The identifiers of the events of more.
  package func setEvents(_ groups: [EventGroup]) throws(RecordError) -> [EventID] {
    var ids: [EventID] = []
    var taken: Set<Int> = []
    var left: [Int: Int] = [:]
    var emptied: Set<Int> = []
    for group in groups {
      let members = try rows(of: group)
      guard let founder = members.first else { continue }
      let before = try eventsBefore(members)
      if members.count == 1 {
        try connection.run("DELETE FROM event_members WHERE document = ?", [.int(founder.number)])
        for old in before.keys { emptied.insert(old) }
        continue
      }
      let heir = before.filter { !taken.contains($0.key) }.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
      let event = if let heir { heir } else { try foundEvent(founder.member.document) }
      taken.insert(event)
      for old in before.keys where old != event { left[old] = left[old] ?? event }
      try write(group, members, event: event)
      ids.append(
        try connection.first("SELECT id FROM events WHERE number = ?", [.int(event)], { $0.id() }) ?? EventID(""))
    }
    for (old, new) in left.sorted(by: { $0.key < $1.key }) { try close(old, leadingTo: new) }
    for old in emptied.sorted() where left[old] == nil { try close(old, leadingTo: nil) }
    return ids
  }

  private func rows(of group: EventGroup) throws(RecordError) -> [(member: Event.Member, number: Int)] {
    var rows: [(member: Event.Member, number: Int)] = []
    for member in group.members {
      if let number = try reader.number(of: member.document) { rows.append((member, number)) }
    }
    return rows
  }

  /// The events that the documents are in, and how many of them are.
  private func eventsBefore(_ members: [(member: Event.Member, number: Int)]) throws(RecordError) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for (_, number) in members {
      let event = try connection.first(
        "SELECT event FROM event_members WHERE document = ?", [.int(number)], { $0.int() ?? 0 })
      if let event { counts[event, default: 0] += 1 }
    }
    return counts
  }

  private func foundEvent(_ founder: DocumentID) throws(RecordError) -> Int {
    let id = try free("e\(founder.value)", in: "events")
    try connection.run("INSERT INTO events (id) VALUES (?)", [.text(id)])
    return connection.lastNumber
  }

  private func write(
    _ group: EventGroup, _ members: [(member: Event.Member, number: Int)], event: Int
  ) throws(RecordError) {
    try connection.run(
      "UPDATE events SET said = ?, place = ? WHERE number = ?", [.date(group.said), .text(group.place), .int(event)])
    try connection.run("DELETE FROM event_participants WHERE event = ?", [.int(event)])
    try connection.run(
      "INSERT INTO event_participants (event, position, name) VALUES (?, ?, ?)",
      each: group.participants.enumerated().map { [.int(event), .int($0.offset), .text($0.element)] })
    try connection.run("DELETE FROM event_members WHERE event = ?", [.int(event)])
    try connection.run(
      """
      INSERT INTO event_members (document, event, relation, confidence, evidence) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (document) DO UPDATE SET event = excluded.event, relation = excluded.relation,
        confidence = excluded.confidence, evidence = excluded.evidence
      """,
      each: members.map { member, number in
        [
          .int(number), .int(event), .word(member.relation), .double(member.confidence),
          .lines(group.evidence[member.document] ?? []),
        ]
      })
  }

  /// Takes an event away that nobody is left in.
  private func close(_ event: Int, leadingTo heir: Int?) throws(RecordError) {
    if try connection.exists("SELECT 1 FROM event_members WHERE event = ?", [.int(event)]) { return }
    let ids = try connection.all(
      "SELECT id FROM events WHERE number IN (?, ?) ORDER BY number = ?", [.int(event), .int(heir), .int(heir)],
      { $0.text() ?? "" })
    try connection.run("DELETE FROM event_participants WHERE event = ?", [.int(event)])
    try connection.run("DELETE FROM events WHERE number = ?", [.int(event)])
    if ids.count == 2 { try redirect(ids[0], to: ids[1]) }
  }
}

extension RecordReader {
  /// The events, in the order of their founding.
  package func events(limit: Int? = nil, offset: Int = 0) throws(RecordError) -> [Event] {
    let ids = try connection.all(
      "SELECT id FROM events ORDER BY number LIMIT ? OFFSET ?", [.int(limit ?? -1), .int(offset)],
      { $0.id(EventID.self) })
    var events: [Event] = []
    for id in ids { if let event = try event(id) { events.append(event) } }
    return events
  }

  /// The event of that identifier, through redirects.
  package func event(_ id: EventID) throws(RecordError) -> Event? {
    let row = try connection.first(
      "SELECT number, id, said, place FROM events WHERE id = ?", [.text(try resolve(id.value))]
    ) { fields in
      let number = fields.int() ?? 0
      let id: EventID = fields.id()
      let said = fields.date()
      return (number: number, event: Event(id: id, said: said, place: fields.text()))
    }
    guard let row else { return nil }
    var event = row.event
    event.participants = try connection.all(
      "SELECT name FROM event_participants WHERE event = ? ORDER BY position", [.int(row.number)], { $0.text() ?? "" })
    event.documents = try connection.all(
      """
      SELECT documents.id, relation, confidence FROM event_members JOIN documents ON documents.number = document
      WHERE event = ? ORDER BY documents.number
      """, [.int(row.number)]
    ) { fields in
      let document: DocumentID = fields.id()
      let relation: Event.Relation = fields.word() ?? .report
      return Event.Member(document: document, relation: relation, confidence: fields.double() ?? 0)
    }
    return event
  }

  /// What the membership of each of an event's documents rests on.
  package func eventEvidence(_ id: EventID) throws(RecordError) -> [DocumentID: [String]] {
    let rows = try connection.all(
      """
      SELECT documents.id, event_members.evidence FROM events
        JOIN event_members ON event_members.event = events.number
        JOIN documents ON documents.number = event_members.document
      WHERE events.id = ?
      """, [.text(try resolve(id.value))], { (document: $0.id(DocumentID.self), evidence: $0.lines()) })
    return Dictionary(rows.map { ($0.document, $0.evidence) }) { first, _ in first }
  }

  /// What the grouping of events kept of a document; nil where it kept nothing.
  package func eventFeatures(of id: DocumentID) throws(RecordError) -> [UInt8]? {
    guard let number = try number(of: id) else { return nil }
    return try connection.first(
      "SELECT features FROM event_features WHERE document = ?", [.int(number)], { $0.bytes() })
  }

  /// What the grouping of events kept of each document of an event.
  package func eventFeatures(
    ofMembersOf event: EventID
  ) throws(RecordError) -> [(document: DocumentID, features: [UInt8])] {
    try connection.all(
      """
      SELECT documents.id, features FROM events JOIN event_members ON event_members.event = events.number
        JOIN documents ON documents.number = event_members.document
        JOIN event_features ON event_features.document = documents.number
      WHERE events.id = ? ORDER BY documents.number
      """, [.text(try resolve(event.value))], { (document: $0.id(), features: $0.bytes()) })
  }

  /// How many of the keys do not lead to the document.
  package func missingKeys(_ keys: [Int64], of id: DocumentID) throws(RecordError) -> Int {
    guard let number = try number(of: id) else { return keys.count }
    var missing = 0
    for key in keys {
      let isThere = try connection.exists(
        "SELECT 1 FROM event_keys WHERE key = ? AND document = ?", [key.databaseValue, .int(number)])
      missing += isThere ? 0 : 1
    }
    return missing
  }

  /// What the grouping of events kept of some documents, evenly spread over the record; of all where there are no more
  /// than `sample`.
  package func eventFeatures(sample: Int) throws(RecordError) -> [[UInt8]] {
    let last = try connection.number("SELECT max(document) FROM event_features")
    let step = max(1, last / max(1, sample))
    var features: [[UInt8]] = []
    var next = 1
    while next <= last {
      let found = try connection.first(
        "SELECT document, features FROM event_features WHERE document >= ? ORDER BY document LIMIT 1", [.int(next)],
        { (document: $0.int() ?? 0, features: $0.bytes()) })
      guard let found else { break }
      features.append(found.features)
      next = max(next + step, found.document + 1)
    }
    return features
  }

  /// The documents that are in no event, in order of import.
  package func documentsWithoutEvent() throws(RecordError) -> [DocumentID] {
    try connection.all(
      """
      SELECT documents.id FROM documents LEFT JOIN event_members ON event_members.document = documents.number
      WHERE event_members.event IS NULL ORDER BY documents.number
      """, [], { $0.id() })
  }
}

/// The keys of a document, all in one statement: by a statement each they took a fifth of the time of writing small pages.
enum EventKeyRows {
  static let insertion = "INSERT OR IGNORE INTO event_keys (key, document) SELECT value, ? FROM json_each(?)"

  static func values(_ keys: [Int64], document: Int) -> [DatabaseValue] {
    [.int(document), .text("[\(keys.map(String.init).joined(separator: ","))]")]
  }
}
