import Captures
import Exchange
import Foundation
import QuothTesting
import RecordStore
import RecordTypes
import Testing
import Texts

@testable import Pipeline

/// A story in four days: an agency quotes a minister whose words the record lacks; the transcript comes; the ministry
/// corrects it; the keeper decides.
struct StoryTests {
  static let address = "https://mfa.example/releases/ferry"

  static let report = """
    Veldria counts on two ships

    12 April 2021

    Veldria will open its ferry line to Kestrania in June, Foreign Minister Mirel Tanos said on Monday in Porto Veda.

    "We are ready to open the ferry line with three ships on the first of June," Tanos said.

    "The harbour of Sella has been repaired at our own expense," he added.
    """

  static func transcript(
    _ ships: String, _ harbour: String = "The harbour of Sella has been repaired at our own expense."
  )
    -> String
  {
    """
    PRESS RELEASES

    12.04.2021

    Interview of Foreign Minister Mirel Tanos with the Corran Press news agency, Porto Veda, April 12, 2021

    Question: Will the ferry line to Kestrania be opened again this year?

    Mirel Tanos: We are ready to open the ferry line with \(ships) ships on the first of June. \(harbour)

    Question: And what if the neighbours refuse to let the ships in?

    Mirel Tanos: Then the ships will wait in our own waters until reason returns, as they did eleven years ago.
    """
  }

  private let scratch: Scratch
  private let record: Record

  init() throws {
    scratch = try Scratch()
    record = try Record.open(scratch.path("record.sqlite"), for: .writing)
  }

  /// Imports one capture as a line of the contract.
  @discardableResult
  private func take(_ id: String, _ text: String, url: String? = nil, at time: String? = nil) throws
    -> Ingestion.Summary
  {
    let line = JSONValue.members([
      "id": .string(id), "mediaType": .string("text/plain"), "url": url.map(JSONValue.string),
      "retrieved": time.map(JSONValue.string), "text": .string(text),
    ])
    let path = scratch.path("\(id).ndjson")
    try Data((line.line + "\n").utf8).write(to: URL(filePath: path))
    return try Ingestion(jobs: 1).run([path], into: record)
  }

  private func outcomes() throws -> [Outcome] {
    try record.read { reader in
      guard let report = try reader.summaries().first(where: { $0.use == .report }) else { return [] }
      return try reader.checks(of: report.id).sorted { $0.key < $1.key }.map(\.value.outcome)
    }
  }

  @Test func `Verdicts follow the record: what is wanted comes in, is corrected, and every answer stays with its time`()
    throws
  {
    // The report alone: nothing can confirm it, and the record says what it waits for.
    #expect(try take("report", Self.report).checked == 2)
    #expect(try outcomes() == [.notCheckable, .notCheckable])
    let wanted = try record.read { try $0.wantedTranscripts() }
    #expect(wanted.map(\.quotations.count) == [2])
    #expect(wanted.first?.speaker?.hasSuffix("Tanos") == true && wanted.first?.words.isEmpty == false)

    // The transcript comes: both are settled, and nothing is wanted any more.
    let settled = try take("first", Self.transcript("three"), url: Self.address, at: "2021-04-12T18:00Z")
    #expect(settled.checked == 2 && settled.verdictsChanged == 2)
    #expect(try outcomes() == [.faithful, .faithful])
    #expect(try record.read { try $0.wantedTranscripts() }.isEmpty)

    // The ministry corrects itself: the number is another, and so is the verdict.
    let corrected = try take("second", Self.transcript("two"), url: Self.address, at: "2021-04-13T09:00Z")
    #expect(corrected.versions == 1 && corrected.verdictsChanged == 1)
    #expect(try outcomes() == [.senseChanged, .faithful])
    let (id, turns) = try record.read { reader -> (DocumentID, [TurnID]) in
      let summary = try #require(try reader.summaries(matching: DocumentFilter(use: .record)).first)
      return (summary.id, try #require(try reader.document(summary.id)).turns)
    }
    let difference = try #require(try record.read { try VersionHistory.difference(of: id, in: $0) })
    #expect(difference.comparison.changes == Version.Changes(number: 1))
    #expect(try record.read { try $0.versions(of: id).map(\.changes.number) } == [0, 1])
    // The turn is the same turn, and what it said before stands under its name.
    #expect(try record.read { try $0.formerWords(of: turns[1]) }.map { $0.text.contains("three ships") } == [true])

    // What was answered before stays, with its time and why it was asked again.
    let history = try record.read { reader in
      let report = try #require(try reader.summaries().first { $0.use == .report })
      let quotations = try #require(try reader.document(report.id)?.quotations)
      return try quotations.map { try reader.checkHistory(of: $0) }.first { !$0.isEmpty } ?? []
    }
    #expect(history.map(\.check.outcome) == [.senseChanged, .faithful, .notCheckable])
    #expect(history.map(\.superseded) == [false, true, true])
    #expect(history.first?.becauseOf == "a new version of \(id)" && history.last?.becauseOf == nil)

    // The keeper says that the page is a report itself: it supports nothing any more.
    let capture = try #require(try record.read { try $0.summary(id)?.capture })
    let verdicts = try Correcting.apply(.use(capture: capture, .report), who: "keeper", to: record, jobs: 1)
    #expect(verdicts.changed == 2)
    #expect(try record.read { try $0.wantedTranscripts().count } == 1)

    // Everything derived again is the same, and the record proves itself.
    let rebuilt = try Rebuilding(record, jobs: 1).run()
    #expect(rebuilt.documents == 2 && rebuilt.changed == 0 && rebuilt.verdicts.changed == 0)
    var report = try Verification.verify(record)
    try Verification.verifySearch(record, &report)
    #expect(report.faults == [] && report.entries ?? 0 > 4)
  }

  @Test func `Only the furniture changed: no new version, the verdicts rest`() throws {
    try take("first", Self.transcript("three"), url: Self.address, at: "2021-04-12T18:00Z")
    try take("report", Self.report)
    let again = Self.transcript("three") + "\n\nShare\n\nPrint"
    let summary = try take("second", again, url: Self.address, at: "2021-04-13T09:00Z")
    #expect(summary.versions == 0 && summary.checked == 0)
  }

  @Test func `An older state that comes later is put in its place, with what changed`() throws {
    try take("second", Self.transcript("two"), url: Self.address, at: "2021-04-13T09:00Z")
    try take("first", Self.transcript("three"), url: Self.address, at: "2021-04-12T18:00Z")
    let (versions, text) = try record.read { reader -> ([Version], String) in
      let id = try #require(try reader.documentIDs().first)
      return (try reader.versions(of: id), try #require(try reader.document(id)).document.text.string)
    }
    #expect(versions.map(\.changes) == [Version.Changes(), Version.Changes(number: 1)])
    #expect(text.contains("two ships"))
  }

  @Test func `A document that today's rules read otherwise is derived again`() throws {
    try take("first", Self.transcript("three"), url: Self.address, at: "2021-04-12T18:00Z")
    try take("report", Self.report)
    // As if the rules of an earlier day had missed the last turn and its speaker.
    try record.write { writer in
      let id = try #require(try writer.reader.summaries(matching: DocumentFilter(use: .record)).first?.id)
      let stored = try #require(try writer.reader.document(id))
      var document = stored.document
      document.turns.removeLast()
      let capture = try #require(try writer.reader.capture(stored.summary.capture))
      _ = try writer.rederive(
        id, as: ImportedDocument(capture: capture, name: "first", document: document, rules: "pages 0, matching 1"))
    }
    let rebuilt = try Rebuilding(record, jobs: 1).run()
    #expect(rebuilt.changed == 1 && rebuilt.layers["turns"] == 1)
    let turns = try record.read { reader in
      try reader.summaries(matching: DocumentFilter(use: .record)).compactMap {
        try reader.document($0.id)?.turns.count
      }
    }
    #expect(turns == [4])
    #expect(try Verification.verify(record).faults == [])
  }

  @Test func `Who is one person is told across documents, and the keeper's word outlasts another import`() throws {
    try take("first", Self.transcript("three"), url: Self.address)
    try take("report", Self.report)
    let before = try record.read { try $0.persons() }
    let tanos = try #require(before.first { $0.name == "Mirel Tanos" })
    #expect(try record.read { try $0.documents(of: tanos.id).count } == 2)
    _ = try Correcting.apply(.renamePerson(tanos.id, to: "Mirela Tanos"), to: record, jobs: 1)
    try take("other", Self.report.replacing("two ships", with: "ships").replacing("Monday", with: "Tuesday"))
    #expect(try record.read { try $0.person(tanos.id)?.name } == "Mirela Tanos")
    #expect(try record.read { try $0.documents(of: tanos.id).count } == 3)
  }

  @Test func `Another record is merged with its retrievals and its keeper's word, twice the same`() throws {
    try take("first", Self.transcript("three"), url: Self.address, at: "2021-04-12T18:00Z")
    try take("report", Self.report)
    let capture = try #require(try record.read { try $0.summaries().first?.capture })
    _ = try Correcting.apply(.use(capture: capture, .report), who: "keeper", to: record, jobs: 1)
    let other = try Record.open(scratch.path("other.sqlite"), for: .writing)
    let first = try RecordMerge(into: other, jobs: 1).run(record)
    #expect(first.imported.added == 2 && first.corrections == 1)
    let second = try RecordMerge(into: other, jobs: 1).run(record)
    #expect(second.imported.added == 0 && second.imported.retrievals == 0 && second.corrections == 0)
    #expect(try other.read { try $0.summaries().map(\.use) } == [.report, .report])
    #expect(try other.read { try $0.summaries().map(\.id) } == (try record.read { try $0.summaries().map(\.id) }))
    #expect(try Verification.verify(other).faults == [])
  }

  @Test func `A record in use is copied, and the copy proves itself`() throws {
    try take("first", Self.transcript("three"), url: Self.address)
    let path = scratch.path("copy.sqlite")
    try record.backup(to: path)
    try take("report", Self.report)
    let copy = try Record.open(path, for: .reading)
    #expect(try copy.read { try $0.summaries().count } == 1)
    let head = try #require(try copy.read { try $0.logHead()?.head })
    #expect(try Verification.verify(copy).faults == [])
    // The copy's head stands in the log of the record that grew on.
    #expect(try Verification.verify(record, since: head).faults == [])
    #expect(throws: RecordError.self) { try record.backup(to: path) }
  }
}
