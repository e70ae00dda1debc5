import Pipeline
import RecordStore
import RecordTypes
import Texts

/// One document for people, written out: what it is, its turns or text, its quotations and what the record says to them.
enum DocumentSheet {
  /// The document in lines of at most `width` columns.
  static func lines(_ stored: StoredDocument, checks: [CheckedReportQuotation], width: Int) -> [String] {
    let document = stored.document
    var lines = TextTable.wrap(Terminal.harmless(document.title?.value ?? stored.summary.name), width: width)
    lines += TextTable.wrap(facts(of: stored), width: width)
    lines += document.missing.map { missing in
      let who = missing.speaker.map { $0.name ?? $0.label } ?? "somebody"
      let place = missing.after.map { "after turn \($0)" } ?? "before the first turn"
      return "Missing: the \(missing.role.rawValue) of \(who), \(place)."
    }
    lines.append("")
    if document.turns.isEmpty {
      for block in document.blocks { lines += paragraph(document.text[block.range], width: width, indent: 0) }
    } else {
      for turn in document.turns {
        lines += TextTable.wrap(heading(of: turn), width: width)
        lines += paragraph(document.text[turn.range], width: width, indent: 2)
      }
    }
    guard !checks.isEmpty else { return lines }
    var table = CheckTable()
    for checked in checks {
      table.append(
        checked.check, quotation: checked.question.text,
        speaker: checked.quotation.speaker.map { $0.name ?? $0.label })
    }
    return lines + table.lines(width: width)
  }

  private static func facts(of stored: StoredDocument) -> String {
    let document = stored.document
    var facts = [OutcomeWords.kind(document.kind)]
    if let outlet = document.outlet?.value { facts.append(outlet) }
    if let said = document.said?.value { facts.append("said \(said)") }
    if let published = document.published?.value { facts.append("published \(published)") }
    if let captured = document.captured?.value { facts.append("captured \(captured)") }
    facts.append("capture \(stored.summary.capture.description.prefix(12))")
    return Terminal.harmless(facts.joined(separator: " · "))
  }

  private static func heading(of turn: Turn) -> String {
    let who = turn.speaker.map { $0.name ?? $0.label } ?? (turn.role == .question ? "Question" : "Speaker unknown")
    var heading = "\(turn.index)  \(who)"
    if let addressee = turn.addressee { heading += ", to \(addressee.name ?? addressee.label)" }
    if let aside = turn.aside { heading += " (\(aside))" }
    return Terminal.harmless(heading)
  }

  private static func paragraph(_ text: String, width: Int, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return text.split(separator: "\n").flatMap { line in
      TextTable.wrap(Terminal.harmless(String(line)), width: width - indent).map { margin + $0 } + [""]
    }
  }
}
