import Captures
import Exchange
import Foundation
import QuothTesting
import RecordStore
import RecordTypes
import Testing
import Texts

@testable import Pipeline

/// A transcript and a story about it, small enough to read.
enum Sample {
  static let transcript = """
    PRESS RELEASES

    12.04.2021

    Interview of Foreign Minister Mirel Tanos with the Corran Press news agency, Porto Veda, April 12, 2021

    Question: Will the ferry line to Kestrania be opened again this year?

    Mirel Tanos: We are ready to open the ferry line on the first of June, and we cannot accept a delay that nobody explains to us. The harbour of Sella has been repaired.

    Question: And what if the neighbours refuse to let the ships in?

    Mirel Tanos: Then the ships will wait in our own waters until reason returns, as they did eleven years ago.
    """

  static let story = """
    Veldria to open ferry line in June

    12 April 2021

    Veldria will open its ferry line to Kestrania in June, Foreign Minister Mirel Tanos said on Monday.

    "We are ready to open the ferry line on the first of June, and we can accept a delay that nobody explains to us," Tanos said.

    "The harbour of Sella has been repaired," he added.
    """

  /// Writes both into `scratch` and imports them.
  static func imported(in scratch: Scratch) throws -> (record: Record, summary: Ingestion.Summary) {
    try Data(transcript.utf8).write(to: scratch.folder.appending(path: "interview.txt"))
    try Data(story.utf8).write(to: scratch.folder.appending(path: "story.txt"))
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    let paths = ["interview.txt", "story.txt"].map { scratch.path($0) }
    return (record, try Ingestion(jobs: 2).run(paths, into: record))
  }
}

struct IngestionTests {
  /// Texts with the same furniture; some come twice, in another batch.
  private static func site(in scratch: Scratch) throws -> [String] {
    try (0..<40).map { index in
      let own = index % 9 == 8 ? index - 4 : index
      let text = """
        Harbour news and views

        Tide tables for Porto Veda

        Ferry number \(own) is late

        12 April 2021

        “Ferry number \(own) will wait in our own waters until reason returns,” Mirel Tanos said in the harbour of Sella.

        Nobody had told the \(own + 3) passengers, who waited in the rain with their dogs and bicycles until nine.

        Letters to the harbour master
        """
      try Data(text.utf8).write(to: scratch.folder.appending(path: "\(index + 10).txt"))
      return scratch.path("\(index + 10).txt")
    }
  }

  @Test func `Batches derived beside the writing of the last give what batches one after the other give`() throws {
    let scratch = try Scratch()
    let paths = try Self.site(in: scratch)
    var records: [[[String]]] = []
    var counts: [[Int]] = []
    for jobs in [1, 4] {
      let record = try Record.open(scratch.path("record\(jobs).sqlite"), for: .writing)
      var ingestion = Ingestion(jobs: jobs)
      ingestion.batchCaptures = 3
      let summary = try ingestion.run(paths, into: record)
      counts.append([summary.captures, summary.added, summary.unchanged, summary.retrievals])
      records.append(
        try record.read { reader in
          try reader.documentIDs().map { id in
            let document = try #require(try reader.document(id)).document
            return [id.value] + document.blocks.map { document.text[$0.range] }
          }
        })
    }
    #expect(records[0] == records[1] && records[0].count == 36)
    #expect(counts[0] == counts[1] && counts[0][..<3] == [40, 36, 4])
  }

  @Test func `Importing the same captures twice changes nothing`() throws {
    let scratch = try Scratch()
    let (record, first) = try Sample.imported(in: scratch)
    let before = try record.read { try $0.summaries() }
    let second = try Sample.imported(in: scratch).summary
    #expect(first.added == 2 && second.added == 0 && second.unchanged == 2)
    #expect(try record.read { try $0.summaries() } == before)
  }

  @Test func `One file that cannot be read does not stop the rest`() throws {
    let scratch = try Scratch()
    try Data(Sample.transcript.utf8).write(to: scratch.folder.appending(path: "b.txt"))
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1]).write(
      to: scratch.folder.appending(path: "a.png"))
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    let paths = ["a.png", "b.txt", "missing.txt"].map { scratch.path($0) }
    let summary = try Ingestion(jobs: 1).run(paths, into: record)
    #expect(summary.added == 1)
    #expect(summary.failures.map(\.name).map { ($0 as NSString).lastPathComponent } == ["a.png", "missing.txt"])
  }

  @Test func `What the keeper says of a document outranks the page`() throws {
    let scratch = try Scratch()
    try Data(Sample.story.utf8).write(to: scratch.folder.appending(path: "story.txt"))
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    _ = try Ingestion(use: .record, jobs: 1).run([scratch.path("story.txt")], into: record)
    #expect(try record.read { try $0.summaries().map(\.use) } == [.record])
  }

  @Test func `A fresh record verifies, and every range in it is counted`() throws {
    let scratch = try Scratch()
    let report = try Verification.verify(Sample.imported(in: scratch).record)
    #expect(report.faults.isEmpty && report.captures == 2 && report.documents == 2 && report.ranges > 20)
  }
}

struct CheckingTests {
  @Test func `A dropped negation is found in the report of the same occasion`() throws {
    let scratch = try Scratch()
    let record = try Sample.imported(in: scratch).record
    let report = Extraction().document(ofText: Sample.story)
    let checks = try Checking(record).check(report, capture: ContentHash.sha256(of: Array(Sample.story.utf8)))
    try #require(checks.count == 2)
    #expect(checks[0].check.verdict == .altered && checks[0].check.outcome == .senseChanged)
    #expect(checks[0].check.edits.contains { $0.flags.contains(.negation) })
    #expect(checks[1].check.verdict == .verbatim && checks[1].check.outcome == .faithful)
  }

  @Test func `The passage found is addressed by the bytes of its capture`() throws {
    let scratch = try Scratch()
    let record = try Sample.imported(in: scratch).record
    let question = Question(pieces: ["the ships will wait in our own waters until reason returns"], speaker: "Tanos")
    let check = try Checking(record).check(question)
    #expect(check.verdict == .verbatim && check.speaker?.agrees == true)
    let range = try #require(check.passages.first?.address.range)
    #expect(String(decoding: Array(Sample.transcript.utf8)[range], as: UTF8.self) == question.text)
  }

  @Test func `A report never supports a quotation`() throws {
    let scratch = try Scratch()
    try Data(Sample.story.utf8).write(to: scratch.folder.appending(path: "story.txt"))
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    _ = try Ingestion(jobs: 1).run([scratch.path("story.txt")], into: record)
    let check = try Checking(record).check(
      Question(pieces: ["The harbour of Sella has been repaired"], speaker: "Tanos"))
    #expect(check.verdict == .uncovered && check.outcome == .notCheckable && check.passages.isEmpty)
    #expect(!check.alsoReported.isEmpty)
  }

  @Test func `The words of the question are not the minister's`() throws {
    let scratch = try Scratch()
    let record = try Sample.imported(in: scratch).record
    let question = Question(
      pieces: ["Will the ferry line to Kestrania be opened again this year"], speaker: "Mirel Tanos")
    let check = try Checking(record).check(question)
    #expect(check.speaker?.role == .question)
    #expect(check.outcome == .someoneElse)
  }

  /// Statements and stories about them, a day each, of ministers of their own.
  private static func occasions(_ count: Int) -> [Capture] {
    let people = [
      "Mirel Tanos", "Ivo Kest", "Sandor Vel", "Ana Brisk", "Olen Marr", "Tessa Lund", "Pavo Rinn", "Ida Solm",
    ]
    let things = ["ferry", "railway", "harbour", "orchard", "granary", "bridge", "lighthouse", "customs house"]
    return (0..<count).flatMap { index -> [Capture] in
      let (person, thing, day) = (people[index % 8], things[index % 8], 3 * (index % 8) + 1)
      let words = "We shall rebuild the \(thing) of Sella before the winter, and nobody will have to pay for it twice."
      let record = """
        Statement of Minister \(person) on the \(thing), Porto Veda, \(day) April 2021

        \(person): \(words) The \(thing) has served Kestrania for a hundred years.
        """
      let story = """
        \(person) promises a new \(thing)

        \(day) April 2021

        "\(words)" \(person) said about the \(thing) of Sella on that day in Porto Veda.
        """
      return [record, story].enumerated().map { part, text in
        let bytes = Array(text.utf8)
        return Capture(
          name: "\(index)-\(part).txt", bytes: bytes, hash: .sha256(of: bytes), mediaType: .text, charset: nil,
          retrieval: Retrieval())
      }
    }
  }

  /// Which documents are together in an event, by name.
  private static func events(_ record: Record) throws -> Set<Set<String>> {
    try record.read { reader in
      let groups = Dictionary(grouping: try reader.summaries().filter { $0.event != nil }) { $0.event }
      return Set(groups.values.map { Set($0.map(\.name)) })
    }
  }

  @Test func `An import that was interrupted groups all of its documents when it goes on`() throws {
    struct Interruption: Error {}
    let captures = Self.occasions(8)
    let scratch = try Scratch()
    var ingestion = Ingestion(jobs: 2)
    ingestion.batchCaptures = 4
    let whole = try Record.open(scratch.path("whole.sqlite"), for: .writing)
    _ = try ingestion.run(progress: { _ in }, into: whole) { body in
      for capture in captures { try body(.capture(capture)) }
    }
    let broken = try Record.open(scratch.path("broken.sqlite"), for: .writing)
    for end in [5, 11] {
      #expect(throws: Interruption.self) {
        try ingestion.run(progress: { _ in }, into: broken) { body in
          for capture in captures.prefix(end) { try body(.capture(capture)) }
          throw Interruption()
        }
      }
    }
    #expect(try Self.events(broken).isEmpty)
    _ = try ingestion.run(progress: { _ in }, into: broken) { body in
      for capture in captures { try body(.capture(capture)) }
    }
    #expect(try Self.events(broken) == Self.events(whole))
    #expect(try Self.events(whole).count >= 4)
  }

  @Test func `Three words are told only with their speaker and the days of the report`() throws {
    let scratch = try Scratch()
    let record = try Sample.imported(in: scratch).record
    let words = ["until reason returns"]
    let alone = try Checking(record).check(Question(pieces: words))
    #expect(alone.verdict == .uncovered && alone.rule == "uncovered/tooShort@1")
    #expect(!alone.elsewhere.isEmpty)
    let day = try #require(PartialDate(year: 2021, month: 4, day: 13))
    let known = try Checking(record).check(Question(pieces: words, speaker: "Mirel Tanos", published: day))
    #expect(known.verdict == .verbatim && known.speaker?.agrees == true)
    let late = try #require(PartialDate(year: 2023, month: 4, day: 13))
    #expect(
      try Checking(record).check(Question(pieces: words, speaker: "Mirel Tanos", published: late)).verdict == .uncovered
    )
  }
}
