import Texts

/// Cuts a text into paragraphs: by line breaks, blank or not.
enum Paragraphs {
  /// The paragraphs of `range`, in order, those without a word left out. O(n).
  static func scan(_ bytes: [UInt8], in range: TextRange, lexicon: Lexicon) -> [Paragraph] {
    let tokenizer = Tokenizer(bytes, lexicon: lexicon)
    return lines(bytes, in: range).compactMap { line in
      let paragraph = tokenizer.paragraph(line, isHeading: looksLikeHeading(bytes, line))
      return paragraph.nodes.isEmpty ? nil : paragraph
    }
  }

  /// The lines of `range` without white space at their ends; none that is empty.
  private static func lines(_ bytes: [UInt8], in range: TextRange) -> [TextRange] {
    var lines: [TextRange] = []
    var start = range.lowerBound
    for offset in range where bytes[offset] == 0x0A {
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
