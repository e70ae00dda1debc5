internal import GRDB
internal import RecordTypes
internal import Texts

extension RecordReader {
  /// Proves every derived row against its seal, which binds it to its capture's hash, and every document against the
  /// numbers of its rows. Streams: one document in memory at a time. Faults in order of import.
  package func verifyDerived(_ report: (RecordFault) -> Void) throws(RecordError) {
    var last = 0
    while let document = try nextDocument(after: last) {
      last = document.number
      guard let hash = document.hash else {
        report(RecordFault(table: "documents", document: document.id, message: "its capture is gone"))
        continue
      }
      let counts = try verifyDocument(document.number, document.id, hash, report)
      try verifyText(document.number, document.id, hash, report)
      try verifyFeatures(document.number, document.id, hash, report)
      for (layer, count) in zip(Layer.all, counts) {
        if layer.isList {
          try verifyList(layer, count: count, of: document.number, document.id, hash, report)
        } else {
          try verify(layer, count: count, of: document.number, document.id, hash, report)
        }
      }
    }
  }

  private func nextDocument(after last: Int) throws(RecordError) -> (number: Int, id: DocumentID, hash: ContentHash?)? {
    try connection.first(
      """
      SELECT documents.number, documents.id, captures.sha256
      FROM documents LEFT JOIN captures ON captures.number = documents.capture
      WHERE documents.number > ? ORDER BY documents.number LIMIT 1
      """, [.int(last)], { (number: $0.int() ?? 0, id: $0.id(DocumentID.self), hash: $0.hash()) })
  }

  /// Proves a document's own row; how many rows each of its layers must have.
  private func verifyDocument(
    _ number: Int, _ id: DocumentID, _ hash: ContentHash, _ report: (RecordFault) -> Void
  ) throws(RecordError) -> [Int] {
    let sql = "SELECT \(DocumentRow.sealed.joined(separator: ", ")), seal FROM documents WHERE number = ?"
    let row = try connection.first(sql, [.int(number)], { Self.values(&$0, DocumentRow.sealed.count + 1) }) ?? []
    if !Self.isSealed(row, Seal(table: "documents", capture: hash)) {
      report(RecordFault(table: "documents", document: id, capture: hash, message: Self.changed))
    }
    return row.dropLast().suffix(Layer.all.count).map { Int.fromDatabaseValue($0) ?? 0 }
  }

  private func verifyText(
    _ number: Int, _ id: DocumentID, _ hash: ContentHash, _ report: (RecordFault) -> Void
  ) throws(RecordError) {
    let row = try connection.first(
      "SELECT size, whole, origins, seal, ordinal FROM texts WHERE document = ?", [.int(number)],
      { (values: Self.values(&$0, 4), ordinal: $0.int() ?? 0) })
    guard let row else {
      return report(RecordFault(table: "texts", document: id, capture: hash, message: "it is gone"))
    }
    if !Self.isSealed(row.values, Seal(table: "texts", capture: hash)) {
      report(RecordFault(table: "texts", document: id, capture: hash, message: Self.changed))
    }
    let size = Int.fromDatabaseValue(row.values[0]) ?? 0
    if try text(ordinal: row.ordinal)?.bytes.count != size {
      report(RecordFault(table: "texts", document: id, capture: hash, message: "its blocks do not make up its text"))
    }
  }

  private func verifyFeatures(
    _ number: Int, _ id: DocumentID, _ hash: ContentHash, _ report: (RecordFault) -> Void
  ) throws(RecordError) {
    let row = try connection.first(
      "SELECT features, seal FROM event_features WHERE document = ?", [.int(number)],
      { (features: $0.bytes(), seal: $0.value()) })
    if let row, row.seal != .number64(FeatureSeal.of(row.features, capture: hash)) {
      report(RecordFault(table: "event_features", document: id, capture: hash, message: Self.changed))
    }
  }

  private func verify(
    _ layer: Layer, count: Int, of number: Int, _ id: DocumentID, _ hash: ContentHash,
    _ report: (RecordFault) -> Void
  ) throws(RecordError) {
    let seal = Seal(table: layer.table, capture: hash)
    var found = 0
    try connection.each(layer.sealedSelection, [.int(number)]) { fields in
      let row = Self.values(&fields, layer.sealed.count + 2)
      if !Self.isSealed(row, seal) {
        let index = Int.fromDatabaseValue(row[0])
        report(RecordFault(table: layer.table, document: id, capture: hash, index: index, message: Self.changed))
      }
      found += 1
      return true
    }
    if found != count {
      let message = "\(count) rows were written, \(found) are there"
      report(RecordFault(table: layer.table, document: id, capture: hash, message: message))
    }
  }

  private func verifyList(
    _ layer: Layer, count: Int, of number: Int, _ id: DocumentID, _ hash: ContentHash,
    _ report: (RecordFault) -> Void
  ) throws(RecordError) {
    let row = try connection.first(
      "SELECT items, seal FROM lists WHERE document = ? AND layer = ?", [.int(number), .text(layer.table)],
      { Self.values(&$0, 2) })
    if let row, !Self.isSealed(row, Seal(table: layer.table, capture: hash)) {
      report(RecordFault(table: layer.table, document: id, capture: hash, message: Self.changed))
    }
    let found = row.flatMap { String.fromDatabaseValue($0[0]) }.flatMap(ListRow.count) ?? 0
    if found != count {
      let message = "\(count) were written, \(found) are there"
      report(RecordFault(table: layer.table, document: id, capture: hash, message: message))
    }
  }

  private static let changed = "the row is not the one that was derived from the capture"

  private static func values(_ fields: inout Fields, _ count: Int) -> [DatabaseValue] {
    (0..<count).map { _ in fields.value() }
  }

  /// Whether the last value seals those before it.
  private static func isSealed(_ row: [DatabaseValue], _ seal: Seal) -> Bool {
    guard let last = row.last else { return false }
    return last == .number64(seal.value(of: Array(row.dropLast())))
  }
}
