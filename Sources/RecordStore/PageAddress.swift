internal import RecordTypes
internal import Texts

/// The address under which captures of one page are found together: without scheme, `www.`, fragment and closing slash.
enum PageAddress {
  static func of(_ url: String) -> String? {
    var rest = Substring(url)
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    let scheme = rest.prefix(8).lowercased()
    if scheme.hasPrefix("https://") {
      rest = rest.dropFirst(8)
    } else if scheme.hasPrefix("http://") {
      rest = rest.dropFirst(7)
    } else {
      return nil
    }
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    var host = rest[..<end].lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    var path = rest[end...]
    while path.last == "/" { path.removeLast() }
    return host.isEmpty ? nil : host + path
  }

  /// Whether two texts may be states of one page: a third of their runs of three words is shared, or their titles agree.
  /// A page may wrongly give its site's front page as its own address.
  static func alike(_ old: Document, _ new: Document) -> Bool {
    if let title = old.title?.value, title == new.title?.value { return true }
    return Shingles.resemblance(shingles(old), shingles(new)) >= 0.33
  }

  private static func shingles(_ document: Document) -> Set<UInt64> {
    let bytes = document.text.bytes
    return Set(Shingles.scan(bytes, Words.scan(bytes, in: 0..<bytes.count), size: 3))
  }
}
