/// The index of some documents, immutable: blocks of one level with ascending keys.
package struct PostingSegment: Sendable, Hashable {
  /// How many bits of a word's key are the key of its block.
  package var level: Int
  /// How many documents it holds.
  package var documents: Int
  /// How many words they have.
  package var words: Int
  /// The blocks, by ascending key.
  package var blocks: [PostingBlock]

  package init(level: Int, documents: Int, words: Int, blocks: [PostingBlock]) {
    self.level = level
    self.documents = documents
    self.words = words
    self.blocks = blocks
  }

  /// One segment that holds what several hold; the documents in `dropping` leave the index. Group by group, in the memory of the
  /// result: O(places · segments).
  ///
  /// `words` and `documents` are sums: those of dropped documents are taken off by the caller, who knows them.
  package static func merge(_ segments: [PostingSegment], dropping: Set<Int> = []) throws(PostingError)
    -> PostingSegment
  {
    let words = segments.reduce(0) { $0 + $1.words }
    let level = PostingKey.level(words: words)
    var cursors: [PostingCursor] = []
    for segment in segments { cursors.append(try PostingCursor(segment)) }
    var writer = PostingSegmentWriter(level: level)
    var places: [Posting] = []
    while let key = cursors.lazy.compactMap(\.key).min() {
      places.removeAll(keepingCapacity: true)
      for index in cursors.indices where cursors[index].key == key {
        try cursors[index].read(into: &places, dropping: dropping)
        try cursors[index].advance()
      }
      places.settle()
      if !places.isEmpty { writer.append(key, places) }
    }
    return PostingSegment(
      level: level, documents: segments.reduce(0) { $0 + $1.documents }, words: words, blocks: writer.finish())
  }

  /// A segment of `entries`, in any order.
  init(entries: inout [PostingEntry], documents: Int, words: Int) {
    PostingOrder.sort(&entries)
    let level = PostingKey.level(words: words)
    var writer = PostingSegmentWriter(level: level)
    var places: [Posting] = []
    var index = 0
    while index < entries.count {
      let key = entries[index].key
      places.removeAll(keepingCapacity: true)
      while index < entries.count, entries[index].key == key {
        let place = Posting(document: Int(entries[index].document), cell: Int(entries[index].cell))
        if places.last != place { places.append(place) }
        index += 1
      }
      places.settle()
      writer.append(key, places)
    }
    self.init(level: level, documents: documents, words: words, blocks: writer.finish())
  }
}
