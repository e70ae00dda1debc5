import Foundation
import QuothTesting
import Testing

@testable import Texts

/// What is planted in the example pages comes out of `quoth extract`.
struct ExampleDocumentTests {
  private static func document(_ example: Example) throws -> JSONValue {
    let run = try Program.run(["extract", "Examples/\(example.file)", "--json"])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONReader.read(Array(try #require(run.lines.first).utf8))
  }

  @Test(arguments: Example.documents)
  func `Title, dates, place, kind and outlet are the page's own`(_ example: Example) throws {
    let document = try Self.document(example)
    let expected = example.expected
    for key in ["kind", "use", "title", "language", "place"] {
      #expect(document[key]?.string == expected[key]?.string, "\(key)")
    }
    // When a report's words were said may be told from its text ("on Thursday"); a page's mark-up may know of updates.
    let isReport = expected["use"]?.string == "report"
    for key in ["published", "updated", "said"] where key == "published" || !isReport || expected[key] != nil {
      #expect(document[key]?.string.map { $0.prefix(10) } == expected[key]?.string.map { $0.prefix(10) }, "\(key)")
    }
    if let captured = expected["captured"] { #expect(document["captured"] == captured) }
    if let outlet = expected["outlet"]?.string { #expect(document["outlet"]?["name"]?.string == outlet) }
    for key in ["authors", "tags", "sources"] where expected[key] != nil {
      #expect(document[key] == expected[key], "\(key)")
    }
    if let whole = expected["completeness"]?["whole"] {
      #expect(document["completeness"]?["whole"] == whole)
      #expect(document["completeness"]?["because"] == expected["completeness"]?["because"])
    }
  }

  @Test(arguments: Example.documents)
  func `The body holds the document and nothing of the page around it`(_ example: Example) throws {
    let document = try Self.document(example)
    // A listing has teasers and no text.
    let text = document["text"]?.string ?? ""
    for words in example.expected["notInText"]?.array ?? [] { #expect(!text.contains(words.string ?? "")) }
    guard let body = example.expected["body"] else { return }
    #expect(Example.folded(text).hasPrefix(body["firstWords"]?.string ?? ""))
    #expect(Example.folded(text).hasSuffix(body["lastWords"]?.string ?? ""))
    let blocks = document["blocks"]?.array ?? []
    if let count = body["blocks"]?.int { #expect(blocks.count == count) }
    let headings = blocks.filter { $0["kind"]?.string == "heading" }.map {
      Example.folded(Example.words(text, $0["range"]))
    }
    if let expected = body["headings"]?.array?.compactMap(\.string) { #expect(headings == expected) }
  }

  @Test(arguments: Example.documents)
  func `Captions and teasers are data`(_ example: Example) throws {
    let document = try Self.document(example)
    if let captions = example.expected["captions"]?.array {
      let found = document["captions"]?.array ?? []
      #expect(found.map { $0["text"]?.string } == captions.map { $0["text"]?.string })
      #expect(found.map { $0["credit"]?.string } == captions.map { $0["credit"]?.string })
    }
    if case .object(let lists)? = example.expected["teasers"] {
      let found = document["teasers"]?.array ?? []
      for list in lists {
        #expect(found.count { $0["list"]?.string == list.name } == list.value.int, "\(list.name)")
      }
      if lists.isEmpty { #expect(found.isEmpty) }
    }
    if let latest = example.expected["latest"]?.array {
      let found = (document["teasers"]?.array ?? []).filter { $0["list"]?.string == "latest" }
      #expect(found.map { $0["title"]?.string } == latest.map { $0["title"]?.string })
      #expect(found.map { $0["date"]?.string } == latest.map { $0["date"]?.string })
    }
    if let kinds = example.expected["furniture"]?.array?.compactMap(\.string) {
      let found = Set((document["furniture"]?.array ?? []).compactMap { $0["kind"]?.string })
      #expect(Set(kinds).isSubset(of: found))
      if kinds.isEmpty { #expect(found.isEmpty) }
    }
  }

  @Test(arguments: Example.documents.filter { $0.expected["turns"] != nil })
  func `Turns have their speakers, roles and words, and who is missing is said`(_ example: Example) throws {
    let document = try Self.document(example)
    let text = try #require(document["text"]?.string)
    let turns = document["turns"]?.array ?? []
    let expected = example.expected["turns"]?.array ?? []
    try #require(turns.count == expected.count)
    for (turn, expected) in zip(turns, expected) {
      for key in ["role", "aside"] { #expect(turn[key]?.string == expected[key]?.string) }
      #expect(turn["answers"]?.int == expected["answers"]?.int)
      for key in ["speaker", "addressee"] {
        #expect(turn[key]?["name"]?.string == expected[key]?["name"]?.string)
        #expect(turn[key]?["office"]?.string == expected[key]?["office"]?.string)
      }
      let words = Example.folded(Example.words(text, turn["range"]))
      #expect(words.hasPrefix(expected["firstWords"]?.string ?? ""))
      #expect(words.hasSuffix(expected["lastWords"]?.string ?? ""))
    }
    let missing = document["missing"]?.array ?? []
    let lacking = example.expected["missing"]?.array ?? []
    try #require(missing.count == lacking.count)
    for (found, expected) in zip(missing, lacking) {
      #expect(found["after"] == expected["after"])
      #expect(found["role"] == expected["role"])
      #expect(found["speaker"]?["name"] == expected["speaker"]?["name"])
    }
    if let signature = example.expected["signature"]?.string {
      let signatures = (document["blocks"]?.array ?? []).filter { $0["kind"]?.string == "signature" }
      #expect(signatures.map { Example.words(text, $0["range"]) } == [signature])
    }
  }
}
