import QuothTesting
import RecordStore
import RecordTypes
import Testing
import Texts

@testable import Pipeline

/// What several reports make of one passage stands together.
struct RenderingsTests {
  @Test func `A report that renders the passage in other words is told beside it`() throws {
    let scratch = try Scratch()
    let record = try Sample.imported(in: scratch).record
    let words = "Then the ships will wait in our own waters until reason returns"
    let check = try Checking(record).check(Question(pieces: [words]))
    let passage = try #require(check.passages.first)
    #expect(check.alsoReported.isEmpty)
    // The story's second quotation is made to rest on that passage, as a check of it in other words would.
    let story = try record.read { reader in
      let id = try #require(try reader.summaries().first { $0.use == .report }?.id)
      return try #require(try reader.document(id))
    }
    let quotation = try #require(story.quotations.last)
    var own = Check(outcome: .faithful, verdict: .reworded, rule: "reworded/likeness@2", score: 0.7)
    own.passages = [passage]
    try record.write { try $0.setCheck(own, of: quotation) }

    let again = try Checking(record).check(Question(pieces: [words]))
    #expect(again.alsoReported.map(\.document) == [story.summary.id])
    #expect(again.alsoReported.first?.text.contains("Sella") == true)
    #expect(again.passages == check.passages)
    // Of the report itself nothing is told to itself.
    let excluded = try Checking(record).check(Question(pieces: [words], excluded: [story.summary.capture]))
    #expect(excluded.alsoReported.isEmpty)
    // Another passage of the document is another saying.
    let other = try Checking(record).check(Question(pieces: ["we cannot accept a delay that nobody explains to us"]))
    #expect(!other.alsoReported.contains { $0.text.contains("Sella") })
  }
}
