/// The fields of a form as browsers send them (application/x-www-form-urlencoded), in an address or in a body: `+` is a
/// space, `%20` too. The first of several fields of one name counts. O(n).
package struct FormFields: Sendable {
  private var values: [String: String] = [:]
  /// Whether all names and values are UTF-8; what is not is repaired.
  package private(set) var isValid = true

  /// The fields of `bytes`.
  package init(_ bytes: some Collection<UInt8>) {
    for pair in bytes.split(separator: 0x26) {
      let parts = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      let name = decoded(parts[0])
      if values[name] == nil { values[name] = parts.count == 2 ? decoded(parts[1]) : "" }
    }
  }

  /// A field's value; empty where there is none.
  package subscript(_ name: String) -> String { values[name] ?? "" }

  private mutating func decoded(_ part: some Collection<UInt8>) -> String {
    let part = Array(part)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count)
    var index = 0
    while index < part.count {
      if part[index] == 0x25, index + 2 < part.count, let high = FormFields.digit(part[index + 1]),
        let low = FormFields.digit(part[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(part[index] == 0x2B ? 0x20 : part[index])
        index += 1
      }
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    isValid = false
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
