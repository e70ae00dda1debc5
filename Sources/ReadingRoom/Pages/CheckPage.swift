import Pipeline
import RecordTypes
import Texts

/// The page where one pastes a quotation or a whole text and gets the check.
enum CheckPage {
  /// What the reader filled in.
  struct Form: Sendable {
    var text = ""
    var speaker = ""
    var published = ""
    /// Whether the text is a whole report rather than one quotation.
    var whole = false
    /// The address of the reading room, where it is known.
    var base: String?
    /// What was wrong with it.
    var complaint: String?

    /// Whether what was checked as one quotation rather is a text that quotes.
    var looksWhole: Bool {
      let marks = text.unicodeScalars.count { ["\"", "“", "”", "„", "«", "»"].contains($0) }
      return !whole && marks >= 2 && text.utf8.count > 200 && !CheckPage.Form.isMarked(text)
    }

    /// Whether quote marks stand at both ends and nowhere else.
    private static func isMarked(_ text: String) -> Bool {
      let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
      let ink = text.filter { !$0.isWhitespace }
      guard let first = ink.first, let last = ink.last, marks.contains(first), marks.contains(last) else {
        return false
      }
      return !ink.dropFirst().dropLast().contains { marks.contains($0) }
    }
  }

  /// What was found.
  enum Result {
    /// Nothing was asked.
    case nothing
    /// One quotation's words and what the record says to them.
    case quotation(String, Check)
    /// A text as it was read, and what the record says to its quotations.
    case report(Document, [CheckedReportQuotation])
  }

  /// The form; the result stands before it, so that it is what the reader meets first.
  static func page(_ form: Form, _ result: Result) -> [UInt8] {
    Layout.page(title: "Check a quotation", at: .check) { page in
      page.element("h1", text: "Check a quotation")
      switch result {
      case .nothing:
        page.markup(
          """
          <p class="lead">Paste a quotation, or a whole report. Its words are looked for in the transcripts, statements and \
          speeches of this record, and what differs is shown. Reports never support a quotation.</p>
          """)
      case .quotation(let words, let check):
        page.element("section", ["id": "result", "aria-label": "What the record says"]) { page in
          if form.looksWhole {
            page.element(
              "p", ["class": "note"],
              text:
                "This looks like a text that quotes. “Check every quotation in this text” reads its quotations one by one."
            )
          }
          CheckView.write(
            check, quotation: words, speaker: form.speaker.isEmpty ? nil : form.speaker, base: form.base, to: &page)
          link(form, to: &page)
        }
      case .report(let document, let checks):
        page.element("section", ["id": "result", "aria-label": "What the record says"]) { page in
          if checks.isEmpty {
            page.element(
              "p", ["class": "note"],
              text: "No quotation was found in this text: words count as quoted within quote marks that open and close."
            )
          }
          ReportView.write(document, checks, base: form.base, to: &page)
          link(form, to: &page)
        }
      }
      if case .nothing = result {} else { page.element("h2", text: "Check another") }
      write(form, to: &page)
    }
  }

  /// The address of this very check, where it is short enough to be one.
  private static func link(_ form: Form, to page: inout HTMLWriter) {
    guard form.text.utf8.count <= 1_500 else { return }
    var path = "/check?text=\(PercentCoding.encoded(form.text))&as=\(form.whole ? "report" : "quotation")"
    if !form.speaker.isEmpty { path += "&speaker=\(PercentCoding.encoded(form.speaker))" }
    if !form.published.isEmpty { path += "&published=\(PercentCoding.encoded(form.published))" }
    page.element("p", ["class": "small"]) { $0.element("a", ["href": path], text: "A link to this check") }
  }

  /// Writes the form.
  static func write(_ form: Form, to page: inout HTMLWriter) {
    if let complaint = form.complaint {
      page.element("p", ["class": "note", "role": "alert", "id": "complaint"], text: complaint)
    }
    page.element("form", ["method": "post", "action": "/check", "class": "ask"]) { page in
      page.markup("<label for=\"text\">The words, or a whole text with its quote marks</label>")
      page.element(
        "textarea",
        [
          "id": "text", "name": "text", "dir": "auto", "required": "", "rows": "6", "spellcheck": "false",
          "aria-describedby": form.complaint == nil ? nil : "complaint",
        ]
      ) { page in
        page.markup("\n")
        page.text(form.text)
      }
      page.markup(
        "<div class=\"fields\"><div><label for=\"speaker\">Who is said to have said them (optional)</label>")
      page.open("input", ["id": "speaker", "name": "speaker", "value": form.speaker, "autocomplete": "off"])
      page.markup("</div><div><label for=\"published\">When it was printed, as 2016-12-29 (optional)</label>")
      page.open(
        "input", ["id": "published", "name": "published", "value": form.published, "autocomplete": "off", "size": "12"])
      page.markup(
        """
        </div></div><p class="actions"><button name="as" value="quotation">Check these words</button> \
        <button name="as" value="report">Check every quotation in this text</button></p>
        """)
    }
  }
}
