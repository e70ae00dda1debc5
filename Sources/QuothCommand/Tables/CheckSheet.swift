import Pipeline
import RecordTypes
import Texts

/// One check for people, written out.
enum CheckSheet {
  /// The check in lines of at most `width` columns.
  static func lines(_ check: Check, quotation: String, width: Int) -> [String] {
    var lines = [bold(OutcomeWords.headline(check))]
    func add(_ label: String, _ text: String) {
      let indent = 14
      let wrapped = TextTable.wrap(Terminal.harmless(text), width: max(20, width - indent))
      for (index, line) in wrapped.enumerated() {
        let head = index == 0 ? label : ""
        lines.append(head + String(repeating: " ", count: max(1, indent - head.count)) + line)
      }
    }
    add("Quotation", "“\(quotation)”")
    if check.verdict != .absent, check.verdict != .uncovered { add("Verdict", OutcomeWords.verdict(check)) }
    for passage in check.passages {
      add("On record", "“\(passage.text)”")
      let said = [
        passage.speaker?.name ?? passage.speaker?.label, passage.said?.dateOnly.description, passage.title,
        OutcomeWords.standing(passage.standing) ?? "publisher not known",
      ]
      add("", said.compactMap(\.self).joined(separator: ", "))
      add("", passage.address.shortPermalink)
    }
    let differences = Differences.marked(check, quotation: quotation)
    if !differences.isEmpty { add("Differences", differences) }
    for finding in check.findings { add("Note", finding.message) }
    for passage in check.elsewhere.prefix(2) {
      add(
        "Alike",
        "“\(passage.text)” (\([passage.title, passage.said?.description].compactMap(\.self).joined(separator: ", ")))")
    }
    add("Rule", "\(check.rule), score \(Double(Int(check.score * 1000)) / 1000)")
    return lines
  }

  private static func bold(_ text: String) -> String {
    Terminal.usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
