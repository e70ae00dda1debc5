/// Base 64 (RFC 4648, section 4).
package enum Base64 {
  /// What is wrong with the text, and at which byte.
  package struct Fault: Error, Sendable, Hashable {
    /// The byte that cannot stand there; the text's length where it is cut off.
    package var offset: Int
  }

  /// The bytes that `text` stands for. White space is passed over, padding may be missing, and the alphabet for
  /// addresses (section 5) is read, too. O(n).
  package static func decode(_ text: [UInt8]) throws(Fault) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: text.count / 4 * 3 + 3)
    let values = values
    var written = 0
    var group: UInt32 = 0
    var digits = 0
    var offset = 0
    while offset < text.count, text[offset] != 0x3D {
      if digits == 0 {
        let groups = decodeGroups(text, from: offset, into: &result, at: written)
        offset += groups * 4
        written += groups * 3
        guard offset < text.count, text[offset] != 0x3D else { break }
      }
      let value = values[Int(text[offset])]
      if value < 64 {
        group = group << 6 | UInt32(value)
        digits += 1
        if digits == 4 {
          for shift in [UInt32(16), 8, 0] {
            result[written] = UInt8(group >> shift & 0xFF)
            written += 1
          }
          (group, digits) = (0, 0)
        }
      } else if value == invalid {
        throw Fault(offset: offset)
      }
      offset += 1
    }
    result.removeLast(result.count - written)
    for index in offset..<text.count where text[index] != 0x3D && values[Int(text[index])] != space {
      throw Fault(offset: index)
    }
    switch digits {
    case 0: break
    case 2: result.append(UInt8(group >> 4 & 0xFF))
    case 3:
      result.append(UInt8(group >> 10 & 0xFF))
      result.append(UInt8(group >> 2 & 0xFF))
    default: throw Fault(offset: text.count)
    }
    return result
  }

  /// Decodes groups of four digits as long as they stand in a row, as nearly all do; returns how many.
  private static func decodeGroups(
    _ text: [UInt8], from offset: Int, into result: inout [UInt8], at written: Int
  ) -> Int {
    let most = Swift.min((text.count - offset) / 4, (result.count - written) / 3)
    return parts.withUnsafeBufferPointer { parts in
      text.withUnsafeBufferPointer { text in
        result.withUnsafeMutableBufferPointer { result in
          for group in 0..<most {
            let place = offset + group * 4
            let bits =
              parts[Int(text[place])] | parts[256 + Int(text[place + 1])] | parts[512 + Int(text[place + 2])]
              | parts[768 + Int(text[place + 3])]
            if bits >> 24 != 0 { return group }
            let target = written + group * 3
            result[target] = UInt8(truncatingIfNeeded: bits >> 16)
            result[target + 1] = UInt8(truncatingIfNeeded: bits >> 8)
            result[target + 2] = UInt8(truncatingIfNeeded: bits)
          }
          return most
        }
      }
    }
  }

  /// The text that stands for `bytes`, padded. O(n).
  package static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let second = left > 1 ? bytes[index + 1] : 0
      let third = left > 2 ? bytes[index + 2] : 0
      result.append(alphabet[Int(bytes[index] >> 2)])
      result.append(alphabet[Int((bytes[index] & 3) << 4 | second >> 4)])
      result.append(left > 1 ? alphabet[Int((second & 15) << 2 | third >> 6)] : 0x3D)
      result.append(left > 2 ? alphabet[Int(third & 63)] : 0x3D)
      index += 3
    }
    return result
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let space: UInt8 = 64
  private static let invalid: UInt8 = 65

  /// The bits of each byte at each of the four places of a group; a bit above the 24 where it is no digit.
  private static let parts: [UInt32] = [UInt32(18), 12, 6, 0].flatMap { shift in
    values.map { $0 < 64 ? UInt32($0) << shift : 1 << 24 }
  }

  /// The value of each byte: 0 to 63, white space, or invalid.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: invalid, count: 256)
    for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
    values[0x2D] = 62
    values[0x5F] = 63
    for byte in [0x20, 0x09, 0x0A, 0x0D] { values[byte] = space }
    return values
  }()
}
