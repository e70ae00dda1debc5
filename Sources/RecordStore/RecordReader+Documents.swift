internal import GRDB
package import RecordTypes
package import Texts

extension RecordReader {
  /// The columns and tables of a summary; put a condition behind it.
  static let summarySelection = """
    SELECT documents.id, texts.ordinal, coalesce(documents.corrected_kind, documents.kind), documents.use, documents.title, documents.outlet,
      documents.published, documents.updated, documents.said, documents.captured, events.id, captures.sha256,
      documents.name, documents.publisher, documents.basis, documents.original_language, documents.incomplete
    FROM documents JOIN captures ON captures.number = documents.capture
      JOIN texts ON texts.document = documents.number
      LEFT JOIN event_members ON event_members.document = documents.number
      LEFT JOIN events ON events.number = event_members.event
    """

  static func summary(_ fields: inout Fields) -> DocumentSummary? {
    let id: DocumentID = fields.id()
    let ordinal = fields.int() ?? 0
    let kind: Document.Kind = fields.word() ?? .other
    let use: Document.Use = fields.word() ?? .report
    let title = fields.text()
    let outlet = fields.text()
    let published = fields.date()
    let updated = fields.date()
    let said = fields.date()
    let captured = fields.date()
    let event = fields.text().map { EventID($0) }
    guard let capture = fields.hash() else { return nil }
    let name = fields.text() ?? ""
    let standing = Standing(
      publisher: fields.word() ?? .unknown, basis: fields.word() ?? .unknown, originalLanguage: fields.text())
    let completeness = Completeness(because: fields.lines().compactMap(Completeness.Reason.init))
    return DocumentSummary(
      id: id, ordinal: ordinal, kind: kind, use: use, title: title, outlet: outlet, published: published,
      updated: updated, said: said, captured: captured, event: event, capture: capture, name: name, standing: standing,
      completeness: completeness)
  }

  /// The document of that identifier: through redirects, and by the beginning of an identifier where only one has it.
  package func summary(_ id: DocumentID) throws(RecordError) -> DocumentSummary? {
    guard let number = try number(of: id) else { return nil }
    return try connection.first("\(Self.summarySelection) WHERE documents.number = ?", [.int(number)], Self.summary)
      ?? nil
  }

  /// The document whose text has that number; nil where the text is no longer live.
  package func summary(ordinal: Int) throws(RecordError) -> DocumentSummary? {
    try connection.first("\(Self.summarySelection) WHERE texts.ordinal = ?", [.int(ordinal)], Self.summary) ?? nil
  }

  /// What the document of exactly that identifier is used for, as the keeper has it.
  package func use(of id: DocumentID) throws(RecordError) -> Document.Use? {
    try connection.first("SELECT use FROM documents WHERE id = ?", [.id(id)], { $0.word() }) ?? nil
  }

  /// The identifiers of the documents that were read out of the capture, or have it as a version.
  package func documents(of hash: ContentHash) throws(RecordError) -> [DocumentID] {
    try connection.all(
      """
      SELECT documents.id FROM captures JOIN versions ON versions.capture = captures.number
        JOIN documents ON documents.number = versions.document
      WHERE captures.sha256 = ? ORDER BY documents.number
      """, [.hash(hash)], { $0.id() })
  }

  /// The whole document of that identifier.
  package func document(_ id: DocumentID) throws(RecordError) -> StoredDocument? {
    guard let number = try number(of: id) else { return nil }
    return try document(number: number)
  }

  /// The whole document whose text has that number; nil where the text is no longer live.
  package func document(ordinal: Int) throws(RecordError) -> StoredDocument? {
    guard let number = try number(ofOrdinal: ordinal) else { return nil }
    return try document(number: number)
  }

  /// The document and the turn's place in it.
  package func turn(_ id: TurnID) throws(RecordError) -> (document: DocumentID, index: Int)? {
    try place(of: id.value, .turn)
  }

  /// The document and the quotation's place in it.
  package func quotation(_ id: QuotationID) throws(RecordError) -> (document: DocumentID, index: Int)? {
    try place(of: id.value, .quotation)
  }

  /// The document and the place in it of what `id` names: the document's identifier, and the ordinal in it.
  private func place(
    of id: String, _ kind: Numbered
  ) throws(RecordError) -> (document: DocumentID, index: Int)? {
    guard let (owner, ordinal) = kind.parts(of: try resolve(id)), let number = try number(of: owner) else { return nil }
    return try connection.first(
      """
      SELECT documents.id, position FROM documents JOIN \(kind.table) ON document = documents.number
      WHERE documents.number = ? AND ordinal = ?
      """, [.int(number), .int(ordinal)], { (document: $0.id(DocumentID.self), index: $0.int() ?? 0) })
  }

  /// The identifiers of a document's turns or quotations, in order.
  func ids<ID: Identifier>(_ kind: Numbered, ofDocument number: Int, _ document: DocumentID) throws(RecordError) -> [ID]
  {
    try connection.all(
      "SELECT ordinal FROM \(kind.table) WHERE document = ? ORDER BY position", [.int(number)],
      { ID(kind.id($0.int() ?? 0, in: document)) })
  }

  /// The text of that number with its origins; nil where it is no longer live.
  package func text(ordinal: Int) throws(RecordError) -> SourceText? {
    try text("SELECT document, size, whole, origins FROM texts WHERE ordinal = ?", ordinal)
  }

  /// The text of a document's row; empty where it is gone.
  func text(ofDocument number: Int) throws(RecordError) -> SourceText {
    try text("SELECT document, size, whole, origins FROM texts WHERE document = ?", number) ?? .empty
  }

  private func text(_ sql: String, _ number: Int) throws(RecordError) -> SourceText? {
    let row = try connection.first(sql, [.int(number)]) {
      (document: $0.int() ?? 0, size: $0.int() ?? 0, whole: $0.optionalBytes(), origins: $0.bytes())
    }
    guard let row else { return nil }
    let origins = OriginBlob.decode(row.origins)
    if let whole = row.whole { return SourceText(bytes: Self.repaired(whole), origins: origins) }
    return SourceText(bytes: try blocks(ofDocument: row.document, size: row.size), origins: origins)
  }

  /// The row of a document; nil where there is none, or several begin like that.
  func number(of id: DocumentID) throws(RecordError) -> Int? {
    let name = try resolve(id.value)
    if let number = try connection.first("SELECT number FROM documents WHERE id = ?", [.text(name)], { $0.int() ?? 0 })
    {
      return number
    }
    guard !name.isEmpty else { return nil }
    let alike = try connection.all(
      "SELECT number FROM documents WHERE id >= ? AND id < ? LIMIT 2", [.text(name), .text(name + "\u{10FFFF}")],
      { $0.int() ?? 0 })
    return alike.count == 1 ? alike[0] : nil
  }

  func number(ofOrdinal ordinal: Int) throws(RecordError) -> Int? {
    try connection.first("SELECT document FROM texts WHERE ordinal = ?", [.int(ordinal)], { $0.int() ?? 0 })
  }

  /// The document of a row.
  func document(number: Int) throws(RecordError) -> StoredDocument? {
    let found = try connection.first(
      "\(Self.summarySelection) WHERE documents.number = ?", [.int(number)], Self.summary)
    guard let found, let summary = found else { return nil }
    let row = try connection.first(
      """
      SELECT captures.media_type, captures.size, documents.rules,
        \(DocumentRow.sealed.map { "documents.\($0)" }.joined(separator: ", "))
      FROM documents JOIN captures ON captures.number = documents.capture WHERE documents.number = ?
      """, [.int(number)]
    ) { fields in
      (
        mediaType: fields.word(MediaType.self) ?? .text, size: fields.int() ?? 0, rules: fields.text() ?? "",
        document: DocumentRow.restore(&fields)
      )
    }
    guard let row else { return nil }
    var document = row.document
    document.use = summary.use
    document.kind = summary.kind
    document.text = try text(ordinal: summary.ordinal) ?? .empty
    for layer in Layer.all {
      if layer.isList {
        try ListRow.restore(layer, document: number, to: &document, from: connection)
        continue
      }
      try connection.each(layer.selection, [.int(number)]) { fields in
        layer.restore(&fields, &document)
        return true
      }
    }
    let turns: [TurnID] = try ids(.turn, ofDocument: number, summary.id)
    let quotations: [QuotationID] = try ids(.quotation, ofDocument: number, summary.id)
    return StoredDocument(
      summary: summary, document: document, turns: turns, quotations: quotations, mediaType: row.mediaType,
      size: row.size, rules: row.rules)
  }
}
