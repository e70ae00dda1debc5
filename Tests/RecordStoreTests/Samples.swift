import Foundation
import QuothTesting
import RecordTypes
import Texts

@testable import RecordStore

/// Documents and captures for the tests, of our own writing.
enum Samples {
  static func hash(_ seed: UInt8) -> ContentHash {
    ContentHash(bytes: (0..<32).map { UInt8($0) &* 7 &+ seed }) ?? hash(0)
  }

  static func capture(_ seed: UInt8, _ text: String) -> StoredCapture {
    StoredCapture(hash: hash(seed), mediaType: .text, size: text.utf8.count, bytes: Array(text.utf8))
  }

  /// A document of paragraphs; the capture is the text itself.
  static func document(_ paragraphs: [String], title: String? = nil) -> Document {
    var document = Document()
    document.text = SourceText(paragraphs.joined(separator: "\n\n"))
    var offset = 0
    for paragraph in paragraphs {
      let range = offset..<(offset + paragraph.utf8.count)
      document.blocks.append(Block(kind: .paragraph, range: range, origin: range))
      offset = range.upperBound + 2
    }
    document.title = title.map { Metadatum($0, origin: 0..<$0.utf8.count) }
    return document
  }

  static func imported(
    _ seed: UInt8, _ document: Document, name: String? = nil, retrieval: Retrieval = Retrieval()
  ) -> ImportedDocument {
    ImportedDocument(
      capture: capture(seed, document.text.string), name: name ?? "page-\(seed).txt", retrieval: retrieval,
      document: document)
  }

  /// An interview with every layer filled.
  static func interview() -> Document {
    var document = document(
      [
        "Question: Will the bridge at Porto Veda open this year?",
        "Mirel Tanos: We shall open it when it is safe. (Laughter.) Not a day before.",
        "Sándor Vél said that “the bridge is a promise” of ours.",
      ], title: "Foreign Minister Mirel Tanos’s interview with Veldria Radio")
    document.kind = .interview
    document.use = .record
    document.outlet = Metadatum("Ministry of Foreign Affairs of Veldria", origin: 3..<9)
    document.published = Metadatum(date("2031-05-04"), origin: 10..<20)
    document.updated = Metadatum(date("2031-05-05T09:30Z"))
    document.said = Metadatum(date("2031-05-03"), origin: 5..<9)
    document.captured = Metadatum(date("2031-06-01T21:15+02:00"))
    document.place = Metadatum("Porto Veda")
    document.language = "en"
    document.authors = ["A. Writer", "B\\C\nD"]
    document.tags = ["bridges", ""]
    document.canonical = "https://mfa.example/interviews/17"
    document.sources = ["https://radio.example/17"]
    document.translations = [.init(language: "de", url: "https://mfa.example/de/17"), .init(language: "", url: "x y")]
    document.standing = Standing(publisher: .speakersSide, basis: .translation, originalLanguage: "ve")
    document.completeness = Completeness(because: [.continued, .missingSpeaker])
    let tanos = Speaker(label: "Mirel Tanos", name: "Mirel Tanos", office: "Foreign Minister")
    let blocks = document.blocks.map(\.range)
    document.blocks[0].emphasis = [.init(range: 0..<9, strong: true), .init(range: 10..<14, strong: false)]
    document.turns = [
      Turn(
        index: 0, role: .question, addressee: tanos, moderator: true, labelRange: 0..<9,
        range: 10..<blocks[0].upperBound),
      Turn(
        index: 1, role: .answer, speaker: tanos, aside: "speaking slowly", answers: 0,
        notes: [(blocks[1].lowerBound + 47)..<(blocks[1].lowerBound + 58)],
        labelRange: blocks[1].lowerBound..<(blocks[1].lowerBound + 12),
        range: (blocks[1].lowerBound + 13)..<blocks[2].upperBound),
    ]
    document.missing = [
      MissingTurn(after: nil, role: .statement, speaker: nil),
      MissingTurn(after: 1, role: .answer, speaker: Speaker(label: "Ivo Kest")),
    ]
    let said = blocks[2].lowerBound
    document.quotations = [
      Quotation(
        kind: .mixed, content: [(said + 18)..<(said + 49), (said + 50)..<(said + 54)],
        quoted: [(said + 25)..<(said + 46)],
        cue: [(said + 13)..<(said + 17)], source: [said..<(said + 12)],
        speaker: Attribution(label: "Sándor Vél", name: "Sándor Vél", confidence: 0.75), reported: true,
        insertions: [(said + 1)..<(said + 2)], omissions: [(said + 2)..<(said + 3), (said + 4)..<(said + 4)],
        confidence: 0.5),
      Quotation(kind: .direct, content: [], within: 0, variantOf: 0),
    ]
    document.mentions = [
      Mention(kind: .place, range: 28..<38, value: "Porto Veda"), Mention(kind: .figure, range: 1..<2),
    ]
    document.teasers = [
      Teaser(
        list: .popular, title: "Other «things»", date: date("2030-01"), lead: "So…", url: "https://x.example/",
        origin: 9..<99)
    ]
    document.captions = [
      Caption(text: "A bridge", credit: "© Veldria Photo", origin: 100..<120), Caption(text: "", origin: 0..<0),
    ]
    document.furniture = [Furniture(kind: .clock, origin: 0..<5), Furniture(kind: .share, origin: 500..<900)]
    document.findings = [
      Finding(category: "dateConflict", message: "Two dates.", origin: 0..<16),
      Finding(category: "noOutlet", message: "None."),
    ]
    return document
  }

  static func date(_ text: String) -> PartialDate { PartialDate(text) ?? PartialDate(dayNumber: 0) ?? date(text) }

  /// A path in a folder of its own, and the removal of that folder.
  static func withPath<T>(_ body: (String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("record-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appendingPathComponent("r.sqlite").path)
  }

  /// A fresh record.
  static func withRecord<T>(_ body: (Record) throws -> T) throws -> T {
    try withPath { path in
      let record = try Record.open(path, for: .writing)
      defer { try? record.close() }
      return try body(record)
    }
  }

  /// The faults that a whole proof finds.
  static func faults(_ record: Record) throws -> [RecordFault] {
    var faults: [RecordFault] = []
    try record.read { reader in
      try reader.verifyDerived { faults.append($0) }
      try reader.verifyStructure { faults.append($0) }
    }
    try record.verifySearch { faults.append($0) }
    return faults
  }
}
