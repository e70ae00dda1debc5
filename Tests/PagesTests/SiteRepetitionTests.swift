import RecordTypes
import Testing
import Texts

@testable import Pages

@Suite struct SiteRepetitionTests {
  private let furniture = [
    "Harbour news and views", "Report a lost umbrella", "Tide tables for Porto Veda", "Letters to the harbour master",
    "Buy a season ticket", "Nine ways to reach us",
  ]
  private let promise =
    "The ministry reminds all captains that the northern pier remains closed to vessels of more than forty metres."

  private func read(_ texts: [String]) throws -> [[String]] {
    let sources = texts.map { SourceText($0) }
    let hash = try #require(ContentHash(bytes: [UInt8](repeating: 0, count: 32)))
    let captures = texts.map { Capture(name: "page.txt", bytes: Array($0.utf8), hash: hash, mediaType: .text) }
    let lines = zip(sources, captures).map { PageLines($0, of: $1) }
    let repeated = SiteRepetition.find(lines.map { (lines: $0, host: nil) })
    return zip(zip(sources, captures), zip(lines, repeated)).map { pair, found in
      var capture = pair.1
      capture.repeatedLines = found.0.keys(of: found.1)
      return HTMLSample.blocks(PageReader.read(pair.0, of: capture))
    }
  }

  private func page(_ body: [String], with furniture: [String]) -> String {
    (Array(furniture.prefix(3)) + body + Array(furniture.dropFirst(3))).joined(separator: "\n\n")
  }

  @Test func `What two pages of a site share is furniture, though no address says that they are of one`() throws {
    let one = Array(HTMLSample.paragraphs.prefix(2))
    let other = [
      "The council of Sella met on Tuesday and talked about the lighthouse for three hours.", HTMLSample.paragraphs[2],
    ]
    let found = try read([page(one, with: furniture), page(other, with: furniture)])
    #expect(found == [one, other])
  }

  @Test func `Lines that were kept as bytes are the lines of the page`() throws {
    let text = SourceText(page(HTMLSample.paragraphs, with: furniture))
    let hash = try #require(ContentHash(bytes: [UInt8](repeating: 0, count: 32)))
    let lines = PageLines(text, of: Capture(name: "a", bytes: text.bytes, hash: hash, mediaType: .text))
    let kept = try #require(PageLines(encoded: lines.encoded))
    #expect(kept.short == lines.short && kept.prose == lines.prose && kept.anchors == lines.anchors)
    #expect(!kept.anchors.isEmpty && !kept.prose.isEmpty)
    for length in 0..<lines.encoded.count { #expect(PageLines(encoded: Array(lines.encoded.prefix(length))) == nil) }
    #expect(PageLines(encoded: Array(repeating: 0xFF, count: 64)) == nil)
  }

  @Test func `A text that two houses print is not their furniture`() throws {
    let others = ["Quay Street Gazette", "Yesterday in pictures"]
    let texts = [page(HTMLSample.paragraphs, with: furniture), page(HTMLSample.paragraphs, with: others)]
    #expect(try read(texts)[1].filter { HTMLSample.paragraphs.contains($0) } == HTMLSample.paragraphs)
  }

  @Test func `Two versions of one page do not make its text furniture`() throws {
    let texts = [
      page(HTMLSample.paragraphs, with: furniture), page(HTMLSample.paragraphs + ["Updated."], with: furniture),
    ]
    for found in try read(texts) {
      #expect(found.filter { HTMLSample.paragraphs.contains($0) } == HTMLSample.paragraphs)
    }
  }

  @Test func `A sentence that a ministry repeats stays until most of its pages have it`() throws {
    let bodies = [
      [promise, HTMLSample.paragraphs[0], "A second ferry was launched in Sella."],
      [promise, HTMLSample.paragraphs[1], "The old crane was sold."],
    ]
    let found = try read(bodies.map { page($0, with: furniture) })
    #expect(found.allSatisfy { $0.contains(promise) })
  }
}
