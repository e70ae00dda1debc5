import Pipeline
import RecordStore
import RecordTypes
import Texts

/// Pages that list documents: the latest, those of an event, those that a search finds.
enum ListPages {
  /// The front page.
  static func latest(_ summaries: [DocumentSummary], counts: Holdings.Counts, _ pages: Paging) -> [UInt8] {
    Layout.page(title: "Quoth", at: .documents) { page in
      page.element("h1", text: "Latest documents")
      if summaries.isEmpty {
        page.element("p") { page in
          page.markup("The record is empty. Import captured pages in the shell: <code>quoth import PATHS</code>")
        }
      } else {
        page.element("p", ["class": "small"]) { page in
          page.text("\(counts.documents) document\(counts.documents == 1 ? "" : "s"), ")
          page.text("\(counts.records) of them records that can support a quotation. ")
          if counts.hasPeople { page.element("a", ["href": "/people"], text: "People") }
        }
      }
      write(summaries, to: &page)
      pages.write(to: &page)
    }
  }

  /// The documents of one occasion.
  static func event(_ event: Event, _ summaries: [DocumentSummary]) -> [UInt8] {
    let place = [event.place, event.said?.dateOnly.description].compactMap(\.self).joined(separator: ", ")
    let title = place.isEmpty ? "One occasion" : place
    return Layout.page(title: title, at: .events) { page in
      page.element("h1", text: title)
      if !event.participants.isEmpty {
        page.element("p", ["class": "small"], text: event.participants.joined(separator: ", "))
      }
      for (use, heading) in [(Document.Use.record, "What was said"), (.report, "What was reported")] {
        let some = summaries.filter { $0.use == use }
        guard !some.isEmpty else { continue }
        page.element("h2", text: heading)
        write(some, to: &page)
      }
    }
  }

  /// All occasions with more than one document.
  static func events(_ events: [Event]) -> [UInt8] {
    Layout.page(title: "Events", at: .events) { page in
      page.element("h1", text: "Events")
      page.element(
        "p", ["class": "small"],
        text: events.isEmpty
          ? "No occasion has more than one document yet." : "Occasions that more than one document speaks of.")
      page.element("ul", ["class": "list dated"]) { page in
        for event in events {
          page.element("li") { page in
            page.element("span", ["class": "date"], text: event.said?.dateOnly.description ?? "no date")
            page.element("div") { page in
              let name = event.place ?? event.participants.first ?? "An occasion"
              page.element("a", ["class": "title", "href": Permalink.event(event.id).path], text: name)
              let rest = [
                event.participants.prefix(6).joined(separator: ", "), "\(event.documents.count) documents",
              ]
              page.element("div", ["class": "small"], text: rest.filter { !$0.isEmpty }.joined(separator: " · "))
            }
          }
        }
      }
    }
  }

  /// What a search found.
  static func search(_ query: String, _ result: SearchResult, _ pages: Paging) -> [UInt8] {
    Layout.page(title: query.isEmpty ? "Search" : "\(query) - search", query: query) { page in
      let count =
        result.total >= 1000 ? "1000 passages or more" : result.total == 1 ? "1 passage" : "\(result.total) passages"
      page.element("h1", text: query.isEmpty ? "Search" : count)
      for note in result.notes { page.element("p", ["class": "note"], text: note) }
      page.markup(
        """
        <p class="small">Words, <code>"phrases"</code>, <code>OR</code>, <code>-not</code>, <code>begin*</code>; narrowed by \
        <code>speaker:</code> <code>outlet:</code> <code>kind:</code> <code>use:record</code> <code>before:2024-05</code> \
        <code>after:2024-01</code></p>
        """)
      page.element("ol", ["class": "list dated", "id": "results"]) { page in
        for hit in result.passages { write(hit, to: &page) }
      }
      pages.write(to: &page)
    }
  }

  private static func write(_ hit: SearchPassage, to page: inout HTMLWriter) {
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
          page.element("a", ["href": hit.address.permalink + "#lit"], text: hit.summary.title ?? hit.summary.name)
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

  /// Writes documents as a list.
  static func write(_ summaries: [DocumentSummary], to page: inout HTMLWriter) {
    page.element("ol", ["class": "list dated"]) { page in
      for summary in summaries {
        page.element("li") { page in
          let date = summary.said ?? summary.published
          page.element("span", ["class": "date"], text: date?.dateOnly.description ?? "no date")
          page.element("div") { page in
            page.element(
              "a", ["class": "title", "href": Permalink.document(summary.id).path], text: summary.title ?? summary.name)
            page.element("div", ["class": "small"]) { page in
              page.element("span", ["class": "kind"], text: OutcomeWords.kind(summary.kind))
              let facts = [
                summary.outlet, summary.published.map { "published \($0.dateOnly)" },
                summary.use == .record ? OutcomeWords.standing(summary.standing) : nil,
                summary.completeness.whole ? nil : "not whole", summary.title == nil ? nil : summary.name,
              ]
              for fact in facts.compactMap(\.self) { page.text(" · \(fact)") }
            }
          }
        }
        page.markup("\n")
      }
    }
  }
}
