/// The charset that a page names in its own first bytes.
enum DeclaredCharset {
  /// How far browsers and servers agree that the name must stand; pages keep it with some slack.
  private static let scanned = 4096

  /// The label in the first `<meta>` that has one, or in an XML declaration. (WHATWG HTML, "prescan a byte stream".)
  static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(scanned).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var offset = 0
    if let label = xmlLabel(head) { return label }
    while let start = ByteSearch.first([0x3C], in: head, from: offset) {
      if Signatures.matches(head, Array("<!--".utf8), at: start) {
        guard let end = ByteSearch.first(Array("-->".utf8), in: head, from: start + 2) else { return nil }
        offset = end + 3
        continue
      }
      offset = start + 1
      guard Signatures.matches(head, Array("<meta".utf8), at: start) else { continue }
      let end = ByteSearch.first([0x3E], in: head, from: start) ?? head.count
      if let label = value(of: "charset", in: Array(head[start..<end])) { return label }
    }
    return nil
  }

  private static func xmlLabel(_ head: [UInt8]) -> String? {
    guard Signatures.matches(head, Array("<?xml".utf8)) else { return nil }
    let end = ByteSearch.first([0x3E], in: head, from: 0) ?? head.count
    return value(of: "encoding", in: Array(head[..<end]))
  }

  /// What stands behind `name =`, up to a quote mark, a space or a semicolon.
  private static func value(of name: String, in tag: [UInt8]) -> String? {
    var from = 0
    while let hit = ByteSearch.first(Array(name.utf8), in: tag, from: from) {
      var index = hit + name.utf8.count
      from = index
      while index < tag.count, tag[index] <= 0x20 { index += 1 }
      guard index < tag.count, tag[index] == 0x3D else { continue }
      index += 1
      while index < tag.count, tag[index] <= 0x20 || tag[index] == 0x22 || tag[index] == 0x27 { index += 1 }
      let end = tag[index...].firstIndex { $0 <= 0x20 || [0x22, 0x27, 0x3B, 0x2F].contains($0) } ?? tag.count
      if end > index { return String(decoding: tag[index..<end], as: UTF8.self) }
    }
    return nil
  }
}
