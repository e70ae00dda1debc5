internal import GRDB
internal import RecordTypes

extension RecordReader {
  /// Proves the file's structure, the references between tables, the full-text indexes against the blocks, and the
  /// posting blocks against their segments and the texts. Streams.
  package func verifyStructure(_ report: (RecordFault) -> Void) throws(RecordError) {
    try verifyFile(report)
    try verifyReferences(report)
    try verifyLinks(report)
    try verifySegments(report)
    try verifyCaptures(report)
    try verifySites(report)
    try verifyDictionaries(report)
  }

  private func verifyFile(_ report: (RecordFault) -> Void) throws(RecordError) {
    try connection.each("PRAGMA integrity_check") { fields in
      if let message = fields.text(), message != "ok" { report(RecordFault(table: "file", message: message)) }
      return true
    }
    try connection.each("PRAGMA foreign_key_check") { fields in
      let table = fields.text() ?? ""
      let row = fields.int() ?? 0
      let parent = fields.text() ?? ""
      report(RecordFault(table: table, message: "row \(row) points to a row of \(parent) that is gone"))
      return true
    }
  }

  private func verifyReferences(_ report: (RecordFault) -> Void) throws(RecordError) {
    try connection.each(
      """
      SELECT 'versions', documents.id, 'the document has no version of its capture' FROM documents
        WHERE NOT EXISTS (SELECT 1 FROM versions WHERE document = documents.number AND capture = documents.capture)
      UNION ALL SELECT 'texts', documents.id, 'the document has no text' FROM documents
        WHERE NOT EXISTS (SELECT 1 FROM texts WHERE document = documents.number)
      UNION ALL SELECT 'turns', documents.id, 'a turn is filed under another speaker' FROM turns
        JOIN documents ON documents.number = turns.document JOIN voices ON voices.number = turns.voice
        WHERE voices.label IS NOT turns.speaker_label OR voices.name IS NOT turns.speaker_name
      UNION ALL SELECT 'quotations', documents.id, 'a quotation is filed under another source' FROM quotations
        JOIN documents ON documents.number = quotations.document JOIN voices ON voices.number = quotations.voice
        WHERE voices.label IS NOT quotations.speaker_label OR voices.name IS NOT quotations.speaker_name
      """
    ) { fields in
      let table = fields.text() ?? ""
      let id: DocumentID = fields.id()
      report(RecordFault(table: table, document: id, message: fields.text() ?? ""))
      return true
    }
  }

  private func verifySegments(_ report: (RecordFault) -> Void) throws(RecordError) {
    for segment in try segments() {
      let seal = try connection.first("SELECT seal FROM segments WHERE number = ?", [.int(segment.number)]) {
        $0.value()
      }
      var sum = SegmentSeal.head(segment)
      var keys = 0
      try connection.each(
        "SELECT number & \(PostingNumber.keys - 1), block FROM postings WHERE number >= ? AND number < ?",
        PostingNumber.bounds(ofSegment: segment.number)
      ) { fields in
        sum &+= SegmentSeal.row(key: Int64(fields.int() ?? 0), block: fields.bytes())
        keys += 1
        return true
      }
      if seal != .number64(sum) || keys != segment.keys {
        report(RecordFault(table: "postings", message: "segment \(segment.number) is not the one that was written"))
      }
    }
    try connection.each(
      """
      SELECT ordinal, documents.id FROM texts JOIN documents ON documents.number = texts.document
      WHERE EXISTS (SELECT 1 FROM segments) AND NOT EXISTS
        (SELECT 1 FROM segments WHERE ordinal BETWEEN first_ordinal AND last_ordinal)
      """
    ) { fields in
      let ordinal = fields.int() ?? 0
      let id: DocumentID = fields.id()
      report(RecordFault(table: "postings", document: id, message: "text \(ordinal) stands in no segment"))
      return true
    }
  }

  private func verifyCaptures(_ report: (RecordFault) -> Void) throws(RecordError) {
    try connection.each("SELECT number, sha256 FROM captures") { fields in
      let number = fields.int() ?? 0
      if fields.hash() == nil { report(RecordFault(table: "captures", message: "capture \(number) has no hash")) }
      return true
    }
  }
}

extension Record {
  /// Proves the full-text indexes against the blocks. It takes the writer's place while it runs: SQLite offers the proof
  /// only as a statement that writes (sqlite.org/fts5.html, 6.4).
  package func verifySearch(_ report: (RecordFault) -> Void) throws {
    for table in ["search_stemmed", "search_titles"] {
      do {
        try write { writer in
          try writer.connection.run("INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
        }
      } catch let error as RecordError where error.kind == .damaged || error.kind == .failed {
        report(RecordFault(table: table, message: "the full-text index does not belong to the blocks"))
      }
    }
  }
}
