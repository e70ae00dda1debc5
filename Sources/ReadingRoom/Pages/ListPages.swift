import Pipeline
import RecordStore
import RecordTypes
import Texts

/// Pages that list documents: the latest, those of an event, those that a search finds.
enum ListPages {
  /// The front page.
  static func latest(_ summaries: [DocumentSummary], total: Int, page number: Int, size: Int) -> [UInt8] {
    Layout.page(title: "Quoth") { page in
      page.element("h1", text: "Documents")
      if summaries.isEmpty {
        page.element("p", text: "The record is empty. Import captured pages with: quoth import PATHS")
      }
      write(summaries, to: &page)
      if total > size {
        page.element("p") { page in
          if number > 1 {
            page.element("a", ["href": "/?page=\(number - 1)", "rel": "prev"], text: "Earlier on the list ")
          }
          if number * size < total {
            page.element("a", ["href": "/?page=\(number + 1)", "rel": "next"], text: "Further on")
          }
        }
      }
    }
  }

  /// The documents of one occasion.
  static func event(_ event: Event, _ summaries: [DocumentSummary]) -> [UInt8] {
    let place = [event.place, event.said?.dateOnly.description].compactMap(\.self).joined(separator: ", ")
    return Layout.page(title: place.isEmpty ? "An occasion" : place) { page in
      page.element("h1", text: place.isEmpty ? "One occasion" : place)
      if !event.participants.isEmpty { page.element("p", text: event.participants.joined(separator: ", ")) }
      write(summaries, to: &page)
    }
  }

  /// All occasions with more than one document.
  static func events(_ events: [Event]) -> [UInt8] {
    Layout.page(title: "Events") { page in
      page.element("h1", text: "Events")
      page.element("ul", ["class": "list"]) { page in
        for event in events {
          page.element("li") { page in
            let name = [event.said?.dateOnly.description, event.place].compactMap(\.self).joined(separator: ", ")
            page.element(
              "a", ["class": "title", "href": Permalink.event(event.id).path],
              text: name.isEmpty ? "Date not known" : name)
            page.element(
              "div", ["class": "small"],
              text: "\(event.participants.prefix(6).joined(separator: ", ")) · \(event.documents.count) documents")
          }
        }
      }
    }
  }

  /// What a search found.
  static func search(_ query: String, _ result: SearchResult) -> [UInt8] {
    Layout.page(title: query.isEmpty ? "Search" : query, query: query) { page in
      page.element("h1", text: query.isEmpty ? "Search" : "\(result.total) passages")
      for note in result.notes { page.element("p", ["class": "note"], text: note) }
      if query.isEmpty || result.passages.isEmpty {
        page.element(
          "p", ["class": "small"],
          text: "Words, \"phrases\", OR, -not; speaker: outlet: kind: before: after: narrow the search.")
      }
      page.element("ol", ["class": "list"]) { page in
        for hit in result.passages { write(hit, to: &page) }
      }
    }
  }

  private static func write(_ hit: SearchPassage, to page: inout HTMLWriter) {
    page.element("li") { page in
      page.element(
        "a", ["class": "title", "href": hit.address.permalink + "#lit"], text: hit.summary.title ?? hit.summary.name)
      let facts = [
        hit.speaker.map { $0.name ?? $0.label }, hit.summary.said?.description ?? hit.summary.published?.description,
        hit.summary.outlet,
      ]
      page.element("div", ["class": "small"], text: facts.compactMap(\.self).joined(separator: " · "))
      page.element("p") { page in
        let bytes = Array(hit.text.utf8)
        var offset = hit.snippet.lowerBound
        for match in hit.matched where match.lowerBound >= offset && match.upperBound <= hit.snippet.upperBound {
          page.text(bytes[offset..<match.lowerBound])
          page.element("mark") { $0.text(bytes[match]) }
          offset = match.upperBound
        }
        page.text(bytes[offset..<hit.snippet.upperBound])
      }
    }
  }

  private static func write(_ summaries: [DocumentSummary], to page: inout HTMLWriter) {
    page.element("ol", ["class": "list"]) { page in
      for summary in summaries {
        page.element("li") { page in
          page.element(
            "a", ["class": "title", "href": Permalink.document(summary.id).path], text: summary.title ?? summary.name)
          page.element("div", ["class": "small"]) { page in
            page.element("span", ["class": "kind"], text: OutcomeWords.kind(summary.kind))
            let facts = [
              summary.said.map { "said \($0.dateOnly)" }, summary.published.map { "published \($0.dateOnly)" },
              summary.outlet,
            ]
            for fact in facts.compactMap(\.self) { page.text(" · \(fact)") }
          }
        }
      }
    }
  }
}
