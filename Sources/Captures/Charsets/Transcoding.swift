import Texts

/// Decoders: bytes of a charset to UTF-8 with the origin of every character.
enum Transcoding {
  /// Decodes `bytes[start...]`; nil where the charset is not known here.
  static func decode(_ bytes: [UInt8], from start: Int, charset: String) -> DecodedTextBuilder? {
    if charset == "UTF-8" { return utf8(bytes, from: start) }
    if let wide = wideEncodings[charset] { return decode(bytes, from: start, as: wide) }
    if let half = SingleByteTables.upperHalf(of: charset) {
      return SingleByteDecoder(upperHalf: half).decode(bytes, from: start)
    }
    if charset == "ISO-2022-JP" { return ISO2022JP.decode(bytes, from: start) }
    return MultiByteCharset(charset).flatMap { $0.decode(bytes, from: start) }
  }

  private static let wideEncodings: [String: WideEncoding] = [
    "UTF-16LE": .utf16LittleEndian, "UTF-16BE": .utf16BigEndian, "UTF-32LE": .utf32LittleEndian,
    "UTF-32BE": .utf32BigEndian,
  ]

  /// UTF-8 with faults or zeros in it; what lies between them is copied.
  private static func utf8(_ bytes: [UInt8], from start: Int) -> DecodedTextBuilder {
    var builder = DecodedTextBuilder(capacity: bytes.count - start)
    var copied = start
    var offset = start
    while offset < bytes.count {
      let first = bytes[offset]
      if first < 0x80, first != 0 {
        offset += 1
        continue
      }
      let sequence = UTF8Sequences.sequence(bytes, at: offset)
      if !sequence.isValid || first == 0 {
        builder.append(copied..<offset, of: bytes)
        if first == 0 {
          builder.append(0, origin: offset, length: 1)
        } else {
          builder.appendReplacement(origin: offset, length: sequence.length)
        }
        copied = offset + sequence.length
      }
      offset += sequence.length
    }
    builder.append(copied..<bytes.count, of: bytes)
    return builder
  }

  private static func decode(_ bytes: [UInt8], from start: Int, as encoding: WideEncoding) -> DecodedTextBuilder {
    let width = encoding.width
    var builder = DecodedTextBuilder(capacity: (bytes.count - start) / width * 3 / 2)
    var offset = start
    while offset + width <= bytes.count {
      let unit = encoding.unit(bytes, at: offset)
      if width == 2, (0xD800..<0xDC00).contains(unit), offset + 4 <= bytes.count {
        let low = encoding.unit(bytes, at: offset + 2)
        if (0xDC00..<0xE000).contains(low) {
          builder.append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), origin: offset, length: 4)
          offset += 4
          continue
        }
      }
      if (0xD800..<0xE000).contains(unit) || unit > 0x10FFFF {
        builder.appendReplacement(origin: offset, length: width)
      } else {
        builder.append(unit, origin: offset, length: width)
      }
      offset += width
    }
    if offset < bytes.count { builder.appendReplacement(origin: offset, length: bytes.count - offset) }
    return builder
  }
}
