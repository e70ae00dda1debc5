/// Walks over the groups of a segment, by ascending key.
struct PostingCursor {
  private let blocks: PostingMerge.Blocks
  private var block: PostingBlock?
  private var offset = 0
  private var places: Range<Int> = 0..<0
  /// The key of the group that it stands at; nil at the end.
  private(set) var key: UInt32?

  /// Stands at the first group.
  init(_ blocks: @escaping PostingMerge.Blocks) throws {
    self.blocks = blocks
    block = try blocks()
    try advance()
  }

  /// Goes to the next group.
  mutating func advance() throws {
    while let block, offset >= block.bytes.count {
      self.block = try blocks()
      offset = 0
    }
    guard let block else {
      key = nil
      return
    }
    let level = PostingKey.level(ofBlock: block.key)
    guard PostingKey.levels.contains(level) else { throw PostingError.damaged(key: block.key) }
    let group = PostingCoding.group(block.bytes.span, at: offset, PostingKey.suffixBytes(level: level))
    guard let group else { throw PostingError.damaged(key: block.key) }
    let next = UInt32(truncatingIfNeeded: block.key & 0xFFFF_FFFF) << UInt32(PostingKey.bits - level) | group.suffix
    if let key, next <= key { throw PostingError.damaged(key: block.key) }
    key = next
    places = group.places
    offset = group.places.upperBound
  }

  /// Appends the places of the group, without those of the documents in `dropping`. O(places).
  func read(into found: inout [Posting], dropping: Set<Int>) throws {
    guard let block else { return }
    let isWhole = PostingCoding.decode(block.bytes.span, places) { document, cell in
      if dropping.isEmpty || !dropping.contains(document) { found.append(Posting(document: document, cell: cell)) }
    }
    guard isWhole else { throw PostingError.damaged(key: block.key) }
  }
}
