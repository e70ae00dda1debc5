/// Rising numbers as Golomb-Rice codes of their differences (Rice and Plaunt 1971): for evenly spread hashes a bit or two
/// more than the least possible.
enum RiceCode {
  /// The lower bits that are written as they are: of the mean difference.
  static func lowerBits(_ numbers: [UInt32]) -> Int {
    guard let last = numbers.last, !numbers.isEmpty else { return 0 }
    let mean = max(1, UInt64(last) / UInt64(numbers.count))
    return 63 - mean.leadingZeroBitCount
  }
}

/// Writes bits, the lowest of a byte first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func append(_ bits: UInt32, count: Int) {
    for place in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      if bits >> UInt32(place) & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(used) }
      used += 1
    }
  }

  /// The upper part as so many ones and a zero, then the lower bits.
  mutating func append(rice number: UInt32, lower: Int) {
    for _ in 0..<(number >> UInt32(lower)) { append(1, count: 1) }
    append(0, count: 1)
    append(number, count: lower)
  }
}

/// Reads such bits; nil behind the end.
struct BitReader {
  let bytes: ArraySlice<UInt8>
  private var place = 0

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  mutating func bits(_ count: Int) -> UInt32? {
    guard place + count <= bytes.count * 8 else { return nil }
    var bits: UInt32 = 0
    for shift in 0..<count {
      let byte = bytes[bytes.startIndex + place / 8]
      bits |= UInt32(byte >> UInt8(place % 8) & 1) << UInt32(shift)
      place += 1
    }
    return bits
  }

  mutating func rice(lower: Int) -> UInt32? {
    var upper: UInt32 = 0
    while let bit = bits(1) {
      if bit == 0 { return bits(lower).map { upper << UInt32(lower) &+ $0 } }
      upper += 1
    }
    return nil
  }
}
