import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// An invented page with its expected turns: the words of turn n stand between the markers n.
struct Sample: Sendable, CustomTestStringConvertible {
  /// What one turn must be.
  struct Expected: Sendable {
    var role: Turn.Role
    var name: String?
    var label: String?
    var answers: Int?
  }
  var style: String
  var title: String?
  var marked: MarkedText
  var expected: [Expected]
  var kind: Document.Kind?

  /// `turns`: one word a turn: `q`, `a`, `s`, with `=name` behind it, and `>n` for the index of the question.
  init(_ style: String, title: String?, kind: Document.Kind?, turns: [String], _ text: String) {
    self.style = style
    self.title = title
    self.kind = kind
    marked = MarkedText(text)
    expected = turns.map { line in
      let parts = line.split(separator: "=", maxSplits: 1)
      let rest = parts.count > 1 ? parts[1].split(separator: ">") : []
      let role: Turn.Role = line.first == "q" ? .question : line.first == "a" ? .answer : .statement
      return Expected(role: role, name: rest.first.map(String.init), answers: rest.count > 1 ? Int(rest[1]) : nil)
    }
  }

  var testDescription: String { style }

  /// The page as Pages hands it on: paragraphs parted by blank lines; `**bold**` and `//italic//` are emphasis, `##` opens
  /// a heading.
  var document: Document { Sample.document(marked.text, title: title).document }
  /// The words of turn `index`, in the document's text.
  func words(of index: Int) -> String {
    let range = Sample.document(marked.text, title: title).moved(marked[index + 1])
    return document.text[range]
  }

  /// A document out of a text without marks: blocks parted by blank lines.
  static func plain(_ text: String, title: String?) -> Document {
    var document = Document()
    document.title = title.map { Metadatum($0) }
    document.text = SourceText(text)
    let bytes = document.text.bytes
    var start = 0
    for offset in 0...bytes.count
    where offset == bytes.count || (bytes[offset] == 0x0A && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A) {
      while start < offset, bytes[start] == 0x0A { start += 1 }
      if offset > start {
        document.blocks.append(Block(kind: .paragraph, range: start..<offset, origin: start..<offset))
      }
      start = offset
    }
    return document
  }

  /// A document out of marked-up text, and how offsets of the marked-up text move into its own.
  static func document(_ text: String, title: String? = nil, outlet: String? = nil) -> (
    document: Document, moved: (TextRange) -> TextRange
  ) {
    var document = Document()
    document.title = title.map { Metadatum($0) }
    document.outlet = outlet.map { Metadatum($0) }
    let input = Array(text.utf8)
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var open: [UInt8: Int] = [:]
    var emphasis: [Block.Emphasis] = []
    var start = 0
    var heading = false
    func close(_ end: Int) {
      if end > start {
        document.blocks.append(
          Block(kind: heading ? .heading : .paragraph, range: start..<end, origin: start..<end, emphasis: emphasis))
      }
      emphasis = []
      heading = false
    }
    var index = 0
    while index < input.count {
      let pair = index + 1 < input.count && input[index] == input[index + 1]
      if pair, input[index] == 0x2A || input[index] == 0x2F, index + 2 < input.count || open[input[index]] != nil {
        if let from = open.removeValue(forKey: input[index]) {
          emphasis.append(.init(range: from..<bytes.count, strong: input[index] == 0x2A))
        } else {
          open[input[index]] = bytes.count
        }
        offsets += [bytes.count, bytes.count]
        index += 2
      } else if pair, input[index] == 0x23 {
        heading = true
        offsets += [bytes.count, bytes.count]
        index += 2
      } else if pair, input[index] == 0x0A {
        close(bytes.count)
        offsets += [bytes.count, bytes.count + 1]
        bytes += [0x0A, 0x0A]
        start = bytes.count
        index += 2
      } else {
        offsets.append(bytes.count)
        bytes.append(input[index])
        index += 1
      }
    }
    offsets.append(bytes.count)
    close(bytes.count)
    document.text = SourceText(String(decoding: bytes, as: UTF8.self))
    let map = offsets
    return (document, { map[$0.lowerBound]..<map[$0.upperBound] })
  }
}
