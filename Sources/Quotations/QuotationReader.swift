package import RecordTypes
package import Speakers
package import Texts

/// Reads what a text quotes, and from whom. Pure: the same output for the same input. Never throws; a text that nothing
/// can be read from has no quotations. Linear in the text.
package enum QuotationReader {
  /// How quotations are found.
  package enum Method: Sendable, Hashable {
    /// By learned weights where there are some for the language, else by rules.
    case best
    /// By rules over word lists alone.
    case rules
  }

  /// The quotations of clean text, in the order of their first byte.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; paragraphs by line breaks, the first line may be a headline. Ranges are byte offsets in it.
  ///   - published: when the text was published, where that is known; kept for readings that depend on it.
  ///   - method: how they are found.
  package static func read(
    _ bytes: [UInt8], published: PartialDate? = nil, method: Method = .best
  ) -> [Quotation] {
    guard bytes.count < Int(Int32.max) else { return [] }
    let lexicon = Lexicon.of(bytes)
    let paragraphs = Paragraphs.scan(bytes, in: 0..<bytes.count, lexicon: lexicon)
    let drafts = drafts(paragraphs, bytes: bytes, lexicon: lexicon, method: method)
    return Finishing.quotations(
      drafts, bytes: bytes, paragraphs: paragraphs, persons: PersonIndex(bytes: bytes, range: 0..<bytes.count))
  }

  /// The quotations of a document, in the order of their first byte: what its text gives as somebody's. In a transcript
  /// these are the words of others in a speaker's mouth; a turn's own words are no quotation. Ranges are byte offsets in
  /// `document.text`. `persons` are those named in it; they are looked for where they are not handed in.
  package static func read(
    _ document: Document, method: Method = .best, persons: PersonIndex? = nil
  ) -> [Quotation] {
    let bytes = document.text.bytes
    guard bytes.count < Int(Int32.max) else { return [] }
    let lexicon = Lexicon.of(bytes)
    let paragraphs = DocumentParagraphs.scan(document, lexicon: lexicon)
    var drafts = drafts(paragraphs, bytes: bytes, lexicon: lexicon, method: method)
    drafts.append(contentsOf: Blockquotes.read(paragraphs, beside: drafts))
    if !document.turns.isEmpty { drafts.removeAll { $0.source.isEmpty } }
    var quotations = Finishing.quotations(
      drafts, bytes: bytes, paragraphs: paragraphs, persons: persons ?? PersonIndex(document))
    OwnWords.attribute(&quotations, turns: document.turns)
    return quotations
  }

  private static func drafts(
    _ paragraphs: [Paragraph], bytes: [UInt8], lexicon: Lexicon, method: Method
  ) -> [Draft] {
    let nested = NestedReader(bytes, lexicon: lexicon).read(paragraphs)
    if method == .best, let learned = LearnedReader.reader(for: lexicon.language) {
      return learned.read(paragraphs) + nested
    }
    return RuleReader(lexicon: lexicon).read(paragraphs) + nested
  }
}
