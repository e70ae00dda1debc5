import ArgumentParser
import Foundation
import Pipeline
import RecordStore

/// `quoth export`: the record in forms that other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand out captures and documents in forms that other programs read.",
    discussion: """
      warc and warc.gz: WARC 1.1; wacz: a WACZ package; captures: the lines that import reads; documents: the documents as \
      extract gives them. A query, as search takes it, chooses the documents.
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
    complain("\(summary.documents) documents, \(summary.captures) captures written")
  }

  /// Writes beside the file and puts it in its place when it is whole.
  private func write(to path: String, _ store: Record) throws -> RecordExport.Summary {
    let part = path + ".part"
    guard FileManager.default.createFile(atPath: part, contents: nil), let file = FileHandle(forWritingAtPath: part)
    else {
      complain("\(path) cannot be written; look at the folder and its permissions")
      throw ExitCode(ExitStatus.failed)
    }
    do {
      let summary = try RecordExport.write(format, query: query.joined(separator: " "), of: store) {
        try file.write(contentsOf: $0)
      }
      try file.close()
      guard rename(part, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      return summary
    } catch let error as RecordError {
      throw error
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      complain("\(path) cannot be written: \(error.localizedDescription)")
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
