import ArgumentParser
import Exchange
import Foundation
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth import`: captures into the record.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take captured pages into the record.",
    discussion: """
      Text, HTML, folders, WARC, and capture lines (.jsonl, .ndjson). Importing the same thing twice changes nothing; an \
      import that was interrupted goes on where it was when the command is given again.
      """)

  @Argument(help: "Files and folders.")
  var paths: [String]
  @Option(
    name: .customLong("as"), help: "What they are: record or report. (default: the page's own evidence)",
    transform: ImportCommand.use)
  var use: Document.Use?
  @Flag(
    inversion: .prefixedNo, help: "Hold the quotations of new reports against the record and keep the answers.")
  var check = true
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var workers: JobsOption

  func validate() throws {
    guard !paths.contains("") else { throw ValidationError("One of the paths is empty; leave it out, or name a file.") }
    guard !paths.contains("-") else {
      throw ValidationError("import reads files; save the capture lines as a .ndjson file first.")
    }
  }

  func run() throws {
    guard !CaptureFiles(paths, record: record.resolved).isEmpty else {
      complain("nothing to import: \(paths.joined(separator: ", ")) holds no files; name files, or a folder with some")
      throw ExitCode(ExitStatus.failed)
    }
    Extraction.prepare()
    let store = try record.open(for: .writing)
    let summary = try withRecordErrors {
      var ingestion = Ingestion(use: use, jobs: workers.resolved)
      ingestion.checks = check
      let summary = try ingestion.run(paths, into: store) { ImportCommand.show($0) }
      try store.close()
      return summary
    }
    if Terminal.showsProgress { StandardError.write("\r\u{1B}[K") }
    for failure in summary.failures { complain(failure.description) }
    var out = StandardOutput()
    if output.json {
      out.write(line: ImportJSON.value(ImportStatistics(summary)).line)
    } else {
      out.write(line: ImportCommand.sentence(summary, path: record.resolved))
    }
    out.flush()
    if !summary.failures.isEmpty { throw ExitCode(ExitStatus.failed) }
  }

  private static func use(_ name: String) throws -> Document.Use {
    guard let use = Document.Use(rawValue: name) else { throw ValidationError("--as takes record or report.") }
    return use
  }

  private static func show(_ summary: Ingestion.Summary) {
    guard Terminal.showsProgress else { return }
    let rate = summary.seconds > 0 ? Int(Double(summary.captures) / summary.seconds) : 0
    let line = "\r\u{1B}[K\(summary.captures) captures, \(summary.bytes >> 20) MiB, \(rate) a second"
    StandardError.write(line)
  }

  private static func sentence(_ summary: Ingestion.Summary, path: String) -> String {
    var parts = [counted(summary.added, "new document")]
    if summary.versions > 0 { parts.append(counted(summary.versions, "new version")) }
    if summary.unchanged > 0 { parts.append("\(summary.unchanged) already there") }
    if summary.skipped > 0 { parts.append("\(counted(summary.skipped, "archive record")) passed over") }
    if !summary.failures.isEmpty { parts.append("\(summary.failures.count) could not be read") }
    if summary.checked > 0 { parts.append("\(counted(summary.checked, "quotation")) held against the record") }
    if summary.verdictsChanged > 0 { parts.append("\(summary.verdictsChanged) of them with another verdict") }
    return "\(path): \(parts.joined(separator: ", "))."
  }
}

extension ImportStatistics {
  init(_ summary: Ingestion.Summary) {
    self.init(
      files: summary.captures + summary.failures.count, added: summary.added + summary.versions,
      unchanged: summary.unchanged, skipped: summary.skipped, failed: summary.failures.count, seconds: summary.seconds)
    versions = summary.versions
    checked = summary.checked
    verdictsChanged = summary.verdictsChanged
  }
}
