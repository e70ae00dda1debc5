import RecordTypes
import Texts

/// A line that is nothing but an address names the source of the text; a label before it (`Source:`) goes with it.
enum TextSourceRule {
  static func apply(_ page: inout TextPage) {
    for index in page.lines.indices where page.roles[index] == .body {
      let range = page.lines[index].range
      guard page.source.bytes[range].count(where: { $0 <= 0x20 }) <= 2 else { continue }
      let text = page.string(range)
      let words = text.split(whereSeparator: \.isWhitespace)
      guard let address = words.last, words.count <= 2, isAddress(address), words.count == 1 || words[0].last == ":"
      else {
        continue
      }
      page.mark(index, .other)
      page.document.sources.append(String(address))
      if index > 0, page.lines[index - 1].exact.contains(.source) { page.mark(index - 1, .other) }
    }
  }

  private static func isAddress(_ word: Substring) -> Bool {
    guard word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.") else { return false }
    return word.utf8.count > 10 && word.contains(".")
  }
}
