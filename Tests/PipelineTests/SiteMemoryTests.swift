import Exchange
import Foundation
import QuothTesting
import RecordStore
import RecordTypes
import Testing
import Texts

@testable import Pipeline

/// Pages of one site: the same lines around different words.
private enum Site {
  static let bodies = [
    [
      "The ferry to Kestrania leaves at nine, and nobody has said why it is late again.",
      "The harbour master promised on Monday that the pier would be mended before the first storm of the year.",
    ],
    [
      "A new school opened in Sella with nine classrooms and a garden for the youngest children.",
      "Its head thanked the council, which had paid for the roof, and the fishermen, who had built the wall.",
    ],
    [
      "The council of Harn sold its old crane to a collector from Corran for the price of two boats.",
      "He wants to set it up beside his orchard, where it will be seen from the road to Porto Veda.",
    ],
  ]

  static let above = ["Harbour news and views", "Report a lost umbrella", "Tide tables for Porto Veda"]
  static let below = ["Letters to the harbour master", "Buy a season ticket", "Nine ways to reach us"]

  static func text(_ index: Int) -> String { (above + bodies[index] + below).joined(separator: "\n\n") }

  /// The page as served, with none of its furniture named as such.
  static func markup(_ index: Int) -> String {
    "<html><body>" + (above + bodies[index] + below).map { "<p>\($0)</p>" }.joined() + "</body></html>"
  }
}

struct SiteMemoryTests {
  private func blocks(_ record: Record) throws -> [[String]] {
    try record.read { reader in
      try reader.documentIDs().map { id in
        let document = try #require(try reader.document(id)).document
        return document.blocks.map { document.text[$0.range] }
      }
    }
  }

  private func write(_ indices: [Int], _ scratch: Scratch) throws -> [String] {
    try indices.map { index in
      try Data(Site.text(index).utf8).write(to: scratch.folder.appending(path: "\(index).txt"))
      return scratch.path("\(index).txt")
    }
  }

  /// Holds that deriving everything again changes nothing and that the record proves sound.
  private func expectRebuilt(_ record: Record) throws {
    let before = try blocks(record)
    #expect(try Rebuilding(record, jobs: 2).run().changed == 0)
    #expect(try blocks(record) == before)
    #expect(try Verification.verify(record).faults.isEmpty)
  }

  @Test func `Pages imported together lose what they share, and stay so when derived again`() throws {
    let scratch = try Scratch()
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    _ = try Ingestion(jobs: 2).run(try write([0, 1, 2], scratch), into: record)
    #expect(try blocks(record) == Site.bodies)
    try expectRebuilt(record)
  }

  @Test func `A page that comes alone is compared with those that the record remembers`() throws {
    let scratch = try Scratch()
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    for index in 0..<3 { _ = try Ingestion(jobs: 1).run(try write([index], scratch), into: record) }
    let found = try blocks(record)
    #expect(found[0].count > Site.bodies[0].count)
    #expect(Array(found[1...]) == Array(Site.bodies[1...]))
    try expectRebuilt(record)
  }

  @Test func `Marked-up pages are of the site that their address names`() throws {
    let scratch = try Scratch()
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    func line(_ index: Int, _ host: String) throws -> String {
      let page = [
        "id": "\(index)", "mediaType": "text/html", "url": "https://\(host)/\(index)", "text": Site.markup(index),
      ]
      let bytes = try JSONSerialization.data(withJSONObject: page)
      let path = scratch.path("\(index).ndjson")
      try (bytes + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
      return path
    }
    let paths = try [line(0, "news.example"), line(1, "www.news.example"), line(2, "other.example")]
    for path in paths { _ = try Ingestion(jobs: 1).run([path], into: record) }
    let found = try blocks(record)
    #expect(found[1] == Site.bodies[1])
    #expect(found[2].count > Site.bodies[2].count)
    try expectRebuilt(record)
  }

  @Test func `What was decided first about a capture stays`() throws {
    let scratch = try Scratch()
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    _ = try Ingestion(jobs: 1).run(try write([0, 1], scratch), into: record)
    let hash = try record.read { reader in
      try #require(try reader.documentIDs().first.flatMap { try reader.document($0)?.summary.capture })
    }
    let keys = try record.read { try $0.repeatedLines(of: hash) }
    #expect(keys.count == 6 && keys == keys.sorted())
    try record.write { try $0.setRepeatedLines([1], of: hash) }
    #expect(try record.read { try $0.repeatedLines(of: hash) } == keys)
  }

  @Test func `Of a site only the last pages are remembered`() throws {
    let scratch = try Scratch()
    let record = try Record.open(scratch.path("record.sqlite"), for: .writing)
    _ = try Ingestion(jobs: 1).run(try write([0, 1, 2], scratch), into: record)
    let pages = try record.read { try $0.sitePages("") }
    #expect(pages.count == 3 && pages.allSatisfy { $0.lines != nil })
    try record.write { try $0.remember([pages[2]], ofSite: "", most: 2) }
    #expect(try record.read { try $0.sitePages("") } == Array(pages[1...]))
  }
}
