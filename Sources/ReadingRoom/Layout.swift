/// The frame of every page: head, banner, what the page is about, foot.
enum Layout {
  /// A whole page. `title` is the document's; `query` stands in the search field.
  static func page(
    title: String, query: String = "", _ content: (inout HTMLWriter) throws -> Void
  ) rethrows -> [UInt8] {
    var page = HTMLWriter()
    page.markup(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer"><link rel="stylesheet" href="/style.css"><title>
      """)
    page.text(title == "Quoth" ? title : "\(title) - Quoth")
    page.markup("</title></head><body><a class=\"skip\" href=\"#main\">Skip to the text</a><header class=\"site\">")
    page.element("a", ["class": "name", "href": "/"], text: "Quoth")
    page.markup(
      """
      <nav aria-label="Sections"><a href="/">Documents</a><a href="/check">Check a quotation</a><a href="/events">Events</a></nav>
      <form action="/search" role="search">
      """)
    page.open("input", ["type": "search", "name": "q", "aria-label": "Search the record", "value": query])
    page.markup("<button>Search</button></form></header><main id=\"main\">")
    try content(&page)
    page.markup(
      """
      </main><footer class="small">Quoth shows captured pages and what can be read out of them. A transcript is one party’s own \
      publication; “not in this transcript” never means “not said”.</footer></body></html>
      """)
    return page.bytes
  }
}
