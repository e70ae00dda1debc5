/// Encodings of two and four bytes a unit.
enum WideEncoding: Sendable, Hashable {
  case utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

  /// The WHATWG name (UTF-32 has none there; browsers do not read it, files on disks have it).
  var charset: String {
    switch self {
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .utf32LittleEndian: "UTF-32LE"
    case .utf32BigEndian: "UTF-32BE"
    }
  }

  /// Bytes a unit.
  var width: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 4 }

  /// The unit at `offset`; all of its bytes must be there.
  @inline(__always)
  func unit(_ bytes: borrowing [UInt8], at offset: Int) -> UInt32 {
    let first = UInt32(bytes[offset])
    let second = UInt32(bytes[offset + 1])
    switch self {
    case .utf16LittleEndian: return first | second << 8
    case .utf16BigEndian: return first << 8 | second
    case .utf32LittleEndian:
      return first | second << 8 | UInt32(bytes[offset + 2]) << 16 | UInt32(bytes[offset + 3]) << 24
    case .utf32BigEndian: return first << 24 | second << 16 | UInt32(bytes[offset + 2]) << 8 | UInt32(bytes[offset + 3])
    }
  }

  /// The encoding that a byte order mark names, and the mark's length.
  static func marked(_ bytes: [UInt8]) -> (encoding: WideEncoding, length: Int)? {
    if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The encoding of `bytes` by their mark, or by their zeros.
  static func detect(_ bytes: [UInt8]) -> WideEncoding? { marked(bytes)?.encoding ?? unmarked(bytes) }

  /// UTF-16 without a mark: spaces, digits and line ends have a zero on one side, never on the other, and the units
  /// read as text. Looks at the first 4096 bytes.
  static func unmarked(_ bytes: [UInt8]) -> WideEncoding? {
    let pairs = min(bytes.count, 4096) / 2
    guard pairs >= 2 else { return nil }
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { even += 1 }
      if bytes[2 * pair + 1] == 0 { odd += 1 }
    }
    let most = max(even, odd)
    guard most * 20 >= pairs, min(even, odd) * 50 <= most else { return nil }
    let guess: WideEncoding = odd > even ? .utf16LittleEndian : .utf16BigEndian
    return guess.readsAsText(bytes, units: pairs) ? guess : nil
  }

  /// Whether hardly any unit is a control character, a surrogate that stands alone or private.
  private func readsAsText(_ bytes: [UInt8], units: Int) -> Bool {
    var odd = 0
    for index in 0..<units {
      switch unit(bytes, at: index * width) {
      case 0x00...0x08, 0x0B, 0x0E...0x1F, 0xE000..<0xF900, 0xFFFE, 0xFFFF: odd += 1
      default: break
      }
    }
    return odd * 50 <= units
  }

  /// The bytes as ASCII, `?` for what is none: enough to find tags in.
  func asciiFolded(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count - bytes.count % width, by: width).compactMap { offset in
      let unit = unit(bytes, at: offset)
      return unit == 0xFEFF ? nil : unit < 0x80 ? UInt8(unit) : 0x3F
    }
  }
}
