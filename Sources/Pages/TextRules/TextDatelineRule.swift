import RecordTypes
import Texts

/// A dateline names the agency: `PORTO VEDA (Meridian Wire) — …`, `PORTO VEDA, March 14 /Corran/. …`.
///
/// It stands at the head of one of the first paragraphs: a place in capitals, perhaps a date, the name in brackets or between
/// slashes, a dash or point. The name is the outlet's where the page names no other; two letters are an abbreviation that names
/// nobody for sure. The place is not that of the occasion. The line stays in the text.
enum TextDatelineRule {
  static func apply(_ page: inout TextPage) {
    guard page.document.outlet == nil else { return }
    for index in page.lines.indices.filter({ page.roles[$0] == .body && page.lines[$0].words >= 6 }).prefix(4) {
      guard let name = name(page, page.lines[index].range) else { continue }
      page.document.outlet = Metadatum(page.string(name), origin: page.origin(name))
      return
    }
  }

  private static func name(_ page: TextPage, _ range: TextRange) -> TextRange? {
    let bytes = page.source.bytes
    let head = range.lowerBound..<Swift.min(range.lowerBound + 90, range.upperBound)
    guard let open = bytes[head].firstIndex(where: { $0 == 0x28 || $0 == 0x2F }),
      let close = bytes[(open + 1)..<head.upperBound].firstIndex(of: bytes[open] == 0x28 ? 0x29 : 0x2F),
      let name = Sentences.trim(bytes, (open + 1)..<close), isPlace(page, range.lowerBound..<open)
    else { return nil }
    var offset = close + 1
    while offset < head.upperBound, bytes[offset] == 0x20 || (bytes[offset] == 0xC2 && offset + 1 < head.upperBound) {
      offset += bytes[offset] == 0x20 ? 1 : 2
    }
    guard offset < head.upperBound else { return nil }
    let mark = Scalars.decode(bytes, at: offset).scalar
    let words = Words.scan(bytes, in: name)
    guard CharacterClass.of(mark).contains(.dash) || mark == 0x2E || mark == 0x3A, (1...4).contains(words.count),
      name.count >= 3,
      words.allSatisfy({ CharacterClass.of(Scalars.decode(bytes, at: $0.range.lowerBound).scalar).contains(.upper) })
    else { return nil }
    return name
  }

  /// A place in capitals, perhaps with a date behind a comma.
  private static func isPlace(_ page: TextPage, _ range: TextRange) -> Bool {
    let bytes = page.source.bytes
    guard let first = Words.scan(bytes, in: range).first, first.kind == .word, first.range.count >= 3 else {
      return false
    }
    var offset = first.range.lowerBound
    while offset < first.range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard CharacterClass.of(scalar).contains(.upper) || QuoteMark.isApostrophe(scalar) else { return false }
      offset += length
    }
    return true
  }
}
