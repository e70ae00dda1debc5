import ArgumentParser
import Exchange
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth show`: one document with its turns, quotations and their matches.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one document with its turns, its quotations and what the record says to them.")

  @Argument(
    help: "The document's identifier, as `quoth list` gives it; the beginning is enough where it is unambiguous.")
  var id: String
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let store = try record.open(for: .reading)
    let checking = Checking(store)
    try withRecordErrors {
      try store.read { reader in
        guard let stored = try reader.document(DocumentID(id)) else {
          complain("\(record.resolved) has no document \(id), or several that begin so; `quoth list` names them")
          throw ExitCode(ExitStatus.failed)
        }
        let checks = try checking.check(
          stored.document, capture: stored.summary.capture, indirect: false, in: reader)
        var out = StandardOutput()
        if output.json {
          out.write(line: try ShownDocument.value(stored, checks: checks, in: reader).line)
        } else {
          DocumentSheet.lines(stored, checks: checks, width: Terminal.width).forEach { out.write(line: $0) }
        }
        out.flush()
      }
    }
  }
}
