import Pipeline
import RecordStore
import RecordTypes
import Texts

/// The passages that a search finds.
enum SearchPage {
  /// What was found; `links` open the passages with the words lit that were asked for.
  static func page(
    _ query: String, _ result: SearchResult, _ facets: SearchFacets, _ links: [String], _ pages: Paging
  ) -> [UInt8] {
    Layout.page(title: query.isEmpty ? "Search" : "\(query) - search", query: query) { page in
      let count =
        result.total >= 1000
        ? "1000 passages or more"
        : result.total == 0 ? "Nothing found" : result.total == 1 ? "1 passage" : "\(result.total) passages"
      page.element("h1", text: query.isEmpty ? "Search" : count)
      for note in result.notes { page.element("p", ["class": "note"], text: note) }
      if result.passages.isEmpty, !query.isEmpty {
        page.markup("<p>No passage has all these words. Fewer words, or <code>OR</code> between them, find more.</p>")
      }
      page.markup(
        """
        <p class="small">Words, <code>"phrases"</code>, <code>OR</code>, <code>-not</code>, <code>begin*</code>; narrowed by \
        <code>speaker:</code> <code>outlet:</code> <code>kind:</code> <code>use:record</code> <code>before:2024-05</code> \
        <code>after:2024-01</code></p>
        """)
      if result.total > 1 { write(facets, narrowing: query, to: &page) }
      page.element("ol", ["class": "list dated", "id": "results"]) { page in
        for (hit, link) in zip(result.passages, links) { write(hit, link, to: &page) }
      }
      pages.write(to: &page)
    }
  }

  /// A line for each facet that parts the passages: its values, each a narrower search.
  private static func write(_ facets: SearchFacets, narrowing query: String, to page: inout HTMLWriter) {
    for (name, counts) in facets.named where counts.count > 1 {
      page.element("p", ["class": "small facet"]) { page in
        page.text("By \(name): ")
        for (index, (value, passages)) in counts.enumerated() {
          if index > 0 { page.text(", ") }
          let shown = name == "kind" ? Document.Kind(rawValue: value).map(OutcomeWords.kind) ?? value : value
          let narrower = PercentCoding.encoded(SearchFacets.narrowed(query, by: name, value))
          page.element("a", ["href": "/search?q=\(narrower)"], text: shown)
          page.text(" \(passages)")
        }
      }
    }
  }

  private static func write(_ hit: SearchPassage, _ link: String, to page: inout HTMLWriter) {
    let date = hit.summary.said ?? hit.summary.published
    page.element("li") { page in
      page.element("span", ["class": "date"], text: date?.dateOnly.description ?? "no date")
      page.element("div") { page in
        page.element("p", ["class": "snippet"]) { write(snippet: hit, to: &$0) }
        page.element("div", ["class": "small"]) { page in
          let facts = [
            hit.speaker.map { $0.name ?? $0.label }, OutcomeWords.kind(hit.summary.kind), hit.summary.outlet,
          ]
          page.text(facts.compactMap(\.self).joined(separator: " · ") + " · ")
          page.element("a", ["href": link], text: hit.summary.title ?? hit.summary.name)
        }
      }
    }
  }

  private static func write(snippet hit: SearchPassage, to page: inout HTMLWriter) {
    let bytes = Array(hit.text.utf8)
    let snippet = hit.snippet.clamped(to: 0..<bytes.count)
    var offset = snippet.lowerBound
    if offset > 0 { page.markup("… ") }
    for match in hit.matched where match.lowerBound >= offset && match.upperBound <= snippet.upperBound {
      page.text(bytes[offset..<match.lowerBound])
      page.element("mark") { $0.text(bytes[match]) }
      offset = match.upperBound
    }
    page.text(bytes[offset..<snippet.upperBound])
    if snippet.upperBound < bytes.count { page.markup(" …") }
  }
}
