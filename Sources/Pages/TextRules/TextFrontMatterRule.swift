import RecordTypes
import Texts

/// What generators of sites keep above a text between two lines of dashes: `title: …`, `date: …`, `author: …`.
///
/// All of it is the head of the page, and title, date, authors and source are read from it.
enum TextFrontMatterRule {
  /// The most lines that such a head has.
  private static let longest = 80

  /// The line behind the closing dashes; 0 where the page does not begin so. O(head).
  static func end(_ lines: [TextLine], _ bytes: [UInt8]) -> Int {
    guard let first = lines.first, isFence(bytes, first.range) else { return 0 }
    for index in lines.indices.dropFirst().prefix(longest) {
      if isFence(bytes, lines[index].range) { return index + 1 }
      guard key(bytes, lines[index].range) != nil || isContinued(bytes, lines[index].range) else { return 0 }
    }
    return 0
  }

  static func apply(_ page: inout TextPage) {
    let end = end(page.lines, page.source.bytes)
    guard end > 0 else { return }
    let bytes = page.source.bytes
    for index in 0..<end { page.roles[index] = .furniture(.header) }
    for index in 1..<Swift.max(end - 1, 1) {
      guard let (name, value) = key(bytes, page.lines[index].range) else { continue }
      switch name {
      case "title", "headline": takeTitle(index, from: value, to: end, &page)
      case "date", "published", "pubdate": takeDate(index, &page)
      case "author", "authors", "byline": takeAuthors(index, from: value, to: end, &page)
      case "source", "source_url", "url", "link", "permalink": takeSource(value, page.lines[index].range, &page)
      default: break
      }
    }
  }

  /// Three dashes and nothing else.
  private static func isFence(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count == 3 && bytes[range].allSatisfy { $0 == 0x2D }
  }

  /// An item of a list, a comment, or a line that is set in under a name.
  private static func isContinued(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let start = range.lowerBound
    return bytes[start] == 0x2D || bytes[start] == 0x23 || bytes[start] == 0x5D
      || start > 0 && bytes[start - 1] <= 0x20 && bytes[start - 1] != 0x0A
  }

  /// `title: value`: the name in small letters, and where the value begins.
  private static func key(_ bytes: [UInt8], _ range: TextRange) -> (name: String, value: Int)? {
    guard let colon = bytes[range].prefix(40).firstIndex(of: 0x3A), colon > range.lowerBound,
      colon + 1 == range.upperBound || bytes[colon + 1] == 0x20,
      bytes[range.lowerBound..<colon].allSatisfy({
        ($0 | 0x20) &- 0x61 < 26 || $0 == 0x5F || $0 == 0x2D || TextBytes.isDigit($0)
      })
    else { return nil }
    let name = bytes[range.lowerBound..<colon].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return (String(decoding: name, as: UTF8.self), colon + 1)
  }

  // MARK: - What is read

  private static func takeTitle(_ index: Int, from start: Int, to end: Int, _ page: inout TextPage) {
    let bytes = page.source.bytes
    var last = index
    // A value goes on in the lines that are set in below it.
    while last + 2 < end, key(bytes, page.lines[last + 1].range) == nil,
      bytes[page.lines[last + 1].range.lowerBound] != 0x2D,
      isContinued(bytes, page.lines[last + 1].range)
    {
      last += 1
    }
    guard let value = Sentences.trim(bytes, start..<page.lines[last].range.upperBound) else { return }
    let title = plain(bytes[value])
    guard !title.isEmpty else { return }
    page.document.title = Metadatum(title, origin: page.origin(value))
  }

  private static func takeDate(_ index: Int, _ page: inout TextPage) {
    guard page.document.published == nil, let date = page.dates[index].first(where: { $0.date?.day != nil }),
      let value = date.date
    else {
      return
    }
    page.document.published = Metadatum(value, origin: page.origin(date.range))
  }

  private static func takeAuthors(_ index: Int, from start: Int, to end: Int, _ page: inout TextPage) {
    let bytes = page.source.bytes
    var values: [TextRange] = []
    if let value = Sentences.trim(bytes, start..<page.lines[index].range.upperBound) { values.append(value) }
    var next = index + 1
    while values.isEmpty || next > index + 1, next + 1 < end, bytes[page.lines[next].range.lowerBound] == 0x2D,
      let value = Sentences.trim(bytes, (page.lines[next].range.lowerBound + 1)..<page.lines[next].range.upperBound)
    {
      values.append(value)
      next += 1
    }
    let names = values.map { plain(bytes[$0]) }.filter { name in
      (2...4).contains(name.split(separator: " ").count)
        && !name.contains(where: { $0.isNumber || "@/[]".contains($0) })
    }
    page.document.authors.append(contentsOf: names)
  }

  private static func takeSource(_ start: Int, _ line: TextRange, _ page: inout TextPage) {
    let bytes = page.source.bytes
    guard let value = Sentences.trim(bytes, start..<line.upperBound) else { return }
    let address = plain(bytes[value])
    if address.hasPrefix("http"), !address.contains(" ") { page.document.sources.append(address) }
  }

  /// The value without its quotation marks and what escapes stand for in them: `\"`, `\_`, a break behind `\`, `\u2019`.
  private static func plain(_ value: ArraySlice<UInt8>) -> String {
    var bytes = Array(value)
    let mark = bytes[0]
    let isQuoted = bytes.count >= 2 && (mark == 0x22 || mark == 0x27) && bytes[bytes.count - 1] == mark
    if isQuoted { bytes = Array(bytes[1..<(bytes.count - 1)]) }
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x5C, isQuoted, mark == 0x22, offset < bytes.count {
        offset += unescape(bytes, offset, into: &result)
      } else if byte <= 0x20 {
        if let last = result.last, last != 0x20 { result.append(0x20) }
      } else {
        result.append(byte)
        if byte == 0x27, isQuoted, mark == 0x27, offset < bytes.count, bytes[offset] == 0x27 { offset += 1 }
      }
    }
    return String(decoding: result, as: UTF8.self).trimmingSpaces
  }

  /// Appends what the escape at `offset`, behind its stroke, stands for; how many bytes it has.
  private static func unescape(_ bytes: [UInt8], _ offset: Int, into result: inout [UInt8]) -> Int {
    switch bytes[offset] {
    case 0x0A, 0x0D, 0x20, 0x5F, 0x74, 0x6E:
      if let last = result.last, last != 0x20 { result.append(0x20) }
      return 1
    case 0x75 where offset + 4 < bytes.count:
      guard let value = UInt32(String(decoding: bytes[(offset + 1)...(offset + 4)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return 1 }
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
      return 5
    default:
      result.append(bytes[offset])
      return 1
    }
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    var rest = utf8[...]
    while rest.first == 0x20 { rest = rest.dropFirst() }
    while rest.last == 0x20 { rest = rest.dropLast() }
    return String(Substring(rest))
  }
}
