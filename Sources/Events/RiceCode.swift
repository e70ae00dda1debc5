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
  private let bytes: ArraySlice<UInt8>
  private var next: Int
  /// Bits that were taken from the bytes and not read yet, the next one lowest.
  private var ahead: UInt64 = 0
  private var count = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  /// At most 32.
  mutating func bits(_ wanted: Int) -> UInt32? {
    if count < wanted { fill() }
    guard count >= wanted else { return nil }
    let bits = UInt32(truncatingIfNeeded: ahead & (1 << UInt64(wanted) - 1))
    ahead >>= UInt64(wanted)
    count -= wanted
    return bits
  }

  mutating func rice(lower: Int) -> UInt32? {
    var upper: UInt32 = 0
    while true {
      if count == 0 { fill() }
      guard count > 0 else { return nil }
      let ones = min(count, (~ahead).trailingZeroBitCount)
      upper += UInt32(ones)
      let isWhole = ones < count
      ahead >>= UInt64(isWhole ? ones + 1 : ones)
      count -= isWhole ? ones + 1 : ones
      if isWhole { return bits(lower).map { upper << UInt32(lower) &+ $0 } }
    }
  }

  private mutating func fill() {
    while count <= 48, next < bytes.endIndex {
      ahead |= UInt64(bytes[next]) << UInt64(count)
      next += 1
      count += 8
    }
  }
}
