import ArgumentParser
import Exchange
import Foundation
import Pipeline
import RecordStore
import Texts

/// `quoth backup`: a copy of a record in use, proved.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the record, while it is in use, to a new file, and prove the copy.")

  @Argument(help: "Where to: a file that is not there yet.")
  var path: String
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions

  func run() throws {
    let store = try record.open(for: .reading)
    let (proof, head, bytes) = try withRecordErrors {
      try store.backup(to: path)
      let copy = try Record.open(path, for: .reading)
      let proof = try Verification.verify(copy)
      let stats = try copy.read { (try $0.logHead()?.head, try $0.stats().fileBytes) }
      try copy.close()
      return (proof, stats.0, stats.1)
    }
    var out = StandardOutput()
    if output.json {
      out.write(line: BackupJSON.value(path: path, bytes: bytes, head: head, proof: proof).line)
    } else {
      for fault in proof.faults { out.write(line: "FAULT  \(fault.message)") }
      let verdict = proof.faults.isEmpty ? "everything holds" : counted(proof.faults.count, "fault")
      out.write(
        line: "\(path): \(bytes) bytes, \(counted(proof.captures, "capture")), "
          + "\(counted(proof.documents, "document")): \(verdict).")
    }
    out.flush()
    if !proof.faults.isEmpty { throw ExitCode(ExitStatus.failed) }
  }
}

/// `quoth merge`: another record into this one.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take another record in: its captures, corrections and judgements.",
    discussion: "Doing it twice changes nothing more. The other record is only read.")

  @Argument(help: "The other record.")
  var other: String
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var workers: JobsOption

  func run() throws {
    let (summary, proof) = try withRecordErrors {
      let other = try Record.open(other, for: .reading)
      let store = try Record.open(record.resolved, for: .writing)
      let summary = try RecordMerge(into: store, jobs: workers.resolved).run(other) { done in
        Terminal.showProgress("\(done.captures) captures")
      }
      let proof = try Verification.verify(store)
      try store.close()
      return (summary, proof)
    }
    Terminal.endProgress()
    for failure in summary.imported.failures { complain(failure.description) }
    var out = StandardOutput()
    if output.json {
      out.write(
        line: MergeJSON.value(
          ImportStatistics(summary.imported), corrections: summary.corrections, judgements: summary.judgements,
          proof: proof
        ).line)
    } else {
      for fault in proof.faults { out.write(line: "FAULT  \(fault.message)") }
      let verdict = proof.faults.isEmpty ? "everything holds" : "\(proof.faults.count) faults"
      out.write(
        line: "\(record.resolved): \(counted(summary.imported.added, "new document")), "
          + "\(counted(summary.imported.versions, "new version")), \(counted(summary.corrections, "correction")), "
          + "\(counted(summary.judgements, "judgement")): \(verdict).")
    }
    out.flush()
    if !proof.faults.isEmpty || !summary.imported.failures.isEmpty { throw ExitCode(ExitStatus.failed) }
  }
}
