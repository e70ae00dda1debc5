/// Reads JSON (RFC 8259) out of bytes. Strict but for what real pages hold: a byte order mark in front, control
/// characters inside strings, lone surrogates (read as U+FFFD). Nesting is bounded; time is O(n).
package struct JSONReader {
  /// What is wrong with the text, and at which byte.
  package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The byte where reading stopped.
    package var offset: Int
    /// What was expected or found there.
    package var reason: String
    package var description: String { "no valid JSON at byte \(offset): \(reason)" }
  }

  private let bytes: [UInt8]
  private var offset: Int
  private static let deepest = 128

  /// The value that `bytes` hold; throws a `Fault` where they hold none, or anything behind it.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes: bytes, offset: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.offset == bytes.count else { throw reader.fault("something follows the value") }
    return value
  }

  private func fault(_ reason: String) -> Fault { Fault(offset: offset, reason: reason) }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) { offset += 1 }
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < JSONReader.deepest else { throw fault("nested deeper than \(JSONReader.deepest)") }
    skipSpace()
    guard offset < bytes.count else { throw fault("the text ends where a value should stand") }
    switch bytes[offset] {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[offset...].starts(with: word.utf8) else { throw fault("an unknown word") }
    offset += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(Fault) -> JSONValue {
    offset += 1
    var members: [JSONMember] = []
    skipSpace()
    if offset < bytes.count, bytes[offset] == 0x7D {
      offset += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard offset < bytes.count, bytes[offset] == 0x22 else { throw fault("a member's name should stand here") }
      let name = try string()
      skipSpace()
      guard offset < bytes.count, bytes[offset] == 0x3A else { throw fault("':' should stand here") }
      offset += 1
      members.append(JSONMember(name, try value(depth: depth + 1)))
      if try endsList(with: 0x7D) { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(Fault) -> JSONValue {
    offset += 1
    var values: [JSONValue] = []
    skipSpace()
    if offset < bytes.count, bytes[offset] == 0x5D {
      offset += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      if try endsList(with: 0x5D) { return .array(values) }
    }
  }

  private mutating func endsList(with close: UInt8) throws(Fault) -> Bool {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == 0x2C || bytes[offset] == close else {
      throw fault("',' or the closing bracket should stand here")
    }
    offset += 1
    return bytes[offset - 1] == close
  }

  private mutating func string() throws(Fault) -> String {
    offset += 1
    let begin = offset
    offset = ByteSearch.first(0x22, or: 0x5C, in: bytes, offset..<bytes.count) ?? bytes.count
    if offset < bytes.count, bytes[offset] == 0x22 {
      offset += 1
      return String(decoding: bytes[begin..<(offset - 1)], as: UTF8.self)
    }
    return try escapedString(from: begin)
  }

  /// The rest of a string that has an escape in it; `begin` is behind its opening quote mark.
  private mutating func escapedString(from begin: Int) throws(Fault) -> String {
    var result = Array(bytes[begin..<offset])
    while offset < bytes.count {
      let start = offset
      offset = ByteSearch.first(0x22, or: 0x5C, in: bytes, offset..<bytes.count) ?? bytes.count
      result.append(contentsOf: bytes[start..<offset])
      guard offset < bytes.count else { break }
      offset += 1
      if bytes[offset - 1] == 0x22 { return String(decoding: result, as: UTF8.self) }
      guard offset < bytes.count else { break }
      let escape = bytes[offset]
      offset += 1
      switch escape {
      case 0x62: result.append(0x08)
      case 0x66: result.append(0x0C)
      case 0x6E: result.append(0x0A)
      case 0x72: result.append(0x0D)
      case 0x74: result.append(0x09)
      case 0x22, 0x2F, 0x5C: result.append(escape)
      case 0x75: Scalars.append(try escapedScalar(), to: &result)
      default: throw fault("an unknown escape")
      }
    }
    throw fault("a string that never closes")
  }

  private mutating func escapedScalar() throws(Fault) -> UInt32 {
    let high = try fourDigits()
    guard (0xD800..<0xDC00).contains(high), bytes[offset...].starts(with: [0x5C, 0x75]) else { return high }
    let mark = offset
    offset += 2
    let low = try fourDigits()
    guard (0xDC00..<0xE000).contains(low) else {
      offset = mark
      return high
    }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func fourDigits() throws(Fault) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw fault("a \\u escape is cut off") }
    var value: UInt32 = 0
    for byte in bytes[offset..<(offset + 4)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | (UInt32(byte | 0x20) - 0x57)
      default: throw fault("a \\u escape needs four hexadecimal digits")
      }
    }
    offset += 4
    return value
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = offset
    var whole = 0
    while offset < bytes.count, offset - start < 18, (0x30...0x39).contains(bytes[offset]) {
      whole = whole * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    if offset > start, offset == bytes.count || !isNumberByte(bytes[offset]) { return .integer(whole) }
    while offset < bytes.count, isNumberByte(bytes[offset]) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if let value = Int(text) { return .integer(value) }
    if let value = Double(text), value.isFinite, !text.isEmpty { return .number(value) }
    offset = start
    throw fault("no value")
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }
}
