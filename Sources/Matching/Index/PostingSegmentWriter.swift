/// Writes groups of places, by ascending key, into the blocks of a segment.
struct PostingSegmentWriter {
  private let level: Int
  private let suffixBytes: Int
  private var open: Int64 = -1
  private var bytes: [UInt8] = []
  private var payload: [UInt8] = []

  init(level: Int) {
    self.level = level
    suffixBytes = PostingKey.suffixBytes(level: level)
  }

  /// Adds the places of `key`, which is greater than the last one's; they are ordered and unique. Gives the block that `key` is
  /// behind, when it is whole.
  mutating func append(_ key: UInt32, _ places: [Posting]) -> PostingBlock? {
    let block = PostingKey.block(key, level: level)
    let whole = block != open ? close(before: block) : nil
    payload.removeAll(keepingCapacity: true)
    PostingCoding.encode(places[...], to: &payload)
    let suffix = PostingKey.suffix(key, level: level)
    for shift in stride(from: (suffixBytes - 1) * 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: suffix >> UInt32(shift)))
    }
    Varint.append(payload.count, to: &bytes)
    bytes.append(contentsOf: payload)
    return whole
  }

  private mutating func close(before block: Int64) -> PostingBlock? {
    let whole = bytes.isEmpty ? nil : PostingBlock(key: open, bytes: bytes)
    bytes = []
    open = block
    return whole
  }

  /// The last block; nil where nothing was added.
  mutating func finish() -> PostingBlock? { close(before: -1) }
}

extension [Posting] {
  /// Puts places in order, each once; nearly always they are.
  mutating func settle() {
    guard count > 1 else { return }
    var isOrdered = true
    for index in 1..<count where !Posting.precedes(self[index - 1], self[index]) {
      isOrdered = false
      break
    }
    if isOrdered { return }
    sort(by: Posting.precedes)
    var write = 1
    for index in 1..<count where self[index] != self[write - 1] {
      self[write] = self[index]
      write += 1
    }
    removeLast(count - write)
  }
}
