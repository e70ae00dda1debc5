import ArgumentParser
import Exchange
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth list`: the documents of the record.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the documents of the record.")

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let store = try record.open(for: .reading)
    try withRecordErrors {
      try store.read { reader in
        var out = StandardOutput()
        var table = TextTable([
          .init("id", least: 12), .init("kind", least: 10), .init("said", least: 10), .init("published", least: 10),
          .init("title", least: 20, appetite: 5), .init("event", least: 13),
        ])
        for summary in try reader.summaries() {
          if output.json {
            let entry = try ListedDocument(summary, captureInfo: reader.captureInfo(of: summary))
            out.write(line: DocumentListJSON.value(entry).line)
          } else {
            table.append([
              summary.id.value, OutcomeWords.kind(summary.kind, as: summary.use),
              summary.said?.dateOnly.description ?? "–",
              summary.published?.dateOnly.description ?? "–", summary.title ?? summary.name,
              summary.event?.value ?? "–",
            ])
          }
        }
        if !output.json { table.lines(width: Terminal.width).forEach { out.write(line: $0) } }
        out.flush()
      }
    }
  }
}
