import Pipeline
import RecordTypes
import Texts

/// One check as a card: what was printed, what the record says, where, which words differ.
enum CheckView {
  /// Writes the card of `check` as a list item. `speaker` is whom the report names.
  static func write(_ check: Check, quotation: String, speaker: String?, id: String?, to page: inout HTMLWriter) {
    page.element("li", ["class": "check \(check.outcome.rawValue)", "id": id]) { page in
      page.element("p") { page in
        page.element("span", ["class": "outcome"], text: OutcomeWords.headline(check))
        let verdict = OutcomeWords.verdict(check)
        if verdict != OutcomeWords.headline(check) {
          page.markup(" ")
          page.element("span", ["class": "small"], text: verdict)
        }
      }
      page.element("p") { page in
        page.markup("“")
        page.text(quotation)
        page.markup("”")
        if let speaker {
          page.markup(" ")
          page.element("span", ["class": "small"], text: "- \(speaker)")
        }
      }
      for index in check.passages.indices { write(passage: index, of: check, quotation: quotation, to: &page) }
      for finding in check.findings { page.element("p", ["class": "small"], text: finding.message) }
      write(alike: check.elsewhere, to: &page)
      page.element("details") { page in
        page.element("summary", ["class": "small"], text: "As a sentence to copy")
        page.element(
          "textarea", ["class": "sentence", "readonly": "", "rows": "3", "aria-label": "The check as a sentence"]
        ) {
          $0.text(OutcomeWords.sentence(check, quotation: quotation))
        }
        page.element(
          "p", ["class": "small"], text: "Rule \(check.rule), score \(Double(Int(check.score * 1000)) / 1000)")
      }
    }
  }

  private static func write(passage index: Int, of check: Check, quotation: String, to page: inout HTMLWriter) {
    let passage = check.passages[index]
    page.element("div", ["class": "record"]) { page in
      page.element("p") { page in
        page.markup("On the record: ")
        write(differences: check.edits.filter { $0.passage == index }, passage, quotation: quotation, to: &page)
      }
      page.element("p", ["class": "small"]) { page in
        let who = [passage.speaker.map { $0.name ?? $0.label }, passage.said?.dateOnly.description, passage.title]
        page.text(who.compactMap(\.self).joined(separator: ", "))
        if let standing = OutcomeWords.standing(passage.standing) { page.text("; \(standing)") }
        page.markup(". ")
        page.element("a", ["href": passage.address.permalink + "#lit"], text: "Open at these words")
      }
    }
  }

  /// The record's words with the differences marked: struck out what the quotation lacks, underlined what it adds.
  private static func write(
    differences edits: [Edit], _ passage: Passage, quotation: String, to page: inout HTMLWriter
  ) {
    guard edits.contains(where: { $0.operation != .equal }) else { return page.text("“\(passage.text)”") }
    let printed = Array(quotation.utf8)
    let recorded = Array(passage.text.utf8)
    for edit in edits {
      let words = recorded[edit.passageRange.shifted(by: -passage.range.lowerBound).clamped(to: 0..<recorded.count)]
      let other = printed[edit.quotationRange.clamped(to: 0..<printed.count)]
      if edit.operation == .equal {
        page.text(words)
      } else {
        if !words.isEmpty { page.element("del") { $0.text(words) } }
        if !words.isEmpty, !other.isEmpty { page.markup(" ") }
        if !other.isEmpty { page.element("ins") { $0.text(other) } }
      }
      page.markup(" ")
    }
  }

  private static func write(alike passages: [Passage], to page: inout HTMLWriter) {
    guard !passages.isEmpty else { return }
    page.element("details") { page in
      page.element("summary", ["class": "small"], text: "Alike elsewhere, no support (\(passages.count))")
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
