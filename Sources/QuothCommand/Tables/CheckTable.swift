import Pipeline
import RecordTypes
import Texts

/// Checks for people, a row each: what a reader is told, what was printed, what the record says, which words differ.
struct CheckTable {
  private var table = TextTable([
    .init("outcome", least: 18, appetite: 1), .init("the report", least: 20, appetite: 4),
    .init("the record", least: 24, appetite: 5),
  ])
  private var hasDifferences = false

  /// Appends a check of the words `quotation`, said to be by `speaker`.
  mutating func append(_ check: Check, quotation: String, speaker: String?) {
    let differences = Differences.marked(check, quotation: quotation)
    if !differences.isEmpty { hasDifferences = true }
    // Words without counterpart are shown as differences; what else is to be known stands beside the passage.
    let notes = check.passages.isEmpty ? [] : check.findings.filter { $0.category != "noCounterpart" }.map(\.message)
    let record =
      [CheckTable.place(check), differences.isEmpty ? nil : "Differs: \(differences)"] + notes.map { "Note: \($0)" }
    table.append([
      CheckTable.outcome(check), (speaker.map { "\($0): " } ?? "") + "“\(quotation)”",
      record.compactMap(\.self).joined(separator: " "),
    ])
  }

  /// The table in lines.
  func lines(width: Int) -> [String] {
    let key = hasDifferences ? ["", "[-words of the record-] {+words of the report+}"] : []
    return table.lines(width: width) + key
  }

  private static func outcome(_ check: Check) -> String {
    let headline = OutcomeWords.headline(check)
    let verdict = OutcomeWords.verdict(check)
    // Where the headline says how, the verdict would only say it again.
    guard check.verdict == .verbatim || check.verdict == .reworded else { return headline }
    return "\(headline): \(verdict.prefix(1).lowercased() + verdict.dropFirst())"
  }

  /// The passage's words, whose they are, when they were said, and their address; for what was not found, why.
  private static func place(_ check: Check) -> String {
    guard let passage = check.passages.first else { return check.findings.first?.message ?? "–" }
    let words = check.passages.map { "“\(cut($0.text))”" }.joined(separator: " … ")
    let who = [passage.speaker.map { $0.name ?? $0.label }, passage.said?.dateOnly.description]
    let link = "/c/\(passage.address.capture.description.prefix(8))/"
    let range = passage.address.range
    return "\(words) \(who.compactMap(\.self).joined(separator: ", ")) \(link)\(range.lowerBound)-\(range.upperBound)"
  }

  private static func cut(_ text: String) -> String {
    text.count > 180 ? "\(text.prefix(110)) … \(text.suffix(60))" : text
  }
}
