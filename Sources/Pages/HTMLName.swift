/// Names in mark-up, compared without case by their hash.
enum HTMLName {
  /// The hash of no bytes (FNV-1a, 64 bits).
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// `hash` with one more byte.
  @inline(__always)
  static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of `bytes[range]`, ASCII letters lower-cased.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var result = seed
    for offset in range {
      let byte = bytes[offset]
      result = hash(result, adding: byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return result
  }

  /// The hash of a name, ASCII letters lower-cased.
  static func hash(_ name: String) -> UInt64 {
    let bytes = Array(name.utf8)
    return hash(bytes, 0..<bytes.count)
  }
}

/// A fixed table from hashes to values: open addressing, a quarter full.
struct HashTable<Value: Sendable>: Sendable {
  private let keys: [UInt64]
  private let values: [Value?]
  private let mask: Int

  /// A table of the entries; of two with one hash the first counts.
  init(_ entries: [(UInt64, Value)]) {
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
  @inline(__always)
  func value(of hash: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let value = values[slot] {
      if keys[slot] == hash { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
