/// A fixed table from well mixed hashes (`Folding.hash`) to values: open addressing, at most a quarter full.
public struct HashTable<Value: Sendable>: Sendable {
  @usableFromInline let keys: [UInt64]
  @usableFromInline let values: [Value?]
  @usableFromInline let mask: Int

  /// A table of the entries; of two with one hash the first counts.
  public init(_ entries: [(UInt64, Value)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [Value?](repeating: nil, count: size)
    for (key, value) in entries {
      var slot = Int(truncatingIfNeeded: key) & (size - 1)
      while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      guard values[slot] == nil else { continue }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
    self.mask = size - 1
  }

  /// The value of `hash`; nil where the table has none. O(1).
  @inlinable @inline(__always)
  public func value(of hash: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let value = values[slot] {
      if keys[slot] == hash { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
