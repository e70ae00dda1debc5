import RecordTypes
import Texts

/// The paragraphs of a document: its blocks, without the labels of its turns.
enum DocumentParagraphs {
  /// The paragraphs in order, those without a word left out. O(n).
  static func scan(_ document: Document, lexicon: Lexicon) -> [Paragraph] {
    let bytes = document.text.bytes
    guard !document.blocks.isEmpty else { return Paragraphs.scan(bytes, in: 0..<bytes.count, lexicon: lexicon) }
    let labels = document.turns.compactMap(\.labelRange)
    var next = 0
    return document.blocks.flatMap { block -> [Paragraph] in
      guard block.kind != .signature else { return [] }
      var start = block.range.lowerBound
      while next < labels.count, labels[next].upperBound <= start { next += 1 }
      if next < labels.count, labels[next].lowerBound <= start { start = labels[next].upperBound }
      while start < block.range.upperBound, bytes[start] == 0x3A || bytes[start] == 0x20 { start += 1 }
      let range = start..<Swift.max(start, block.range.upperBound)
      return Paragraphs.scan(bytes, in: range.clamped(to: 0..<bytes.count), lexicon: lexicon).map { paragraph in
        var copy = paragraph
        copy.isHeading = block.kind == .heading || (paragraph.isHeading && block.kind == .paragraph)
        copy.isBlockquote = block.kind == .blockquote
        return copy
      }
    }
  }
}
