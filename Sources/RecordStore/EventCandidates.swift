internal import GRDB
package import RecordTypes

/// A document that shares keys with another.
package struct EventCandidate: Sendable, Hashable {
  package var document: DocumentID
  package var features: [UInt8]
  package var event: EventID?
  /// How many keys are shared.
  package var shared: Int
}

/// Finds the documents that share keys with others, for many documents one after the other: a key is looked up once, and
/// a document is given once.
package struct EventCandidates {
  private let reader: RecordReader
  private let limit: Int
  private let common: Int
  private var documents: [Int64: [Int]] = [:]
  private var given: Set<Int> = []

  /// For each document at most `limit` candidates. Keys that more than `common` documents have count for nothing, so that
  /// the cost stays O(keys * common).
  package init(_ reader: RecordReader, limit: Int = 64, common: Int = 500) {
    self.reader = reader
    self.limit = limit
    self.common = common
  }

  /// The documents that share keys, most shared ones first, without those that were given before.
  package mutating func find(keys: [Int64]) throws(RecordError) -> [EventCandidate] {
    var shared: [Int: Int] = [:]
    for key in keys { for document in try documents(of: key) { shared[document, default: 0] += 1 } }
    var candidates: [EventCandidate] = []
    for (number, count) in shared.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(limit)
    where given.insert(number).inserted {
      if let found = try candidate(number, shared: count) { candidates.append(found) }
    }
    return candidates
  }

  private mutating func documents(of key: Int64) throws(RecordError) -> [Int] {
    if let known = documents[key] { return known }
    let found = try reader.connection.all(
      "SELECT document FROM event_keys WHERE key = ? LIMIT ?", [key.databaseValue, .int(common + 1)],
      { $0.int() ?? 0 })
    let kept = found.count > common ? [] : found
    documents[key] = kept
    return kept
  }

  private func candidate(_ number: Int, shared: Int) throws(RecordError) -> EventCandidate? {
    try reader.connection.first(
      """
      SELECT documents.id, event_features.features, events.id FROM documents
        JOIN event_features ON event_features.document = documents.number
        LEFT JOIN event_members ON event_members.document = documents.number
        LEFT JOIN events ON events.number = event_members.event
      WHERE documents.number = ?
      """, [.int(number)]
    ) { fields in
      let document: DocumentID = fields.id()
      let features = fields.bytes()
      return EventCandidate(
        document: document, features: features, event: fields.text().map { EventID($0) }, shared: shared)
    }
  }
}

extension RecordReader {
  /// For each key that several of the documents share, and no more than `common` of them, their places in `documents`.
  /// Reads the table of keys once: O(keys of the record).
  package func sharedEventKeys(
    among documents: [DocumentID], common: Int = 500
  ) throws(RecordError) -> [[Int]] {
    var places: [Int: Int] = [:]
    for (place, document) in documents.enumerated() {
      if let number = try number(of: document) { places[number] = place }
    }
    var shared: [[Int]] = []
    var key: Int?
    var found: [Int] = []
    func close() {
      if found.count > 1, found.count <= common { shared.append(found) }
      found.removeAll()
    }
    try connection.each("SELECT key, document FROM event_keys ORDER BY key, document", []) { fields in
      let next = fields.int()
      if next != key { close() }
      key = next
      if let place = fields.int().flatMap({ places[$0] }) { found.append(place) }
      return true
    }
    close()
    return shared
  }
}
