internal import GRDB
package import RecordTypes
internal import Texts

extension RecordWriter {
  /// Keeps a capture; nothing where the record has it. Its row, and whether it is new.
  func add(_ capture: StoredCapture) throws(RecordError) -> (number: Int, isNew: Bool) {
    let known = try connection.first(
      "SELECT number FROM captures WHERE sha256 = ?", [.hash(capture.hash)], { $0.int() ?? 0 })
    if let known { return (known, false) }
    try connection.run(
      "INSERT INTO captures (sha256, media_type, charset, size, encoding, bytes) VALUES (?, ?, ?, ?, ?, ?)",
      [
        .hash(capture.hash), .word(capture.mediaType), .text(capture.charset), .int(capture.size),
        .text(capture.encoding), .bytes(capture.bytes),
      ])
    return (connection.lastNumber, true)
  }

  /// Keeps a retrieval of a capture; whether its address or time was new.
  func add(_ retrieval: Retrieval, name: String, capture: Int) throws(RecordError) -> Bool {
    try connection.run(
      """
      INSERT INTO retrievals (capture, name, url, retrieved, headers, container) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
      [
        .int(capture), .text(name), .text(retrieval.url), .date(retrieval.retrieved),
        .lines(retrieval.headers.map { "\($0.name): \($0.value)" }), .text(retrieval.container),
      ])
    return connection.changes > 0
  }

  /// Keeps another retrieval of a capture that the record has, under the name that it came in under first; whether its
  /// address or time was new.
  package func add(_ retrieval: Retrieval, of hash: ContentHash) throws(RecordError) -> Bool {
    let row = try connection.first(
      """
      SELECT captures.number, retrievals.name FROM captures JOIN retrievals ON retrievals.capture = captures.number
      WHERE sha256 = ? ORDER BY retrievals.number LIMIT 1
      """, [.hash(hash)], { (number: $0.int() ?? 0, name: $0.text() ?? "") })
    guard let row else { return false }
    return try add(retrieval, name: row.name, capture: row.number)
  }

  /// Keeps a capture that no document could be read from, or whose document is added later; whether it, and whether
  /// its retrieval, were new.
  package func add(
    _ capture: StoredCapture, name: String, retrieval: Retrieval
  ) throws(RecordError) -> (captureAdded: Bool, retrievalAdded: Bool) {
    let row = try add(capture)
    return (row.isNew, try add(retrieval, name: name, capture: row.number))
  }
}
