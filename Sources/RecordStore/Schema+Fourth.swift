internal import GRDB
internal import RecordTypes

/// The fourth version of the tables: one full-text index, of stems; the very words are looked up in what it finds. The
/// index of word forms took half as much room as the text. `search_words` now gives stems.
///
/// What had no seal gets one: the features of events and the segments' own rows.
extension Migration {
  static let fourth = Migration(
    """
    DROP TABLE search_words;
    DROP TABLE search_exact;
    CREATE VIRTUAL TABLE search_words USING fts5vocab (search_stemmed, 'row');
    CREATE TABLE dictionaries (
      number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT;
    ALTER TABLE event_features ADD COLUMN seal INTEGER NOT NULL DEFAULT 0;
    """, work: seal, end: "")

  private static func seal(_ connection: Connection) throws(RecordError) {
    let documents = try connection.all("SELECT document FROM event_features", [], { $0.int() ?? 0 })
    for document in documents {
      let row = try connection.first(
        """
        SELECT event_features.features, captures.sha256 FROM event_features
          JOIN documents ON documents.number = event_features.document
          JOIN captures ON captures.number = documents.capture WHERE event_features.document = ?
        """, [.int(document)], { (features: $0.bytes(), hash: $0.hash()) })
      guard let row, let hash = row.hash else { continue }
      try connection.run(
        "UPDATE event_features SET seal = ? WHERE document = ?",
        [.number64(FeatureSeal.of(row.features, capture: hash)), .int(document)])
    }
    for segment in try RecordReader(connection).segments() {
      let sum = try connection.first(
        "SELECT seal FROM segments WHERE number = ?", [.int(segment.number)],
        { UInt64(bitPattern: Int64($0.int() ?? 0)) })
      try connection.run(
        "UPDATE segments SET seal = ? WHERE number = ?",
        [.number64((sum ?? 0) &+ SegmentSeal.head(segment)), .int(segment.number)])
    }
  }
}
