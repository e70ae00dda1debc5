import Foundation
import RecordTypes
import Testing
import Texts

@testable import Transcripts

private let sharedRoot = ProcessInfo.processInfo.environment["QUOTH_BENCH_DATA"]

/// Real pages outside of the project, held by offsets, counts and hashes. Needs `QUOTH_BENCH_DATA`.
@Suite(.enabled(if: sharedRoot != nil, "QUOTH_BENCH_DATA is not set"))
struct SharedPagesTests {
  /// A page, and where its title and body stand in it (code points).
  struct Page: Sendable {
    var name: String
    var title: Range<Int>
    var body: Range<Int>
    var roles: String
    var hash: UInt64
  }

  static let pages = [
    Page(
      name: "000_4ef0fe92f081ed27.txt", title: 151..<265, body: 265..<5941, roles: "qaqaqa",
      hash: 4_247_361_358_443_658_492),
    Page(
      name: "001_a1a4a55e10f0d297.txt", title: 152..<217, body: 217..<12256, roles: "qaqaqaqaqa",
      hash: 13_950_874_864_739_176_700),
    Page(
      name: "003_f0be91a2778efec2.txt", title: 0..<130, body: 166..<9048, roles: "sqaqaqa",
      hash: 10_253_818_870_950_888_433),
  ]

  @Test(arguments: pages)
  func `Real transcripts have exactly their turns`(page: Page) throws {
    let root = try #require(sharedRoot)
    let text = try String(contentsOfFile: "\(root)/seeds/\(page.name)", encoding: .utf8)
    let scalars = Array(text.unicodeScalars)
    func part(_ range: Range<Int>) -> String {
      var part = ""
      part.unicodeScalars.append(contentsOf: scalars[range])
      return part.trimmed
    }
    let document = Sample.plain(part(page.body), title: part(page.title))
    let turns = TranscriptReader.read(document).turns
    #expect(turns.map { String($0.role.rawValue.prefix(1)) }.joined() == page.roles)
    var hash: UInt64 = 0
    for turn in turns { hash = hash &* 31 &+ Folding.hash(document.text.bytes, turn.range) }
    #expect(hash == page.hash)
    #expect(turns.allSatisfy { $0.role == .question || $0.speaker?.name != nil })
  }

  @Test func `Printed labels of campaign transcripts are found, and nothing else`() throws {
    let folder = "\(try #require(sharedRoot))/data/transcripts-campaign"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    var found = 0
    var wrong = 0
    var lost = 0
    for (index, name) in names.enumerated() where index % 25 == 0 {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      let document = Sample.plain(text, title: nil)
      let starts = Set(TranscriptReader.read(document).turns.compactMap { $0.labelRange?.lowerBound })
      let printed = Set(
        document.blocks.map(\.range.lowerBound).filter { Self.opensWithCapitals(document.text.bytes, at: $0) })
      found += starts.intersection(printed).count
      wrong += starts.subtracting(printed).count
      lost += printed.subtracting(starts).count
    }
    #expect(Double(found) / Double(max(1, found + wrong)) >= 0.998)
    #expect(Double(found) / Double(max(1, found + lost)) >= 0.998)
  }

  /// `NAME:` or `NAME (NOTE):`: no small letters before the colon but those of `McCAIN`.
  private static func opensWithCapitals(_ bytes: [UInt8], at start: Int) -> Bool {
    guard let colon = bytes[start..<min(start + 70, bytes.count)].firstIndex(of: 0x3A), colon - start > 2,
      !bytes[start..<colon].contains(0x0A), bytes[start] != 0x28
    else { return false }
    let small = bytes[start..<colon].filter { $0 &- 0x61 < 26 }.count
    let capitals = bytes[start..<colon].filter { $0 &- 0x41 < 26 }.count
    return capitals >= 2 && small <= 2
  }
}
