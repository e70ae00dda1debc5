internal import GRDB
internal import RecordTypes

extension RecordWriter {
  /// Keeps the posting blocks of texts that this transaction added.
  package func add(_ segment: Segment) throws(RecordError) {
    let bytes = segment.postings.reduce(0) { $0 + $1.block.count }
    try connection.run(
      """
      INSERT INTO segments (level, first_ordinal, last_ordinal, documents, words, keys, bytes, seal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .int(segment.level), .int(segment.ordinals.lowerBound), .int(segment.ordinals.upperBound),
        .int(segment.documents), .int(segment.words), .int(segment.postings.count), .int(bytes),
        .number64(SegmentSeal.of(segment.postings)),
      ])
    let number = connection.lastNumber.databaseValue
    try connection.run(
      "INSERT INTO postings (segment, key, block) VALUES (?, ?, ?)",
      each: segment.postings.lazy.map { [number, $0.key.databaseValue, .bytes($0.block)] })
  }

  /// Puts one segment in the place of several: their merge.
  package func replaceSegments(_ numbers: [Int], with segment: Segment) throws(RecordError) {
    for number in numbers {
      try connection.run("DELETE FROM postings WHERE segment = ?", [.int(number)])
      try connection.run("DELETE FROM segments WHERE number = ?", [.int(number)])
    }
    try add(segment)
  }
}

/// The seal of a whole segment: the sum of its rows' seals, so that the order of reading does not matter.
enum SegmentSeal {
  static func of(_ postings: [Posting]) -> UInt64 {
    postings.reduce(0) { $0 &+ row(key: $1.key, block: $1.block) }
  }

  static func row(key: Int64, block: [UInt8]) -> UInt64 {
    Seal(table: "postings").value(of: [key.databaseValue, .bytes(block)])
  }
}
