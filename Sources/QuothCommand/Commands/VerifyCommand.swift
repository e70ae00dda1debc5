import ArgumentParser
import Exchange
import Foundation
import Pipeline
import RecordStore
import Texts

/// `quoth verify`: captures against hashes, derived ranges against captures, indexes against tables.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Prove the record: captures, everything derived from them, and the indexes.")

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let store = try record.open(for: .reading)
    let report = try withRecordErrors {
      try Verification.verify(store) { examined in
        guard Terminal.showsProgress, examined % 64 == 0 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(examined) captures".utf8))
      }
    }
    if Terminal.showsProgress { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    var out = StandardOutput()
    if output.json {
      out.write(line: VerifyJSON.value(report).line)
    } else {
      for fault in report.faults { out.write(line: "FAULT  \(fault.message)") }
      let verdict = report.faults.isEmpty ? "everything holds" : "\(report.faults.count) faults"
      out.write(
        line: "\(record.resolved): \(report.captures) captures, \(report.documents) documents, "
          + "\(report.ranges) ranges, \(report.indexes) indexes: \(verdict).")
    }
    out.flush()
    if !report.faults.isEmpty { throw ExitCode(ExitStatus.failed) }
  }
}
