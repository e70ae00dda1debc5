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

  /// One segment that holds what several hold; the documents in `dropping` leave the index. O(places · log places).
  ///
  /// `words` and `documents` are sums: those of dropped documents are taken off by the caller, who knows them.
  package static func merge(_ segments: [PostingSegment], dropping: Set<Int> = []) throws(PostingError)
    -> PostingSegment
  {
    var entries: [PostingEntry] = []
    for segment in segments {
      for block in segment.blocks { try append(block, dropping: dropping, to: &entries) }
    }
    let words = segments.reduce(0) { $0 + $1.words }
    return PostingSegment(
      entries: &entries, documents: segments.reduce(0) { $0 + $1.documents }, words: words)
  }

  /// A segment of `entries`, in any order.
  init(entries: inout [PostingEntry], documents: Int, words: Int) {
    entries.sort()
    self.init(
      level: PostingKey.level(words: words), documents: documents, words: words, blocks: [])
    let suffixBytes = PostingKey.suffixBytes(level: level)
    var places: [Posting] = []
    var payload: [UInt8] = []
    var bytes: [UInt8] = []
    var index = 0
    while index < entries.count {
      let block = PostingKey.block(entries[index].key, level: level)
      bytes.removeAll(keepingCapacity: true)
      while index < entries.count, PostingKey.block(entries[index].key, level: level) == block {
        let key = entries[index].key
        places.removeAll(keepingCapacity: true)
        while index < entries.count, entries[index].key == key {
          if places.last != entries[index].place { places.append(entries[index].place) }
          index += 1
        }
        payload.removeAll(keepingCapacity: true)
        PostingCoding.encode(places[...], to: &payload)
        let suffix = PostingKey.suffix(key, level: level)
        for shift in stride(from: (suffixBytes - 1) * 8, through: 0, by: -8) {
          bytes.append(UInt8(truncatingIfNeeded: suffix >> UInt32(shift)))
        }
        Varint.append(payload.count, to: &bytes)
        bytes.append(contentsOf: payload)
      }
      blocks.append(PostingBlock(key: block, bytes: bytes))
    }
  }

  private static func append(
    _ block: PostingBlock, dropping: Set<Int>, to entries: inout [PostingEntry]
  ) throws(PostingError) {
    let level = PostingKey.level(ofBlock: block.key)
    guard PostingKey.levels.contains(level) else { throw .damaged(key: block.key) }
    let suffixBytes = PostingKey.suffixBytes(level: level)
    let high = UInt32(truncatingIfNeeded: block.key & 0xFFFF_FFFF) << UInt32(PostingKey.bits - level)
    let bytes = block.bytes.span
    var offset = 0
    while offset < bytes.count {
      guard offset + suffixBytes < bytes.count else { throw .damaged(key: block.key) }
      var suffix: UInt32 = 0
      for index in 0..<suffixBytes { suffix = suffix << 8 | UInt32(bytes[offset + index]) }
      offset += suffixBytes
      guard let length = Varint.read(bytes, at: &offset), length <= bytes.count - offset else {
        throw .damaged(key: block.key)
      }
      let whole = PostingCoding.decode(bytes, offset..<(offset + length)) { document, cell in
        if dropping.isEmpty || !dropping.contains(document) {
          entries.append(PostingEntry(key: high | suffix, place: Posting(document: document, cell: cell)))
        }
      }
      guard whole else { throw .damaged(key: block.key) }
      offset += length
    }
  }
}

/// A word's key and one of its places, while a segment is made: ordered by key, document, cell.
struct PostingEntry: Comparable, Sendable {
  private let high: UInt64
  private let cell: UInt32

  init(key: UInt32, place: Posting) {
    high = UInt64(key) << 36 | UInt64(place.document) & 0xF_FFFF_FFFF
    cell = UInt32(clamping: place.cell)
  }

  var key: UInt32 { UInt32(truncatingIfNeeded: high >> 36) }
  var place: Posting { Posting(document: Int(high & 0xF_FFFF_FFFF), cell: Int(cell)) }

  static func < (first: PostingEntry, second: PostingEntry) -> Bool {
    first.high != second.high ? first.high < second.high : first.cell < second.cell
  }
}
