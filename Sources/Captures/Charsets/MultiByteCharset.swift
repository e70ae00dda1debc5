import Glibc
import Texts

/// The East Asian charsets: where one character ends is told here (WHATWG Encoding Standard, sections 10 to 13), what
/// it is is asked of glibc's iconv, one character a call, so that every origin is exact.
struct MultiByteCharset {
  /// How characters are cut.
  private enum Shape { case gb18030, big5, shiftJIS, eucJP, eucKR }

  private let shape: Shape
  private let converter: CharacterConverter

  /// The charset of that WHATWG name; nil where it is none of these, or iconv does not have it.
  init?(_ charset: String) {
    let iconv: String
    switch charset {
    case "GBK", "gb18030": (shape, iconv) = (.gb18030, "GB18030")
    case "Big5": (shape, iconv) = (.big5, "BIG5-HKSCS")
    case "Shift_JIS": (shape, iconv) = (.shiftJIS, "CP932")
    case "EUC-JP": (shape, iconv) = (.eucJP, "EUC-JP-MS")
    case "EUC-KR": (shape, iconv) = (.eucKR, "UHC")
    default: return nil
    }
    guard let converter = CharacterConverter(from: iconv) else { return nil }
    self.converter = converter
  }

  /// Decodes `bytes[start...]`. O(n).
  func decode(_ bytes: [UInt8], from start: Int) -> DecodedTextBuilder {
    var builder = DecodedTextBuilder(capacity: (bytes.count - start) * 3 / 2)
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if let scalar = single(byte) {
        builder.append(scalar, origin: offset, length: 1)
        offset += 1
        continue
      }
      let length = length(bytes, at: offset)
      if let length, let encoded = converter.utf8(bytes, offset, length) {
        builder.append(encoded: encoded, origin: offset, length: length)
        offset += length
      } else {
        // A trail byte in ASCII is read again on its own (Encoding Standard: "prepend"), so that no tag is swallowed.
        let isASCII = length != 2 || bytes[offset + 1] < 0x80
        builder.appendReplacement(origin: offset, length: isASCII ? 1 : 2)
        offset += isASCII ? 1 : 2
      }
    }
    return builder
  }

  /// The scalar of a byte that stands alone.
  private func single(_ byte: UInt8) -> UInt32? {
    if byte < 0x80 { return UInt32(byte) }
    switch shape {
    case .gb18030 where byte == 0x80: return 0x20AC
    case .shiftJIS where byte == 0x80: return 0x80
    case .shiftJIS where (0xA1...0xDF).contains(byte): return 0xFF61 + UInt32(byte - 0xA1)
    default: return nil
    }
  }

  /// The length of the character that begins at `offset`; nil where none can.
  private func length(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset + 1 < bytes.count else { return nil }
    let (lead, trail) = (bytes[offset], bytes[offset + 1])
    switch shape {
    case .gb18030:
      guard (0x81...0xFE).contains(lead) else { return nil }
      guard (0x30...0x39).contains(trail) else { return (0x40...0xFE).contains(trail) && trail != 0x7F ? 2 : nil }
      guard offset + 3 < bytes.count, (0x81...0xFE).contains(bytes[offset + 2]) else { return nil }
      return (0x30...0x39).contains(bytes[offset + 3]) ? 4 : nil
    case .big5:
      return (0x81...0xFE).contains(lead) && ((0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail)) ? 2 : nil
    case .shiftJIS:
      let leads = (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead)
      return leads && (0x40...0xFC).contains(trail) && trail != 0x7F ? 2 : nil
    case .eucJP:
      guard (0xA1...0xFE).contains(trail) else { return nil }
      if lead == 0x8F { return offset + 2 < bytes.count && bytes[offset + 2] >= 0xA1 ? 3 : nil }
      return lead == 0x8E || (0xA1...0xFE).contains(lead) ? 2 : nil
    case .eucKR:
      return (0x81...0xFE).contains(lead) && (0x41...0xFE).contains(trail) ? 2 : nil
    }
  }
}

/// One iconv converter to UTF-8, a character a call.
final class CharacterConverter {
  private let descriptor: iconv_t

  /// A converter from the charset that iconv knows by that name; nil where it has none.
  init?(from charset: String) {
    guard let descriptor = iconv_open("UTF-8", charset), descriptor != iconv_t(bitPattern: -1) else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The UTF-8 of the one character at `offset`; nil where it stands for nothing.
  func utf8(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> [UInt8]? {
    var room: (UInt64, UInt64) = (0, 0)
    let written = bytes.withUnsafeBytes { source -> Int in
      guard let base = source.baseAddress, offset + length <= source.count else { return 0 }
      return withUnsafeMutableBytes(of: &room) { convert(base + offset, length, into: $0) }
    }
    return written > 0 ? withUnsafeBytes(of: room) { Array($0[..<written]) } : nil
  }

  /// The number of bytes written; 0 where iconv refuses.
  private func convert(_ start: UnsafeRawPointer, _ length: Int, into room: UnsafeMutableRawBufferPointer) -> Int {
    var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: start).assumingMemoryBound(
      to: CChar.self)
    var output = room.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = length
    var space = room.count
    let result = iconv(descriptor, &input, &left, &output, &space)
    let isRefused = result == -1 || left > 0
    // Some converters hold a character back to see whether an accent follows; asked without input they give it.
    if isRefused || space == room.count { iconv(descriptor, nil, nil, &output, &space) }
    return isRefused ? 0 : room.count - space
  }
}
