/// Decodes a single-byte charset: bytes of one length in UTF-8 are copied and noted stretch by stretch.
struct SingleByteDecoder {
  /// The UTF-8 of each byte in the low 24 bits, first byte lowest, and its length above them; 0 for bytes that need a
  /// look of their own: zero, and those that stand for nothing.
  private let table: [UInt32]

  /// A decoder of the charset whose bytes 0x80 to 0xFF are `upperHalf`.
  init(upperHalf: [UInt32]) {
    table = (0..<256).map { byte in
      let scalar = byte < 0x80 ? UInt32(byte) : upperHalf[byte & 0x7F]
      switch scalar {
      case 0, 0xFFFD: return 0
      case ..<0x80: return 1 << 24 | scalar
      case ..<0x800: return 2 << 24 | (0x80 | scalar & 0x3F) << 8 | 0xC0 | scalar >> 6
      default:
        return 3 << 24 | (0x80 | scalar & 0x3F) << 16 | (0x80 | scalar >> 6 & 0x3F) << 8 | 0xE0 | scalar >> 12
      }
    }
  }

  /// Decodes `bytes[start...]`. O(n).
  func decode(_ bytes: [UInt8], from start: Int) -> DecodedTextBuilder {
    var builder = DecodedTextBuilder(capacity: (bytes.count - start) * 2)
    var offset = start
    while offset < bytes.count {
      let unit = table[Int(bytes[offset])] >> 24
      guard unit > 0 else {
        if bytes[offset] == 0 {
          builder.append(0, origin: offset, length: 1)
        } else {
          builder.appendReplacement(origin: offset, length: 1)
        }
        offset += 1
        continue
      }
      offset = builder.appendStretch(of: bytes, from: offset, unit: unit, table: table)
    }
    return builder
  }
}
