import Captures
import RecordStore
import RecordTypes

/// A batch of captures with all that is derived from them, ready to be written in one transaction.
struct DerivedBatch: Sendable {
  /// The captures, with those of their lines that repeat on their site.
  var captures: [Capture] = []
  /// The captures that the record holds already, or will when the batch before this one is written.
  var held: Set<ContentHash> = []
  /// What is derived from each capture.
  var derived: [DerivedCapture] = []
  /// What the record is to remember of the sites.
  var pages: [SitePage] = []

  /// No captures.
  init() {}

  /// Derives a batch while the one before it, `last`, may still be on its way into the record: it is taken as written, so
  /// that the outcome does not hang on how fast that is.
  init(
    _ batch: [Capture], behind last: DerivedBatch, for record: Record, use: Document.Use?,
    _ dictionary: CaptureDictionary?, jobs: Int
  ) throws {
    let before = Set(last.captures.map(\.hash))
    let held = try record.read { reader in
      try Set(batch.map(\.hash).filter { try before.contains($0) || reader.contains($0) })
    }
    let sites = try Repetition.mark(
      batch.filter { !held.contains($0.hash) }, behind: last.pages, in: record, jobs: jobs)
    var marked = sites.captures.makeIterator()
    captures = batch.map { held.contains($0.hash) ? $0 : marked.next() ?? $0 }
    self.held = held
    pages = sites.pages
    derived = Parallel.map(captures, jobs: jobs) {
      DerivedCapture($0, isHeld: held.contains($0.hash), use: use, dictionary: dictionary)
    }
  }
}
