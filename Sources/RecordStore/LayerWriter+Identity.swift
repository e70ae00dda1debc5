internal import GRDB
package import RecordTypes
internal import Texts

extension LayerWriter {
  /// An ordinal for each turn or quotation: that of the one that it goes on from, else the document's next. What the old
  /// ones said, where that changed or went, is kept under their identifiers.
  /// A new document's own row tells already how many it has.
  func identify(_ kind: Numbered, in contents: Document, _ old: StoredDocument?) throws(RecordError) -> [Int] {
    guard let old else { return Array(0..<(kind == .turn ? contents.turns.count : contents.quotations.count)) }
    let new = kind.elements(contents)
    let before = kind.elements(old.document)
    guard !new.isEmpty || !before.isEmpty else { return [] }
    let known = ordinals(kind, of: old)
    let sources = OrdinalAlignment.sources(before, new)
    var next = try connection.number("SELECT \(kind.column) FROM documents WHERE number = ?", [.int(document)])
    let ordinals = sources.map { source in
      if let source, known.indices.contains(source) { return known[source] }
      defer { next += 1 }
      return next
    }
    try connection.run("UPDATE documents SET \(kind.column) = ? WHERE number = ?", [.int(next), .int(document)])
    try keepFormer(kind, before, known, of: old, sources: sources, new)
    return ordinals
  }

  private func ordinals(_ kind: Numbered, of old: StoredDocument) -> [Int] {
    let ids = kind == .turn ? old.turns.map(\.value) : old.quotations.map(\.value)
    return ids.map { kind.parts(of: $0)?.ordinal ?? 0 }
  }

  /// Keeps the words that an identifier had, under it and the capture that they stood in.
  private func keepFormer(
    _ kind: Numbered, _ before: [NumberedWords], _ known: [Int], of old: StoredDocument, sources: [Int?],
    _ new: [NumberedWords]
  ) throws(RecordError) {
    var same: Set<Int> = []
    for (index, source) in sources.enumerated() {
      if let source, before[source].words == new[index].words { same.insert(source) }
    }
    guard
      let capture = try connection.first(
        "SELECT number FROM captures WHERE sha256 = ?", [.hash(old.summary.capture)], { $0.int() ?? 0 })
    else { return }
    try connection.run(
      """
      INSERT INTO former_words (id, capture, document, origin_start, origin_end, text) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
      each: before.indices.filter { !same.contains($0) && known.indices.contains($0) }.compactMap { index in
        guard let origin = before[index].origin else { return nil }
        return [.text(kind.id(known[index], in: id)), .int(capture), .int(document)] + DatabaseValue.range(origin)
          + [.text(before[index].words)]
      })
  }
}

/// Words that an identifier had in an earlier version.
package struct FormerWords: Sendable, Hashable {
  package var document: DocumentID
  /// Where they stand for ever.
  package var address: Address
  package var text: String
}

extension RecordReader {
  /// What a turn said in earlier versions, the last first.
  package func formerWords(of id: TurnID) throws(RecordError) -> [FormerWords] { try formerWords(id.value) }

  /// What a quotation said in earlier versions, the last first.
  package func formerWords(of id: QuotationID) throws(RecordError) -> [FormerWords] { try formerWords(id.value) }

  private func formerWords(_ id: String) throws(RecordError) -> [FormerWords] {
    try connection.all(
      """
      SELECT documents.id, captures.sha256, origin_start, origin_end, text FROM former_words
        JOIN documents ON documents.number = former_words.document
        JOIN captures ON captures.number = former_words.capture
      WHERE former_words.id = ? ORDER BY captures.number DESC
      """, [.text(id)]
    ) { fields -> FormerWords? in
      let document: DocumentID = fields.id()
      guard let hash = fields.hash() else { return nil }
      let address = Address(capture: hash, range: fields.range() ?? 0..<0)
      return FormerWords(document: document, address: address, text: fields.text() ?? "")
    }.compactMap(\.self)
  }
}
