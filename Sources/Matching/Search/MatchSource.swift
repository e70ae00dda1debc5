/// What is known of the size of an index.
package struct IndexStatistics: Sendable, Hashable {
  /// The distinct levels of its segments.
  package var levels: [Int]
  /// How many documents it holds.
  package var documents: Int
  /// How many words they have.
  package var words: Int

  package init(levels: [Int], documents: Int, words: Int) {
    self.levels = levels
    self.documents = documents
    self.words = words
  }
}

/// What a document may be used for.
package enum DocumentStanding: Sendable, Hashable {
  /// Its words support a quotation.
  case record
  /// It quotes others: shown, never support.
  case report
  /// It is not looked at (the report that is being checked, its versions and reprints).
  case ignored
}

/// The record as matching reads it.
package struct MatchSource {
  /// How large the index is.
  package let statistics: IndexStatistics
  /// The blocks with a key, over all segments.
  package let blocks: (Int64) throws -> [[UInt8]]
  /// A document by its ordinal; nil where it is gone.
  package let text: (Int) throws -> MatchableText?
  /// What a document may be used for.
  package let standing: (Int) -> DocumentStanding
  /// How alike in sense some words and each of some stretches are, -1 to 1; nil where no encoder is at hand. It is asked for
  /// sayings in other words alone.
  package let likeness: ((_ words: [UInt8], _ stretches: [[UInt8]]) throws -> [Double])?

  /// Places of words that were read before; nil where nothing is kept between quotations.
  package let places: KnownPlaces?

  package init(
    statistics: IndexStatistics, blocks: @escaping (Int64) throws -> [[UInt8]],
    text: @escaping (Int) throws -> MatchableText?,
    standing: @escaping (Int) -> DocumentStanding = { _ in .record },
    likeness: ((_ words: [UInt8], _ stretches: [[UInt8]]) throws -> [Double])? = nil, places: KnownPlaces? = nil
  ) {
    self.statistics = statistics
    self.blocks = blocks
    self.text = text
    self.standing = standing
    self.likeness = likeness
    self.places = places
  }
}
