internal import GRDB
internal import RecordTypes
internal import Texts

/// Writes what was derived from a capture: text, blocks, turns, quotations and the other layers of one document, each
/// row sealed, and the full-text index with them.
struct LayerWriter {
  let connection: Connection
  let document: Int
  let id: DocumentID

  init(_ connection: Connection, document: Int, id: DocumentID) {
    self.connection = connection
    self.document = document
    self.id = id
  }

  /// Writes all layers; the number of the text. `old` is the state that they take the place of.
  func write(_ imported: ImportedDocument, old: StoredDocument?) throws(RecordError) -> Int {
    let hash = imported.capture.hash
    let contents = imported.document
    let ordinal = try writeText(contents, hash)
    let voices = try VoiceWriter(connection: connection, document: document).write(contents)
    let turns = try identify(Self.turnWords(contents), Self.known(old, \.turns, Self.turnWords), .turn)
    let quotations = try identify(Self.saidWords(contents), Self.known(old, \.quotations, Self.saidWords), .quotation)
    let links = BlockLinks(contents)
    for layer in Layer.all {
      try write(layer, contents, hash) { position in
        switch layer.table {
        case "blocks": [.int(links.turnOfBlock[position])]
        case "turns": [.text(turns[position]), .int(voices.turns[position])]
        case "quotations":
          [.text(quotations[position]), .int(voices.quotations[position]), .int(links.blockOfQuotation[position])]
        default: []
        }
      }
    }
    try indexBlocks()
    try writeFeatures(imported)
    return ordinal
  }

  /// Takes all layers of the document away.
  func clear() throws(RecordError) {
    for table in ["search_stemmed", "search_exact"] {
      try connection.run(
        "INSERT INTO \(table) (\(table), rowid, text) SELECT 'delete', number, text FROM blocks WHERE document = ?",
        [.int(document)])
    }
    let tables =
      Layer.all.map(\.table) + ["texts", "person_mentions", "document_voices", "event_features", "event_keys"]
    for table in tables { try connection.run("DELETE FROM \(table) WHERE document = ?", [.int(document)]) }
  }

  private func writeText(_ contents: Document, _ hash: ContentHash) throws(RecordError) -> Int {
    let sealed = TextRow.values(contents)
    let seal = Seal(table: "texts", capture: hash).value(of: sealed)
    try connection.run(
      "INSERT INTO texts (document, size, whole, origins, seal) VALUES (?, ?, ?, ?, ?)",
      [.int(document)] + sealed + [.number64(seal)])
    return connection.lastNumber
  }

  private func write(
    _ layer: Layer, _ contents: Document, _ hash: ContentHash, unsealed: @escaping (Int) -> [DatabaseValue]
  ) throws(RecordError) {
    let rows = layer.rows(contents)
    guard !rows.isEmpty else { return }
    let seal = Seal(table: layer.table, capture: hash)
    try connection.run(
      layer.insertion,
      each: rows.enumerated().lazy.map { position, sealed in
        var row: [DatabaseValue] = [.int(document), .int(position)]
        row.reserveCapacity(sealed.count + 6)
        let value = seal.value(of: [.int(position)] + sealed)
        row += sealed
        row += unsealed(position)
        row.append(.number64(value))
        return row
      })
  }

  private func indexBlocks() throws(RecordError) {
    for table in ["search_stemmed", "search_exact"] {
      try connection.run(
        "INSERT INTO \(table) (rowid, text) SELECT number, text FROM blocks WHERE document = ? ORDER BY position",
        [.int(document)])
    }
  }

  private func writeFeatures(_ imported: ImportedDocument) throws(RecordError) {
    if !imported.eventFeatures.isEmpty {
      try connection.run(
        "INSERT INTO event_features (document, features) VALUES (?, ?)",
        [.int(document), .bytes(imported.eventFeatures)])
    }
    try connection.run(
      "INSERT INTO event_keys (key, document) VALUES (?, ?) ON CONFLICT DO NOTHING",
      each: imported.eventKeys.lazy.map { [$0.databaseValue, .int(document)] })
  }
}

extension LayerWriter {
  /// What is numbered within a document.
  enum Numbered: String {
    case turn, quotation
    var mark: String { self == .turn ? "t" : "q" }
    var column: String { "next_\(rawValue)" }
  }

  /// An identifier for each element: that of an old one with the same words, taken in order; else the document's next.
  private func identify(
    _ words: [String], _ old: [(words: String, id: String)], _ kind: Numbered
  ) throws(RecordError) -> [String] {
    guard !words.isEmpty else { return [] }
    var waiting: [String: [String]] = [:]
    for element in old.reversed() { waiting[element.words, default: []].append(element.id) }
    var next = try connection.number("SELECT \(kind.column) FROM documents WHERE number = ?", [.int(document)])
    let ids = words.map { words in
      if let id = waiting[words]?.popLast() { return id }
      defer { next += 1 }
      return "\(id.value)-\(kind.mark)\(next)"
    }
    try connection.run("UPDATE documents SET \(kind.column) = ? WHERE number = ?", [.int(next), .int(document)])
    return ids
  }

  private static func known<ID: Identifier>(
    _ old: StoredDocument?, _ ids: KeyPath<StoredDocument, [ID]>, _ words: (Document) -> [String]
  ) -> [(words: String, id: String)] {
    guard let old else { return [] }
    return zip(words(old.document), old[keyPath: ids]).map { ($0, $1.value) }
  }

  private static func turnWords(_ document: Document) -> [String] { document.turns.map { document.text[$0.range] } }

  private static func saidWords(_ document: Document) -> [String] {
    document.quotations.map { quotation in quotation.content.map { document.text[$0] }.joined(separator: " ") }
  }
}

/// Which turn a block belongs to, and in which block a quotation begins: by place in the document.
private struct BlockLinks {
  var turnOfBlock: [Int?] = []
  var blockOfQuotation: [Int?] = []

  /// O(blocks + turns + quotations log blocks); blocks and turns are taken to be in order.
  init(_ document: Document) {
    var turn = 0
    for block in document.blocks {
      while turn < document.turns.count, document.turns[turn].range.upperBound <= block.range.lowerBound { turn += 1 }
      let overlaps = turn < document.turns.count && document.turns[turn].range.lowerBound < block.range.upperBound
      turnOfBlock.append(overlaps ? turn : nil)
    }
    let starts = document.blocks.map(\.range.lowerBound)
    blockOfQuotation = document.quotations.map { quotation in
      guard let start = quotation.content.first?.lowerBound else { return nil }
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= start { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? low - 1 : nil
    }
  }
}
