/// Weights by document and bin: a hash table with open addressing over a dense list, because a dictionary's cost shows
/// here. The list is what is walked afterwards; the table stays small enough for the processor's nearest memory.
struct BinTable {
  /// What stands in one stretch of one document.
  struct Bin {
    let key: UInt64
    var weight: Float
    /// The seed that added last: each adds once.
    var seed: Int32

    var document: Int { Int(key >> 28) }
    var bin: Int { Int(key & 0xFFF_FFFF) }
  }

  private(set) var bins: [Bin] = []
  /// For each slot, one more than the place in `bins`; 0: free.
  private var slots: [UInt32]
  private(set) var most: Float = 0

  init(expecting places: Int) {
    var capacity = 64
    while capacity < places * 2 { capacity *= 2 }
    slots = [UInt32](repeating: 0, count: capacity)
    bins.reserveCapacity(places)
  }

  @inline(__always)
  private static func key(_ document: Int, _ bin: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: document) << 28 | UInt64(truncatingIfNeeded: bin) & 0xFFF_FFFF
  }

  /// Where `key` is, or would be put. One multiplication spreads the bits (Fibonacci hashing, Knuth 6.4).
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while slots[slot] != 0, bins[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Adds `weight` unless this seed did so already. Without `opening`, only to what is there.
  @inline(__always)
  mutating func add(_ weight: Float, document: Int, bin: Int, seed: Int32, opening: Bool) {
    let key = Self.key(document, bin)
    let slot = slot(key)
    if slots[slot] == 0 {
      guard opening else { return }
      bins.append(Bin(key: key, weight: weight, seed: seed))
      slots[slot] = UInt32(truncatingIfNeeded: bins.count)
      most = max(most, weight)
      if bins.count * 4 > slots.count * 3 { grow() }
      return
    }
    let place = Int(slots[slot]) - 1
    guard bins[place].seed != seed else { return }
    bins[place].seed = seed
    bins[place].weight += weight
    most = max(most, bins[place].weight)
  }

  /// The weight of a stretch; 0 where nothing stands in it.
  func weight(document: Int, bin: Int) -> Float {
    let slot = slot(Self.key(document, bin))
    return slots[slot] == 0 ? 0 : bins[Int(slots[slot]) - 1].weight
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for place in bins.indices { slots[slot(bins[place].key)] = UInt32(truncatingIfNeeded: place + 1) }
  }
}
