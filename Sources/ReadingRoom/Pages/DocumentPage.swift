import Pipeline
import RecordStore
import RecordTypes
import Texts

/// One document: what it is, its words, and, for what it quotes, what the record says.
enum DocumentPage {
  /// What the page shows beside the words.
  enum Showing {
    /// What the record says to the quotations.
    case checks([CheckedReportQuotation])
    /// The words that a permalink names, at these bytes of the capture.
    case words([TextRange], OriginRange)
    /// The same in an earlier version than the one that the record shows.
    case earlierWords([TextRange], OriginRange)
  }

  /// The page of a document. `outlet` is its outlet's identifier, `base` the address of the reading room,
  /// `judgements` are on its quotations, by their index. Of a very long document a part is shown: `part` (from 1), or the
  /// one that has the words.
  static func page(
    _ stored: StoredDocument, part: Int = 1, showing: Showing, versions: [Version] = [], outlet: OutletID? = nil,
    base: String? = nil,
    judgements: [Int: [Judgement]] = [:]
  ) -> [UInt8] {
    let document = stored.document
    let title = document.title?.value ?? stored.summary.name
    return Layout.page(title: title, at: .documents) { page in
      page.element("h1", ["dir": "auto"], text: title)
      facts(stored, outlet, to: &page)
      if !document.completeness.whole {
        page.element("p", ["class": "note"], text: incompleteness(document.completeness))
      }
      write(versions, of: stored, to: &page)
      let parts = DocumentParts(document)
      var part = part
      if case .words(let lit, _) = showing, let first = lit.first { part = parts.number(at: first.lowerBound) }
      if case .earlierWords(let lit, _) = showing, let first = lit.first { part = parts.number(at: first.lowerBound) }
      let pages = Paging(
        total: parts.ranges.count, size: 1, number: part, path: "\(Permalink.document(stored.summary.id).path)?part=")
      switch showing {
      case .checks(let checks):
        ReportView.write(
          document, part: pages.number, checks, turnIDs: stored.turns, base: base, judgements: judgements, to: &page)
        pages.write(to: &page)
      case .words(let lit, let origin):
        banner(stored, origin, isEarlier: false, to: &page)
        write(document, parts.ranges[pages.number - 1], lit, stored.turns, to: &page)
        pages.write(to: &page)
      case .earlierWords(let lit, let origin):
        banner(stored, origin, isEarlier: true, to: &page)
        write(document, parts.ranges[pages.number - 1], lit, [], to: &page)
        if parts.ranges.count > 1 {
          page.element(
            "p", ["class": "note"], text: "Only the part with these words is shown; the capture has the rest.")
        }
      }
    }
  }

  private static func write(
    _ document: Document, _ window: TextRange, _ lit: [TextRange], _ turns: [TurnID], to page: inout HTMLWriter
  ) {
    page.element("article", ["lang": document.language]) { page in
      var text = DocumentText(document, window: window, lit: lit)
      text.write(turnIDs: turns, to: &page)
    }
  }

  /// Which words are lit, and where else they lead.
  private static func banner(
    _ stored: StoredDocument, _ origin: OriginRange, isEarlier: Bool, to page: inout HTMLWriter
  ) {
    page.element("p", ["class": "place"]) { page in
      if isEarlier { page.markup("This is an earlier version of the page. ") }
      page.element("a", ["href": "#lit"], text: "The words lit below")
      page.text(" stand at bytes \(origin.lowerBound) to \(origin.upperBound) of ")
      page.element("a", ["href": "/c/\(stored.summary.capture)"], text: "the capture")
      page.markup("; this address is theirs for ever. ")
      page.element(
        "a", ["href": Permalink.document(stored.summary.id).path],
        text: isEarlier ? "The page as it is now" : "The document without the mark")
    }
  }

  private static func facts(_ stored: StoredDocument, _ outlet: OutletID?, to page: inout HTMLWriter) {
    let document = stored.document
    var facts: [String] = []
    if let said = document.said?.value { facts.append("said \(said.dateOnly)") }
    if let place = document.place?.value { facts.append("in \(place)") }
    if let published = document.published?.value { facts.append("published \(readable(published))") }
    if let captured = document.captured?.value { facts.append("captured \(readable(captured))") }
    if document.use == .record { facts.append(CheckView.standing(document.standing)) }
    page.element("ul", ["class": "facts"]) { page in
      page.element("li") { $0.element("span", ["class": "kind"], text: OutcomeWords.kind(document.kind)) }
      if let name = document.outlet?.value {
        page.element("li") { page in
          page.element("a", ["href": outlet.map { Permalink.outlet($0).path }], text: name)
        }
      }
      for fact in facts { page.element("li", text: fact) }
      if let event = stored.summary.event {
        page.element("li") {
          $0.element("a", ["href": Permalink.event(event).path], text: "all documents of this occasion")
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

  /// A date and time with a space between the two.
  static func readable(_ date: PartialDate) -> String {
    date.description.split(separator: "T").joined(separator: " ")
  }

  private static func write(_ versions: [Version], of stored: StoredDocument, to page: inout HTMLWriter) {
    guard versions.count > 1 else { return }
    page.element("details", ["class": "versions"]) { page in
      page.element("summary", text: "The page changed: \(versions.count) versions")
      page.element("ol") { page in
        for (index, version) in versions.enumerated() {
          page.element("li") { page in
            page.element(
              "a", ["class": "hash", "href": "/c/\(version.capture)"], text: "\(version.capture.description.prefix(12))"
            )
            let told = [
              version.retrieved.map { "fetched \(readable($0))" }, index == 0 ? nil : changes(version.changes),
              version.capture == stored.summary.capture ? "shown here" : nil,
            ]
            page.text(" " + told.compactMap(\.self).joined(separator: ", "))
          }
        }
      }
    }
  }

  private static func changes(_ changes: Version.Changes) -> String {
    if changes.furnitureOnly { return "only what stands around the text changed" }
    let counts = [
      (changes.wording, "words"), (changes.number, "numbers"), (changes.name, "names"), (changes.negation, "negations"),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.1) changed in \($0.0) place\($0.0 == 1 ? "" : "s")" }
    return told.isEmpty ? "the words are the same" : told.joined(separator: ", ")
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
