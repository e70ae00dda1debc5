import RecordStore
import RecordTypes
import Texts

/// Persons across the documents of the record.
enum PeoplePages {
  /// All persons.
  static func list(_ persons: [Person]) -> [UInt8] {
    Layout.page(title: "People", at: .people) { page in
      page.element("h1", text: "People")
      if persons.isEmpty { page.element("p", text: "The record ties no names to persons yet.") }
      page.element("ul", ["class": "list"]) { page in
        for person in persons {
          page.element("li") { page in
            page.element("a", ["class": "title", "href": Permalink.person(person.id).path], text: person.name)
            if let office = person.offices.first { page.element("div", ["class": "small"], text: office.title) }
          }
        }
      }
    }
  }

  /// One person: the labels and offices that the record gives them, and their documents.
  static func page(_ person: Person, _ documents: [DocumentSummary]) -> [UInt8] {
    Layout.page(title: person.name, at: .people) { page in
      page.element("h1", text: person.name)
      page.element("ul", ["class": "facts"]) { page in
        for alias in person.aliases {
          let documents = "\(alias.documents) document\(alias.documents == 1 ? "" : "s")"
          page.element("li", text: "“\(alias.label)” in \(documents)")
        }
      }
      if !person.offices.isEmpty {
        page.element("h2", text: "Offices, as the record gives them")
        page.element("ul") { page in
          for office in person.offices {
            let span = [office.from, office.to].compactMap { $0?.dateOnly.description }.joined(separator: " to ")
            page.element("li") { page in
              page.text(span.isEmpty ? office.title : "\(office.title), \(span)")
              for (index, address) in office.evidence.prefix(3).enumerated() {
                page.markup(" ")
                page.element("a", ["href": address.permalink + "#lit"], text: "evidence \(index + 1)")
              }
            }
          }
        }
      }
      let words = "speaker:\"\(person.name.filter { $0 != "\"" })\""
      page.element("p") { page in
        page.element("a", ["href": "/search?q=\(PercentCoding.encoded(words))"], text: "Passages in their words")
      }
      page.element("h2", text: "Documents")
      ListPages.write(documents, to: &page)
    }
  }
}
