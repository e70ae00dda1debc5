internal import GRDB
internal import RecordTypes
internal import Texts

/// Writes what was derived from a capture: text, blocks, turns, quotations and the other layers of one document, each
/// row sealed, and the full-text index with them.
struct LayerWriter {
  let connection: Connection
  let document: Int
  let id: DocumentID
  private let unindexed: Unindexed

  init(_ writer: RecordWriter, document: Int, id: DocumentID) {
    connection = writer.connection
    unindexed = writer.unindexed
    self.document = document
    self.id = id
  }

  /// Writes all layers; the number of the text, `known` where it has one already. `old` is the state that they take the
  /// place of.
  func write(_ imported: ImportedDocument, old: StoredDocument?, ordinal known: Int? = nil) throws(RecordError) -> Int {
    let hash = imported.capture.hash
    let contents = imported.document
    let ordinal = try writeText(contents, hash, ordinal: known)
    let voices = try VoiceWriter(connection: connection, document: document).write(contents)
    let turns = try identify(.turn, in: contents, old)
    let quotations = try identify(.quotation, in: contents, old)
    let links = BlockLinks(contents)
    for layer in Layer.all {
      if layer.isList {
        try ListRow.write(layer, contents, hash, document: document, to: connection)
        continue
      }
      try write(layer, contents, hash) { position in
        switch layer.table {
        case "blocks": [.int(links.turnOfBlock[position])]
        case "turns": [.int(turns[position]), .int(voices.turns[position])]
        case "quotations":
          [.int(quotations[position]), .int(voices.quotations[position]), .int(links.blockOfQuotation[position])]
        default: []
        }
      }
    }
    unindexed.documents.insert(document)
    try writeFeatures(imported)
    return ordinal
  }

  /// Takes all layers of the document away; its own row must be as it was.
  func clear() throws(RecordError) {
    try unindexed.clear(document, in: connection)
    // The keys of events stay: they only propose, and what they propose is weighed by what is there.
    let tables =
      ["blocks", "turns", "quotation_rows", "lists", "texts", "person_mentions", "voice_counts", "event_features"]
    for table in tables { try connection.run("DELETE FROM \(table) WHERE document = ?", [.int(document)]) }
  }

  private func writeText(_ contents: Document, _ hash: ContentHash, ordinal: Int?) throws(RecordError) -> Int {
    let sealed = TextRow.values(contents)
    let seal = Seal(table: "texts", capture: hash).value(of: sealed)
    try connection.run(
      "INSERT INTO texts (ordinal, document, size, whole, origins, seal) VALUES (?, ?, ?, ?, ?, ?)",
      [.int(ordinal), .int(document)] + sealed + [.number64(seal)])
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
        row += layer.packed?.pack(sealed) ?? sealed
        row += unsealed(position)
        row.append(.number64(value))
        return row
      })
  }

  private func writeFeatures(_ imported: ImportedDocument) throws(RecordError) {
    if !imported.eventFeatures.isEmpty {
      try connection.run(
        "INSERT INTO event_features (document, features, seal) VALUES (?, ?, ?)",
        [
          .int(document), .bytes(imported.eventFeatures),
          .number64(FeatureSeal.of(imported.eventFeatures, capture: imported.capture.hash)),
        ])
    }
    try connection.run(EventKeyRows.insertion, EventKeyRows.values(imported.eventKeys, document: document))
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
