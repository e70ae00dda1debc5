import ArgumentParser
import Exchange
import Foundation
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth verify`: captures against hashes, derived ranges against captures, indexes against tables; or a proof file,
/// from that file alone.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Prove the record: captures, everything derived from them, and the indexes.",
    discussion: "With files that check --proof wrote, derive their verdicts again, without a record.")

  @Argument(help: "Proof files.")
  var proofs: [String] = []
  @Option(help: "A head of the log that was kept (--head): prove that nothing before it was altered since.")
  var since: String?
  @Flag(help: "Give the head of the log, to be kept (and signed) elsewhere, in place of a proof.")
  var head = false
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    if proofs.isEmpty { try verifyRecord() } else { try verifyProofs() }
  }

  private func verifyProofs() throws {
    var out = StandardOutput()
    var failed = false
    for path in proofs {
      let report: ProofReport
      do {
        report = ProofVerification.verify(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      } catch {
        report = ProofReport(faults: [.init(name: "file", message: "The file cannot be read.")])
      }
      failed = failed || !report.faults.isEmpty
      if output.json {
        out.write(line: ProofReportJSON.value(report, name: path).line)
      } else {
        for fault in report.faults { out.write(line: "FAULT  \(path): \(fault.name): \(fault.message)") }
        if report.faults.isEmpty, let proof = report.proof {
          out.write(line: "\(path): the verdict holds: \(proof.verdict.rawValue), by \(proof.rule).")
        }
      }
    }
    out.flush()
    if failed { throw ExitCode(ExitStatus.failed) }
  }

  private func verifyRecord() throws {
    let store = try record.open(for: .reading)
    if head { return try showHead(of: store) }
    let kept = try since.map(VerifyCommand.head)
    let report = try withRecordErrors {
      var report = try Verification.verify(store, since: kept) { examined in
        if examined % 64 == 0 { Terminal.showProgress("\(examined) captures") }
      }
      if FileManager.default.isWritableFile(atPath: record.resolved) {
        let writable = try Record.open(record.resolved, for: .writing)
        try Verification.verifySearch(writable, &report)
        try writable.close()
      }
      return report
    }
    Terminal.endProgress()
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

  /// The digits of a head: as given, or out of the file that `--head --json` was written to.
  private static func head(_ text: String) throws -> String {
    if text.utf8.count == 64, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) })
    {
      return text.lowercased()
    }
    guard let data = FileManager.default.contents(atPath: text), let kept = try? JSONReader.read([UInt8](data)),
      let head = kept["head"]?.string
    else { throw ValidationError("--since takes the 64 digits of a head, or the file that holds it.") }
    return head
  }

  private func showHead(of store: Record) throws {
    guard let head = try withRecordErrors({ try store.read { try $0.logHead() } }) else {
      complain("\(record.resolved) is empty: its log has no head yet")
      throw ExitCode(ExitStatus.failed)
    }
    var out = StandardOutput()
    if output.json {
      let counts: KeyValuePairs = [
        "captures": head.captures, "retrievals": head.retrievals, "documents": head.documents,
        "corrections": head.corrections, "judgements": head.judgements, "checks": head.checks,
      ]
      out.write(line: LogHeadJSON.value(entry: head.entry, head: head.head, made: head.made, counts: counts).line)
    } else {
      out.write(line: head.head)
    }
    out.flush()
  }
}
