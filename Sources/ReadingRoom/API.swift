import Exchange
import Hummingbird
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `/api/v1`: the contract's objects over HTTP. Lists are NDJSON, one object a line.
struct API: Sendable {
  let room: ReadingRoom

  /// Adds the routes.
  func add(to router: Router<BasicRequestContext>) {
    let api = router.group("api/v1")
    api.get("documents") { _, _ in try documents() }
    api.get("documents/:id") { _, context in try document(context.parameters.get("id") ?? "") }
    api.get("search") { request, _ in try search(request.uri.queryParameters.get("q") ?? "") }
    api.get("check") { request, _ in
      let query = request.uri.queryParameters
      return try check(
        quotation: query.get("quote") ?? "", speaker: query.get("speaker"), published: query.get("published"))
    }
    api.get("events/:id") { _, context in try event(context.parameters.get("id") ?? "") }
    api.get("stats") { _, _ in
      Reply.json(line(StatsJSON.value(try room.record.read { try $0.statistics() })))
    }
  }

  private func line(_ value: JSONValue) -> [UInt8] { Array((value.line + "\n").utf8) }

  private func failure(_ code: String, _ message: String, status: HTTPResponse.Status) -> Response {
    Reply.json(line(LineError(id: nil, code: code, message: message).json), status: status)
  }

  private func documents() throws -> Response {
    try room.record.read { reader in
      var bytes: [UInt8] = []
      for summary in try reader.summaries() {
        let entry = ListedDocument(summary, captureInfo: try reader.captureInfo(of: summary))
        bytes += line(DocumentListJSON.value(entry))
      }
      return Reply.json(bytes)
    }
  }

  private func document(_ id: String) throws -> Response {
    try room.record.read { reader in
      guard let stored = try reader.document(DocumentID(id)) else {
        return failure("notFound", "The record has no document \(id).", status: .notFound)
      }
      let checks = try room.checking.check(
        stored.document, capture: stored.summary.capture, indirect: false, in: reader)
      return Reply.json(line(try ShownDocument.value(stored, checks: checks, in: reader)))
    }
  }

  private func search(_ query: String) throws -> Response {
    try room.record.read { reader in
      var bytes: [UInt8] = []
      for hit in try reader.search(query).passages {
        let passage = Passage(hit)
        let text = try reader.document(passage.document)?.document.text.bytes
        bytes += line(
          SearchJSON.value(
            passage, highlights: hit.matched.map { $0.shifted(by: hit.range.lowerBound) },
            offsets: text.map(CodePointOffsets.init)))
      }
      return Reply.json(bytes)
    }
  }

  private func check(quotation: String, speaker: String?, published: String?) throws -> Response {
    guard quotation.contains(where: \.isLetter) else {
      return failure("quotation", "Give the words as quote=…", status: .badRequest)
    }
    if let published, PartialDate(published) == nil {
      return failure("published", "“\(published)” is no ISO 8601 date.", status: .badRequest)
    }
    return try room.record.read { reader in
      let question = Question(pieces: [quotation], speaker: speaker, published: published.flatMap { PartialDate($0) })
      let check = try room.checking.check(question, in: reader)
      let value = CheckJSON.value(check, of: CheckedQuotation(id: "quote", text: question.text)) { id in
        (try? reader.document(id))?.map { CodePointOffsets($0.document.text.bytes) }
      }
      return Reply.json(line(value))
    }
  }

  private func event(_ id: String) throws -> Response {
    guard let event = try room.record.read({ try $0.event(EventID(id)) }) else {
      return failure("notFound", "The record has no event \(id).", status: .notFound)
    }
    return Reply.json(line(EventJSON.value(event)))
  }
}
