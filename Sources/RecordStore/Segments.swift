/// The posting blocks of some texts, as one transaction or one merge wrote them: immutable.
package struct Segment: Sendable, Hashable {
  /// The level of the blocks' keys; opaque here.
  package var level: Int
  /// The first and the last number of the texts that it indexes.
  package var ordinals: ClosedRange<Int>
  /// How many texts.
  package var documents: Int
  /// How many words.
  package var words: Int
  /// The blocks, with rising keys, each key once.
  package var postings: [Posting]

  package init(level: Int, ordinals: ClosedRange<Int>, documents: Int, words: Int, postings: [Posting]) {
    self.level = level
    self.ordinals = ordinals
    self.documents = documents
    self.words = words
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
  package var number: Int
  package var level: Int
  package var ordinals: ClosedRange<Int>
  package var documents: Int
  package var words: Int
  package var keys: Int
  package var bytes: Int
}
