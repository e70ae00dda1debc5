import Texts

/// Cuts a text into paragraphs: by line breaks, blank or not.
enum Paragraphs {
  /// The paragraphs of `range`, in order, those without a word left out. O(n).
  static func scan(_ bytes: [UInt8], in range: TextRange, lexicon: Lexicon) -> [Paragraph] {
    let tokenizer = Tokenizer(bytes, lexicon: lexicon)
    var paragraphs: [Paragraph] = []
    for line in lines(bytes, in: range) {
      let paragraph = tokenizer.paragraph(line, isHeading: looksLikeHeading(bytes, line))
      if paragraph.nodes.count <= longest {
        if !paragraph.nodes.isEmpty { paragraphs.append(paragraph) }
      } else {
        paragraphs += pieces(of: paragraph)
      }
    }
    return paragraphs
  }

  /// The longest paragraph that is read as one, in nodes: what a cue governs lies far nearer, and what compares the
  /// parts of a paragraph with each other stays linear in the text.
  private static let longest = 1500

  /// A paragraph in pieces of bounded length, cut behind sentences where there are any.
  private static func pieces(of paragraph: Paragraph) -> [Paragraph] {
    var pieces: [Paragraph] = []
    var start = 0
    var firstStretch = 0
    while start < paragraph.nodes.count {
      var end = Swift.min(start + longest, paragraph.nodes.count)
      if end < paragraph.nodes.count,
        let stop = paragraph.nodes[(start + longest / 2)..<end].lastIndex(where: { $0.shape.contains(.ends) })
      {
        end = stop + 1
      }
      pieces.append(piece(of: paragraph, start..<end, firstStretch: &firstStretch))
      start = end
    }
    return pieces
  }

  private static func piece(of paragraph: Paragraph, _ range: Range<Int>, firstStretch: inout Int) -> Paragraph {
    var nodes = Array(paragraph.nodes[range])
    let count = nodes.reduce(0) { $0 + ($1.tag.isQuote ? 1 : 0) }
    for index in nodes.indices where nodes[index].tag.isQuote {
      nodes[index].stretch -= Int32(truncatingIfNeeded: firstStretch)
    }
    let stretches = firstStretch..<(firstStretch + count)
    firstStretch += count
    let bytes = Int(nodes[0].start)..<Int(nodes[nodes.count - 1].end)
    return Paragraph(
      range: bytes, nodes: nodes, stretches: Array(paragraph.stretches[stretches]), isHeading: false,
      words: Array(paragraph.words[stretches]))
  }

  /// The lines of `range` without white space at their ends; none that is empty.
  private static func lines(_ bytes: [UInt8], in range: TextRange) -> [TextRange] {
    var lines: [TextRange] = []
    var start = range.lowerBound
    while let offset = ByteSearch.first(0x0A, in: bytes, start..<range.upperBound) {
      if let line = Sentences.trim(bytes, start..<offset) { lines.append(line) }
      start = offset + 1
    }
    if let line = Sentences.trim(bytes, start..<range.upperBound) { lines.append(line) }
    return lines
  }

  /// Short, and ends without a point: a headline, a heading, a byline.
  private static func looksLikeHeading(_ bytes: [UInt8], _ line: TextRange) -> Bool {
    guard line.count < 160, let (last, _) = Scalars.before(line.upperBound, in: bytes) else { return false }
    switch last {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x2C, 0x3B, 0x2026, 0x29: return false
    default: return !QuoteMark.isQuote(last)
    }
  }
}
