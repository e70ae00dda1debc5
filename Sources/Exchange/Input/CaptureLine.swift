package import Texts

/// An input line of `extract` and `import`: a capture as text or as bytes.
package struct CaptureLine: Sendable, Hashable {
  /// The line's name.
  package var id: String
  /// The `mediaType` as given, parameters included; absent: to be sniffed.
  package var contentType: String?
  /// Where it was fetched.
  package var url: String?
  /// When it was fetched.
  package var retrieved: PartialDate?
  /// The bytes: byte zero of every origin is the first of these.
  package var bytes: [UInt8]
  /// Whether the line gave decoded text: then the bytes are its UTF-8, whatever the page says of its charset.
  package var isDecodedText: Bool

  /// Reads a line without its line end. O(n).
  package static func parse(_ line: [UInt8]) throws(LineError) -> CaptureLine {
    let input = try InputLine(line)
    let text = try input.string("text")
    let base64 = try input.string("base64")
    let bytes: [UInt8]
    switch (text, base64) {
    case (let text?, nil): bytes = Array(text.utf8)
    case (nil, let base64?): bytes = try decoded(base64, of: input)
    default:
      throw LineError(
        id: input.id, code: "missingMember", message: "A capture has either \"text\" or \"base64\".")
    }
    return CaptureLine(
      id: input.id, contentType: try mediaType(of: input), url: try input.string("url"),
      retrieved: try input.date("retrieved"), bytes: bytes, isDecodedText: text != nil)
  }

  private static func decoded(_ base64: String, of input: InputLine) throws(LineError) -> [UInt8] {
    do { return try Base64.decode(Array(base64.utf8)) } catch {
      throw LineError(
        id: input.id, code: "invalidBase64", message: "\"base64\" cannot be decoded at character \(error.offset).")
    }
  }

  private static func mediaType(of input: InputLine) throws(LineError) -> String? {
    guard let type = try input.string("mediaType"), !type.isEmpty else { return nil }
    let essence = type.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() } ?? ""
    guard ["text/plain", "text/html", "application/xhtml+xml"].contains(essence) else {
      throw input.invalid("mediaType", "must be text/plain, text/html or application/xhtml+xml, or left out")
    }
    return type
  }
}
