import ArgumentParser
import Exchange
import Pipeline
import RecordStore
import Texts

/// `quoth stats`: counts, sizes, what the last import did.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what the record holds, and what the last import did.")

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let store = try record.open(for: .reading)
    let stats = try withRecordErrors { try store.read { try $0.statistics() } }
    var out = StandardOutput()
    if output.json {
      out.write(line: StatsJSON.value(stats).line)
    } else {
      var table = TextTable([.init("of the record", least: 14), .init("", least: 8, figures: true)])
      let rows: [(String, Int)] = [
        ("captures", stats.captures), ("bytes of captures", stats.captureBytes), ("retrievals", stats.retrievals),
        ("documents", stats.documents), ("of them records", stats.records), ("of them reports", stats.reports),
        ("turns", stats.turns), ("quotations", stats.quotations), ("persons", stats.persons),
        ("events", stats.events), ("words", stats.words), ("bytes of the file", stats.fileBytes),
      ]
      for (name, count) in rows { table.append([name, "\(count)"]) }
      table.lines(width: Terminal.width).forEach { out.write(line: $0) }
      if let last = stats.lastImport {
        out.write(
          line: "The last import read \(last.files) captures: \(last.added) added, \(last.unchanged) already there, "
            + "\(last.failed) failed.")
      }
    }
    out.flush()
  }
}
