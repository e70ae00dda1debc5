internal import GRDB

extension RecordReader {
  private static let postingSelection = """
    SELECT postings.block FROM segments JOIN postings ON postings.number = segments.number << 38 | ?
    ORDER BY segments.number
    """

  /// The blocks of a key, one for each segment that has it, in the segments' order. O(segments log keys).
  package func postings(_ key: Int64) throws(RecordError) -> [[UInt8]] {
    guard (0..<Int64(PostingNumber.keys)).contains(key) else { return [] }
    var blocks: [[UInt8]] = []
    try forEachPosting(key) { blocks.append([UInt8]($0)) }
    return blocks
  }

  /// Hands on the blocks of a key without copying them; a pointer is valid only inside `body`.
  package func forEachPosting(_ key: Int64, _ body: (UnsafeRawBufferPointer) -> Void) throws(RecordError) {
    guard (0..<Int64(PostingNumber.keys)).contains(key) else { return }
    try connection.each(Self.postingSelection, [key.databaseValue]) { fields in
      fields.withBytes(body)
      return true
    }
  }

  /// The segments, in order.
  package func segments() throws(RecordError) -> [SegmentSummary] {
    try connection.all(
      """
      SELECT number, level, first_ordinal, last_ordinal, documents, words, keys, bytes FROM segments ORDER BY number
      """
    ) { fields in
      let number = fields.int() ?? 0
      let level = fields.int() ?? 0
      let ordinals = fields.range() ?? 0..<0
      var summary = SegmentSummary(
        level: level, ordinals: ordinals.lowerBound...ordinals.upperBound,
        documents: fields.int() ?? 0, words: fields.int() ?? 0)
      summary.number = number
      summary.keys = fields.int() ?? 0
      summary.bytes = fields.int() ?? 0
      return summary
    }
  }

  /// The first `limit` blocks of one segment from a key on, by key.
  package func postings(ofSegment number: Int, from key: Int64 = 0, limit: Int) throws(RecordError) -> [Posting] {
    try connection.all(
      """
      SELECT number & \(PostingNumber.keys - 1), block FROM postings WHERE number >= ? AND number < ?
      ORDER BY number LIMIT ?
      """,
      [.int(PostingNumber.of(key, segment: number)), .int((number + 1) << 38), .int(limit)]
    ) { fields in
      Posting(key: Int64(fields.int() ?? 0), block: fields.bytes())
    }
  }

  /// The highest number that a text ever had; 0 where there was none.
  package func lastOrdinal() throws(RecordError) -> Int {
    try connection.number("SELECT seq FROM sqlite_sequence WHERE name = 'texts'")
  }

  /// The numbers in `ordinals` whose texts are no longer live, rising.
  package func deadOrdinals(in ordinals: ClosedRange<Int>) throws(RecordError) -> [Int] {
    let live = try connection.all(
      "SELECT ordinal FROM texts WHERE ordinal BETWEEN ? AND ? ORDER BY ordinal",
      [.int(ordinals.lowerBound), .int(ordinals.upperBound)], { $0.int() ?? 0 })
    let alive = Set(live)
    return ordinals.filter { !alive.contains($0) }
  }

  /// How many texts are live, and their bytes.
  package func liveTexts() throws(RecordError) -> (count: Int, bytes: Int) {
    try connection.first(
      "SELECT count(*), coalesce(sum(size), 0) FROM texts", [], { (count: $0.int() ?? 0, bytes: $0.int() ?? 0) })
      ?? (0, 0)
  }
}
