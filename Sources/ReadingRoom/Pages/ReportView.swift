import Pipeline
import RecordTypes
import Texts

/// A report's text with its quotations marked and, beside each, what the record says.
enum ReportView {
  /// Writes the tally of `checks`, the key to the marks, and part `part` of the text (from 1; nil: all of it) with
  /// the checks beside it.
  static func write(
    _ document: Document, part: Int? = nil, _ checks: [CheckedReportQuotation], turnIDs: [TurnID] = [], base: String?,
    judgements: [Int: [Judgement]] = [:], to page: inout HTMLWriter
  ) {
    let views = CheckedQuotationView.numbered(checks, judgements: judgements)
    let parts = DocumentParts(document)
    let window = part.map { parts.ranges[$0 - 1] } ?? document.text.range
    if !views.isEmpty { write(tally: views, part == nil ? nil : parts, to: &page) }
    page.element("article", ["lang": document.language, "class": views.isEmpty ? nil : "checked"]) { page in
      var text = DocumentText(document, window: window, checks: views, base: base)
      text.write(turnIDs: turnIDs, to: &page)
    }
  }

  /// How many quotations have which headline, each leading to the first of them.
  private static func write(tally views: [CheckedQuotationView], _ parts: DocumentParts?, to page: inout HTMLWriter) {
    var headlines: [(words: String, outcome: Outcome, count: Int, first: Int, part: Int)] = []
    for view in views {
      let words = OutcomeWords.headline(view.checked.check)
      if let index = headlines.firstIndex(where: { $0.words == words }) {
        headlines[index].count += 1
      } else {
        headlines.append((words, view.checked.check.outcome, 1, view.number, parts?.number(at: view.start) ?? 1))
      }
    }
    // What an editor must look at comes first.
    let order: [Outcome] = [.senseChanged, .someoneElse, .notInRecord, .wordingDiffers, .notCheckable, .faithful]
    headlines.sort {
      (order.firstIndex(of: $0.outcome) ?? 0, $0.first) < (order.firstIndex(of: $1.outcome) ?? 0, $1.first)
    }
    page.element("nav", ["class": "tally", "aria-label": "The checks"]) { page in
      page.element("p", text: views.count == 1 ? "One quotation, checked:" : "\(views.count) quotations, checked:")
      page.element("ul") { page in
        for headline in headlines {
          page.element("li", ["class": headline.outcome.rawValue]) { page in
            let part = parts.map { $0.ranges.count > 1 } ?? false ? "?part=\(headline.part)" : ""
            page.element("a", ["href": "\(part)#q\(headline.first)"]) { page in
              page.element("span", ["class": "sign", "aria-hidden": "true"], text: CheckView.sign(headline.outcome))
              page.text(" \(headline.count) \(headline.words)")
            }
          }
        }
      }
      page.markup(
        """
        <p class="small key">In the record’s words, <del>struck out</del> is what the quotation does not have, \
        <ins>underlined</ins> what only it has, <span class="other">dotted</span> what another translation tells otherwise.</p>
        """)
    }
  }
}
