import Pipeline
import RecordStore
import RecordTypes
import Texts

/// Pages that list documents: the latest, those of an event, those that a search finds.
enum ListPages {
  /// The front page.
  static func latest(_ summaries: [DocumentSummary], holdings: Holdings, _ pages: Paging) -> [UInt8] {
    Layout.page(title: "Quoth", at: .documents) { page in
      page.element("h1", text: "Latest documents")
      if holdings.documents == 0 {
        page.markup(
          """
          <p>The record is empty. Import captured pages in the shell, and they stand here:</p>
          <pre>quoth import PATHS…</pre>
          """)
      } else {
        page.element("p", ["class": "small"]) { page in
          page.text("\(holdings.documents) document\(holdings.documents == 1 ? "" : "s"), ")
          page.text("\(holdings.records) of them records that can support a quotation")
        }
        page.markup(
          """
          <form action="/check" class="ask quick"><label for="words">Is it on the record, and in these words?</label>
          <input id="words" name="text" autocomplete="off" required placeholder="Paste a quotation">
          <button>Check it</button></form>
          """)
      }
      write(summaries, to: &page)
      pages.write(to: &page)
    }
  }

  /// Who published the record's documents.
  static func outlets(_ outlets: [Outlet]) -> [UInt8] {
    Layout.page(title: "Outlets", at: .outlets) { page in
      page.element("h1", text: "Outlets")
      if outlets.isEmpty { page.element("p", text: "No document of the record says who published it.") }
      page.element("ul", ["class": "list"]) { page in
        for outlet in outlets {
          page.element("li") { page in
            page.element("a", ["class": "title", "href": Permalink.outlet(outlet.id).path], text: outlet.name)
            page.element(
              "div", ["class": "small"], text: "\(outlet.documents) document\(outlet.documents == 1 ? "" : "s")")
          }
        }
      }
    }
  }

  /// What one outlet published.
  static func outlet(_ outlet: Outlet, _ summaries: [DocumentSummary], _ pages: Paging) -> [UInt8] {
    Layout.page(title: outlet.name, at: .outlets) { page in
      page.element("h1", text: outlet.name)
      page.element(
        "p", ["class": "small"], text: "\(outlet.documents) document\(outlet.documents == 1 ? "" : "s") of this outlet")
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

  /// A page of the occasions with more than one document.
  static func events(_ events: [Event], _ pages: Paging) -> [UInt8] {
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
      pages.write(to: &page)
    }
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
              "a", ["class": "title", "dir": "auto", "href": Permalink.document(summary.id).path],
              text: summary.title ?? summary.name)
            page.element("div", ["class": "small"]) { page in
              page.element("span", ["class": "kind"], text: OutcomeWords.kind(summary.kind, as: summary.use))
              for fact in facts(of: summary) { page.text(" · \(fact)") }
            }
          }
        }
        page.markup("\n")
      }
    }
  }

  private static func facts(of summary: DocumentSummary) -> [String] {
    [
      summary.outlet, summary.published.map { "published \($0.dateOnly)" },
      summary.use == .record ? OutcomeWords.standing(summary.standing) : nil,
      summary.completeness.whole ? nil : "not whole", summary.title == nil ? nil : summary.name,
    ].compactMap(\.self)
  }

  /// A document in a line of text: its kind, outlet, dates and standing.
  static func line(of summary: DocumentSummary) -> String {
    let kind = OutcomeWords.kind(summary.kind)
    return ([kind.prefix(1).uppercased() + kind.dropFirst()] + facts(of: summary)).joined(separator: " · ")
  }
}
