import Pipeline
import RecordTypes
import Texts

/// A report's text with its quotations marked and, beside each, what the record says.
enum ReportView {
  /// Writes the tally of `checks`, the key to the marks, and the text with the checks beside it.
  static func write(
    _ document: Document, _ checks: [CheckedReportQuotation], turnIDs: [TurnID] = [], base: String?,
    judgements: [Int: [Judgement]] = [:], to page: inout HTMLWriter
  ) {
    let views = CheckedQuotationView.numbered(checks, judgements: judgements)
    if !views.isEmpty { write(tally: views, to: &page) }
    page.element("article", ["lang": document.language, "class": views.isEmpty ? nil : "checked"]) { page in
      var text = DocumentText(document, checks: views, base: base)
      text.write(turnIDs: turnIDs, to: &page)
    }
  }

  /// How many quotations have which headline, each leading to the first of them.
  private static func write(tally views: [CheckedQuotationView], to page: inout HTMLWriter) {
    var headlines: [(words: String, outcome: Outcome, count: Int, first: Int)] = []
    for view in views {
      let words = OutcomeWords.headline(view.checked.check)
      if let index = headlines.firstIndex(where: { $0.words == words }) {
        headlines[index].count += 1
      } else {
        headlines.append((words, view.checked.check.outcome, 1, view.number))
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
            page.element("a", ["href": "#q\(headline.first)"]) { page in
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
