/// Blocks of the index that were asked for, up to a bound on their bytes. Common words are asked for again and again.
struct KnownBlocks {
  private var blocks: [Int64: [[UInt8]]] = [:]
  /// What they take together, in bytes.
  private(set) var size = 0
  private let mostBytes: Int

  /// Keeps no more than `mostBytes`.
  init(mostBytes: Int = 32 << 20) { self.mostBytes = mostBytes }

  /// The blocks with that key, one for each segment that has it; nil where they are not kept.
  subscript(key: Int64) -> [[UInt8]]? { blocks[key] }

  /// Keeps the blocks with that key. What would pass the bound puts all others out; what is larger by itself is not kept.
  mutating func keep(_ found: [[UInt8]], _ key: Int64) {
    let size = found.reduce(64) { $0 + $1.count + 32 }
    guard size <= mostBytes, blocks[key] == nil else { return }
    if self.size + size > mostBytes { self = KnownBlocks(mostBytes: mostBytes) }
    blocks[key] = found
    self.size += size
  }
}
