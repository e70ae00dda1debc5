import RecordTypes
import Testing
import Texts

@testable import ReadingRoom

/// A transcript of some megabytes is shown in parts.
struct DocumentPartsTests {
  private static let answers = 6000

  /// Each answer names its number, so that it can be found.
  private static func transcript() -> Document {
    let paragraphs = (0..<answers).flatMap { index in
      [
        "What of ferry number \(index), Minister?",
        "Ferry <\(index)> will leave on the first of June, and nobody will be told twice that it is late again.",
      ]
    }
    var document = document(paragraphs)
    document.turns = document.blocks.enumerated().map { index, block in
      Turn(index: index, role: index % 2 == 0 ? .question : .answer, range: block.range)
    }
    return document
  }

  private static func document(_ paragraphs: [String]) -> Document {
    var document = Document()
    document.text = SourceText(paragraphs.joined(separator: "\n\n"))
    var offset = 0
    for paragraph in paragraphs {
      let range = offset..<(offset + paragraph.utf8.count)
      document.blocks.append(Block(kind: .paragraph, range: range, origin: range))
      offset = range.upperBound + 2
    }
    return document
  }

  private static func written(_ document: Document, _ window: TextRange, lit: [TextRange] = []) -> String {
    var writer = HTMLWriter()
    var text = DocumentText(document, window: window, lit: lit)
    text.write(turnIDs: [], to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `the parts of a long document are the document, each a page long`() throws {
    let document = Self.transcript()
    try #require(document.turns.count == 2 * Self.answers)
    let parts = DocumentParts(document).ranges
    #expect(parts.count > 1 && parts.allSatisfy { $0.count < 2 * DocumentParts.size })
    #expect(parts.first?.lowerBound == 0 && parts.last?.upperBound == document.text.bytes.count)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test func `every word of a long document stands in exactly one part`() throws {
    let document = Self.transcript()
    let pages = DocumentParts(document).ranges.map { Self.written(document, $0) }
    for index in stride(from: 0, to: Self.answers, by: 97) {
      #expect(pages.count { $0.contains("Ferry &lt;\(index)&gt; will leave") } == 1)
    }
  }

  @Test func `words are lit in the part that holds them`() throws {
    let document = Self.transcript()
    let turn = try #require(document.turns.last)
    let parts = DocumentParts(document)
    let number = parts.number(at: turn.range.lowerBound)
    #expect(number == parts.ranges.count)
    #expect(Self.written(document, parts.ranges[number - 1], lit: [turn.range]).contains("<mark id=\"lit\">"))
    #expect(!Self.written(document, parts.ranges[0], lit: [turn.range]).contains("<mark"))
  }

  @Test func `one paragraph that is longer than a part is cut between words`() throws {
    let text = String(repeating: "The ferry to Kestrania leaves at nine. ", count: 40_000)
    let document = Self.document([text])
    let parts = DocumentParts(document).ranges
    #expect(parts.count > 2)
    #expect(parts.dropLast().allSatisfy { document.text.bytes[$0.upperBound - 1] == 0x20 || $0.upperBound == 0 })
  }
}
