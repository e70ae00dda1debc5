import ArgumentParser
import Exchange
import Foundation
import Pipeline
import RecordStore
import RecordTypes
import Texts

/// `quoth rebuild`: everything derived again from the captures.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Derive everything again from the captures with today's rules.",
    discussion: """
      A document a transaction: it can be interrupted and begun again. Verdicts that rest on what changed, or that other \
      rules gave, are given anew; the old ones stay with their time.
      """)

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var workers: JobsOption

  func run() throws {
    let store = try record.open(for: .writing)
    let summary = try withRecordErrors {
      let summary = try Rebuilding(store, jobs: workers.resolved).run { done in
        Terminal.showProgress("\(done.documents) documents")
      }
      try store.close()
      return summary
    }
    Terminal.endProgress()
    for id in summary.failures { complain("the capture of \(id) cannot be read; `quoth verify` tells more") }
    var out = StandardOutput()
    if output.json {
      out.write(
        line: RebuildJSON.value(
          documents: summary.documents, changed: summary.changed, layers: summary.layers, failures: summary.failures,
          verdicts: VerdictsGiven(summary.verdicts), seconds: summary.seconds
        ).line)
    } else {
      out.write(line: "\(record.resolved): \(summary.documents) documents derived again, \(summary.changed) changed.")
      if !summary.layers.isEmpty {
        var table = TextTable([.init("layer", least: 10), .init("documents", least: 9, figures: true)])
        for layer in summary.layers.sorted(by: { $0.key < $1.key }) { table.append([layer.key, "\(layer.value)"]) }
        table.lines(width: Terminal.width).forEach { out.write(line: $0) }
      }
      VerdictTable.lines(summary.verdicts, width: Terminal.width).forEach { out.write(line: $0) }
    }
    out.flush()
    if !summary.failures.isEmpty { throw ExitCode(ExitStatus.failed) }
  }
}

extension VerdictsGiven {
  init(_ summary: StandingVerdicts.Summary) {
    self.init(
      asked: summary.asked,
      changes: summary.changes.map {
        Change(quotation: $0.quotation, old: $0.old, new: $0.new, becauseOf: $0.becauseOf)
      })
  }
}
