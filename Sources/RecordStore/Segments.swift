/// The posting blocks of some texts, as one transaction or one merge wrote them: immutable.
package struct Segment: Sendable, Hashable {
  /// What it is, without its blocks; how many there are is counted when it is kept.
  package var summary: SegmentSummary
  /// The blocks, with rising keys, each key once.
  package var postings: [Posting]

  package init(level: Int, ordinals: ClosedRange<Int>, documents: Int, words: Int, postings: [Posting]) {
    summary = SegmentSummary(level: level, ordinals: ordinals, documents: documents, words: words)
    self.postings = postings
  }
}

/// One posting block.
package struct Posting: Sendable, Hashable {
  /// From 0, less than 2^38.
  package var key: Int64
  package var block: [UInt8]

  package init(key: Int64, block: [UInt8]) {
    self.key = key
    self.block = block
  }
}

/// A segment without its blocks.
package struct SegmentSummary: Sendable, Hashable {
  /// The record's number of it; 0 before it is kept.
  package var number = 0
  /// The level of the blocks' keys; opaque here.
  package var level: Int
  /// The first and the last number of the texts that it indexes.
  package var ordinals: ClosedRange<Int>
  /// How many texts.
  package var documents: Int
  /// How many words.
  package var words: Int
  /// How many blocks.
  package var keys = 0
  /// The bytes of the blocks.
  package var bytes = 0

  package init(level: Int, ordinals: ClosedRange<Int>, documents: Int, words: Int) {
    self.level = level
    self.ordinals = ordinals
    self.documents = documents
    self.words = words
  }
}
