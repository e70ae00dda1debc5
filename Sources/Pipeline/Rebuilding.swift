import Matching
package import RecordStore
package import RecordTypes
import Texts

/// Derives everything again from the captures with today's rules, a document a transaction, and tells what changed.
package struct Rebuilding {
  private let record: Record
  private let jobs: Int

  package init(_ record: Record, jobs: Int) {
    self.record = record
    self.jobs = max(1, jobs)
  }

  /// What was derived again and what came of it.
  package struct Summary: Sendable {
    /// Documents derived again.
    package var documents = 0
    /// Of them those that are others now.
    package var changed = 0
    /// How many documents' layer changed, by the layer's name.
    package var layers: [String: Int] = [:]
    /// Documents whose capture cannot be read.
    package var failures: [DocumentID] = []
    /// What became of the verdicts.
    package var verdicts = StandingVerdicts.Summary()
    package var seconds = 0.0
  }

  /// Rebuilds all documents. It can be killed at any moment and be begun again.
  package func run(progress: (Summary) -> Void = { _ in }) throws -> Summary {
    let start = ContinuousClock.now
    var summary = Summary()
    let ids = try record.read { try $0.documentIDs() }
    var changed: [DocumentID] = []
    for first in stride(from: 0, to: ids.count, by: 64) {
      let batch = Array(ids[first..<min(first + 64, ids.count)])
      let record = record
      let derived = Parallel.map(batch, jobs: jobs) { id in Result { try Derived(id, record) } }
      for (id, result) in zip(batch, derived) {
        guard let document = try result.get() else {
          summary.failures.append(id)
          continue
        }
        summary.documents += 1
        let layers = try record.write { try document.keep(in: $0) }
        guard !layers.isEmpty else { continue }
        summary.changed += 1
        for layer in layers { summary.layers[layer, default: 0] += 1 }
        changed.append(id)
      }
      progress(summary)
    }
    try record.write { [changed] writer in
      try Occasions.assign(changed, in: writer)
      try Persons.assignAll(in: writer)
      try writer.markAllPending(givenByOtherRulesThan: Rules.verdicts, becauseOf: "rules \(Rules.verdicts)")
      try writer.touch()
    }
    summary.verdicts = try StandingVerdicts(record, jobs: jobs).settle()
    summary.seconds = start.duration(to: .now) / .seconds(1)
    return summary
  }

  /// A document as today's rules derive it.
  private struct Derived: Sendable {
    var id: DocumentID
    var capture: DerivedCapture
    var isIndexOld: Bool

    init?(_ id: DocumentID, _ record: Record) throws {
      let found = try record.read { reader -> (capture: Capture, use: Document.Use, rules: String)? in
        guard let stored = try reader.document(id), var capture = try reader.wholeCapture(stored.summary.capture)
        else { return nil }
        capture.name = stored.summary.name
        return (capture, stored.summary.use, stored.rules)
      }
      guard let found else { return nil }
      self.id = id
      capture = DerivedCapture(found.capture, use: found.use)
      capture.imported.keeperUse = nil
      isIndexOld = Self.index(found.rules) != Self.index(Rules.document)
    }

    private static func index(_ rules: String) -> Substring? {
      rules.split(separator: ",").first { $0.contains("matching ") }
    }

    /// The layers that changed.
    func keep(in writer: RecordWriter) throws -> [String] {
      guard let done = try writer.rederive(id, as: capture.imported, reindexing: isIndexOld) else { return [] }
      if done.isTextNew, let matchable = capture.matchable {
        var segment = PostingSegmentBuilder()
        segment.add(matchable, ordinal: done.ordinal)
        try IndexMaintenance.add(segment.build(), ordinals: done.ordinal...done.ordinal, to: writer)
      }
      guard !done.changed.isEmpty else { return [] }
      if try writer.reader.versions(of: id).count > 1 { try VersionHistory.recount(id, in: writer) }
      try Dependents.markReports(restingOn: id, becauseOf: "\(id) derived again", in: writer)
      try Dependents.mark(id, capture.imported.document, becauseOf: "the report derived again", in: writer)
      return done.changed
    }
  }
}
