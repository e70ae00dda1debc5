import Pipeline
import RecordTypes

/// The page where one pastes a quotation or a whole text and gets the check.
enum CheckPage {
  /// What the reader filled in.
  struct Form: Sendable {
    var text = ""
    var speaker = ""
    var published = ""
    /// Whether the text is a whole report rather than one quotation.
    var whole = false
    /// What was wrong with it.
    var complaint: String?
  }

  /// The form, with the results below it.
  static func page(_ form: Form, _ results: [(check: Check, quotation: String, speaker: String?)]?) -> [UInt8] {
    Layout.page(title: "Check a quotation") { page in
      page.element("h1", text: "Check a quotation")
      write(form, to: &page)
      guard let results else { return }
      page.element(
        "h2", text: results.isEmpty ? "No words in quote marks were found in this text" : "What the record says")
      page.element("ol", ["class": "checks", "id": "results"]) { page in
        for (index, result) in results.enumerated() {
          CheckView.write(
            result.check, quotation: result.quotation, speaker: result.speaker, id: "q\(index)", to: &page)
        }
      }
    }
  }

  private static func write(_ form: Form, to page: inout HTMLWriter) {
    if let complaint = form.complaint { page.element("p", ["class": "note", "role": "alert"], text: complaint) }
    page.element("form", ["method": "post", "action": "/check"]) { page in
      page.markup("<label for=\"text\">The words, or a whole text with quote marks</label>")
      page.element("textarea", ["id": "text", "name": "text", "required": ""]) { page in
        page.markup("\n")
        page.text(form.text)
      }
      page.markup("<label for=\"speaker\">Who is said to have said them (for one quotation)</label>")
      page.open("input", ["id": "speaker", "name": "speaker", "value": form.speaker])
      page.markup("<label for=\"published\">When it was printed (YYYY-MM-DD)</label>")
      page.open("input", ["id": "published", "name": "published", "value": form.published, "inputmode": "numeric"])
      page.markup(
        """
        <p><button name="as" value="quotation">Check these words</button> \
        <button name="as" value="report">Check every quotation in this text</button></p>
        """)
    }
  }
}
