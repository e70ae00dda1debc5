extension JSONValue {
  /// Appends the value as compact JSON: control characters and U+2028/9 (which some readers take for the end of a line)
  /// escaped, everything else as UTF-8. O(n).
  package func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C])
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): JSONValue.write(integer: value, to: &bytes)
    case .number(let value): bytes.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    case .string(let value): JSONValue.write(string: value, to: &bytes)
    case .array(let values):
      bytes.append(0x5B)
      for index in values.indices {
        if index > 0 { bytes.append(0x2C) }
        values[index].write(to: &bytes)
      }
      bytes.append(0x5D)
    case .object(let members):
      bytes.append(0x7B)
      for index in members.indices {
        if index > 0 { bytes.append(0x2C) }
        JSONValue.write(string: members[index].name, to: &bytes)
        bytes.append(0x3A)
        members[index].value.write(to: &bytes)
      }
      bytes.append(0x7D)
    }
  }

  /// The value as one line of compact JSON.
  package var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(integer: Int, to bytes: inout [UInt8]) {
    guard (0..<1_000_000_000).contains(integer) else {
      bytes.append(contentsOf: String(integer).utf8)
      return
    }
    var divisor = 1
    while divisor * 10 <= integer { divisor *= 10 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(integer / divisor % 10))
      divisor /= 10
    }
  }

  /// Copies the stretches between the bytes that must be escaped.
  private static func write(string: String, to bytes: inout [UInt8]) {
    var string = string
    bytes.append(0x22)
    string.withUTF8 { text in
      var start = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2 else {
          index += 1
          continue
        }
        let length = escapedLength(text, at: index)
        if length > 0 {
          bytes.append(contentsOf: text[start..<index])
          escape(byte, last: text[index + length - 1], to: &bytes)
          start = index + length
        }
        index += max(length, 1)
      }
      bytes.append(contentsOf: text[start...])
    }
    bytes.append(0x22)
  }

  /// How many bytes at `index` are one character to be escaped: three for U+2028 and U+2029, none for others that begin
  /// with the same byte.
  private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard text[index] == 0xE2 else { return 1 }
    guard index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
    return text[index + 2] == 0xA8 || text[index + 2] == 0xA9 ? 3 : 0
  }

  private static func escape(_ byte: UInt8, last: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
    case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    case 0xE2: bytes.append(contentsOf: (last == 0xA8 ? "\\u2028" : "\\u2029").utf8)
    default:
      let digits: StaticString = "0123456789abcdef"
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 15)])
    }
  }
}
