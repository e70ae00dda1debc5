package import RecordTypes

/// Tells a page from a text, and either from what is no text at all, by the bytes first and the name second.
///
/// After WHATWG MIME Sniffing (section 7.1), with more marks of a page: captures are often saved without their first
/// lines. UTF-16 is looked into as if it were ASCII.
package enum MediaTypeSniffer {
  /// What the bytes are. Throws `notText` where they are a picture, a program and the like, `isArchive` where they are
  /// a container of captures, `empty` where there are none. O(n).
  package static func mediaType(of bytes: [UInt8], name: String) throws(CaptureError) -> MediaType {
    guard !bytes.isEmpty else {
      throw CaptureError(
        code: .empty, name: name, byte: 0, reason: "There are no bytes", advice: "Fetch the page again.")
    }
    if let signature = Signatures.name(of: bytes) { throw notText(name, 0, "This is \(signature), no text,") }
    if InputKind.isWebArchive(bytes) {
      throw CaptureError(
        code: .isArchive, name: name, byte: 0, reason: "A web archive begins",
        advice: "Import it as a file: its records are read one by one.")
    }
    let head = Array(bytes.prefix(64 << 10))
    let wide = WideEncoding.detect(head)
    if wide == nil, let byte = firstBinaryByte(head) {
      throw notText(name, byte, "Bytes that no text has begin")
    }
    let begin = Array(head.prefix(8 << 10))
    return markup(in: wide.map { $0.asciiFolded(begin) } ?? begin, name: name) ?? .text
  }

  private static func notText(_ name: String, _ byte: Int, _ reason: String) -> CaptureError {
    CaptureError(
      code: .notText, name: name, byte: byte, reason: reason,
      advice: "Save the page as text or HTML and hand that in.")
  }

  /// The first byte that no text has, where more than one in fifty is such; zeros at the end are padding.
  private static func firstBinaryByte(_ head: [UInt8]) -> Int? {
    let end = (head.lastIndex { $0 != 0 } ?? -1) + 1
    if end == 0 { return 0 }
    var first: Int?
    var count = 0
    var index = 0
    while index < end {
      index = ByteWords.skip(head, from: index) { !ByteWords.holdsByte($0, below: 0x20) }
      for index in index..<min(index + 8, end) where isBinary(head[index]) {
        if first == nil { first = index }
        count += 1
      }
      index += 8
    }
    return count * 50 > end ? first : nil
  }

  /// The "binary data bytes" of MIME Sniffing, section 3.
  private static func isBinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x08, 0x0B, 0x0E...0x1A, 0x1C...0x1F: true
    default: false
    }
  }

  /// The sort of markup, nil for text.
  private static func markup(in head: [UInt8], name: String) -> MediaType? {
    var lowered = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if lowered.starts(with: [0xEF, 0xBB, 0xBF]) { lowered.removeFirst(3) }
    lowered = Array(lowered.drop { $0 == 0x20 || (0x09...0x0D).contains($0) })
    let page = String(decoding: lowered.prefix(2048), as: UTF8.self).utf8
    let isPage = beginsAsPage(lowered) || (hasPageName(name) && lowered.first == 0x3C)
    guard isPage else { return holdsPage(lowered) ? .html : nil }
    let isXML = Signatures.matches(lowered, Array("<?xml".utf8))
    return isXML && contains(Array(page), "http://www.w3.org/1999/xhtml") ? .xhtml : .html
  }

  private static func beginsAsPage(_ bytes: [UInt8]) -> Bool {
    for tag in [
      "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<style", "<link", "<!--[if",
    ]
    where Signatures.matches(bytes, Array(tag.utf8)) {
      return true
    }
    let isProlog = Signatures.matches(bytes, Array("<?xml".utf8)) || Signatures.matches(bytes, Array("<!--".utf8))
    return isProlog && (contains(bytes, "<html") || contains(bytes, "<!doctype html"))
  }

  /// A piece of a page: it begins with a tag and has paragraphs or divisions that close.
  private static func holdsPage(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == 0x3C else { return false }
    return contains(bytes, "</p>") || contains(bytes, "</div>") || contains(bytes, "</body>")
  }

  private static func hasPageName(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".html", ".htm", ".xhtml", ".html.gz", ".htm.gz", ".shtml"].contains { name.hasSuffix($0) }
  }

  static func contains(_ bytes: [UInt8], _ needle: String) -> Bool {
    ByteSearch.first(Array(needle.utf8), in: bytes, from: 0) != nil
  }
}
