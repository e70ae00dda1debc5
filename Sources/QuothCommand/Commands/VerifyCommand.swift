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
  @Option(help: "With --head: sign it with the key in this file; where there is no such file, a new key is made.")
  var sign: String?
  @Option(help: "With --since FILE: the public key that the head must be signed with.")
  var key: String?
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if sign != nil, !head || !output.json { throw ValidationError("--sign goes with --head --json.") }
    if key != nil, since == nil { throw ValidationError("--key goes with --since.") }
  }

  func run() throws {
    if proofs.isEmpty { try verifyRecord() } else { try verifyProofs() }
  }

  private func verifyProofs() throws {
    var out = StandardOutput()
    var failed = false
    for path in proofs {
      let report: ProofReport
      do throws(InputFailure) {
        let bytes = try CaptureFiles.bytes(of: path)
        report =
          bytes.starts(with: "SQLite format 3\0".utf8)
          ? ProofReport(
            faults: [.init(name: "file", message: "This is a record, no proof: quoth verify --record \(path)")])
          : ProofVerification.verify(bytes)
      } catch {
        report = ProofReport(faults: [.init(name: "file", message: error.message)])
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
    let kept = try since.map { try KeptHead($0, key: key) }
    let report = try withRecordErrors {
      var report = try Verification.verify(store, since: kept?.head) { examined in
        if examined % 64 == 0 { Terminal.showProgress("\(examined) captures") }
      }
      report.faults += kept?.faults ?? []
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

  private func signed(_ head: JSONValue) throws -> JSONValue {
    guard let sign else { return head }
    let key = try HeadKeyFile.key(at: sign)
    let signature = key.signature(of: Array(head.line.utf8))
    return LogHeadJSON.signed(head, key: key.publicKey, signature: signature)
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
      let value = LogHeadJSON.value(entry: head.entry, head: head.head, made: head.made, counts: counts)
      out.write(line: try signed(value).line)
    } else {
      out.write(line: head.head)
    }
    out.flush()
  }
}
