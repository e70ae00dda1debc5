import Pipeline
import RecordTypes
import Texts

/// A check with the number under which its page shows it.
struct CheckedQuotationView {
  /// From 1, in the order of the text.
  let number: Int
  /// The quotation and what the record says to it.
  let checked: CheckedReportQuotation

  /// Where the quotation begins.
  var start: Int { checked.quotation.quoted.first?.lowerBound ?? checked.quotation.content.first?.lowerBound ?? 0 }

  /// The checks of a report, numbered.
  static func numbered(_ checks: [CheckedReportQuotation]) -> [CheckedQuotationView] {
    checks.enumerated().map { CheckedQuotationView(number: $0.offset + 1, checked: $0.element) }
  }
}

/// One check as a card: what the record says, where, which words differ, how sure that is.
enum CheckView {
  /// Writes the card of a report's quotation as a list item: it stands beside the words, which it does not repeat.
  static func write(_ view: CheckedQuotationView, to page: inout HTMLWriter) {
    let check = view.checked.check
    page.element("li", ["class": "check \(check.outcome.rawValue)", "id": "q\(view.number)"]) { page in
      page.element("p", ["class": "says"]) { page in
        page.element(
          "a",
          ["class": "number", "href": "#t\(view.number)", "aria-label": "Quotation \(view.number), back to the text"],
          text: "\(view.number)")
        headline(of: check, to: &page)
      }
      body(
        of: check, quotation: view.checked.question.text,
        speaker: view.checked.quotation.speaker.map { $0.name ?? $0.label }, to: &page)
    }
  }

  /// Writes the card of a quotation that stands alone, with its words.
  static func write(_ check: Check, quotation: String, speaker: String?, to page: inout HTMLWriter) {
    page.element("div", ["class": "check alone \(check.outcome.rawValue)", "id": "q1"]) { page in
      page.element("p", ["class": "says"]) { headline(of: check, to: &$0) }
      page.element("p", ["class": "printed"]) { page in
        page.text("“\(quotation)”")
        if let speaker { page.element("span", ["class": "small"], text: " said to be \(speaker)’s") }
      }
      body(of: check, quotation: quotation, speaker: speaker, to: &page)
    }
  }

  /// A sign for an outcome, so that colour is never alone.
  static func sign(_ outcome: Outcome) -> String {
    switch outcome {
    case .faithful: "✓"
    case .wordingDiffers: "≈"
    case .senseChanged: "≠"
    case .someoneElse: "⇄"
    case .notInRecord: "✕"
    case .notCheckable: "?"
    }
  }

  private static func headline(of check: Check, to page: inout HTMLWriter) {
    page.element("span", ["class": "sign", "aria-hidden": "true"], text: sign(check.outcome))
    page.markup(" ")
    let headline = OutcomeWords.headline(check)
    let verdict = OutcomeWords.verdict(check)
    page.element("strong", ["class": "outcome"], text: headline)
    if verdict != headline { page.element("span", ["class": "small"], text: " \(verdict)") }
  }

  private static func body(of check: Check, quotation: String, speaker: String?, to page: inout HTMLWriter) {
    for index in check.passages.indices {
      write(passage: index, of: check, quotation: quotation, speaker: speaker, to: &page)
    }
    for finding in check.findings { page.element("p", ["class": "small finding"], text: finding.message) }
    page.element("div", ["class": "more"]) { page in
      write(check.alsoReported, under: "Also in other reports, which is no support", to: &page)
      write(check.elsewhere, under: check.passages.isEmpty ? "Alike, but no support" : "Alike elsewhere", to: &page)
      write(sentence: OutcomeWords.sentence(check, quotation: quotation), of: check, to: &page)
    }
  }

  private static func write(sentence: String, of check: Check, to page: inout HTMLWriter) {
    page.element("details") { page in
      page.element("summary", ["class": "small"], text: "As a sentence to copy")
      page.element(
        "textarea", ["class": "sentence", "readonly": "", "rows": "4", "aria-label": "The check as a sentence"]
      ) {
        $0.text(sentence)
      }
      page.element(
        "p", ["class": "small"],
        text: "Decided by \(check.rule), score \(Double(Int(check.score * 1000)) / 1000)")
    }
  }

  private static func write(
    passage index: Int, of check: Check, quotation: String, speaker: String?, to page: inout HTMLWriter
  ) {
    let passage = check.passages[index]
    page.element("div", ["class": "record"]) { page in
      page.element("p", ["class": "words"]) { page in
        page.markup("“")
        DifferenceView(check.edits.filter { $0.passage == index }, of: passage, from: quotation).write(to: &page)
        page.markup("”")
      }
      page.element("p", ["class": "small"]) { page in
        page.element("a", ["class": "open", "href": passage.address.permalink + "#lit"], text: "Open at these words")
        let found = passage.speaker.map { $0.name ?? $0.label } ?? (passage.role == .question ? "The question" : nil)
        let who = [found == speaker ? nil : found, passage.said?.dateOnly.description, passage.title]
        page.text(" " + who.compactMap(\.self).joined(separator: ", "))
        page.text("; \(standing(passage.standing)).")
      }
    }
  }

  /// Whose publication a passage is, said also where it is not known.
  static func standing(_ standing: Standing) -> String {
    OutcomeWords.standing(standing) ?? "its publisher is not known"
  }

  private static func write(_ passages: [Passage], under heading: String, to page: inout HTMLWriter) {
    guard !passages.isEmpty else { return }
    page.element("details") { page in
      page.element("summary", ["class": "small"], text: "\(heading) (\(passages.count))")
      for passage in passages.prefix(5) {
        page.element("p", ["class": "small"]) { page in
          page.text("“\(passage.text)” ")
          let place = [passage.title, passage.said?.dateOnly.description].compactMap(\.self).joined(separator: ", ")
          page.element("a", ["href": passage.address.permalink + "#lit"], text: place.isEmpty ? "Open" : place)
        }
      }
    }
  }
}
