internal import GRDB
internal import RecordTypes
internal import Texts

extension RecordReader {
  /// The words of the text of that number and who speaks them; nil where it is no longer live. O(text).
  package func words(ordinal: Int) throws(RecordError) -> StoredWords? {
    let row = try connection.first(
      "SELECT document, size, whole FROM texts WHERE ordinal = ?", [.int(ordinal)],
      { (document: $0.int() ?? 0, size: $0.int() ?? 0, whole: $0.optionalBytes()) })
    guard let row else { return nil }
    var words = StoredWords(bytes: row.whole.map(Self.repaired) ?? [])
    if row.whole == nil { words.bytes = try blocks(ofDocument: row.document, size: row.size) }
    try readTurns(ofDocument: row.document, into: &words)
    return words
  }

  /// What is shown of the text of that number beside its words; nil where it is no longer live.
  package func frame(ordinal: Int) throws(RecordError) -> StoredFrame? {
    guard let summary = try summary(ordinal: ordinal) else { return nil }
    let row = try connection.first(
      "SELECT document, origins FROM texts WHERE ordinal = ?", [.int(ordinal)],
      { (document: $0.int() ?? 0, origins: $0.bytes()) })
    guard let row else { return nil }
    return StoredFrame(
      summary: summary, origins: OriginBlob.decode(row.origins),
      turns: try ids(.turn, ofDocument: row.document, summary.id))
  }

  /// The text that a document's blocks hold, as it stands in them: without a string for each.
  func blocks(ofDocument number: Int, size: Int) throws(RecordError) -> [UInt8] {
    let sql = "SELECT text FROM blocks WHERE document = ? ORDER BY position"
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, min(size, 1 << 26)))
    var isFirst = true
    try connection.each(sql, [.int(number)]) { fields in
      if !isFirst { bytes += [0x0A, 0x0A] }
      isFirst = false
      fields.withBytes { bytes += $0 }
      return true
    }
    if Self.isText(bytes) { return bytes }
    // A damaged file: each block is repaired by itself.
    let blocks = try connection.all(sql, [.int(number)], { Array(($0.text() ?? "").utf8) })
    return Self.repaired(TextRow.join(blocks, size: size))
  }

  /// Bytes of a damaged file that are no UTF-8 are repaired, so that nobody above meets them.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Whether SQLite and Swift read these bytes as they are: UTF-8 without a NUL, which ends a text.
  private static func isText(_ bytes: [UInt8]) -> Bool { !bytes.contains(0) && isValid(bytes) }

  private static func isValid(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  private func readTurns(ofDocument number: Int, into words: inout StoredWords) throws(RecordError) {
    var places: [Int: Int] = [:]
    var turns: [SpokenTurn] = []
    var voices: [Speaker] = []
    try connection.each(
      """
      SELECT role, start_byte, end_byte, label_start, label_end, notes, answers, voice,
        speaker_label, speaker_name, speaker_office FROM turns WHERE document = ? ORDER BY position
      """, [.int(number)]
    ) { fields in
      let role: Turn.Role = fields.word() ?? .statement
      let range = fields.range() ?? 0..<0
      var turn = SpokenTurn(
        range: range, labelRange: fields.range(), notes: fields.ranges(), role: role, answers: fields.int())
      let voice = fields.int()
      if let voice, let known = places[voice] {
        turn.voice = known
      } else if let speaker = fields.speaker() {
        turn.voice = voices.count
        if let voice { places[voice] = voices.count }
        voices.append(speaker)
      }
      turns.append(turn)
      return true
    }
    words.turns = turns
    words.voices = voices
  }
}
