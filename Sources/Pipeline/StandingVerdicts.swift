package import RecordStore
package import RecordTypes
import Texts

/// Keeps what the record says to the quotations of its reports: gives it where it was never given or what it rests on has
/// changed, and leaves the old beside the new.
package struct StandingVerdicts {
  private let record: Record
  private let jobs: Int
  /// So many reports are asked before their answers are written.
  private static let batch = 64

  package init(_ record: Record, jobs: Int) {
    self.record = record
    self.jobs = max(1, jobs)
  }

  /// What was asked and what came of it.
  package struct Summary: Sendable, Hashable {
    /// Quotations asked.
    package var asked = 0
    /// Verdicts that are others than before.
    package var changed = 0
    /// The changes, in order.
    package var changes: [VerdictChange] = []
  }

  /// Asks every report that is marked, a batch a transaction: killed, it leaves the rest marked.
  package func settle(progress: (Summary) -> Void = { _ in }) throws -> Summary {
    var summary = Summary()
    while true {
      let marked = try record.read { try $0.pending(limit: Self.batch) }
      guard !marked.isEmpty else { return summary }
      // What was written since is seen by the next batch only.
      let checking = Checking(record)
      let asked = Parallel.map(marked, jobs: jobs) { mark in Result { try Asked(mark, checking) } }
      try record.write { writer in
        for answers in asked {
          let answers = try answers.get()
          try answers.keep(in: writer, summary: &summary)
        }
      }
      progress(summary)
    }
  }
}

/// A verdict that took the place of another.
package struct VerdictChange: Sendable, Hashable {
  package var quotation: QuotationID
  package var old: Outcome
  package var new: Outcome
  package var becauseOf: String
}

/// A report and what the record says to its quotations.
private struct Asked: Sendable {
  var id: DocumentID
  var becauseOf: String
  var event: EventID?
  var answers: [(quotation: QuotationID, question: Question, check: Check)] = []

  init(_ mark: (document: DocumentID, becauseOf: String), _ checking: Checking) throws {
    id = mark.document
    becauseOf = mark.becauseOf
    let own = mark.document
    let (event, answers) = try checking.record.read {
      reader -> (EventID?, [(quotation: QuotationID, question: Question, check: Check)]) in
      guard let stored = try reader.document(own), stored.summary.use == .report else { return (nil, []) }
      let checks = try checking.check(
        stored.document, capture: stored.summary.capture, indirect: false, in: reader)
      let answers = checks.compactMap { checked in
        stored.quotations.indices.contains(checked.index)
          ? (quotation: stored.quotations[checked.index], question: checked.question, check: checked.check) : nil
      }
      return (stored.summary.event, answers)
    }
    self.event = event
    self.answers = answers
  }

  /// Keeps each answer that is new or another one; what is the same is noted to hold still.
  func keep(in writer: RecordWriter, summary: inout StandingVerdicts.Summary) throws {
    for (quotation, question, check) in answers {
      summary.asked += 1
      let before = try writer.reader.check(of: quotation)
      if let before, before == check {
        try writer.confirmCheck(of: quotation, at: .now, rules: Rules.verdicts)
      } else {
        try writer.setCheck(
          check, of: quotation, at: .now, rules: Rules.verdicts, becauseOf: before == nil ? nil : becauseOf)
        if let before, before.outcome != check.outcome || before.verdict != check.verdict {
          summary.changed += 1
          summary.changes.append(
            VerdictChange(quotation: quotation, old: before.outcome, new: check.outcome, becauseOf: becauseOf))
        }
      }
      let wait = try WaitKeys.wait(check, question, of: quotation, event: event, in: writer.reader)
      try writer.setWait(wait?.wait, of: quotation, keys: wait?.keys ?? [])
    }
    let kept = Set(answers.map(\.quotation))
    try writer.dropWaits(of: id, except: kept)
    try writer.supersedeChecks(of: id, except: kept)
    try writer.donePending(id)
  }
}
