/// Weights of features, kept under a short print of each feature's key: buckets of up to four, laid out when the weights
/// were learned.
///
/// The text form is printable characters: for each bucket how many features it holds, then for each of them two of print
/// and one for each weight, -45...45. A feature that was not learned finds no print (but for about one chance in 4,000)
/// and weighs nothing.
struct WeightTable: Sendable {
  /// What one unit of weight is worth.
  let scale: Float
  /// Groups of one weight for each label in a row.
  let groups: Int
  private let mask: UInt32
  /// The prints of a bucket's features, 16 bits each; 0 where there is none.
  private let prints: [UInt64]
  /// The number of each bucket's first row.
  private let firsts: [UInt32]
  /// Rows of `groups`, in the order of their buckets.
  private let weights: [SIMD8<Int8>]

  /// Features that one bucket holds at most.
  static let depth = 4
  /// Features of one node or step at most.
  static let mostKeys = 64

  /// Reads a table of `1 << bits` buckets, its rows of `groups` times a weight for each label; nil where the text is no
  /// such table. O(its length).
  init?(_ text: StaticString, bits: Int, groups: Int, scale: Float) {
    let width = groups * Label.count
    let buckets = 1 << bits
    var prints = [UInt64](repeating: 0, count: buckets)
    var firsts = [UInt32](repeating: 0, count: buckets)
    var weights: [SIMD8<Int8>] = []
    weights.reserveCapacity(text.utf8CodeUnitCount / (width + 2) * groups)
    let isWhole = text.withUTF8Buffer { bytes -> Bool in
      var at = 0
      for bucket in 0..<buckets {
        guard at < bytes.count else { return false }
        firsts[bucket] = UInt32(truncatingIfNeeded: weights.count / groups)
        let count = WeightTable.value(bytes[at])
        at += 1
        guard count <= WeightTable.depth, at + count * (width + 2) <= bytes.count else { return false }
        for place in 0..<count {
          let print = WeightTable.value(bytes[at]) * 91 + WeightTable.value(bytes[at + 1])
          prints[bucket] |= UInt64(print) << UInt64(16 * place)
          at += 2
          for _ in 0..<groups {
            var row = SIMD8<Int8>.zero
            for label in 0..<Label.count { row[label] = Int8(WeightTable.value(bytes[at + label]) - 45) }
            weights.append(row)
            at += Label.count
          }
        }
      }
      return at == bytes.count
    }
    guard isWhole else { return nil }
    self.scale = scale
    self.groups = groups
    mask = UInt32(buckets - 1)
    self.prints = prints
    self.firsts = firsts
    self.weights = weights
  }

  /// 0 to 90: printable ASCII from `#` without the backslash.
  private static func value(_ byte: UInt8) -> Int {
    Swift.max(0, Swift.min(90, Int(byte) - (byte > 0x5C ? 0x24 : 0x23)))
  }

  /// The print of a key: 1 to 8,192.
  @inline(__always)
  static func print(of key: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 19) + 1 }

  /// Adds up the rows of the keys, `mostKeys` of them at most, into `sums`, `groups` of them.
  ///
  /// Most features were not learned, and which ones were cannot be foretold: the places of those that were are collected
  /// without a branch, then added.
  @inline(__always)
  func add(_ keys: UnsafeBufferPointer<UInt32>, to sums: UnsafeMutablePointer<SIMD8<Int16>>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: WeightTable.mostKeys + 1) { places in
      guard let places = places.baseAddress else { return }
      let found = find(keys, places)
      weights.withUnsafeBufferPointer { weights in
        guard let weights = weights.baseAddress else { return }
        for number in 0..<found {
          let row = weights + Int(places[number]) * groups
          for group in 0..<groups { sums[group] &+= SIMD8<Int16>(truncatingIfNeeded: row[group]) }
        }
      }
    }
  }

  /// Writes the numbers of the keys' rows to `places`; returns how many there are.
  @inline(__always)
  private func find(_ keys: UnsafeBufferPointer<UInt32>, _ places: UnsafeMutablePointer<UInt32>) -> Int {
    prints.withUnsafeBufferPointer { prints in
      firsts.withUnsafeBufferPointer { firsts in
        guard let prints = prints.baseAddress, let firsts = firsts.baseAddress else { return 0 }
        var found = 0
        for number in 0..<Swift.min(keys.count, WeightTable.mostKeys) {
          let key = keys[number]
          let bucket = Int(key & mask)
          // A lane that is 0 after this is the key's; the lowest lane found is exact (Mycroft's test for a zero byte).
          let lanes = prints[bucket] ^ (UInt64(WeightTable.print(of: key)) &* 0x0001_0001_0001_0001)
          let hits = (lanes &- 0x0001_0001_0001_0001) & ~lanes & 0x8000_8000_8000_8000
          places[found] = firsts[bucket] &+ UInt32(truncatingIfNeeded: hits.trailingZeroBitCount >> 4)
          found &+= hits == 0 ? 0 : 1
        }
        return found
      }
    }
  }
}
