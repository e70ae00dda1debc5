import Pages
import Texts

/// Reads text captures, a JSON object `{"id", "text"}` a line, and prints a line for each of their lines: id, first and last
/// byte, whether no rule has taken it, whether the capture carries furniture, and the values of its features.
@main enum Features {
  static func main() {
    while let line = readLine() {
      guard let value = try? JSONReader.read(Array(line.utf8)), let id = value["id"]?.string,
        let text = value["text"]?.string
      else { continue }
      for row in TextSegmentation.table(SourceText(text)) {
        let values = row.values.map { String(Int($0 * 10000 + 0.5)) }.joined(separator: " ")
        print(id, row.range.lowerBound, row.range.upperBound, row.isOpen ? 1 : 0, row.isFurnished ? 1 : 0, values)
      }
    }
  }
}
