import Texts

/// ISO-2022-JP (RFC 1468): escapes switch between ASCII, kana and two-byte characters, which are those of EUC-JP with
/// their high bits off.
enum ISO2022JP {
  private enum Mode { case ascii, kana, kanji }

  /// Decodes `bytes[start...]`; nil where iconv has no EUC-JP. O(n).
  static func decode(_ bytes: [UInt8], from start: Int) -> DecodedTextBuilder? {
    guard let converter = CharacterConverter(from: "EUC-JP-MS") else { return nil }
    var builder = DecodedTextBuilder(capacity: (bytes.count - start) * 3 / 2)
    var mode = Mode.ascii
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x1B, let next = escape(bytes, at: offset) {
        mode = next
        offset += 3
      } else if mode == .kanji, (0x21...0x7E).contains(byte), offset + 1 < bytes.count {
        let pair = [byte | 0x80, bytes[offset + 1] | 0x80]
        if let encoded = converter.utf8(pair, 0, 2) {
          builder.append(encoded: encoded, origin: offset, length: 2)
        } else {
          builder.appendReplacement(origin: offset, length: 2)
        }
        offset += 2
      } else {
        if byte >= 0x80 || byte == 0x1B {
          builder.appendReplacement(origin: offset, length: 1)
        } else if mode == .kana, (0x21...0x5F).contains(byte) {
          builder.append(0xFF61 + UInt32(byte - 0x21), origin: offset, length: 1)
        } else {
          builder.append(UInt32(byte), origin: offset, length: 1)
        }
        offset += 1
      }
    }
    return builder
  }

  /// The mode that the escape at `offset` switches to.
  private static func escape(_ bytes: [UInt8], at offset: Int) -> Mode? {
    guard offset + 2 < bytes.count else { return nil }
    switch (bytes[offset + 1], bytes[offset + 2]) {
    case (0x28, 0x42), (0x28, 0x4A): return .ascii
    case (0x28, 0x49): return .kana
    case (0x24, 0x40), (0x24, 0x42): return .kanji
    default: return nil
    }
  }
}
