/// Weights of features, kept under a short print of each feature's key: an open-addressing table whose rows were laid
/// out when the weights were learned.
///
/// The text form has a row of printable characters for each slot: two of print (`##` for an empty slot), then one for
/// each weight, -45...45. A feature that was not learned finds no row (but for one chance in 8,000) and weighs nothing.
struct WeightTable: Sendable {
  /// Weights in a row.
  let width: Int
  /// Bytes from row to row, a multiple of 8.
  let stride: Int
  /// What one unit of weight is worth.
  let scale: Float
  private let mask: UInt32
  private let prints: [UInt16]
  private let weights: [Int8]

  /// Reads a table of `width` weights a row; nil where the text is no such table.
  init?(_ text: StaticString, width: Int, scale: Float) {
    let row = width + 2
    let slots = text.utf8CodeUnitCount / row
    guard slots > 0, slots & (slots - 1) == 0, slots * row == text.utf8CodeUnitCount else { return nil }
    self.width = width
    self.scale = scale
    let stride = (width + 7) / 8 * 8
    self.stride = stride
    mask = UInt32(slots - 1)
    var prints = [UInt16](repeating: 0, count: slots)
    var weights = [Int8](repeating: 0, count: slots * stride)
    text.withUTF8Buffer { bytes in
      for slot in 0..<slots {
        let at = slot * row
        prints[slot] = UInt16(WeightTable.value(bytes[at])) * 91 + UInt16(WeightTable.value(bytes[at + 1]))
        guard prints[slot] != 0 else { continue }
        for column in 0..<width {
          weights[slot * stride + column] = Int8(WeightTable.value(bytes[at + 2 + column]) - 45)
        }
      }
    }
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

  /// The first byte of the row of `key` in `weights`; nil where the feature has none.
  @inline(__always)
  private func row(of key: UInt32) -> Int? {
    let print = WeightTable.print(of: key)
    var slot = key & mask
    while true {
      let found = prints[Int(slot)]
      if found == print { return Int(slot) * stride }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// Adds up the rows of `keys` into rows of eight.
  @inline(__always)
  func add(_ keys: ArraySlice<UInt32>, to sum: inout SIMD8<Int16>) {
    weights.withUnsafeBytes { bytes in
      for key in keys {
        guard let row = row(of: key) else { continue }
        sum &+= SIMD8<Int16>(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: row, as: SIMD8<Int8>.self))
      }
    }
  }

  /// Adds up the rows of `keys` into `sums`, `stride` numbers.
  @inline(__always)
  func add(_ keys: ArraySlice<UInt32>, to sums: inout [Int16]) {
    for key in keys {
      guard let row = row(of: key) else { continue }
      for column in 0..<width { sums[column] &+= Int16(weights[row + column]) }
    }
  }
}
