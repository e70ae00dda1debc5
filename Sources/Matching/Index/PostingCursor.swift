/// Walks over the groups of a segment, by ascending key.
struct PostingCursor {
  private let blocks: [PostingBlock]
  private var block = 0
  private var offset = 0
  private var places: Range<Int> = 0..<0
  /// The key of the group that it stands at; nil at the end.
  private(set) var key: UInt32?

  /// Stands at the first group.
  init(_ segment: PostingSegment) throws(PostingError) {
    blocks = segment.blocks
    try advance()
  }

  /// Goes to the next group.
  mutating func advance() throws(PostingError) {
    while block < blocks.count, offset >= blocks[block].bytes.count {
      block += 1
      offset = 0
    }
    guard block < blocks.count else {
      key = nil
      return
    }
    let blockKey = blocks[block].key
    let level = PostingKey.level(ofBlock: blockKey)
    guard PostingKey.levels.contains(level) else { throw .damaged(key: blockKey) }
    let bytes = blocks[block].bytes
    let group = PostingCoding.group(bytes.span, at: offset, PostingKey.suffixBytes(level: level))
    guard let group else { throw .damaged(key: blockKey) }
    let next = UInt32(truncatingIfNeeded: blockKey & 0xFFFF_FFFF) << UInt32(PostingKey.bits - level) | group.suffix
    if let key, next <= key { throw .damaged(key: blockKey) }
    key = next
    places = group.places
    offset = group.places.upperBound
  }

  /// Appends the places of the group, without those of the documents in `dropping`. O(places).
  func read(into found: inout [Posting], dropping: Set<Int>) throws(PostingError) {
    guard block < blocks.count else { return }
    let bytes = blocks[block].bytes
    let isWhole = PostingCoding.decode(bytes.span, places) { document, cell in
      if dropping.isEmpty || !dropping.contains(document) { found.append(Posting(document: document, cell: cell)) }
    }
    guard isWhole else { throw .damaged(key: blocks[block].key) }
  }
}
