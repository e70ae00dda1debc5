import Pages
import RecordTypes
import Texts

/// Reads captures, a JSON object a line (`{"id", "html"}` or `{"id", "text"}`), with all families of rules but those named on the command line,
/// and prints the text of each document, `{"id", "articleBody"}`. `families` alone prints their names.
@main enum Reader {
  static func main() {
    let names = CommandLine.arguments.dropFirst()
    if names.elementsEqual(["families"]) { return PageRules.named.forEach { print($0.name) } }
    var rules = PageRules.all
    for name in names {
      guard let found = PageRules.named.first(where: { $0.name == name }) else { return print("no family \(name)") }
      rules.remove(found.family)
    }
    guard let hash = ContentHash(bytes: [UInt8](repeating: 0, count: 32)) else { return }
    while let line = readLine() {
      guard let value = try? JSONReader.read(Array(line.utf8)), let id = value["id"]?.string else { continue }
      let html = value["html"]?.string
      let text = SourceText(html ?? value["text"]?.string ?? "")
      let capture = Capture(name: id, bytes: text.bytes, hash: hash, mediaType: html == nil ? .text : .html)
      let document = PageReader.read(text, of: capture, rules: rules)
      print(JSONValue.members(["id": .string(id), "articleBody": .string(document.text.string)]).line)
    }
  }
}
