import Texts

/// Character references: `&amp;`, `&#8217;`, `&#x2019;`, and those that are read without a semicolon.
enum HTMLEntity {
  /// What a name stands for.
  struct Named: Sendable {
    /// The scalars in UTF-8.
    var utf8: [UInt8]
    /// Whether it is read without a semicolon too.
    var isLegacy: Bool
  }

  /// Decodes the reference whose `&` stands at `offset` and appends it to `output`.
  ///
  /// - Returns: the bytes that it takes; nil where there is none and `&` stands for itself.
  static func decode(
    _ bytes: [UInt8], at offset: Int, end: Int, attribute: Bool, into output: inout [UInt8]
  ) -> Int? {
    guard offset + 1 < end else { return nil }
    return bytes[offset + 1] == 0x23
      ? numeric(bytes, at: offset, end: end, into: &output)
      : named(bytes, at: offset, end: end, attribute: attribute, into: &output)
  }

  private static func numeric(_ bytes: [UInt8], at offset: Int, end: Int, into output: inout [UInt8]) -> Int? {
    var index = offset + 2
    let isHexadecimal = index < end && bytes[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < end, let digit = digit(bytes[index], hexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > first else { return nil }
    if index < end, bytes[index] == 0x3B { index += 1 }
    Scalars.append(replacement(of: value), to: &output)
    return index - offset
  }

  private static func digit(_ byte: UInt8, hexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: hexadecimal ? UInt32(byte | 0x20) - 0x57 : nil
    default: nil
    }
  }

  /// NUL and what is no character become U+FFFD, the C1 range is read as windows-1252.
  private static func replacement(of value: UInt32) -> UInt32 {
    if value == 0 { return 0xFFFD }
    guard (0x80..<0xA0).contains(value) else { return value }
    let scalar = windows1252[Int(value - 0x80)]
    return scalar == 0 ? value : UInt32(scalar)
  }

  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func named(
    _ bytes: [UInt8], at offset: Int, end: Int, attribute: Bool, into output: inout [UInt8]
  ) -> Int? {
    let first = offset + 1
    var index = first
    var hash = HTMLName.seed
    var legacy: (entity: Named, end: Int)?
    while index < end, index - first < 32, isAlphanumeric(bytes[index]) {
      hash = HTMLName.hash(hash, adding: bytes[index])
      index += 1
      if index - first <= 6, let entity = table.value(of: hash), entity.isLegacy { legacy = (entity, index) }
    }
    if index < end, bytes[index] == 0x3B, let entity = table.value(of: hash) {
      output.append(contentsOf: entity.utf8)
      return index + 1 - offset
    }
    guard let legacy else { return nil }
    if attribute, legacy.end < end, bytes[legacy.end] == 0x3D || isAlphanumeric(bytes[legacy.end]) { return nil }
    output.append(contentsOf: legacy.entity.utf8)
    return legacy.end - offset
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// By the hash of the name in its own case.
  private static let table: HashTable<Named> = {
    var entries: [(UInt64, Named)] = []
    for item in HTMLEntityNames.list.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let parts = item.split(separator: 0x3D)
      guard parts.count == 2 else { continue }
      let isLegacy = parts[0].last == 0x21
      let name = isLegacy ? parts[0].dropLast() : parts[0]
      var utf8: [UInt8] = []
      for scalar in parts[1].split(separator: 0x2C) {
        Scalars.append(UInt32(String(Substring(scalar)), radix: 16) ?? 0xFFFD, to: &utf8)
      }
      let hash = name.reduce(HTMLName.seed) { HTMLName.hash($0, adding: $1) }
      entries.append((hash, Named(utf8: utf8, isLegacy: isLegacy)))
    }
    return HashTable(entries)
  }()
}
