package import RecordTypes
package import Texts

/// Reads what a text quotes, and from whom. Pure: the same output for the same input. Never throws; a text that nothing
/// can be read from has no quotations. Linear in the text.
package enum QuotationReader {
  /// The quotations of clean text, in the order of their first byte.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; paragraphs by line breaks, the first line may be a headline. Ranges are byte offsets in it.
  ///   - published: when the text was published, where that is known.
  package static func read(_ bytes: [UInt8], published: PartialDate? = nil) -> [Quotation] {
    guard bytes.count < Int(Int32.max) else { return [] }
    let lexicon = Lexicon.of(bytes)
    let paragraphs = Paragraphs.scan(bytes, in: 0..<bytes.count, lexicon: lexicon)
    let drafts = drafts(paragraphs, lexicon: lexicon)
    return Finishing.quotations(drafts, bytes: bytes, paragraphs: paragraphs)
  }

  static func drafts(_ paragraphs: [Paragraph], lexicon: Lexicon) -> [Draft] {
    RuleReader(lexicon: lexicon).read(paragraphs)
  }
}
