internal import GRDB
package import RecordTypes
internal import Texts

/// What deriving a document again did to it.
package struct Rederived: Sendable, Hashable {
  package var id: DocumentID
  /// The number of its text in the index of Matching.
  package var ordinal: Int
  /// The layers that are others now; `metadata` and `text` among them.
  package var changed: [String]
  /// Whether its words are to be indexed anew.
  package var isTextNew: Bool
}

extension RecordWriter {
  /// Puts what today's rules derive from the document's capture in the place of what the record has. Where nothing
  /// differs only the version of the rules is noted. With `reindexing` the text gets a new number in any case.
  package func rederive(
    _ id: DocumentID, as imported: ImportedDocument, reindexing: Bool = false
  ) throws(RecordError) -> Rederived? {
    guard let number = try reader.number(of: id), let stored = try reader.document(number: number) else { return nil }
    let capture = try connection.first(
      "SELECT number FROM captures WHERE sha256 = ?", [.hash(imported.capture.hash)], { $0.int() ?? 0 })
    guard let capture, stored.summary.capture == imported.capture.hash else { return nil }
    let before = try derived(stored, number)
    let changed = Self.changes(before, imported.document)
    try setFeatures(imported.eventFeatures, imported.eventKeys, document: number)
    guard !changed.isEmpty || reindexing else {
      try connection.run("UPDATE documents SET rules = ? WHERE number = ?", [.text(imported.rules), .int(number)])
      return Rederived(id: stored.summary.id, ordinal: stored.summary.ordinal, changed: [], isTextNew: false)
    }
    let isTextNew = reindexing || before.text.bytes != imported.document.text.bytes || changed.contains("turns")
    let ordinal = try replaceLayers(
      of: number, stored, with: imported, capture: capture, keepingOrdinal: !isTextNew)
    return Rederived(id: stored.summary.id, ordinal: ordinal, changed: changed, isTextNew: isTextNew)
  }

  /// The document as it was derived, without what the keeper corrected.
  private func derived(_ stored: StoredDocument, _ number: Int) throws(RecordError) -> Document {
    var document = stored.document
    let row = try connection.first(
      "SELECT kind, derived_use FROM documents WHERE number = ?", [.int(number)],
      { (kind: $0.word(Document.Kind.self), use: $0.word(Document.Use.self)) })
    document.kind = row?.kind ?? document.kind
    document.use = row?.use ?? document.use
    return document
  }

  private static func changes(_ old: Document, _ new: Document) -> [String] {
    var changed: [String] = []
    func compare<T: Equatable>(_ name: String, _ part: KeyPath<Document, T>) {
      if old[keyPath: part] != new[keyPath: part] { changed.append(name) }
    }
    if DocumentRow.values(old).dropLast(Layer.all.count) != DocumentRow.values(new).dropLast(Layer.all.count) {
      changed.append("metadata")
    }
    compare("text", \.text)
    compare("blocks", \.blocks)
    compare("turns", \.turns)
    compare("missing", \.missing)
    compare("quotations", \.quotations)
    compare("mentions", \.mentions)
    compare("teasers", \.teasers)
    compare("captions", \.captions)
    compare("furniture", \.furniture)
    compare("findings", \.findings)
    return changed
  }

  /// Keeps what the grouping of events needs of a document whose use was corrected.
  package func setEventFeatures(_ features: [UInt8], keys: [Int64], of id: DocumentID) throws(RecordError) {
    guard let number = try reader.number(of: id) else { return }
    try setFeatures(features, keys, document: number)
  }

  private func setFeatures(_ features: [UInt8], _ keys: [Int64], document: Int) throws(RecordError) {
    let capture = try connection.first(
      "SELECT sha256 FROM captures WHERE number = (SELECT capture FROM documents WHERE number = ?)", [.int(document)],
      { $0.hash() })
    guard !features.isEmpty, let hash = capture ?? nil else { return }
    try connection.run(
      """
      INSERT INTO event_features (document, features, seal) VALUES (?, ?, ?)
      ON CONFLICT (document) DO UPDATE SET features = excluded.features, seal = excluded.seal
      """, [.int(document), .bytes(features), .number64(FeatureSeal.of(features, capture: hash))])
    try connection.run(EventKeyRows.insertion, EventKeyRows.values(keys, document: document))
  }

  /// Keeps what changed between a version and the one before it.
  package func setChanges(_ changes: Version.Changes, of id: DocumentID, capture: ContentHash) throws(RecordError) {
    guard let number = try reader.number(of: id) else { return }
    try connection.run(
      """
      UPDATE versions SET wording = ?, number = ?, name = ?, negation = ?, furniture_only = ?
      WHERE document = ? AND capture = (SELECT number FROM captures WHERE sha256 = ?)
      """,
      [
        .int(changes.wording), .int(changes.number), .int(changes.name), .int(changes.negation),
        .bool(changes.furnitureOnly), .int(number), .hash(capture),
      ])
  }
}

extension RecordReader {
  /// The documents, in order of import.
  package func documentIDs() throws(RecordError) -> [DocumentID] {
    try connection.all("SELECT id FROM documents ORDER BY number", [], { $0.id() })
  }

  /// In how many passages a word stands, or another of its stem; counting ends at 1,000.
  package func passages(with word: String) throws(RecordError) -> Int {
    try connection.number(
      "SELECT count(*) FROM (SELECT 1 FROM search_stemmed WHERE search_stemmed MATCH ? LIMIT 1000)",
      [.text(SearchQuery.Term(words: [word]).fts)])
  }

  /// Changes with everything that choosing between passages depends on: documents, events, the keeper's word.
  package func stateMark() throws(RecordError) -> [Int] {
    try connection.first(
      """
      SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'texts'), (SELECT max(number) FROM corrections),
        (SELECT count(finished) FROM imports), (SELECT value FROM settings WHERE name = 'state')
      """, [], { fields in (0..<4).map { _ in fields.int() ?? 0 } }) ?? []
  }
}

extension RecordWriter {
  /// Notes that something changed that answers depend on, beyond what an import or a correction shows.
  package func touch() throws(RecordError) {
    try connection.run(
      "INSERT INTO settings (name, value) VALUES ('state', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1")
  }
}
