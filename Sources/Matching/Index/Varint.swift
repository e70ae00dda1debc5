/// Numbers of seven bits a byte, the lowest first; the highest bit says that more follow (LEB128).
enum Varint {
  static func append(_ value: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Reads a number at `offset` and moves behind it; nil where the bytes end first or it is too long.
  @inline(__always)
  static func read(_ bytes: borrowing Span<UInt8>, at offset: inout Int) -> Int? {
    // Most numbers are one byte.
    if offset < bytes.count, bytes[offset] < 0x80 {
      offset += 1
      return Int(bytes[offset - 1])
    }
    var value = 0
    var shift = 0
    while offset < bytes.count, shift < 56 {
      let byte = bytes[offset]
      offset += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
