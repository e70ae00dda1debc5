import Texts

/// Collects decoded scalars and where each came from; equal units become one run of the map.
struct DecodedTextBuilder {
  private var bytes: [UInt8] = []
  private var origins = OriginMap()
  private var run = OriginMap.Run(start: 0, origin: 0, count: 0)
  /// The bytes that were no text in their charset, and the first of them.
  private(set) var invalid = Faults()
  /// The zeros that were left out, and the first of them.
  private(set) var nuls = Faults()

  /// A sort of fault: how many, and where the first is.
  struct Faults {
    var count = 0
    var first: OriginRange?

    mutating func add(_ origin: OriginRange) {
      if count == 0 { first = origin }
      count += 1
    }
  }

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends a scalar that stood at `origin`; zeros are left out.
  @inline(__always)
  mutating func append(_ scalar: UInt32, origin: Int, length: Int) {
    if scalar == 0 {
      nuls.add(origin..<(origin + length))
      return
    }
    let start = bytes.count
    appendUTF8(scalar)
    extend(start: start, origin: origin, unit: bytes.count - start, originUnit: length)
  }

  /// Appends the bytes of `source` from `first` on whose UTF-8, as `table` has it (`SingleByteDecoder`), is `unit` bytes
  /// long; gives the first byte that is not.
  mutating func appendStretch(of source: [UInt8], from first: Int, unit: UInt32, table: [UInt32]) -> Int {
    let start = bytes.count
    var offset = first
    while offset < source.count {
      let entry = table[Int(source[offset])]
      guard entry >> 24 == unit else { break }
      bytes.append(UInt8(truncatingIfNeeded: entry))
      if unit > 1 { bytes.append(UInt8(truncatingIfNeeded: entry >> 8)) }
      if unit > 2 { bytes.append(UInt8(truncatingIfNeeded: entry >> 16)) }
      offset += 1
    }
    if run.unit == Int(unit), run.originUnit == 1, run.end == start, run.originEnd == first {
      run.count += offset - first
    } else {
      origins.append(run)
      run = .init(start: start, origin: first, count: offset - first, unit: Int(unit), originUnit: 1)
    }
    return offset
  }

  /// UTF-8 of a scalar that is one; here, because a call across modules for every character costs more than the rest.
  @inline(__always)
  private mutating func appendUTF8(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// Appends U+FFFD for bytes that stand for nothing.
  mutating func appendReplacement(origin: Int, length: Int) {
    append(0xFFFD, origin: origin, length: length)
    invalid.add(origin..<(origin + length))
  }

  /// Appends bytes of `source` that are already UTF-8 and hold no zero.
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: source[range])
    if run.end == start, run.originEnd == range.lowerBound, run.unit == 1, run.originUnit == 1 {
      run.count += range.count
    } else {
      origins.append(run)
      run = .init(start: start, origin: range.lowerBound, count: range.count)
    }
  }

  /// Appends the UTF-8 of one unit of the capture.
  mutating func append(encoded: [UInt8], origin: Int, length: Int) {
    let start = bytes.count
    bytes.append(contentsOf: encoded)
    extend(start: start, origin: origin, unit: encoded.count, originUnit: length)
  }

  @inline(__always)
  private mutating func extend(start: Int, origin: Int, unit: Int, originUnit: Int) {
    if run.unit == unit, run.originUnit == originUnit, run.end == start, run.originEnd == origin {
      run.count += 1
    } else {
      origins.append(run)
      run = .init(start: start, origin: origin, count: 1, unit: unit, originUnit: originUnit)
    }
  }

  /// The text and its map.
  mutating func finish() -> SourceText {
    origins.append(run)
    run.count = 0
    return SourceText(bytes: bytes, origins: origins)
  }
}
