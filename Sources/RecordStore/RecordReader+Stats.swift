internal import GRDB
package import Texts

/// Counts and sizes of a record.
package struct RecordStats: Sendable, Hashable {
  package var captures = 0
  /// Bytes of the captures, decoded.
  package var captureBytes = 0
  /// Bytes of the captures as kept.
  package var storedCaptureBytes = 0
  package var retrievals = 0
  package var documents = 0
  package var records = 0
  package var reports = 0
  package var versions = 0
  /// Bytes of the documents' texts.
  package var textBytes = 0
  package var blocks = 0
  package var turns = 0
  package var quotations = 0
  package var mentions = 0
  package var speakers = 0
  package var persons = 0
  package var outlets = 0
  package var events = 0
  package var checks = 0
  package var judgements = 0
  package var corrections = 0
  package var segments = 0
  package var postingKeys = 0
  package var postingBytes = 0
  /// Bytes of the file, without its log.
  package var fileBytes = 0
  package var lastImport: ImportRun?
  package var schema = 0
}

/// What one import did.
package struct ImportRun: Sendable, Hashable {
  package var number: Int
  package var started: PartialDate?
  /// Absent where the import never came to its end.
  package var finished: PartialDate?
  package var rules: String?
  package var counts: ImportCounts
}

/// What an import counted.
package struct ImportCounts: Sendable, Hashable {
  package var files: Int
  package var documents: Int
  package var versions: Int
  package var unchanged: Int
  package var captures: Int
  package var retrievals: Int
  package var failures: Int
  package var bytes: Int
  package var seconds: Double

  package init(
    files: Int = 0, documents: Int = 0, versions: Int = 0, unchanged: Int = 0, captures: Int = 0, retrievals: Int = 0,
    failures: Int = 0, bytes: Int = 0, seconds: Double = 0
  ) {
    self.files = files
    self.documents = documents
    self.versions = versions
    self.unchanged = unchanged
    self.captures = captures
    self.retrievals = retrievals
    self.failures = failures
    self.bytes = bytes
    self.seconds = seconds
  }
}

extension RecordReader {
  /// Counts and sizes. O(rows): some seconds for a record of millions of blocks.
  package func stats() throws(RecordError) -> RecordStats {
    var stats = RecordStats()
    let counted: [(WritableKeyPath<RecordStats, Int>, String)] = [
      (\.captures, "SELECT count(*) FROM captures"), (\.captureBytes, "SELECT sum(size) FROM captures"),
      (\.storedCaptureBytes, "SELECT sum(length(bytes)) FROM captures"),
      (\.retrievals, "SELECT count(*) FROM retrievals"), (\.documents, "SELECT count(*) FROM documents"),
      (\.records, "SELECT count(*) FROM documents WHERE use = 'record'"),
      (\.reports, "SELECT count(*) FROM documents WHERE use = 'report'"),
      (\.versions, "SELECT count(*) FROM versions"), (\.textBytes, "SELECT sum(size) FROM texts"),
      (\.blocks, "SELECT sum(blocks) FROM documents"), (\.turns, "SELECT sum(turns) FROM documents"),
      (\.quotations, "SELECT sum(quotations) FROM documents"), (\.mentions, "SELECT sum(mentions) FROM documents"),
      (\.speakers, "SELECT count(*) FROM voices"), (\.persons, "SELECT count(*) FROM persons"),
      (\.outlets, "SELECT count(*) FROM outlets"), (\.events, "SELECT count(*) FROM events"),
      (\.checks, "SELECT count(*) FROM checks WHERE superseded = 0"),
      (\.judgements, "SELECT count(*) FROM judgements"), (\.corrections, "SELECT count(*) FROM corrections"),
      (\.segments, "SELECT count(*) FROM segments"), (\.postingKeys, "SELECT sum(keys) FROM segments"),
      (\.postingBytes, "SELECT sum(bytes) FROM segments"), (\.schema, "PRAGMA user_version"),
    ]
    for (key, sql) in counted { stats[keyPath: key] = try connection.number(sql) }
    stats.fileBytes = try connection.number("PRAGMA page_count") * connection.number("PRAGMA page_size")
    stats.lastImport = try lastImport()
    return stats
  }

  /// What the last import did; nil where there was none.
  package func lastImport() throws(RecordError) -> ImportRun? {
    try connection.first(
      """
      SELECT number, started, finished, rules, files, documents, versions, unchanged, captures, retrievals, failures,
        bytes, seconds FROM imports ORDER BY number DESC LIMIT 1
      """
    ) { fields in
      let number = fields.int() ?? 0
      let started = fields.date()
      let finished = fields.date()
      let rules = fields.text()
      let counts = ImportCounts(
        files: fields.int() ?? 0, documents: fields.int() ?? 0, versions: fields.int() ?? 0,
        unchanged: fields.int() ?? 0, captures: fields.int() ?? 0, retrievals: fields.int() ?? 0,
        failures: fields.int() ?? 0, bytes: fields.int() ?? 0, seconds: fields.double() ?? 0)
      return ImportRun(number: number, started: started, finished: finished, rules: rules, counts: counts)
    }
  }
}

extension RecordWriter {
  /// Notes that an import begins; its number.
  package func beginImport(at: PartialDate? = nil, rules: String = "") throws(RecordError) -> Int {
    try connection.run("INSERT INTO imports (started, rules) VALUES (?, ?)", [.date(at), .text(rules)])
    return connection.lastNumber
  }

  /// Notes that an import has come to its end, and what it did.
  package func endImport(_ run: Int, at: PartialDate? = nil, counts: ImportCounts) throws(RecordError) {
    try connection.run(
      """
      UPDATE imports SET finished = ?, files = ?, documents = ?, versions = ?, unchanged = ?, captures = ?,
        retrievals = ?, failures = ?, bytes = ?, seconds = ? WHERE number = ?
      """,
      [
        .date(at), .int(counts.files), .int(counts.documents), .int(counts.versions), .int(counts.unchanged),
        .int(counts.captures), .int(counts.retrievals), .int(counts.failures), .int(counts.bytes),
        .double(counts.seconds), .int(run),
      ])
  }
}
