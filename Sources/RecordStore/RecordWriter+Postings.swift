internal import GRDB
internal import RecordTypes

extension RecordWriter {
  /// Keeps the posting blocks of texts that this transaction added.
  package func add(_ segment: Segment) throws(RecordError) {
    let bytes = segment.postings.reduce(0) { $0 + $1.block.count }
    let summary = SegmentSummary(
      number: 0, level: segment.level, ordinals: segment.ordinals, documents: segment.documents, words: segment.words,
      keys: segment.postings.count, bytes: bytes)
    try connection.run(
      """
      INSERT INTO segments (level, first_ordinal, last_ordinal, documents, words, keys, bytes, seal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .int(segment.level), .int(segment.ordinals.lowerBound), .int(segment.ordinals.upperBound),
        .int(segment.documents), .int(segment.words), .int(segment.postings.count), .int(bytes),
        .number64(SegmentSeal.of(segment.postings) &+ SegmentSeal.head(summary)),
      ])
    let number = connection.lastNumber
    try connection.run(
      "INSERT INTO postings (number, block) VALUES (?, ?)",
      each: segment.postings.lazy.map { [.int(PostingNumber.of($0.key, segment: number)), .bytes($0.block)] })
  }

  /// Puts one segment in the place of several: their merge.
  package func replaceSegments(_ numbers: [Int], with segment: Segment) throws(RecordError) {
    for number in numbers {
      try connection.run(
        "DELETE FROM postings WHERE number >= ? AND number < ?", PostingNumber.bounds(ofSegment: number))
      try connection.run("DELETE FROM segments WHERE number = ?", [.int(number)])
    }
    try add(segment)
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
