package import RecordTypes
package import Texts

/// Reads the document out of a text capture: plain text with the page's furniture left in.
///
/// The capture is cut into lines; each rule of `TextRules` marks what it knows to be furniture or metadata; on pages that show by many
/// signs that they carry furniture, `TextSegmentation` then parts body from what is around it. What nothing speaks
/// against stays: a text without furniture comes through whole. Pure, linear in the length of the text, never fails.
package enum TextPageReader {
  /// The document of a text capture. `repeated`: the lines that other captures of the site have too.
  package static func read(
    _ text: SourceText, of capture: Capture, repeated: RepeatedLines? = nil
  ) -> Document {
    var page = TextPage(text, repeated: repeated)
    prepare(&page)
    TextSegmentation.apply(&page)
    TextSignatureRule.apply(&page)
    TextOccasionRule.apply(&page, name: capture.name)
    TextDatelineRule.apply(&page)
    TextBody.write(&page)
    describe(&page, capture)
    return page.document
  }

  /// Everything that is known before body and furniture are parted.
  static func prepare(_ page: inout TextPage) {
    markKnown(&page)
    TextTitleRule.apply(&page)
    TextHeadRule.apply(&page)
  }

  /// The rules of single pieces of furniture, each on its own.
  private static func markKnown(_ page: inout TextPage) {
    TextRepetitionRule.apply(&page)
    TextClockRule.apply(&page)
    TextSourceRule.apply(&page)
    TextContinuationRule.apply(&page)
    TextFeedRule.apply(&page)
    TextListRule.apply(&page)
    TextTagsRule.apply(&page)
    TextContactsRule.apply(&page)
    TextPhraseRule.apply(&page)
    TextCaptionRule.apply(&page)
    TextLinkRule.apply(&page)
    TextNoticeRule.apply(&page)
    TextPromotionRule.apply(&page)
  }

  /// What is told from the whole: language, kind, times, mentions.
  private static func describe(_ page: inout TextPage, _ capture: Capture) {
    PageRetrieval.settle(&page.document, capture)
    page.document.language = TextLanguage.guess(page.document.text)
    page.document.kind = TextKind.guess(page)
    page.document.use = page.document.kind.use
    PageStanding.fill(&page.document, url: capture.retrieval.url, isNews: false)
    page.document.mentions = TextMentions.find(
      in: page.document.text, blocks: page.document.blocks, said: page.document.said?.value,
      published: page.document.published?.value)
  }
}
