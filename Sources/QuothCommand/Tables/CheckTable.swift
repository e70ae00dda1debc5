import Pipeline
import RecordTypes
import Texts

/// Checks for people, a row each: what was printed, what the record says, where, and which words differ.
struct CheckTable {
  private var table = TextTable([
    .init("quotation", least: 16, appetite: 4), .init("speaker", least: 8, appetite: 1),
    .init("outcome", least: 12, appetite: 2), .init("on the record", least: 14, appetite: 4),
    .init("[-record-] {+report+}", least: 12, appetite: 3),
  ])

  /// Appends a check of the words `quotation`, said to be by `speaker`.
  mutating func append(_ check: Check, quotation: String, speaker: String?) {
    table.append([
      quotation, speaker ?? "–", CheckTable.outcome(check), CheckTable.place(check),
      Differences.marked(check, quotation: quotation),
    ])
  }

  /// The table in lines.
  func lines(width: Int) -> [String] { table.lines(width: width) }

  private static func outcome(_ check: Check) -> String {
    switch check.verdict {
    case .absent, .uncovered: OutcomeWords.headline(check)
    default: "\(OutcomeWords.headline(check)) · \(OutcomeWords.verdict(check))"
    }
  }

  /// The passage's words, when they were said, and their address; for what was not found, why.
  private static func place(_ check: Check) -> String {
    guard let passage = check.passages.first else { return check.findings.first?.message ?? "–" }
    let words = passage.text.count > 160 ? passage.text.prefix(160) + "…" : passage.text[...]
    let date = passage.said.map { " \($0.dateOnly)" } ?? ""
    let link = passage.address.capture.description.prefix(8)
    return
      "“\(words)” \(check.speaker?.found ?? "")\(date) /c/\(link)/\(passage.address.range.lowerBound)-\(passage.address.range.upperBound)"
  }
}
