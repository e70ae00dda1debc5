/// The frame of every page: head, banner, what the page is about, foot.
enum Layout {
  /// The sections that the banner leads to.
  enum Section: CaseIterable {
    case documents, check, events, people, outlets

    fileprivate var path: String {
      switch self {
      case .documents: "/"
      case .check: "/check"
      case .events: "/events"
      case .people: "/people"
      case .outlets: "/outlets"
      }
    }

    fileprivate var name: String {
      switch self {
      case .documents: "Documents"
      case .check: "Check a quotation"
      case .events: "Events"
      case .people: "People"
      case .outlets: "Outlets"
      }
    }
  }

  /// A whole page. `title` is the document's; `section` is where in the banner the reader stands; `query` stands in the
  /// search field.
  static func page(
    title: String, at section: Section? = nil, query: String = "", _ content: (inout HTMLWriter) throws -> Void
  ) rethrows -> [UInt8] {
    var page = HTMLWriter()
    page.markup(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer"><link rel="icon" href="data:,">
      <link rel="alternate" type="application/atom+xml" title="Latest documents" href="/feed.atom">
      """)
    page.open("link", ["rel": "stylesheet", "href": Stylesheet.path])
    page.element("title", text: title == "Quoth" ? title : "\(title) - Quoth")
    page.markup("</head>\n<body><a class=\"skip\" href=\"#main\">Skip to the text</a>\n")
    banner(section, query: query, to: &page)
    page.markup("\n<main id=\"main\" tabindex=\"-1\">\n")
    try content(&page)
    page.markup(
      """
      </main>
      <footer class="small"><p>Quoth shows captured pages and what can be read out of them. A transcript is one party’s own \
      publication; “not in this transcript” never means “not said”.</p><p><a href="/feed.atom">Feed of the latest \
      documents</a> · <a href="/api/v1/documents">JSON for programs</a></p></footer></body></html>

      """)
    return page.bytes
  }

  private static func banner(_ section: Section?, query: String, to page: inout HTMLWriter) {
    page.element("header", ["class": "site"]) { page in
      page.element("a", ["class": "name", "href": "/"], text: "Quoth")
      page.element("nav", ["aria-label": "Sections"]) { page in
        for entry in Section.allCases {
          page.element("a", ["href": entry.path, "aria-current": entry == section ? "page" : nil], text: entry.name)
        }
      }
      page.element("form", ["action": "/search", "role": "search"]) { page in
        page.open(
          "input",
          [
            "type": "search", "name": "q", "aria-label": "Search the record", "placeholder": "Search the record",
            "value": query,
          ])
        page.element("button", text: "Search")
      }
    }
  }
}
