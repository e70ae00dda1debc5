package import RecordStore
import RecordTypes

/// Takes another record in: its captures with every retrieval, derived by today's rules, and what its keeper decided.
package struct RecordMerge {
  private let record: Record
  private let jobs: Int

  package init(into record: Record, jobs: Int) {
    self.record = record
    self.jobs = max(1, jobs)
  }

  /// What came over.
  package struct Summary: Sendable, Hashable {
    package var imported = Ingestion.Summary()
    package var corrections = 0
    package var judgements = 0
  }

  /// Merges `other`. Doing it twice changes nothing more.
  package func run(_ other: Record, progress: @escaping (Ingestion.Summary) -> Void = { _ in }) throws -> Summary {
    var summary = Summary()
    let corrections = try other.read { try $0.corrections() }
    // What the keeper said of a page's use holds while its documents come in.
    summary.corrections = try keep(corrections.filter { $0.correction.isOfCapture })
    let ingestion = Ingestion(jobs: jobs)
    summary.imported = try ingestion.run(progress: progress, into: record) { body in
      try other.read { reader in
        try reader.forEachCapture { stored in
          guard let bytes = Verification.bytes(of: stored) else {
            let message = "capture \(stored.hash) of \(other.path) cannot be unpacked"
            return try body(.failure(InputFailure(name: other.path, code: "damaged", message: message)))
          }
          for retrieval in try reader.retrievals(of: stored.hash) {
            try body(
              .capture(
                Capture(
                  name: retrieval.name, bytes: bytes, hash: stored.hash, mediaType: stored.mediaType,
                  charset: stored.charset, retrieval: retrieval.retrieval)))
          }
        }
      }
    }
    summary.corrections += try keep(corrections.filter { !$0.correction.isOfCapture })
    summary.judgements = try keepJudgements(of: other)
    try record.write { writer in
      try Persons.assignAll(in: writer)
      try writer.touch()
    }
    return summary
  }

  private func keep(_ corrections: [StoredCorrection]) throws -> Int {
    try record.write { writer in
      let known = try writer.reader.corrections()
      let new = corrections.filter { !known.contains($0) }
      for correction in new { try writer.add(correction.correction, who: correction.who, at: correction.at) }
      return new.count
    }
  }

  /// Keeps the judgements of quotations that this record has, too: by their identifier, which both records made of the
  /// same capture.
  private func keepJudgements(of other: Record) throws -> Int {
    let judgements = try other.read { try $0.judgements() }
    return try record.write { writer in
      let known = Set(try writer.reader.judgements())
      var count = 0
      for judgement in judgements where !known.contains(judgement) {
        try writer.add(judgement)
        count += 1
      }
      return count
    }
  }
}

extension Correction {
  /// Whether it is about a capture, which is the same in every record, and needs no person or event to be there.
  fileprivate var isOfCapture: Bool {
    switch self {
    case .use, .kind: true
    default: false
    }
  }
}
