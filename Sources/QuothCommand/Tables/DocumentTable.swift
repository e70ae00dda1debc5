import Pipeline
import RecordTypes
import Texts

/// Documents for people, a row each.
struct DocumentTable {
  private var table = TextTable([
    .init("document", least: 12, appetite: 2), .init("kind", least: 10), .init("said", least: 10),
    .init("published", least: 10), .init("title", least: 16, appetite: 5), .init("turns", least: 5, figures: true),
    .init("quoted", least: 6, figures: true),
  ])

  /// Appends a document under the name of its capture.
  mutating func append(_ document: Document, name: String) {
    table.append([
      name, OutcomeWords.kind(document.kind), document.said?.value.dateOnly.description ?? "–",
      document.published?.value.dateOnly.description ?? "–", document.title?.value ?? "–",
      "\(document.turns.count)", "\(document.quotations.count)",
    ])
  }

  /// The table in lines.
  func lines(width: Int) -> [String] { table.lines(width: width) }
}
