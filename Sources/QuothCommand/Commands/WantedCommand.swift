import ArgumentParser
import Exchange
import Pipeline
import RecordStore
import Texts

/// `quoth wanted`: which transcripts would settle how many quotations.
struct WantedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wanted", abstract: "List which transcripts would settle how many quotations, most wanted first.")

  @Option(help: "How many at most.")
  var limit: Int?
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a whole number from 1.") }
  }

  func run() throws {
    let store = try record.open(for: .reading)
    let wanted = try withRecordErrors { try store.read { try $0.wantedTranscripts() } }.prefix(limit ?? Int.max)
    var out = StandardOutput()
    var table = TextTable([
      .init("settles", least: 7, figures: true), .init("reports", least: 7, figures: true),
      .init("speaker", least: 12, appetite: 1), .init("from", least: 10), .init("to", least: 10),
      .init("words", least: 20, appetite: 3),
    ])
    for transcript in wanted {
      if output.json {
        out.write(line: WantedJSON.value(transcript).line)
      } else {
        table.append([
          "\(transcript.quotations.count)", "\(transcript.reports.count)", transcript.speaker ?? "–",
          transcript.since?.description ?? "–", transcript.until?.description ?? "–",
          transcript.words.prefix(6).joined(separator: " "),
        ])
      }
    }
    if !output.json {
      if wanted.isEmpty { complain("nothing is waited for") }
      if !wanted.isEmpty { table.lines(width: Terminal.width).forEach { out.write(line: $0) } }
    }
    out.flush()
  }
}
