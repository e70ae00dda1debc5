/// A `Content-Type` (RFC 9110, section 8.3): its essence and its charset.
struct ContentType: Sendable, Hashable {
  /// `text/html`, in lower case.
  var essence: String
  /// The charset parameter as given, without quote marks.
  var charset: String?

  /// Reads `text/html; charset="utf-8"`, forgiving what servers send.
  init(_ field: String) {
    let parts = field.split(separator: ";", omittingEmptySubsequences: false)
    essence = ContentType.trimmed(parts.first ?? "").lowercased()
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, ContentType.trimmed(pair[0]).lowercased() == "charset" else { continue }
      let value = ContentType.trimmed(pair[1])
      if !value.isEmpty, charset == nil { charset = value }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isOuter: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let bytes = text.utf8.drop(while: isOuter).reversed().drop(while: isOuter).reversed()
    return String(decoding: Array(bytes), as: UTF8.self)
  }
}
