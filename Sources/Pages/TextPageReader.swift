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
    _ text: SourceText, of capture: Capture, repeated: RepeatedLines? = nil, rules: PageRules = .all
  ) -> Document {
    var page = TextPage(text, repeated: repeated)
    prepare(&page, rules)
    if rules.contains(.textWeights) { TextSegmentation.apply(&page) }
    TextSignatureRule.apply(&page)
    TextOccasionRule.apply(&page, name: capture.name)
    TextDatelineRule.apply(&page)
    TextBody.write(&page)
    describe(&page, capture)
    return page.document
  }

  /// Everything that is known before body and furniture are parted.
  static func prepare(_ page: inout TextPage, _ rules: PageRules = .all) {
    TextFrontMatterRule.apply(&page)
    markKnown(&page, rules)
    guard rules.contains(.textHead) else { return }
    TextTitleRule.apply(&page)
    TextHeadRule.apply(&page)
  }

  /// The rules of single pieces of furniture, each on its own.
  private static func markKnown(_ page: inout TextPage, _ rules: PageRules) {
    // What a listing points to is printed on other pages, too.
    if rules.contains(.textLists) { TextListingRule.apply(&page) }
    TextRepetitionRule.apply(&page)
    for (family, rule) in known where rules.contains(family) { rule(&page) }
  }

  /// The rules in the order in which they are asked.
  private static let known: [(family: PageRules, rule: @Sendable (inout TextPage) -> Void)] = [
    (.textHead, TextClockRule.apply), (.textHead, TextSourceRule.apply), (.textHead, TextContinuationRule.apply),
    (.textLists, TextFeedRule.apply), (.textLists, TextListRule.apply), (.textLists, TextTagsRule.apply),
    (.textLists, TextContactsRule.apply), (.textPhrases, TextPhraseRule.apply), (.textCaptions, TextCaptionRule.apply),
    (.textLists, TextLinkRule.apply), (.textPhrases, TextNoticeRule.apply), (.textPhrases, TextPromotionRule.apply),
  ]

  /// What is told from the whole: language, kind, times.
  private static func describe(_ page: inout TextPage, _ capture: Capture) {
    PageRetrieval.settle(&page.document, capture)
    page.document.language = TextLanguage.guess(page.document.text)
    page.document.kind = TextKind.guess(page)
    page.document.use = page.document.kind.use
    PageStanding.fill(&page.document, url: capture.retrieval.url, isNews: false)
  }
}
