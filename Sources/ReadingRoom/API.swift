import Exchange
import Hummingbird
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `/api/v1`: the contract's objects over HTTP. One object is `application/json`; lists are NDJSON, one object a line; what
/// fails has the contract's error.
struct API: Sendable {
  let room: ReadingRoom

  /// Adds the routes.
  func add(to router: Router<BasicRequestContext>) {
    let api = router.group("api/v1")
    api.get("documents") { request, _ in
      try documents(limit: API.count("limit", of: request), offset: API.count("offset", of: request) ?? 0)
    }
    api.get("documents/:id") { _, context in try document(context.parameters.get("id") ?? "") }
    api.get("search") { request, _ in
      try search(
        ReadingRoom.fields(of: request)["q"], limit: min(API.count("limit", of: request) ?? 20, 1000),
        offset: API.count("offset", of: request) ?? 0, upTo: API.count("upTo", of: request))
    }
    api.get("search/facets") { request, _ in
      Reply.json(try room.record.read { try $0.facets(of: ReadingRoom.fields(of: request)["q"]).json })
    }
    api.get("check") { request, _ in try check(ReadingRoom.fields(of: request)) }
    api.get("events") { _, _ in
      Reply.lines(try room.record.read { try $0.events() }.flatMap { Reply.line(EventJSON.value($0)) })
    }
    api.get("events/:id") { _, context in
      let id = context.parameters.get("id") ?? ""
      return API.answer(try room.record.read { try $0.event(EventID(id)) }.map(EventJSON.value), "event", id)
    }
    api.get("people") { _, _ in
      Reply.lines(try room.record.read { try $0.persons() }.flatMap { Reply.line(PersonJSON.value($0)) })
    }
    api.get("people/:id") { _, context in
      let id = context.parameters.get("id") ?? ""
      return API.answer(try room.record.read { try $0.person(PersonID(id)) }.map(PersonJSON.value), "person", id)
    }
    api.get("stats") { _, _ in Reply.json(StatsJSON.value(try room.record.read { try $0.statistics() })) }
  }

  /// The whole number that a parameter gives; nil where there is none. Throws where it is no number.
  private static func count(_ name: String, of request: Request) throws -> Int? {
    let text = ReadingRoom.fields(of: request)[name]
    guard !text.isEmpty else { return nil }
    guard let number = Int(text), number >= 0 else { throw BadParameter(name: name, value: text) }
    return min(number, 1_000_000_000)
  }

  /// The contract's error.
  static func failure(_ code: String, _ message: String, status: HTTPResponse.Status) -> Response {
    Reply.json(LineError(id: nil, code: code, message: message).json, status: status)
  }

  private static func answer(_ value: JSONValue?, _ sort: String, _ id: String) -> Response {
    guard let value else { return failure("notFound", "The record has no \(sort) \(id).", status: .notFound) }
    return Reply.json(value)
  }

  /// In order of import, so that who read `offset` of them reads on with what came since.
  private func documents(limit: Int?, offset: Int) throws -> Response {
    try room.record.read { reader in
      var bytes: [UInt8] = []
      for summary in try reader.summaries(matching: DocumentFilter(limit: limit, offset: offset)) {
        let entry = ListedDocument(summary, captureInfo: try reader.captureInfo(of: summary))
        bytes += Reply.line(DocumentListJSON.value(entry))
      }
      return Reply.lines(bytes)
    }
  }

  private func document(_ id: String) throws -> Response {
    try room.record.read { reader in
      guard let stored = try reader.document(DocumentID(id)) else { return API.answer(nil, "document", id) }
      let checks = try room.checking.check(
        stored.document, capture: stored.summary.capture, indirect: false, in: reader)
      return Reply.json(try ShownDocument.value(stored, checks: checks, in: reader))
    }
  }

  /// Where there are more, the header `Link` has the address of what follows, which stays the same while documents come
  /// in (RFC 8288).
  private func search(_ query: String, limit: Int, offset: Int, upTo: Int?) throws -> Response {
    try room.record.read { reader in
      var bytes: [UInt8] = []
      var known: [DocumentID: CodePointOffsets] = [:]
      let result = try reader.search(query, limit: limit, offset: offset, upTo: upTo)
      for hit in result.passages {
        let passage = Passage(hit)
        if known[passage.document] == nil {
          known[passage.document] = try reader.text(ordinal: hit.summary.ordinal).map { CodePointOffsets($0.bytes) }
        }
        bytes += Reply.line(
          SearchJSON.value(
            passage, highlights: hit.matched.map { $0.shifted(by: hit.range.lowerBound) },
            offsets: known[passage.document]))
      }
      var response = Reply.lines(bytes)
      if !result.passages.isEmpty, offset + limit < result.total {
        let next =
          "/api/v1/search?q=\(PercentCoding.encoded(query))&limit=\(limit)&offset=\(offset + limit)&upTo=\(result.upTo)"
        if let link = HTTPFields.Element.Name("Link") { response.headers[link] = "<\(next)>; rel=\"next\"" }
      }
      return response
    }
  }

  /// The parameters are those of a check line: `quotation`, `speaker`, `published`.
  private func check(_ query: FormFields) throws -> Response {
    let quotation = query["quotation"]
    guard quotation.contains(where: { $0.isLetter || $0.isNumber }) else {
      return API.failure("missingMember", "Give the words as quotation=…", status: .badRequest)
    }
    let (speaker, published) = (query["speaker"], query["published"])
    let date = PartialDate(published)
    if !published.isEmpty, date == nil {
      return API.failure(
        "invalidMember", "published: “\(published)” is no date; write it as 2016-12-29.", status: .badRequest)
    }
    return try room.record.read { reader in
      let question = Question(pieces: [quotation], speaker: speaker.isEmpty ? nil : speaker, published: date)
      let check = try room.checking.check(question, in: reader)
      let value = CheckJSON.value(check, of: CheckedQuotation(id: "quote", text: question.text)) { id in
        (try? reader.document(id))?.map { CodePointOffsets($0.document.text.bytes) }
      }
      return Reply.json(value)
    }
  }
}

/// A parameter of an address that cannot be used.
struct BadParameter: Error {
  let name: String
  let value: String

  /// What is wrong, and what to do.
  var message: String { "\(name): “\(value)” is no whole number from 0." }
}
