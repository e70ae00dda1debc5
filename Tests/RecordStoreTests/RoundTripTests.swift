import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import RecordStore

@Suite struct RoundTripTests {
  @Test func `a document comes back as it was stored`() throws {
    try Samples.withRecord { record in
      let document = Samples.interview()
      let added = try record.write { try $0.add(Samples.imported(1, document)) }
      #expect(added.outcome == .added)
      #expect(added.id.value == String(Samples.hash(1).description.prefix(12)))
      let stored = try #require(try record.read { try $0.document(added.id) })
      #expect(stored.document == document)
      #expect(stored.turns.map(\.value) == ["\(added.id)-t0", "\(added.id)-t1"])
      #expect(stored.quotations.map(\.value) == ["\(added.id)-q0", "\(added.id)-q1"])
      #expect(stored.summary.name == "page-1.txt")
      #expect(try Samples.faults(record) == [])
    }
  }

  @Test func `a text that its blocks do not make up comes back whole`() throws {
    try Samples.withRecord { record in
      var document = Document()
      document.text = SourceText("One\u{0} line.\nAnother — line.")
      document.blocks = [Block(kind: .paragraph, range: 0..<3, origin: 0..<3)]
      let added = try record.write { try $0.add(Samples.imported(1, document)) }
      #expect(try record.read { try $0.text(ordinal: added.ordinal) } == document.text)
      #expect(try record.read { try $0.document(added.id)?.document } == document)
      #expect(try Samples.faults(record) == [])
    }
  }

  @Test func `the words of a document and what is shown of it are those of the whole document`() throws {
    try Samples.withRecord { record in
      let document = Samples.interview()
      let added = try record.write { try $0.add(Samples.imported(1, document)) }
      try record.read { reader in
        let stored = try #require(try reader.document(added.id))
        #expect(try reader.words(ordinal: added.ordinal) == StoredWords(stored.document))
        let frame = try #require(try reader.frame(ordinal: added.ordinal))
        #expect(frame == StoredFrame(summary: stored.summary, origins: document.text.origins, turns: stored.turns))
        #expect(try reader.words(ordinal: added.ordinal + 1) == nil)
        #expect(try reader.frame(ordinal: added.ordinal + 1) == nil)
      }
    }
  }

  @Test func `the words of a text that is kept whole are its bytes`() throws {
    try Samples.withRecord { record in
      var document = Document()
      document.text = SourceText("One\u{0} line.\nAnother — line.")
      document.blocks = [Block(kind: .paragraph, range: 0..<3, origin: 0..<3)]
      let added = try record.write { try $0.add(Samples.imported(1, document)) }
      #expect(try record.read { try $0.words(ordinal: added.ordinal) } == StoredWords(document))
    }
  }

  @Test func `a block that is no text any longer is repaired as before`() throws {
    try Samples.withRecord { record in
      let added = try record.write { try $0.add(Samples.imported(1, Samples.document(["One — line.", "Another."]))) }
      try record.write { try $0.connection.run("UPDATE blocks SET text = CAST(x'4F6EC3' AS TEXT) WHERE position = 0") }
      let words = try #require(try record.read { try $0.words(ordinal: added.ordinal) })
      #expect(words.bytes == Array("On\u{FFFD}\n\nAnother.".utf8))
    }
  }

  @Test func `an empty document comes back empty`() throws {
    try Samples.withRecord { record in
      let added = try record.write { try $0.add(Samples.imported(1, Document())) }
      #expect(try record.read { try $0.document(added.id)?.document } == Document())
      #expect(try Samples.faults(record) == [])
    }
  }

  @Test func `origins of several units come back`() throws {
    var builder = SourceTextBuilder()
    builder.append(Array("ab".utf8), origin: 40, count: 2, unit: 1, originUnit: 2)
    builder.appendWithoutOrigin([0x0A, 0x0A])
    builder.append(Array("жз".utf8), origin: 12, count: 2, unit: 2, originUnit: 1)
    builder.append(Array("&".utf8), origin: 90, count: 1, unit: 1, originUnit: 5)
    let text = builder.finish()
    #expect(OriginBlob.decode(OriginBlob.encode(text.origins)) == text.origins)
  }

  @Test func `a damaged map of origins is cut off and never traps`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let map = OriginBlob.decode(bytes)
      _ = map.origin(of: 0..<1_000)
    }
  }

  @Test func `a check comes back, and the one before is superseded`() throws {
    try Samples.withRecord { record in
      let added = try record.write { try $0.add(Samples.imported(1, Samples.interview())) }
      let quotation = QuotationID("\(added.id)-q0")
      let passage = Passage(
        document: added.id, turn: TurnID("\(added.id)-t1"), range: 4..<9, text: "words",
        said: Samples.date("2031-05-03"),
        title: "T", standing: Standing(publisher: .host), address: Address(capture: Samples.hash(1), range: 3..<8),
        captureName: "page-1.txt", speaker: Speaker(label: "X", office: "Y"), role: .answer, score: 0.25)
      var check = Check(
        outcome: .faithful, verdict: .reworded, sense: .kept, rule: "reworded/likeness@1", score: 0.5,
        because: .otherTranslation, speaker: SpeakerAgreement(asked: "X", agrees: true, role: .answer),
        passages: [passage, passage], elsewhere: [passage])
      check.edits = [
        Edit(operation: .replace, passage: 0, quotationRange: 0..<4, passageRange: 4..<9, flags: [.number, .marked])
      ]
      check.findings = [Finding(category: "otherOccasion", message: "Said before.")]
      let first = Check(outcome: .notCheckable, verdict: .uncovered, rule: "uncovered@1", score: 0)
      try record.write { writer in
        try writer.setCheck(first, of: quotation)
        try writer.setCheck(check, of: quotation)
      }
      #expect(try record.read { try $0.check(of: quotation) } == check)
      #expect(try record.read { try $0.checks(of: added.id) } == [0: check])
      #expect(try record.read { try $0.quotations(restingOn: added.id) } == [quotation])
      #expect(try record.read { try $0.stats().checks } == 1)
    }
  }
}
