import RecordTypes
import Texts

/// Quotations for people, a row each.
struct QuotationTable {
  private var table = TextTable([
    .init("text", least: 6), .init("kind", least: 6), .init("who", least: 10, appetite: 1),
    .init("words", least: 20, appetite: 4),
  ])

  /// Appends a quotation of the text `name`.
  mutating func append(_ quotation: Quotation, in text: SourceText, name: String) {
    let source = quotation.source.map { text[$0] }.joined(separator: " ")
    table.append([
      name, quotation.kind.rawValue, quotation.speaker?.name ?? quotation.speaker?.label ?? source,
      quotation.content.map { text[$0] }.joined(separator: " … "),
    ])
  }

  /// The table in lines.
  func lines(width: Int) -> [String] { table.lines(width: width) }
}
