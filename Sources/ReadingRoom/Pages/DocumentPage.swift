import Pipeline
import RecordStore
import RecordTypes
import Texts

/// One document: what it is, its words, and, for what it quotes, what the record says.
enum DocumentPage {
  /// The page of a document; `lit` are the words that a permalink names.
  static func page(_ stored: StoredDocument, checks: [CheckedReportQuotation], lit: TextRange? = nil) -> [UInt8] {
    let document = stored.document
    let title = document.title?.value ?? stored.summary.name
    let marks =
      lit.map { [DocumentText.Mark(range: $0)] }
      ?? checks.flatMap { checked in
        checked.quotation.quoted.map {
          DocumentText.Mark(range: $0, outcome: checked.check.outcome, anchor: "#q\(checked.index)")
        }
      }
    return Layout.page(title: title) { page in
      page.element("h1", text: title)
      facts(stored, to: &page)
      if !document.completeness.whole {
        page.element("p", ["class": "note"], text: incompleteness(document.completeness))
      }
      page.element("div", ["class": checks.isEmpty ? nil : "beside"]) { page in
        page.element("article", ["lang": document.language]) { page in
          DocumentText(document, marks: marks).write(turnIDs: stored.turns, to: &page)
        }
        if !checks.isEmpty {
          page.element("section", ["aria-label": "What the record says to the quotations"]) { page in
            page.element("ol", ["class": "checks"]) { page in
              for checked in checks {
                CheckView.write(
                  checked.check, quotation: checked.question.text,
                  speaker: checked.quotation.speaker.map { $0.name ?? $0.label }, id: "q\(checked.index)", to: &page)
              }
            }
          }
        }
      }
    }
  }

  private static func facts(_ stored: StoredDocument, to page: inout HTMLWriter) {
    let document = stored.document
    var facts: [(String, String)] = [("", OutcomeWords.kind(document.kind))]
    if let outlet = document.outlet?.value { facts.append(("", outlet)) }
    if let said = document.said?.value { facts.append(("said", said.description)) }
    if let place = document.place?.value { facts.append(("in", place)) }
    if let published = document.published?.value { facts.append(("published", published.description)) }
    if let captured = document.captured?.value { facts.append(("captured", captured.description)) }
    if let standing = OutcomeWords.standing(document.standing) { facts.append(("", standing)) }
    page.element("ul", ["class": "facts"]) { page in
      for (label, value) in facts { page.element("li", text: label.isEmpty ? value : "\(label) \(value)") }
      if let event = stored.summary.event {
        page.element("li") {
          $0.element("a", ["href": Permalink.event(event).path], text: "other documents of this occasion")
        }
      }
      page.element("li") { page in
        page.markup("capture ")
        page.element(
          "a", ["class": "hash", "href": "/c/\(stored.summary.capture)", "title": "SHA-256 \(stored.summary.capture)"],
          text: "\(stored.summary.capture.description.prefix(12))")
      }
    }
  }

  private static func incompleteness(_ completeness: Completeness) -> String {
    let reasons = completeness.because.map { reason in
      switch reason {
      case .continued: "the page says that more follows"
      case .missingSpeaker: "somebody’s words are missing"
      case .excerpt: "it is an excerpt"
      case .inaudible: "the transcriber could not hear everything"
      case .truncated: "the text breaks off"
      }
    }
    return "This document is not whole: \(reasons.joined(separator: ", "))."
  }
}
