import RecordTypes
import Texts

/// The parts in which a page shows a very long document: a browser takes minutes over tens of megabytes.
struct DocumentParts {
  /// Where each part stands in the text; together they are the text.
  let ranges: [TextRange]

  /// A part has about so many bytes; a document of less than twice that is one.
  static let size = 256 << 10

  /// Parts of `document` that begin with a paragraph, or where one is longer than a part with a word.
  init(_ document: Document) {
    let end = document.text.bytes.count
    var ranges: [TextRange] = []
    var start = 0
    var block = 0
    while end - start >= 2 * Self.size {
      let wanted = start + Self.size
      while block + 1 < document.blocks.count, document.blocks[block + 1].range.lowerBound <= wanted { block += 1 }
      let paragraph = block < document.blocks.count ? document.blocks[block].range.lowerBound : 0
      let cut = paragraph > start ? paragraph : Self.word(in: document.text.bytes, from: wanted)
      ranges.append(start..<cut)
      start = cut
    }
    self.ranges = ranges + [start..<end]
  }

  /// The number of the part that holds the byte of the text at `offset`, from 1.
  func number(at offset: Int) -> Int { (ranges.firstIndex { offset < $0.upperBound } ?? ranges.count - 1) + 1 }

  /// The first byte behind a space within some kilobytes, else of a character.
  private static func word(in bytes: [UInt8], from start: Int) -> Int {
    let end = min(start + 4096, bytes.count)
    if let space = bytes[start..<end].firstIndex(of: 0x20) { return space + 1 }
    return (start..<end).first { bytes[$0] & 0xC0 != 0x80 } ?? end
  }
}
