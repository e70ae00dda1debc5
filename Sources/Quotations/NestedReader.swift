import Texts

/// Reads what is quoted inside quoted words: 'bitterly against' in somebody's mouth is a third person's.
///
/// Marks of another style inside a stretch count where a cue with a source stands in the stretch too; without them they
/// are the speaker's own scare quotes or a title.
struct NestedReader {
  private let bytes: [UInt8]
  private let lexicon: Lexicon

  init(_ bytes: [UInt8], lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  /// The longest stretch that is read for what is quoted in it, in bytes.
  private static let longest = 20_000

  /// The nested quotations of `paragraphs`, in order. O(n).
  func read(_ paragraphs: [Paragraph]) -> [Draft] {
    var drafts: [Draft] = []
    for paragraph in paragraphs {
      for stretch in paragraph.stretches where mayHold(stretch) { drafts += read(stretch) }
    }
    return drafts
  }

  private func mayHold(_ stretch: QuotedStretch) -> Bool {
    !stretch.single && stretch.inner.count <= NestedReader.longest && hasInnerMark(stretch.inner)
  }

  private func read(_ stretch: QuotedStretch) -> [Draft] {
    var inner = QuoteScanner.scan(bytes, in: stretch.inner)
    if inner.isEmpty || inner.contains(where: \.unclosed) {
      inner = QuoteScanner.singles(bytes, in: stretch.inner, outside: [])
    }
    guard !inner.isEmpty else { return [] }
    let paragraph = Tokenizer(bytes, lexicon: lexicon).paragraph(stretch.inner, stretches: inner, isHeading: false)
    return RuleReader(lexicon: lexicon).read([paragraph]).compactMap { draft in
      guard !draft.source.isEmpty else { return nil }
      let quoted = inner.filter { part in draft.content.contains { $0.holds(part.outer) } }
      guard let first = quoted.first, first.inner.count > 3 else { return nil }
      var nested = draft
      nested.content = quoted.map(\.outer)
      nested.quoted = quoted.map(\.inner)
      nested.confidence = 0.5
      return nested
    }
  }

  private func hasInnerMark(_ range: TextRange) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == 0x27 || byte == 0x22 || byte == 0x60 { return true }
      if byte >= 0x80 {
        let (scalar, length) = Scalars.decode(bytes, at: offset)
        if QuoteMark.isQuote(scalar) { return true }
        offset += length
      } else {
        offset = ByteSearch.firstMark(bytes, offset + 1..<range.upperBound)
      }
    }
    return false
  }
}
