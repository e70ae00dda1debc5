import Pages
import RecordTypes
import Texts

/// Reads captures, a JSON object a line, and prints what the weights are learned from.
///
/// A text capture, `{"id", "text"}`, gives a line for each of its lines: id, first and last byte, whether no rule has taken it,
/// whether the capture carries furniture, and the values of its features. A marked-up page, `{"id", "html"}`, gives the text that its mark-up
/// tells to be the document, `{"id", "body"}`.
@main enum Features {
  static func main() {
    while let line = readLine() {
      guard let value = try? JSONReader.read(Array(line.utf8)), let id = value["id"]?.string else { continue }
      if let html = value["html"]?.string { printBody(of: html, id) }
      if let text = value["text"]?.string { printLines(of: text, id) }
    }
  }

  private static func printLines(of text: String, _ id: String) {
    for row in TextSegmentation.table(SourceText(text)) {
      let values = row.values.map { String(Int($0 * 10000 + 0.5)) }.joined(separator: " ")
      print(id, row.range.lowerBound, row.range.upperBound, row.isOpen ? 1 : 0, row.isFurnished ? 1 : 0, values)
    }
  }

  private static func printBody(of html: String, _ id: String) {
    guard let hash = ContentHash(bytes: [UInt8](repeating: 0, count: 32)) else { return }
    let capture = Capture(name: id, bytes: Array(html.utf8), hash: hash, mediaType: .html)
    let document = PageReader.read(SourceText(html), of: capture)
    print(JSONValue.members(["id": .string(id), "body": .string(document.text.string)]).line)
  }
}
