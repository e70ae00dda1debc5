import Pipeline
import RecordTypes
import Texts

/// A check with the number under which its page shows it.
struct CheckedQuotationView {
  /// From 1, in the order of the text.
  let number: Int
  /// The quotation and what the record says to it.
  let checked: CheckedReportQuotation
  /// What people decided about it.
  let judgements: [Judgement]

  /// Where the quotation begins.
  var start: Int { checked.quotation.quoted.first?.lowerBound ?? checked.quotation.content.first?.lowerBound ?? 0 }

  /// The checks of a report, numbered, with the judgements on its quotations by their index.
  static func numbered(
    _ checks: [CheckedReportQuotation], judgements: [Int: [Judgement]] = [:]
  ) -> [CheckedQuotationView] {
    checks.enumerated().map { number, checked in
      CheckedQuotationView(number: number + 1, checked: checked, judgements: judgements[checked.index] ?? [])
    }
  }
}

/// One check as a card: what the record says, where, which words differ, how sure that is.
enum CheckView {
  /// Writes the card of a report's quotation as a list item: it stands beside the words, which it does not repeat.
  static func write(_ view: CheckedQuotationView, base: String?, to page: inout HTMLWriter) {
    let check = view.checked.check
    page.element("li", ["class": "check \(check.outcome.rawValue)", "id": "q\(view.number)"]) { page in
      page.element("p", ["class": "says"]) { page in
        page.element(
          "a",
          ["class": "number", "href": "#t\(view.number)", "aria-label": "Quotation \(view.number), back to the text"],
          text: "\(view.number)")
        headline(of: check, to: &page)
      }
      let told = Told(
        quotation: view.checked.question.text, speaker: view.checked.quotation.speaker.map { $0.name ?? $0.label },
        number: view.number, base: base)
      for judgement in view.judgements { write(judgement, to: &page) }
      body(of: check, told, to: &page)
    }
  }

  /// Writes what a person decided: beside the machine's verdict, never in its place.
  private static func write(_ judgement: Judgement, to page: inout HTMLWriter) {
    page.element("p", ["class": "small judged"]) { page in
      page.element("strong", text: "\(judgement.who): \(words(judgement.outcome))")
      let told = judgement.reason.isEmpty ? "" : "\(judgement.reason), "
      page.text(" (\(told)\(judgement.at.dateOnly))")
    }
  }

  private static func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .faithful: "Faithful"
    case .wordingDiffers: "Wording differs"
    case .senseChanged: "Sense changed"
    case .someoneElse: "Said by somebody else"
    case .notInRecord: "Not in this transcript"
    case .notCheckable: "Cannot be checked with this record"
    }
  }

  /// Writes the card of a quotation that stands alone, with its words.
  static func write(
    _ check: Check, quotation: String, speaker: String?, base: String?, to page: inout HTMLWriter
  ) {
    page.element("div", ["class": "check alone \(check.outcome.rawValue)", "id": "q1"]) { page in
      page.element("p", ["class": "says"]) { headline(of: check, to: &$0) }
      page.element("p", ["class": "printed", "dir": "auto"]) { page in
        page.text("“\(quotation)”")
        if let speaker { page.element("span", ["class": "small"], text: " said to be \(speaker)’s") }
      }
      body(of: check, Told(quotation: quotation, speaker: speaker, number: nil, base: base), to: &page)
    }
  }

  /// What a card tells of the quotation beside the check.
  private struct Told {
    /// The words as printed.
    var quotation: String
    /// Whose they are said to be.
    var speaker: String?
    /// The number on the page; nil for a quotation that stands alone.
    var number: Int?
    /// The address of the reading room, for the sentence to copy.
    var base: String?
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

  private static func body(of check: Check, _ told: Told, to page: inout HTMLWriter) {
    for index in check.passages.indices { write(passage: index, of: check, told, to: &page) }
    for finding in check.findings { page.element("p", ["class": "small finding"], text: finding.message) }
    page.element("div", ["class": "more"]) { page in
      write(check.alsoReported, under: "In other reports", note: "Reports never support a quotation.", to: &page)
      write(
        check.elsewhere, under: check.passages.isEmpty ? "Alike" : "Alike elsewhere",
        note: "Likenesses are no support; they may help to find the source.", to: &page)
      write(sentenceOf: check, told, to: &page)
    }
  }

  private static func write(sentenceOf check: Check, _ told: Told, to page: inout HTMLWriter) {
    page.element("details", ["class": "copy", "open": told.number == nil ? "" : nil]) { page in
      page.element("summary", ["class": "small"], text: "Copy as a sentence")
      page.element(
        "textarea",
        ["class": "sentence", "dir": "auto", "readonly": "", "rows": "5", "aria-label": "The check as a sentence"]
      ) {
        $0.text(OutcomeWords.sentence(check, quotation: told.quotation, base: told.base))
      }
      page.element("p", ["class": "small"]) { page in
        page.markup("Decided by the rule <code>")
        page.text(check.rule)
        page.markup("</code>")
        page.text(", likeness \(Double(Int(check.score * 1000)) / 1000)")
      }
    }
  }

  private static func write(passage index: Int, of check: Check, _ told: Told, to page: inout HTMLWriter) {
    let passage = check.passages[index]
    page.element("div", ["class": "record"]) { page in
      page.element("p", ["class": "words", "dir": "auto"]) { page in
        page.markup("“")
        DifferenceView(
          check.edits.filter { $0.passage == index }, of: passage, from: told.quotation,
          isReworded: check.verdict == .reworded
        ).write(to: &page)
        page.markup("”")
      }
      page.element("p", ["class": "small"]) { page in
        let part = check.passages.count > 1 ? ", passage \(index + 1)" : ""
        page.element(
          "a",
          [
            "class": "open", "href": passage.address.permalink + "#lit",
            "data-print": (told.base ?? "") + passage.address.shortPermalink,
            "aria-label": told.number.map { "Open at these words: quotation \($0)\(part)" },
          ], text: "Open at these words")
        let found = passage.speaker.map { $0.name ?? $0.label } ?? (passage.role == .question ? "The question" : nil)
        let isAgain = index > 0 && check.passages[index - 1].document == passage.document
        let place = isAgain ? ["the same document"] : [passage.said?.dateOnly.description, passage.title]
        let who = [found == told.speaker ? nil : found] + place
        page.text(" " + who.compactMap(\.self).joined(separator: ", "))
        if !isAgain {
          page.markup("; ")
          page.element("span", ["class": "standing"], text: standing(passage.standing))
        }
        page.markup(".")
      }
    }
  }

  /// Whose publication a passage is, said also where it is not known.
  static func standing(_ standing: Standing) -> String {
    OutcomeWords.standing(standing) ?? "publisher not known"
  }

  private static func write(_ passages: [Passage], under heading: String, note: String, to page: inout HTMLWriter) {
    guard !passages.isEmpty else { return }
    page.element("details") { page in
      page.element("summary", ["class": "small"], text: "\(heading) (\(passages.count))")
      page.element("p", ["class": "small"], text: note)
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
