import RecordTypes
import Texts

/// A line that is nothing but an address names the source of the text; a label before it (`Source:`) goes with it.
enum TextSourceRule {
  static func apply(_ page: inout TextPage) {
    let bytes = page.source.bytes
    for index in page.lines.indices where page.roles[index] == .body {
      let range = page.lines[index].range
      guard isShort(bytes[range]) else { continue }
      let words = TextBytes.fields(bytes, range)
      guard let address = words.last, words.count <= 2, isAddress(bytes[address]),
        words.count == 1 || bytes[words[0].upperBound - 1] == 0x3A
      else {
        continue
      }
      page.mark(index, .other)
      page.document.sources.append(page.string(address))
      if index > 0, page.lines[index - 1].exact.contains(.source) { page.mark(index - 1, .other) }
    }
  }

  /// Whether white space parts it twice at most.
  private static func isShort(_ line: ArraySlice<UInt8>) -> Bool {
    var spaces = 0
    for byte in line where byte <= 0x20 {
      spaces += 1
      if spaces > 2 { return false }
    }
    return true
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 10, word.contains(0x2E) else { return false }
    return word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8) || word.starts(with: "www.".utf8)
  }
}
