/// Makes one segment out of several, block by block: in the memory of one block of each.
package struct PostingMerge {
  /// The blocks of a segment, by ascending key, one a call; nil at the end.
  package typealias Blocks = () throws -> PostingBlock?

  /// The level of the segment that comes out.
  package let level: Int
  private let dropping: Set<Int>

  /// A merge of segments that have `words` words together; the documents in `dropping` leave the index.
  package init(words: Int, dropping: Set<Int> = []) {
    level = PostingKey.level(words: words)
    self.dropping = dropping
  }

  /// Hands on the blocks of the merged segment, by ascending key. O(places · segments); throws ``PostingError`` where a block is
  /// damaged, and what `segments` and `add` throw.
  package func run(_ segments: [Blocks], to add: (PostingBlock) throws -> Void) throws {
    var cursors = try segments.map { try PostingCursor($0) }
    var writer = PostingSegmentWriter(level: level)
    var places: [Posting] = []
    while let key = cursors.lazy.compactMap(\.key).min() {
      places.removeAll(keepingCapacity: true)
      for index in cursors.indices where cursors[index].key == key {
        try cursors[index].read(into: &places, dropping: dropping)
        try cursors[index].advance()
      }
      places.settle()
      if !places.isEmpty, let block = writer.append(key, places) { try add(block) }
    }
    if let block = writer.finish() { try add(block) }
  }
}
