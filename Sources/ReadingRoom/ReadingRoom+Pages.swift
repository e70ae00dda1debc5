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
      let all = try reader.summaries()
      let size = ReadingRoom.listSize
      let number = max(1, min(number, (all.count + size - 1) / size))
      let shown = Array(all.reversed().dropFirst((number - 1) * size).prefix(size))
      return Reply.page(ListPages.latest(shown, total: all.count, page: number, size: size))
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
      return Reply.page(DocumentPage.page(stored, checks: try checks(of: stored, in: reader)))
    }
  }

  private func checks(of stored: StoredDocument, in reader: RecordReader) throws -> [CheckedReportQuotation] {
    try checking.check(stored.document, capture: stored.summary.capture, indirect: false, in: reader)
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

  /// Finds the one capture whose hash begins with `prefix` and shows what `show` makes of it; several are offered.
  func capture(_ prefix: String, rest: String, show: (ContentHash) throws -> Response) throws -> Response {
    let isHexadecimal = prefix.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    guard isHexadecimal, prefix.utf8.count >= 4, prefix.utf8.count <= 64 else {
      return ReadingRoom.notFound("A capture is named by at least four digits of its SHA-256.")
    }
    let found = try record.read { try $0.captures(startingWith: prefix.lowercased()) }
    guard let first = found.first else { return ReadingRoom.notFound("The record has no capture \(prefix).") }
    return found.count == 1 ? try show(first) : Reply.page(CapturePage.choice(prefix, found, rest: rest))
  }

  /// What is known of a capture.
  func page(of hash: ContentHash) throws -> Response {
    try record.read { reader in
      guard let stored = try reader.capture(hash) else {
        return ReadingRoom.notFound("The record has no capture \(hash).")
      }
      let documents = try reader.documents(of: hash).compactMap { try reader.summary($0) }
      return Reply.page(CapturePage.page(stored, try reader.retrievals(of: hash), documents))
    }
  }

  /// The words at a byte range of a capture, lit in their document; `bytes` are the capture itself.
  func words(_ range: String, of hash: ContentHash) throws -> Response {
    try record.read { reader in
      if range == "bytes" {
        guard let stored = try reader.capture(hash), let bytes = Verification.bytes(of: stored) else {
          return ReadingRoom.notFound("The bytes of capture \(hash) cannot be read.")
        }
        return Reply.download(bytes, hash: hash)
      }
      let bounds = range.split(separator: "-").compactMap { Int($0) }
      guard bounds.count == 2, bounds[0] < bounds[1], let id = try reader.documents(of: hash).first,
        let stored = try reader.document(id), stored.summary.capture == hash,
        let lit = stored.document.text.origins.text(of: bounds[0]..<bounds[1])
      else {
        return ReadingRoom.notFound(
          "No words of a document stand at bytes \(range) of this capture. Its page, /c/\(hash), offers the bytes themselves."
        )
      }
      return Reply.page(DocumentPage.page(stored, checks: [], lit: lit))
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

  /// What a search finds.
  func search(_ query: String) throws -> Response {
    let result = try record.read { try $0.search(query, limit: ReadingRoom.listSize) }
    return Reply.page(ListPages.search(query, result))
  }
}
