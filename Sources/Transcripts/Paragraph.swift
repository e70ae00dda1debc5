internal import RecordTypes
internal import Texts

/// A line of the body: what a label can open.
struct Paragraph {
  /// Where it stands, without white space at its ends.
  var range: TextRange
  /// The block it belongs to.
  var block: Int
  /// That block's kind.
  var kind: Block.Kind
  /// The stretch that the page sets off at its start, where there is one.
  var emphasis: Block.Emphasis?

  /// Whether a time of the recording stood before it.
  var isStamped = false

  /// Whether the page sets off all of it.
  var isWhollyEmphasised: Bool { emphasis.map { $0.range.upperBound >= range.upperBound - 1 } ?? false }
}

enum Paragraphs {
  /// The lines of the document's blocks; of its text, where it has no blocks. O(n).
  static func scan(_ document: Document) -> [Paragraph] {
    let bytes = document.text.bytes
    guard !document.blocks.isEmpty else {
      var paragraphs: [Paragraph] = []
      lines(bytes, 0..<bytes.count) { paragraphs.append(Paragraph(range: $0, block: 0, kind: .paragraph)) }
      return paragraphs
    }
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(document.blocks.count)
    for (index, block) in document.blocks.enumerated() {
      lines(bytes, block.range.clamped(to: 0..<bytes.count)) { line in
        let emphasis = block.emphasis.first { abs($0.range.lowerBound - line.lowerBound) <= 1 && !$0.range.isEmpty }
        paragraphs.append(
          Paragraph(
            range: line, block: index, kind: block.kind, emphasis: emphasis.map { joined($0, block, line, bytes) }))
      }
    }
    return PageControls.strip(
      TimeStamps.strip(CueNumbers.strip(NumberedLines.strip(paragraphs, bytes), bytes), bytes), bytes)
  }

  /// Joins stretches that only white space or a colon parts: pages break one bold label into several.
  private static func joined(
    _ first: Block.Emphasis, _ block: Block, _ line: TextRange, _ bytes: [UInt8]
  ) -> Block.Emphasis {
    var result = first
    for next in block.emphasis
    where next.strong == first.strong && next.range.lowerBound >= result.range.upperBound
      && next.range.lowerBound <= result.range.upperBound + 1
    {
      result.range = result.range.lowerBound..<next.range.upperBound
    }
    result.range = result.range.clamped(to: line)
    return result
  }

  private static func lines(_ bytes: [UInt8], _ range: TextRange, _ read: (TextRange) -> Void) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = ByteSearch.first(0x0A, in: bytes, start..<range.upperBound) ?? range.upperBound
      if let line = Sentences.trim(bytes, start..<end) { read(line) }
      start = end + 1
    }
  }

}
