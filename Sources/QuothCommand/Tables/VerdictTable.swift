import Pipeline
import RecordTypes

/// Verdicts that were given anew, for people.
enum VerdictTable {
  /// One line of counts and a table of those that are others now.
  static func lines(_ summary: StandingVerdicts.Summary, width: Int) -> [String] {
    guard summary.asked > 0 else { return [] }
    var lines = [
      "\(summary.asked) quotations were held against the record again, \(summary.changed) have another verdict."
    ]
    guard !summary.changes.isEmpty else { return lines }
    var table = TextTable([
      .init("quotation", least: 15), .init("was", least: 12), .init("is", least: 12),
      .init("because", least: 20, appetite: 3),
    ])
    for change in summary.changes {
      table.append([change.quotation.value, change.old.rawValue, change.new.rawValue, change.becauseOf])
    }
    lines += table.lines(width: width)
    return lines
  }
}
