import Foundation
import FoundationNetworking
import Logging
import QuothTesting
import RecordStore
import RecordTypes
import Testing
import Texts

@testable import Pipeline
@testable import ReadingRoom

/// A reading room that is open on a free port of this machine, over a record of hostile captures.
struct LiveRoom: Sendable {
  let scratch: Scratch
  let port: Int

  /// One for all tests.
  static let shared = Task { try await LiveRoom.open() }

  /// What a request got.
  struct Answer {
    var status: Int
    var headers: [String: String]
    var body: Data
    var text: String { String(decoding: body, as: UTF8.self) }
    var lines: [JSONValue] {
      get throws { try body.split(separator: 0x0A).map { try JSONReader.read(Array($0)) } }
    }
  }

  private static let transcript = """
    Interview of Foreign Minister Mirel Tanos with the Corran Press news agency, Porto Veda, April 12, 2021

    Question: Will the ferry line to Kestrania be opened again this year?

    Mirel Tanos: We are ready to open the ferry line on the first of June, and we cannot accept a delay that nobody explains to us. The harbour of <b>Sella</b> has been repaired.

    Question: And what if the neighbours refuse to let the ships in?

    Mirel Tanos: Then the ships will wait in our own waters until reason returns, as they did eleven years ago.
    """

  /// Mark-up that was text on the page, and would be mark-up again where it were not escaped.
  private static let story = """
    <!doctype html><html lang="en"><head><title>Ferry &lt;script&gt;alert(1)&lt;/script&gt; &quot;onload=&quot;x</title></head>
    <body><article><h1>Ferry &lt;script&gt;alert(1)&lt;/script&gt; &quot;onload=&quot;x</h1><p>12 April 2021</p>
    <p>Veldria will open its ferry line to Kestrania in June, Foreign Minister Mirel Tanos said on Monday.</p>
    <p>“We are ready to open the ferry line on the first of June, and we can accept a delay that nobody explains to us,” \
    Tanos said.</p>
    <p>“The harbour of &lt;img src=x onerror=alert(2)&gt; has been repaired,” he added. &lt;/article&gt;&lt;/main&gt; \
    Officials of the harbour declined to comment on the works.</p></article></body></html>
    """

  private static func open() async throws -> LiveRoom {
    let scratch = try Scratch()
    let paths = [("interview.txt", transcript), ("story.html", story)]
    for (name, text) in paths { try Data(text.utf8).write(to: scratch.folder.appending(path: name)) }
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    _ = try Ingestion(jobs: 1).run(paths.map { scratch.path($0.0) }, into: record)
    try record.write { writer in
      for summary in try writer.reader.summaries() where summary.use == .report {
        // What is reported in other words is not checked: of all of them some are.
        for quotation in try writer.reader.document(summary.id)?.quotations ?? [] {
          try writer.add(
            Judgement(
              quotation: quotation, who: "<b>Desk</b>", outcome: .wordingDiffers, reason: "a slip of the pen",
              at: try #require(PartialDate("2021-04-15"))))
        }
      }
    }
    let ports = AsyncStream<Int>.makeStream()
    Task {
      do {
        try await ReadingRoom(record).run(
          host: "127.0.0.1", port: 0, logger: Logger(label: "test"), started: { ports.continuation.yield($0) })
      } catch {
        Issue.record("the room could not be opened: \(error)")
      }
      ports.continuation.finish()
    }
    for await port in ports.stream { return LiveRoom(scratch: scratch, port: port) }
    throw CancellationError()
  }

  /// Asks the shared room.
  static func ask(_ path: String, method: String = "GET", form: String? = nil, host: String? = nil) async throws
    -> Answer
  {
    let room = try await shared.value
    let url = try #require(URL(string: "http://127.0.0.1:\(room.port)\(path)"))
    var request = URLRequest(url: url)
    request.httpMethod = method
    if let host { request.setValue(host, forHTTPHeaderField: "Host") }
    if let form {
      request.httpBody = Data(form.utf8)
      request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
    }
    let (body, response) = try await URLSession.shared.data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    var headers: [String: String] = [:]
    for (name, value) in answer.allHeaderFields { headers["\(name)".lowercased()] = "\(value)" }
    return Answer(status: answer.statusCode, headers: headers, body: body)
  }

  /// The documents of the shared room.
  static func documents() async throws -> [JSONValue] { try await ask("/api/v1/documents").lines }

  /// The identifier of the document whose use is `use`.
  static func document(_ use: String) async throws -> String {
    try #require(try await documents().first { $0["use"]?.string == use }?["id"]?.string)
  }
}
