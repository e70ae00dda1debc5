import Foundation
import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Matching

/// The index against an exhaustive scan on real quotations and transcripts.
@Suite struct OracleTests {
  private struct Item: Decodable {
    let fragment: String
    let label: String
    let transcript: String?
  }

  /// Quotations that are on record, and some that are not.
  private static func items() throws -> (quotations: [String], transcripts: [String]) {
    let folder = try #require(BenchData.folder).appending(path: "data")
    let lines = try String(contentsOf: folder.appending(path: "matching/gold-dev.jsonl"), encoding: .utf8)
    var quotations: [String] = []
    var transcripts: [String] = []
    var others = 0
    for line in lines.split(separator: "\n") {
      let item = try JSONDecoder().decode(Item.self, from: Data(line.utf8))
      guard let name = item.transcript, item.label == "on-record" else {
        if item.label == "not-on-record", others < 6 {
          quotations.append(item.fragment)
          others += 1
        }
        continue
      }
      if !transcripts.contains(name) {
        guard transcripts.count < 6 else { continue }
        let file = folder.appending(path: "transcripts-campaign/\(name)")
        guard let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize, size < 30_000 else { continue }
        transcripts.append(name)
      }
      quotations.append(item.fragment)
    }
    return (Array(quotations.prefix(24)), transcripts)
  }

  /// The best place by aligning the quotation with every word of every document.
  private func scan(_ query: MatchQuery, _ texts: [MatchableText]) -> MatchCandidate? {
    let prepared = PreparedQuery(query)
    var aligner = TokenAligner()
    var best: (score: Int, text: MatchableText, range: Range<Int>)?
    for text in texts {
      let alignment = aligner.align(prepared, 0..<prepared.tokens.count, with: text.tokens)
      guard let range = alignment.passage, alignment.score > best?.score ?? 0 else { continue }
      best = (alignment.score, text, range)
    }
    guard let best else { return nil }
    return Matcher.judge(query, passages: [best.text], ranges: [best.text.bytes(of: best.range)])
  }

  @Test(.enabled(if: BenchData.isAvailable, Comment(rawValue: BenchData.missing)))
  func `the index misses no real quotation that an exhaustive scan finds`() throws {
    let (quotations, names) = try Self.items()
    let folder = try #require(BenchData.folder).appending(path: "data/transcripts-campaign")
    let texts = try names.map { MatchableText(Array(try Data(contentsOf: folder.appending(path: $0)))) }
    var index = MemoryIndex()
    for text in texts { index.add(text) }
    let source = index.source()
    var found = 0
    for words in quotations {
      let query = MatchQuery(words)
      guard let expected = scan(query, texts), expected.verdict != .reworded else { continue }
      let score = OccasionScore.of(expected, query)
      guard score >= Score.bar(expected.verdict, inEvent: false) else { continue }
      let best = try Matcher.match(query, in: source).candidates.first
      #expect((best?.score ?? 0) >= score - 0.01)
      found += 1
    }
    #expect(found >= 8)
  }
}
