internal import GRDB
internal import RecordTypes

/// The sixth version of the tables: a quotation takes 83 bytes of the file in place of 115. Its label and name are those of its voice,
/// its kind is a number, and so is how sure it is, in ten-thousandths; the role in which a voice stands in a document is a
/// number, too. `quotations` and `document_voices` are views that give what the tables of these names held.
extension Migration {
  static let sixth = Migration(tables, work: pack, end: views)

  private static let tables = """
    ALTER TABLE quotations RENAME TO old_quotations;
    CREATE TABLE quotation_rows (
      document INTEGER NOT NULL REFERENCES documents (number), position INTEGER NOT NULL, kind INTEGER,
      content TEXT, quoted TEXT, cue TEXT, source TEXT, speaker_confidence INTEGER, within INTEGER, variant_of INTEGER,
      reported INTEGER NOT NULL, insertions TEXT, omissions TEXT, confidence INTEGER NOT NULL,
      ordinal INTEGER NOT NULL, voice INTEGER REFERENCES voices (number), block INTEGER, seal INTEGER NOT NULL,
      PRIMARY KEY (document, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE voice_counts (
      voice INTEGER NOT NULL REFERENCES voices (number), document INTEGER NOT NULL REFERENCES documents (number),
      role INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (voice, document, role)) STRICT, WITHOUT ROWID;
    INSERT INTO voice_counts SELECT voice, document, CASE role WHEN 'turn' THEN 0 WHEN 'quotation' THEN 1 ELSE 2 END, count
      FROM document_voices ORDER BY voice, document, role;
    DROP TABLE document_voices;
    CREATE INDEX voice_counts_of_document ON voice_counts (document);
    """

  private static let views = """
    DROP TABLE old_quotations;
    CREATE VIEW quotations AS
      SELECT quotation_rows.document, quotation_rows.position,
        CASE quotation_rows.kind WHEN 0 THEN 'direct' WHEN 1 THEN 'indirect' WHEN 2 THEN 'mixed' END AS kind,
        quotation_rows.content, quotation_rows.quoted, quotation_rows.cue, quotation_rows.source,
        voices.label AS speaker_label, nullif(voices.name, '') AS speaker_name,
        quotation_rows.speaker_confidence / 10000.0 AS speaker_confidence, quotation_rows.within,
        quotation_rows.variant_of, quotation_rows.reported, quotation_rows.insertions, quotation_rows.omissions,
        quotation_rows.confidence / 10000.0 AS confidence, quotation_rows.ordinal, quotation_rows.voice,
        quotation_rows.block, quotation_rows.seal
      FROM quotation_rows LEFT JOIN voices ON voices.number = quotation_rows.voice;
    CREATE VIEW document_voices AS
      SELECT voice, document, CASE role WHEN 0 THEN 'turn' WHEN 1 THEN 'quotation' ELSE 'missing' END AS role, count
      FROM voice_counts;
    """

  /// Moves the quotations. What was sealed is sealed as it is now; what was not the row that was sealed stays so.
  private static func pack(_ connection: Connection) throws(RecordError) {
    let documents = try connection.all(
      """
      SELECT documents.number, captures.sha256 FROM documents
        JOIN captures ON captures.number = documents.capture
      WHERE documents.quotations > 0 OR documents.number IN (SELECT document FROM old_quotations)
      ORDER BY documents.number
      """, [], { (number: $0.int() ?? 0, hash: $0.hash()) })
    let layer = Layer.quotations
    var voices = KnownVoices(connection)
    for document in documents {
      let seal = document.hash.map { Seal(table: layer.table, capture: $0) }
      var rows: [[DatabaseValue]] = []
      var spoken: [(label: String?, name: String?, voice: Int?)] = []
      let selection =
        "SELECT position, \(layer.sealed.joined(separator: ", ")), seal, ordinal, voice, block FROM old_quotations"
      try connection.each("\(selection) WHERE document = ? ORDER BY position", [.int(document.number)]) { fields in
        let position = fields.value()
        let old = layer.sealed.map { _ in fields.value() }
        var before = fields.value()
        let new = QuotationPacking.rounded(old)
        if let seal, before == .number64(seal.value(of: [position] + old)) {
          before = .number64(seal.value(of: [position] + new))
        }
        let ordinal = fields.value()
        var speaker = Fields(Array(old[5...6]))
        spoken.append((speaker.text(), speaker.text(), fields.int()))
        rows.append(
          [.int(document.number), position] + QuotationPacking.pack(new) + [ordinal, .null, fields.value(), before])
        return true
      }
      var isMoved = false
      for index in rows.indices {
        guard let label = spoken[index].label else { continue }
        let speaker = Speaker(label: label, name: spoken[index].name)
        let voice = try voices.number(of: speaker, document: document.number, filedUnder: spoken[index].voice)
        isMoved = isMoved || voice != spoken[index].voice
        rows[index][rows[index].count - 3] = .int(voice)
      }
      try connection.run(layer.insertion, each: rows)
      if isMoved { try recount(document.number, connection) }
    }
  }

  /// Counts the labels of a document's quotations where one was filed under none, or under another.
  private static func recount(_ document: Int, _ connection: Connection) throws(RecordError) {
    try connection.run("DELETE FROM voice_counts WHERE document = ? AND role = 1", [.int(document)])
    try connection.run(
      """
      INSERT INTO voice_counts SELECT voice, document, 1, count(*) FROM quotation_rows
        WHERE document = ? AND voice IS NOT NULL GROUP BY voice
      """, [.int(document)])
  }
}

/// The voices of a record, as they are asked for.
private struct KnownVoices {
  private let connection: Connection
  private var known: [Int: Speaker] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// The voice with that label and name: the one that a quotation is filed under, where it has them.
  mutating func number(of speaker: Speaker, document: Int, filedUnder voice: Int?) throws(RecordError) -> Int {
    if let voice {
      if known[voice] == nil {
        known[voice] =
          try connection.first("SELECT label, name FROM voices WHERE number = ?", [.int(voice)]) { fields in
            Speaker(label: fields.text() ?? "", name: fields.text())
          }
      }
      if let found = known[voice], found.label == speaker.label, (found.name ?? "") == (speaker.name ?? "") {
        return voice
      }
    }
    return try VoiceWriter(connection: connection, document: document).number(of: speaker)
  }
}

/// How the sealed columns of a quotation stand in `quotation_rows`.
enum QuotationPacking {
  static let columns = [
    "kind", "content", "quoted", "cue", "source", "speaker_confidence", "within", "variant_of", "reported",
    "insertions", "omissions", "confidence",
  ]
  /// By number, for ever. The first two take no room.
  private static let kinds: [Quotation.Kind] = [.direct, .indirect, .mixed]

  /// The columns of `quotation_rows` for those that are sealed: without label and name, which the voice has.
  static func pack(_ sealed: [DatabaseValue]) -> [DatabaseValue] {
    var fields = Fields(sealed)
    let kind = fields.word(Quotation.Kind.self).flatMap { kinds.firstIndex(of: $0) }
    return [.int(kind)] + sealed[1...4] + [steps(sealed[7])] + sealed[8...12] + [steps(sealed[13])]
  }

  /// What is sealed, as the view gives it back.
  static func rounded(_ sealed: [DatabaseValue]) -> [DatabaseValue] {
    sealed[..<6] + [name(sealed[6]), confidence(sealed[7])] + sealed[8..<13] + [confidence(sealed[13])]
  }

  private static func name(_ value: DatabaseValue) -> DatabaseValue {
    var fields = Fields([value])
    return fields.text() == "" ? .null : value
  }

  private static func confidence(_ value: DatabaseValue) -> DatabaseValue {
    var fields = Fields([value])
    return .double(fields.double().map(Quotation.rounded))
  }

  private static func steps(_ confidence: DatabaseValue) -> DatabaseValue {
    var fields = Fields([confidence])
    return .int(fields.double().map { Int((Quotation.rounded($0) * 10_000).rounded()) })
  }
}
