import Hummingbird
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// What each address of the reading room shows.
extension ReadingRoom {
  private static let listSize = 50

  /// The latest documents first.
  func latest(page number: Int) throws -> Response {
    try record.read { reader in
      let counts = try holdings.counts(reader)
      let pages = Paging(total: counts.documents, size: ReadingRoom.listSize, number: number, path: "/?page=")
      // The record lists the oldest first: the window is counted from the end.
      let end = counts.documents - (pages.number - 1) * pages.size
      let start = max(0, end - pages.size)
      let shown = try reader.summaries(matching: DocumentFilter(limit: end - start, offset: start))
      return Reply.page(ListPages.latest(shown.reversed(), counts: counts, pages))
    }
  }

  /// A document with what the record says to its quotations.
  func document(_ id: String) throws -> Response {
    try record.read { reader in
      guard let stored = try reader.document(DocumentID(id)) else {
        return ReadingRoom.notFound("The record has no document \(id).")
      }
      guard stored.summary.id.value == id else {
        return Reply.redirect(to: Permalink.document(stored.summary.id).path)
      }
      // What a transcript quotes is its speakers' business; it is reports that are held against the record.
      let checks =
        stored.summary.use == .report
        ? try checking.check(stored.document, capture: stored.summary.capture, indirect: false, in: reader) : []
      return Reply.page(
        DocumentPage.page(stored, showing: .checks(checks), versions: try reader.versions(of: stored.summary.id)))
    }
  }

  /// A turn is a place on its document's page.
  func turn(_ turn: String, of document: String) throws -> Response {
    try record.read { reader in
      guard let place = try reader.turn(TurnID(turn)) else {
        return ReadingRoom.notFound("The record has no turn \(turn).")
      }
      return Reply.redirect(to: "\(Permalink.document(place.document).path)#\(try reader.resolve(turn))")
    }
  }

  /// Occasions that several documents speak of.
  func events() throws -> Response {
    let events = try record.read { try $0.events(limit: 500, offset: 0) }
    return Reply.page(ListPages.events(events.filter { $0.documents.count > 1 }))
  }

  /// The documents of one occasion.
  func event(_ id: String) throws -> Response {
    try record.read { reader in
      guard let event = try reader.event(EventID(id)) else {
        return ReadingRoom.notFound("The record has no event \(id).")
      }
      return Reply.page(ListPages.event(event, try event.documents.compactMap { try reader.summary($0.document) }))
    }
  }

  /// Persons by name.
  func people() throws -> Response {
    Reply.page(PeoplePages.list(try record.read { try $0.persons() }))
  }

  /// A person, and where the record has words of theirs.
  func person(_ id: String) throws -> Response {
    try record.read { reader in
      guard let person = try reader.person(PersonID(id)) else {
        return ReadingRoom.notFound("The record has no person \(id).")
      }
      let documents = try reader.documents(of: person.id).suffix(200).compactMap { try reader.summary($0) }
      return Reply.page(PeoplePages.page(person, documents.reversed()))
    }
  }

  /// What a search finds.
  func search(_ query: String, page number: Int) throws -> Response {
    let size = ReadingRoom.listSize
    let result = try record.read { try $0.search(query, limit: size, offset: (min(number, 20) - 1) * size) }
    let path = "/search?q=\(PercentCoding.encoded(query))&page="
    let pages = Paging(total: result.total, size: size, number: min(number, 20), path: path)
    return Reply.page(ListPages.search(query, result, pages))
  }
}
