import Captures
import Events
import Matching
package import RecordStore
public import RecordTypes
import Texts

/// Imports captures into a record: read, extract in parallel, write in order, a batch a transaction.
///
/// Idempotent: a capture that the record holds is not derived again. Killed at any moment, it leaves whole batches behind,
/// and the next import of the same paths goes on after them.
public struct Ingestion: Sendable {
  /// What the keeper says of the documents (`--as`), kept as a correction; nil leaves it to the page's own evidence.
  public var use: Document.Use?
  /// How many captures are extracted at once.
  public var jobs: Int

  /// Whether the quotations of new reports are held against the record, and the answers kept. What is left out waits for
  /// the next import.
  public var checks = true

  /// The versions of the rules that derive the layers.
  public static let rules = Rules.document

  /// A batch is written when it holds this many captures or bytes: large enough to make the transaction cheap, small
  /// enough to bound memory.
  var batchCaptures = 256
  private static let batchBytes = 16 << 20

  /// An import with the keeper's word on the documents' use.
  public init(use: Document.Use? = nil, jobs: Int) {
    self.use = use
    self.jobs = max(1, jobs)
  }

  /// What an import did so far.
  public struct Summary: Sendable, Hashable {
    /// Captures read.
    public var captures = 0
    /// Bytes of captures read.
    public var bytes = 0
    /// Documents that are new.
    public var added = 0
    /// New versions of documents that were there.
    public var versions = 0
    /// Captures that the record held already.
    public var unchanged = 0
    /// Retrievals that are new: the same bytes at another address or time.
    public var retrievals = 0
    /// Parts of archives that are no pages.
    public var skipped = 0
    /// What could not be read.
    public var failures: [InputFailure] = []
    /// Quotations that were held against the record, for the first time or anew.
    public var checked = 0
    /// Of those that were held before: how many verdicts are others now.
    public var verdictsChanged = 0
    /// Time taken.
    public var seconds = 0.0
  }

  /// Imports what stands at `paths` into `record`; calls `progress` after each batch. Throws only where the record
  /// cannot be written.
  package func run(_ paths: [String], into record: Record, progress: @escaping (Summary) -> Void = { _ in }) throws
    -> Summary
  {
    try run(progress: progress, into: record) { body in try CaptureFiles(paths, record: record.path).forEach(body) }
  }

  /// Imports what `source` hands on, one item at a time.
  func run(
    progress: @escaping (Summary) -> Void, into record: Record,
    from source: ((CaptureFiles.Item) throws -> Void) throws -> Void
  ) throws -> Summary {
    let start = ContinuousClock.now
    var summary = Summary()
    // An import that was interrupted may have left documents that no event was looked for.
    let wasInterrupted = try record.read { try $0.lastImport().map { $0.finished == nil } ?? false }
    let run = try record.write { writer in try writer.beginImport(at: .now, rules: Ingestion.rules) }
    var news: [DocumentID] = []
    var batch: [Capture] = []
    var dictionary: CaptureDictionary?
    var pending = 0
    var revisits: [CaptureFiles.Revisit] = []
    // While a batch is written the next one is read and derived.
    let writing = Overlapped<Written>()
    defer { _ = try? writing.finish() }
    var ahead = DerivedBatch()
    func settle() throws {
      guard let written = try writing.finish() else { return }
      news += written.news
      summary.add(written.counts)
      summary.seconds = start.duration(to: .now) / .seconds(1)
      progress(summary)
    }
    func flush() throws {
      guard !batch.isEmpty else { return }
      if dictionary == nil {
        try settle()
        dictionary = try CaptureDictionary.of(record, for: batch)
      }
      ahead = try DerivedBatch(batch, behind: ahead, for: record, use: use, dictionary, jobs: jobs)
      batch.removeAll(keepingCapacity: true)
      pending = 0
      try settle()
      try writing.start(isApart: jobs > 1) { [ahead] in try Self.write(ahead, into: record) }
    }
    try source { item in
      switch item {
      case .skipped: summary.skipped += 1
      case .revisit(let revisit, _): revisits.append(revisit)
      case .failure(let failure): summary.failures.append(failure)
      case .capture(let capture):
        summary.captures += 1
        summary.bytes += capture.bytes.count
        batch.append(capture)
        pending += capture.bytes.count
        if batch.count >= batchCaptures || pending >= Ingestion.batchBytes { try flush() }
      }
    }
    try flush()
    try settle()
    try tie(revisits, in: record, summary: &summary)
    summary.seconds = start.duration(to: .now) / .seconds(1)
    if wasInterrupted { news = try record.read { try $0.documentsWithoutEvent() } }
    try place(news, in: record, personsAreOpen: wasInterrupted)
    if checks {
      let settled = try StandingVerdicts(record, jobs: jobs).settle()
      summary.checked = settled.asked
      summary.verdictsChanged = settled.changed
    }
    summary.seconds = start.duration(to: .now) / .seconds(1)
    try record.write { [summary] writer in
      try writer.endImport(run, at: .now, counts: ImportCounts(summary))
    }
    return summary
  }

  /// So many documents are grouped in a transaction: what is known of them for that takes some ten kilobytes each.
  private static let placedTogether = 1024

  /// Finds the events and the persons of new documents, a part at a time: killed, it leaves parts that are whole, and the
  /// next import goes on with the documents that are in no event. Of many documents the persons are tied at the end, all at once:
  /// part by part nearly every label of the record would be looked at for each. So they are where an import before this
  /// was interrupted (`personsAreOpen`).
  private func place(_ news: [DocumentID], in record: Record, personsAreOpen: Bool) throws {
    let isAtEnd = personsAreOpen || news.count > Self.placedTogether
    let ordered = news.count > Self.placedTogether ? try record.read { try Occasions.inParts(news, in: $0) } : news
    var rest = ordered[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(Self.placedTogether))
      rest = rest.dropFirst(part.count)
      try record.write { writer in
        try Occasions.assign(part, in: writer, jobs: jobs)
        if !isAtEnd { try Persons.assign(part, in: writer) }
        try Dependents.mark(afterGrouping: part, in: writer)
      }
    }
    if isAtEnd { try record.write { try Persons.assignAll(in: $0) } }
  }

  /// Keeps revisits as further retrievals of the captures that they repeat; what repeats nothing that the record has is
  /// passed over.
  private func tie(
    _ revisits: [CaptureFiles.Revisit], in record: Record, summary: inout Summary
  ) throws {
    guard !revisits.isEmpty else { return }
    let tied = try record.write { writer in
      var tied = (new: 0, none: 0)
      for revisit in revisits {
        let known = try revisit.hash.flatMap { try writer.reader.contains($0) ? $0 : nil }
        let hash =
          try known
          ?? writer.reader.capture(
            fetchedFrom: revisit.url, at: revisit.date, before: revisit.retrieval.retrieved)
        guard let hash else {
          tied.none += 1
          continue
        }
        tied.new += try writer.add(revisit.retrieval, of: hash) ? 1 : 0
      }
      return tied
    }
    summary.retrievals += tied.new
    summary.skipped += tied.none
  }

  /// What became of a batch.
  private struct Written: Sendable {
    var counts = Summary()
    /// The documents that are new or changed.
    var news: [DocumentID] = []
  }

  /// Writes a batch in one transaction.
  private static func write(_ batch: DerivedBatch, into record: Record) throws -> Written {
    try record.write { writer in
      var written = Written()
      var segment = PostingSegmentBuilder()
      var ordinals: [Int] = []
      for (capture, page) in zip(batch.derived, batch.captures) {
        var imported = capture.imported
        if !batch.held.contains(imported.capture.hash) {
          imported.changes = try VersionHistory.changes(imported, in: writer)
        }
        let added = try writer.add(imported)
        if added.outcome != .unchanged { try writer.setRepeatedLines(page.repeatedLines, of: page.hash) }
        written.counts.retrievals += added.retrievalAdded ? 1 : 0
        switch added.outcome {
        case .added: written.counts.added += 1
        case .version: written.counts.versions += 1
        case .unchanged, .furnitureOnly, .olderVersion: written.counts.unchanged += 1
        }
        if added.outcome == .olderVersion { try VersionHistory.recount(added.id, in: writer) }
        guard added.outcome == .added || added.outcome == .version else { continue }
        try Dependents.mark(added, capture, in: writer)
        if let matchable = capture.matchable { segment.add(matchable, ordinal: added.ordinal) }
        written.news.append(added.id)
        ordinals.append(added.ordinal)
      }
      if let first = ordinals.min(), let last = ordinals.max() {
        try IndexMaintenance.add(segment.build(), ordinals: first...last, to: writer)
      }
      try SiteMemory.keep(batch.pages, in: writer)
      return written
    }
  }
}

extension Ingestion.Summary {
  /// Adds what a batch brought into the record.
  fileprivate mutating func add(_ written: Ingestion.Summary) {
    added += written.added
    versions += written.versions
    unchanged += written.unchanged
    retrievals += written.retrievals
  }
}

extension ImportCounts {
  fileprivate init(_ summary: Ingestion.Summary) {
    self.init(
      files: summary.captures + summary.failures.count, documents: summary.added, versions: summary.versions,
      unchanged: summary.unchanged, captures: summary.captures, retrievals: summary.retrievals,
      failures: summary.failures.count, bytes: summary.bytes, seconds: summary.seconds)
  }
}
