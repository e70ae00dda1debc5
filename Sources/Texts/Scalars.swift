/// Reading Unicode scalars out of UTF-8 bytes, without `Character` and without allocation.
///
/// Every function takes valid UTF-8 and an offset at the start of a scalar (or, for `before`, at its end).
public enum Scalars {
  /// The scalar at `offset` and its length in bytes; U+FFFD and 1 where the bytes are no UTF-8.
  @inlinable @inline(__always)
  public static func decode(_ bytes: borrowing [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - offset
    if first >= 0xC2, first < 0xE0, left > 1 {
      return ((first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
    }
    if first >= 0xE0, first < 0xF0, left > 2 {
      return ((first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F), 3)
    }
    if first >= 0xF0, first < 0xF5, left > 3 {
      let high = (first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
      return (high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  /// The scalar that ends at `offset` and its length; nil at the start of the text.
  @inlinable
  public static func before(_ offset: Int, in bytes: borrowing [UInt8]) -> (scalar: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (decode(bytes, at: start).scalar, offset - start)
  }

  /// Appends `scalar` in UTF-8; a surrogate or a value beyond Unicode becomes U+FFFD.
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0xD800..<0xE000, 0x110000...: append(0xFFFD, to: &bytes)
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
