import Exchange
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
      let holdings = try reader.holdings()
      let pages = Paging(total: holdings.documents, size: ReadingRoom.listSize, number: number, path: "/?page=")
      let shown = try reader.latest(limit: pages.size, offset: (pages.number - 1) * pages.size)
      return Reply.page(ListPages.latest(shown, holdings: holdings, pages))
    }
  }

  /// The latest documents as a feed.
  func feed(base: String) throws -> Response {
    let entries = try record.read { try $0.latest(limit: ReadingRoom.listSize) }.map { summary in
      AtomFeed.Entry(
        id: summary.id, title: summary.title ?? summary.name, published: summary.published, said: summary.said,
        captured: summary.captured, outlet: summary.outlet, summary: ListPages.line(of: summary))
    }
    return Reply.feed(
      AtomFeed.bytes(title: "Quoth: latest documents", base: base, path: "/feed.atom", page: "/", entries: entries))
  }

  /// Who published the documents.
  func outlets() throws -> Response {
    Reply.page(ListPages.outlets(try record.read { try $0.outlets() }))
  }

  /// What one outlet published.
  func outlet(_ id: String, page number: Int) throws -> Response {
    try record.read { reader in
      guard let outlet = try reader.outlet(OutletID(id)) else {
        return ReadingRoom.notFound("The record has no outlet \(id).")
      }
      let path = "\(Permalink.outlet(outlet.id).path)?page="
      let pages = Paging(total: outlet.documents, size: ReadingRoom.listSize, number: number, path: path)
      let shown = try reader.latest(
        limit: pages.size, offset: (pages.number - 1) * pages.size, outlet: outlet.name)
      return Reply.page(ListPages.outlet(outlet, shown, pages))
    }
  }

  /// A document with what the record says to its quotations; of a very long one a part.
  func document(_ id: String, part: Int = 1, base: String?) throws -> Response {
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
      let outlet = try stored.document.outlet.flatMap { try reader.outlet(named: $0.value) }
      var judgements: [Int: [Judgement]] = [:]
      for check in checks where stored.quotations.indices.contains(check.index) {
        judgements[check.index] = try reader.judgements(of: stored.quotations[check.index])
      }
      return Reply.page(
        DocumentPage.page(
          stored, part: part, showing: .checks(checks), versions: try reader.versions(of: stored.summary.id),
          outlet: outlet,
          base: base, judgements: judgements))
    }
  }

  /// A turn is a place on its document's page.
  func turn(_ turn: String, of document: String) throws -> Response {
    try record.read { reader in
      guard let place = try reader.turn(TurnID(turn)) else {
        return ReadingRoom.notFound("The record has no turn \(turn).")
      }
      var path = Permalink.document(place.document).path
      if let ordinal = try reader.summary(place.document)?.ordinal, let text = try reader.text(ordinal: ordinal),
        text.bytes.count >= 2 * DocumentParts.size, let document = try reader.document(place.document)?.document,
        document.turns.indices.contains(place.index)
      {
        path += "?part=\(DocumentParts(document).number(at: document.turns[place.index].range.lowerBound))"
      }
      return Reply.redirect(to: "\(path)#\(try reader.resolve(turn))")
    }
  }

  /// Occasions that several documents speak of.
  func events(page number: Int) throws -> Response {
    try record.read { reader in
      let size = ReadingRoom.listSize
      let pages = Paging(total: try reader.sharedEventCount(), size: size, number: number, path: "/events?page=")
      let events = try reader.sharedEvents(limit: size, offset: (pages.number - 1) * size)
      return Reply.page(ListPages.events(events, pages))
    }
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

  /// What a search finds. Further pages leave out what came in since the first (`upTo`).
  func search(_ query: String, page number: Int, upTo: Int? = nil) throws -> Response {
    let size = ReadingRoom.listSize
    let (result, facets, links) = try record.read { reader in
      let result = try reader.search(query, limit: size, offset: (min(number, 20) - 1) * size, upTo: upTo)
      let facets = try reader.facets(of: query, limit: 6, upTo: upTo)
      return (result, facets, try ReadingRoom.links(to: result.passages, in: reader))
    }
    let path = "/search?q=\(PercentCoding.encoded(query))&upTo=\(result.upTo)&page="
    let pages = Paging(total: result.total, size: size, number: min(number, 20), path: path)
    return Reply.page(SearchPage.page(query, result, facets, links, pages))
  }

  /// The addresses that open passages with the words lit that were searched for. Words that stand together are lit as one.
  private static func links(to passages: [SearchPassage], in reader: RecordReader) throws -> [String] {
    var texts: [Int: SourceText] = [:]
    return try passages.map { hit in
      if texts[hit.summary.ordinal] == nil {
        texts[hit.summary.ordinal] = try reader.text(ordinal: hit.summary.ordinal) ?? .empty
      }
      let bytes = Array(hit.text.utf8)
      var runs: [TextRange] = []
      for match in hit.matched where match.upperBound <= bytes.count {
        if let last = runs.last, !bytes[last.upperBound..<match.lowerBound].contains(where: isInk) {
          runs[runs.count - 1] = last.lowerBound..<match.upperBound
        } else {
          runs.append(match)
        }
      }
      let lit = runs.prefix(20).compactMap { run in
        texts[hit.summary.ordinal]?.origin(of: run.shifted(by: hit.range.lowerBound)).map {
          "\($0.lowerBound)-\($0.upperBound)"
        }
      }
      return hit.address.permalink + (lit.isEmpty ? "" : "?lit=" + lit.joined(separator: ",")) + "#lit"
    }
  }

  private static func isInk(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
