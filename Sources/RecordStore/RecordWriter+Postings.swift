internal import GRDB
internal import RecordTypes

extension RecordWriter {
  /// Keeps the posting blocks of texts that this transaction added.
  package func add(_ segment: Segment) throws(RecordError) {
    let number = try open(segment.summary)
    var tally = SegmentTally()
    try add(segment.postings, to: number, &tally)
    try close(number, segment.summary, tally)
  }

  /// Puts one segment in the place of several. `merge` gives its blocks, by rising key, some at a time, to the function that it is
  /// handed, and may read the old ones meanwhile.
  package func replaceSegments(
    _ numbers: [Int], with summary: SegmentSummary, merge: ((_ add: ([Posting]) throws -> Void) throws -> Void)
  ) throws {
    let number = try open(summary)
    var tally = SegmentTally()
    try merge { try add($0, to: number, &tally) }
    try close(number, summary, tally)
    for number in numbers {
      try connection.run(
        "DELETE FROM postings WHERE number >= ? AND number < ?", PostingNumber.bounds(ofSegment: number))
      try connection.run("DELETE FROM segments WHERE number = ?", [.int(number)])
    }
  }

  /// Makes a segment's row, for its number; what its blocks come to is put there by ``close(_:_:_:)``.
  private func open(_ segment: SegmentSummary) throws(RecordError) -> Int {
    try connection.run(
      """
      INSERT INTO segments (level, first_ordinal, last_ordinal, documents, words, keys, bytes, seal)
      VALUES (?, ?, ?, ?, ?, 0, 0, 0)
      """,
      [
        .int(segment.level), .int(segment.ordinals.lowerBound), .int(segment.ordinals.upperBound),
        .int(segment.documents), .int(segment.words),
      ])
    return connection.lastNumber
  }

  private func add(_ postings: [Posting], to number: Int, _ tally: inout SegmentTally) throws(RecordError) {
    tally.add(postings)
    try connection.run(
      "INSERT INTO postings (number, block) VALUES (?, ?)",
      each: postings.lazy.map { [.int(PostingNumber.of($0.key, segment: number)), .bytes($0.block)] })
  }

  private func close(_ number: Int, _ segment: SegmentSummary, _ tally: SegmentTally) throws(RecordError) {
    var summary = segment
    summary.keys = tally.keys
    summary.bytes = tally.bytes
    try connection.run(
      "UPDATE segments SET keys = ?, bytes = ?, seal = ? WHERE number = ?",
      [.int(tally.keys), .int(tally.bytes), .number64(tally.seal &+ SegmentSeal.head(summary)), .int(number)])
  }
}

/// What the blocks of a segment come to.
private struct SegmentTally {
  var keys = 0
  var bytes = 0
  var seal: UInt64 = 0

  mutating func add(_ postings: [Posting]) {
    keys += postings.count
    bytes += postings.reduce(0) { $0 + $1.block.count }
    seal &+= SegmentSeal.of(postings)
  }
}

/// The number of a posting block's row: the segment's above the key. A table by number keeps blocks of up to a page
/// together; one by segment and key spills those of a quarter of a page.
enum PostingNumber {
  /// Keys are less than this.
  static let keys = 1 << 38

  static func of(_ key: Int64, segment: Int) -> Int { segment << 38 | Int(key) & (keys - 1) }

  static func bounds(ofSegment segment: Int) -> [DatabaseValue] { [.int(segment << 38), .int((segment + 1) << 38)] }
}

/// The seal of a whole segment: the sum of its rows' seals, so that the order of reading does not matter, and of its own.
enum SegmentSeal {
  static func of(_ postings: [Posting]) -> UInt64 {
    postings.reduce(0) { $0 &+ row(key: $1.key, block: $1.block) }
  }

  /// The seal of what the segment's own row says.
  static func head(_ segment: SegmentSummary) -> UInt64 {
    Seal(table: "segments").value(of: [
      .int(segment.level), .int(segment.ordinals.lowerBound), .int(segment.ordinals.upperBound),
      .int(segment.documents), .int(segment.words), .int(segment.keys), .int(segment.bytes),
    ])
  }

  static func row(key: Int64, block: [UInt8]) -> UInt64 {
    Seal(table: "postings").value(of: [key.databaseValue, .bytes(block)])
  }
}

/// The seal of what the grouping of events keeps of a document.
enum FeatureSeal {
  static func of(_ features: [UInt8], capture: ContentHash) -> UInt64 {
    Seal(table: "event_features", capture: capture).value(of: [.bytes(features)])
  }
}
