/// Weights of features, kept under a short print of each feature's key: an open-addressing table whose slots were given
/// out when the weights were learned.
///
/// The text form has a row of printable characters for each slot: two of print (`##` for an empty slot), then one for
/// each weight, -45...45. A feature that was not learned finds no row (but for one chance in 8,000) and weighs nothing.
struct WeightTable: Sendable {
  /// What one unit of weight is worth.
  let scale: Float
  /// Groups of one weight for each label in a row.
  let groups: Int
  private let mask: UInt32
  private let prints: [UInt16]
  private let weights: [SIMD8<Int8>]

  /// Reads a table of rows of `groups` times a weight for each label; nil where the text is no such table.
  init?(_ text: StaticString, groups: Int, scale: Float) {
    let width = groups * Label.count
    let row = width + 2
    let slots = text.utf8CodeUnitCount / row
    guard slots > 0, slots & (slots - 1) == 0, slots * row == text.utf8CodeUnitCount else { return nil }
    self.scale = scale
    self.groups = groups
    mask = UInt32(slots - 1)
    var prints = [UInt16](repeating: 0, count: slots)
    var weights = [SIMD8<Int8>](repeating: .zero, count: slots * groups)
    text.withUTF8Buffer { bytes in
      for slot in 0..<slots {
        let at = slot * row
        prints[slot] = UInt16(WeightTable.value(bytes[at])) * 91 + UInt16(WeightTable.value(bytes[at + 1]))
        guard prints[slot] != 0 else { continue }
        for column in 0..<width {
          weights[slot * groups + column / Label.count][column % Label.count] =
            Int8(WeightTable.value(bytes[at + 2 + column]) - 45)
        }
      }
    }
    // A full table would have no end for a search.
    guard prints.contains(0) else { return nil }
    self.prints = prints
    self.weights = weights
  }

  /// 0 to 90: printable ASCII from `#` without the backslash.
  private static func value(_ byte: UInt8) -> Int {
    Swift.max(0, Swift.min(90, Int(byte) - (byte > 0x5C ? 0x24 : 0x23)))
  }

  /// The print of a key: 1 to 8,280.
  @inline(__always)
  static func print(of key: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 16) % 8280 + 1 }

  /// Adds up the rows of the keys into `sums`, `groups` of them.
  @inline(__always)
  func add(_ keys: UnsafeBufferPointer<UInt32>, to sums: UnsafeMutablePointer<SIMD8<Int16>>) {
    prints.withUnsafeBufferPointer { prints in
      weights.withUnsafeBufferPointer { weights in
        for key in keys {
          let print = WeightTable.print(of: key)
          var slot = key & mask
          while prints[Int(slot)] != print, prints[Int(slot)] != 0 { slot = (slot + 1) & mask }
          guard prints[Int(slot)] != 0 else { continue }
          let row = Int(slot) * groups
          for group in 0..<groups { sums[group] &+= SIMD8<Int16>(truncatingIfNeeded: weights[row + group]) }
        }
      }
    }
  }
}
