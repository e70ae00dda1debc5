import Texts

/// Reads blocks that a page sets off as somebody else's words: all of such a block is verbatim, marks or none. Its source
/// is that of the quotation that ends nearest before it in the text.
enum Blockquotes {
  /// The drafts of set-off paragraphs that hold no quotation of their own.
  static func read(_ paragraphs: [Paragraph], beside drafts: [Draft]) -> [Draft] {
    let known = drafts.compactMap { draft in draft.content.last.map { (end: $0.upperBound, draft: draft) } }
      .sorted { $0.end < $1.end }
    var next = 0
    var last: Draft?
    return paragraphs.compactMap { paragraph in
      while next < known.count, known[next].end <= paragraph.range.lowerBound {
        last = known[next].draft
        next += 1
      }
      guard paragraph.isBlockquote, next >= known.count || known[next].end > paragraph.range.upperBound else {
        return nil
      }
      return Draft(
        content: [paragraph.range], cue: last?.cue ?? [], source: last?.source ?? [], reported: last?.reported ?? false,
        quoted: [whole(paragraph)], confidence: 0.6)
    }
  }

  /// The words of a paragraph, without marks that enclose all of it.
  private static func whole(_ paragraph: Paragraph) -> TextRange {
    guard let only = paragraph.stretches.first, only.outer == paragraph.range else { return paragraph.range }
    return only.inner
  }
}
