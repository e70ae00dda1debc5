internal import RecordTypes
internal import Texts

/// The lines above the words: what a page prints of the occasion beside or instead of a title.
///
/// `Interview given by Ms Dornach to the daily "Harbour Post"`, `Arvid Halden`, `Spokesperson`.
enum HeaderLines {
  /// How many lines are looked at.
  private static let limit = 24

  /// Short lines before the first words: those that were read as furniture first, then those of the body. O(1).
  static func find(_ document: Document, above: [String]) -> [String] {
    let bytes = document.text.bytes
    var lines = above.suffix(limit).filter { isHeading(Array($0.utf8)) }
    for block in document.blocks.prefix(limit) {
      let range = block.range.clamped(to: 0..<bytes.count)
      guard range.count <= 240, !Voice.isGreeting(bytes, range) else { break }
      let text = Array(bytes[range])
      if opensWithLabel(text) { break }
      guard isHeading(text) else { continue }
      lines.append(String(decoding: text, as: UTF8.self))
    }
    return lines
  }

  /// A line that ends no sentence.
  private static func isHeading(_ line: [UInt8]) -> Bool {
    guard line.count <= 240, line.count >= 4, var last = line.last else { return false }
    // `Remarks of President Mirel Tanos on the Ferries:` above a text without labels.
    if last == 0x3A, line.count >= 24 { last = line[line.count - 2] }
    return ![0x2E, 0x3F, 0x21, 0x3A, 0x2C].contains(last)
  }

  /// `QUESTION: Is it?`
  private static func opensWithLabel(_ line: [UInt8]) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A), colon <= 60, colon + 1 < line.count, line[colon + 1] == 0x20 else {
      return false
    }
    return line.last.map { [0x2E, 0x3F, 0x21].contains($0) } ?? false
  }
}
