/// Writes a page as bytes. Text and attribute values are escaped here and nowhere else; mark-up comes from string literals
/// of the program alone, so that nothing captured can become mark-up.
struct HTMLWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 14) }

  /// Writes mark-up of the program's own.
  mutating func markup(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text.
  mutating func text(_ text: String) {
    guard text.unicodeScalars.contains(where: HTMLWriter.turnsOrder) else { return self.text(escaping: text.utf8) }
    self.text(
      escaping: String(
        String.UnicodeScalarView(text.unicodeScalars.map { HTMLWriter.turnsOrder($0) ? "\u{FFFD}" : $0 })
      ).utf8)
  }

  private mutating func text(escaping bytes: String.UTF8View) { for byte in bytes { escape(byte) } }

  /// Whether a character would make the text behind it run the other way, whatever its letters (UAX #9, explicit
  /// embeddings, overrides and isolates): words must not look like others.
  private static func turnsOrder(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Writes a stretch of text.
  mutating func text(_ text: ArraySlice<UInt8>) { self.text(String(decoding: text, as: UTF8.self)) }

  /// Writes `<NAME ATTRIBUTES>`, what `content` writes, and `</NAME>`. Attributes whose value is nil are left out.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout HTMLWriter) throws -> Void
  ) rethrows {
    open(name, attributes)
    try content(&self)
    markup("</")
    markup(name)
    markup(">")
  }

  /// Writes an element that holds one text.
  mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes `<NAME ATTRIBUTES>` alone: an element without an end tag, or the start of one that spans pages of code.
  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    markup("<")
    markup(name)
    for (name, value) in attributes {
      guard let value else { continue }
      markup(" ")
      markup(name)
      markup("=\"")
      text(value)
      markup("\"")
    }
    markup(">")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x26: markup("&amp;")
    case 0x3C: markup("&lt;")
    case 0x3E: markup("&gt;")
    case 0x22: markup("&quot;")
    case 0x27: markup("&#39;")
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: markup("\u{FFFD}")
    default: bytes.append(byte)
    }
  }
}
