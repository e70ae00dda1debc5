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

  /// The key of a stretch.
  @inline(__always)
  static func key(_ document: Int, _ bin: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: document) << 28 | UInt64(truncatingIfNeeded: bin) & 0xFFF_FFFF
  }

  /// Where the search for `key` begins. One multiplication spreads the bits (Fibonacci hashing, Knuth 6.4).
  @inline(__always)
  private static func start(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) }

  /// Where `key` is, or would be put.
  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Self.start(key) & mask
    while slots[slot] != 0, bins[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Adds `weight` to the stretches with these keys, once for each seed. Without `opening`, only to what is there.
  mutating func add(_ weight: Float, to keys: [UInt64], seed: Int32, opening: Bool) {
    var first = 0
    while first < keys.count {
      let some = first..<min(keys.count, first + Self.atOnce)
      // Room for all of them, so that the table does not grow in the loop.
      while opening, (bins.count + some.count) * 4 > slots.count * 3 { grow() }
      // Nobody else holds the bins in the loop, so that they are changed in place.
      var bins: [Bin] = []
      swap(&bins, &self.bins)
      var most = most
      slots.withUnsafeMutableBufferPointer { slots in
        for index in some {
          let weight = Self.add(weight, to: keys[index], seed: seed, opening: opening, slots, &bins)
          most = max(most, weight)
        }
      }
      swap(&bins, &self.bins)
      self.most = most
      first = some.upperBound
    }
  }

  private static let atOnce = 512

  /// Adds to one stretch; gives its weight, 0 where nothing was added.
  @inline(__always)
  private static func add(
    _ weight: Float, to key: UInt64, seed: Int32, opening: Bool, _ slots: UnsafeMutableBufferPointer<UInt32>,
    _ bins: inout [Bin]
  ) -> Float {
    let mask = slots.count - 1
    var slot = start(key) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if bins[place].key == key {
        guard bins[place].seed != seed else { return 0 }
        bins[place].seed = seed
        bins[place].weight += weight
        return bins[place].weight
      }
      slot = (slot + 1) & mask
    }
    guard opening else { return 0 }
    bins.append(Bin(key: key, weight: weight, seed: seed))
    slots[slot] = UInt32(truncatingIfNeeded: bins.count)
    return weight
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
