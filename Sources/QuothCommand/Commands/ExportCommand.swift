import ArgumentParser
import Pipeline
import RecordStore

/// `quoth export`: the record in forms that other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand out captures and documents in forms that other programs read.",
    discussion: """
      warc and warc.gz: WARC 1.1; wacz: a WACZ package; captures: the lines that import reads; documents: the documents as \
      extract gives them. A query, as search takes it, chooses the documents. What the keeper said (corrections, judgements) \
      goes along with backup and merge only.
      """)

  @Option(help: "warc, warc.gz, wacz, captures or documents.", transform: ExportCommand.format)
  var format: RecordExport.Format
  @Option(name: .shortAndLong, help: "The file to write. (default: standard output)")
  var out: String?
  @Argument(help: "Which documents; all without.")
  var query: [String] = []
  @OptionGroup var record: RecordOption

  func run() throws {
    let store = try record.open(for: .reading)
    let summary = try withRecordErrors {
      guard let out else {
        var output = StandardOutput()
        let summary = try RecordExport.write(format, query: query.joined(separator: " "), of: store) {
          output.write(bytes: $0)
        }
        output.flush()
        return summary
      }
      return try write(to: out, store)
    }
    let captures = format == .documents ? "" : ", \(counted(summary.captures, "capture"))"
    complain("\(counted(summary.documents, "document"))\(captures) written")
  }

  private func write(to path: String, _ store: Record) throws -> RecordExport.Summary {
    do {
      let file = try OutputFile(path, beside: record.resolved)
      let summary = try RecordExport.write(format, query: query.joined(separator: " "), of: store, to: file.write)
      try file.keep()
      return summary
    } catch let refusal as OutputFile.Refusal {
      complain(refusal.description)
      throw ExitCode(ExitStatus.failed)
    }
  }

  private static func format(_ name: String) throws -> RecordExport.Format {
    guard let format = RecordExport.Format(rawValue: name) else {
      let known = RecordExport.Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("the formats are \(known).")
    }
    return format
  }
}
