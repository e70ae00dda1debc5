import RecordTypes
import Texts

/// Keywords: a line `Tags:` with the keywords behind it, or a heading `Tags` with one line of them below, parted by commas.
///
/// Below a heading the line must be a list: no full stop, and commas or a few words. The keywords become the document's
/// tags.
enum TextTagsRule {
  static func apply(_ page: inout TextPage) {
    let bytes = page.source.bytes
    for index in page.lines.indices where page.roles[index] == .body {
      if page.lines[index].exact.contains(.tags), page.lines[index].words <= 2 {
        guard index + 1 < page.lines.count, isList(page, index + 1) else { continue }
        add(&page, page.lines[index + 1].range)
        page.mark(index, .other)
        page.mark(index + 1, .other)
      } else if let colon = bytes[page.lines[index].range].firstIndex(of: 0x3A) {
        let words = Words.scan(bytes, in: page.lines[index].range.lowerBound..<colon)
        guard (1...3).contains(words.count), TextLexicon.scan(bytes, words).exact.contains(.tags),
          page.lines[index].sentenceEnds == 0, !page.lines[index].endsSentence, index > page.firstProse
        else { continue }
        add(&page, (colon + 1)..<page.lines[index].range.upperBound)
        page.mark(index, .other)
      }
    }
  }

  private static func isList(_ page: TextPage, _ index: Int) -> Bool {
    let line = page.lines[index]
    guard page.roles[index] == .body, !line.endsSentence, line.sentenceEnds == 0 else { return false }
    return line.commas >= 1 ? line.words <= line.commas * 6 + 6 : line.words <= 4
  }

  private static func add(_ page: inout TextPage, _ range: TextRange) {
    let bytes = page.source.bytes
    var start = range.lowerBound
    for offset in range.lowerBound...range.upperBound {
      guard offset == range.upperBound || bytes[offset] == 0x2C || bytes[offset] == 0x3B || bytes[offset] == 0x7C else {
        continue
      }
      if let tag = Sentences.trim(bytes, start..<offset) { page.document.tags.append(page.string(tag)) }
      start = offset + 1
    }
  }
}
