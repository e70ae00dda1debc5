internal import GRDB
internal import RecordTypes
internal import Texts

extension RecordWriter {
  /// Takes a document into the record: its capture and retrieval, and, where they are new, what was derived.
  ///
  /// The same capture again adds nothing but another address or time. Another capture of a page that the record has (by
  /// the address it was fetched from, or by the address that the page gives as its own) is a version of the document: the newest capture's
  /// layers are the document's, turns and quotations whose words have not changed keep their identifiers.
  package func add(_ imported: ImportedDocument) throws(RecordError) -> Added {
    let capture = try add(imported.capture)
    let retrievalAdded = try add(imported.retrieval, name: imported.name, capture: capture.number)
    if let use = imported.keeperUse { try correctUse(use, of: imported.capture.hash, capture: capture.number) }
    if let known = try document(ofCapture: capture.number) {
      return Added(id: known.id, ordinal: known.ordinal, outcome: .unchanged, retrievalAdded: retrievalAdded)
    }
    var added =
      if let page = try page(of: imported) {
        try addVersion(imported, capture: capture.number, to: page)
      } else {
        try addDocument(imported, capture: capture.number)
      }
    added.retrievalAdded = retrievalAdded
    return added
  }

  private func document(ofCapture capture: Int) throws(RecordError) -> (id: DocumentID, ordinal: Int)? {
    try connection.first(
      """
      SELECT documents.id, texts.ordinal FROM versions JOIN documents ON documents.number = versions.document
        JOIN texts ON texts.document = documents.number
      WHERE versions.capture = ? ORDER BY documents.number
      """, [.int(capture)], { (id: $0.id(), ordinal: $0.int() ?? 0) })
  }

  /// The document that the capture is another state of.
  private func page(of imported: ImportedDocument) throws(RecordError) -> StoredDocument? {
    if let number = try page(at: imported.retrieval.url) { return try reader.document(number: number) }
    guard let number = try page(at: imported.document.canonical), let page = try reader.document(number: number),
      PageAddress.alike(page.document, imported.document)
    else { return nil }
    return page
  }

  private func page(at url: String?) throws(RecordError) -> Int? {
    guard let address = url.flatMap(PageAddress.of) else { return nil }
    return try connection.first(
      "SELECT document FROM pages WHERE address = ?", [.text(address)], { $0.int() ?? 0 })
  }

  private func addDocument(_ imported: ImportedDocument, capture: Int) throws(RecordError) -> Added {
    let id = try assignDocument(imported.capture.hash)
    let (turns, quotations) = (imported.document.turns.count, imported.document.quotations.count)
    try connection.run(
      Self.documentInsertion,
      try [.id(id)] + documentValues(imported, capture: capture, nextTurn: turns, nextQuotation: quotations))
    let number = connection.lastNumber
    try addVersionRow(imported, document: number, capture: capture, position: 0)
    try remember(imported, document: number)
    let ordinal = try LayerWriter(self, document: number, id: id).write(imported, old: nil)
    try applyCorrections(of: imported.capture.hash)
    return Added(id: id, ordinal: ordinal, outcome: .added, retrievalAdded: false)
  }

  private static let documentInsertion = {
    let columns =
      ["id", "capture", "name", "use", "rules", "next_turn", "next_quotation"] + DocumentRow.sealed + ["seal"]
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO documents (\(columns.joined(separator: ", "))) VALUES (\(marks))"
  }()

  /// The columns of a document behind its identifier.
  private func documentValues(
    _ imported: ImportedDocument, capture: Int, nextTurn: Int, nextQuotation: Int
  ) throws(RecordError) -> [DatabaseValue] {
    let sealed = DocumentRow.values(imported.document)
    let seal = Seal(table: "documents", capture: imported.capture.hash).value(of: sealed)
    let use = try correctedUse(of: imported.capture.hash) ?? imported.document.use
    return [
      .int(capture), .text(imported.name), .word(use), .text(imported.rules), .int(nextTurn), .int(nextQuotation),
    ]
      + sealed + [.number64(seal)]
  }

  private func addVersion(
    _ imported: ImportedDocument, capture: Int, to page: StoredDocument
  ) throws(RecordError) -> Added {
    let number = try reader.number(of: page.summary.id) ?? 0
    let position = try connection.number("SELECT count(*) FROM versions WHERE document = ?", [.int(number)])
    var state = imported
    let sameWords =
      page.document.text.bytes == imported.document.text.bytes
      && page.document.title?.value == imported.document.title?.value
    var changes = imported.changes ?? Version.Changes()
    changes.furnitureOnly = sameWords
    state.changes = changes
    try addVersionRow(state, document: number, capture: capture, position: position)
    try remember(imported, document: number)
    var added = Added(
      id: page.summary.id, ordinal: page.summary.ordinal, outcome: .furnitureOnly, retrievalAdded: false)
    if sameWords { return added }
    if try isOlder(imported, than: page.summary) {
      added.outcome = .olderVersion
      return added
    }
    added.replaced = page.summary.ordinal
    added.outcome = .version
    added.ordinal = try replaceLayers(of: number, page, with: imported, capture: capture)
    return added
  }

  /// Whether the state was fetched before the one that the document shows; where that is not known it is taken as newer.
  private func isOlder(_ imported: ImportedDocument, than summary: DocumentSummary) throws(RecordError) -> Bool {
    let new = imported.retrieval.retrieved ?? imported.document.captured?.value
    let old = try reader.retrievals(of: summary.capture).compactMap(\.retrieval.retrieved).max {
      $0.sortKey < $1.sortKey
    }
    guard let new, let old = old ?? summary.captured else { return false }
    return new.sortKey < old.sortKey
  }

  /// Puts the layers of `imported` in the place of those of `page`. The text keeps its number with `keepingOrdinal`.
  func replaceLayers(
    of number: Int, _ page: StoredDocument, with imported: ImportedDocument, capture: Int, keepingOrdinal: Bool = false
  ) throws(RecordError) -> Int {
    let writer = LayerWriter(self, document: number, id: page.summary.id)
    try writer.clear()
    let next =
      try connection.first(
        "SELECT next_turn, next_quotation FROM documents WHERE number = ?", [.int(number)],
        { (turn: $0.int() ?? 0, quotation: $0.int() ?? 0) }) ?? (turn: 0, quotation: 0)
    let columns = ["capture", "name", "use", "rules", "next_turn", "next_quotation"] + DocumentRow.sealed + ["seal"]
    try connection.run(
      "UPDATE documents SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE number = ?",
      try documentValues(imported, capture: capture, nextTurn: next.turn, nextQuotation: next.quotation)
        + [.int(number)])
    let ordinal = try writer.write(imported, old: page, ordinal: keepingOrdinal ? page.summary.ordinal : nil)
    try applyCorrections(of: imported.capture.hash)
    return ordinal
  }

  private func addVersionRow(
    _ imported: ImportedDocument, document: Int, capture: Int, position: Int
  ) throws(RecordError) {
    let changes = imported.changes ?? Version.Changes()
    try connection.run(
      """
      INSERT INTO versions
        (document, position, capture, retrieved, wording, number, name, negation, furniture_only)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .int(document), .int(position), .int(capture), .date(imported.retrieval.retrieved), .int(changes.wording),
        .int(changes.number), .int(changes.name), .int(changes.negation), .bool(changes.furnitureOnly),
      ])
  }

  /// Keeps the addresses under which other captures of the page may come, and the outlet's identifier.
  private func remember(_ imported: ImportedDocument, document: Int) throws(RecordError) {
    for url in [imported.retrieval.url, imported.document.canonical] {
      guard let address = url.flatMap(PageAddress.of) else { continue }
      try connection.run(
        "INSERT INTO pages (address, document) VALUES (?, ?) ON CONFLICT DO NOTHING", [.text(address), .int(document)])
    }
    if let outlet = imported.document.outlet?.value { try assignOutlet(outlet, capture: imported.capture.hash) }
  }
}

extension PartialDate {
  /// Orders points of time: minutes since 1970, in UTC where the offset is known.
  var sortKey: Int {
    let utc = inUTC
    return utc.dayNumber * 1440 + (utc.minutes ?? 0)
  }
}
