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

  /// A segment of `entries`, in any order.
  init(entries: inout [PostingEntry], documents: Int, words: Int) {
    PostingOrder.sort(&entries)
    let level = PostingKey.level(words: words)
    var writer = PostingSegmentWriter(level: level)
    var blocks: [PostingBlock] = []
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
      if let block = writer.append(key, places) { blocks.append(block) }
    }
    if let block = writer.finish() { blocks.append(block) }
    self.init(level: level, documents: documents, words: words, blocks: blocks)
  }
}
