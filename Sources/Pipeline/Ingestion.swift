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

  /// The version of the rules that derive the layers.
  public static let rules = "1"

  /// A batch is written when it holds this many captures or bytes: large enough to make the transaction cheap, small
  /// enough to bound memory.
  private static let batchCaptures = 256
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
    /// Time taken.
    public var seconds = 0.0
  }

  /// Imports what stands at `paths` into `record`; calls `progress` after each batch. Throws only where the record
  /// cannot be written.
  package func run(_ paths: [String], into record: Record, progress: (Summary) -> Void = { _ in }) throws -> Summary {
    let start = ContinuousClock.now
    var summary = Summary()
    // An import that was interrupted may have left documents that no event was looked for.
    let wasInterrupted = try record.read { try $0.stats().lastImport.map { $0.finished == nil } ?? false }
    let run = try record.write { writer in try writer.beginImport(at: .now, rules: Ingestion.rules) }
    var news: [DocumentID] = []
    var batch: [Capture] = []
    var pending = 0
    func flush() throws {
      guard !batch.isEmpty else { return }
      news += try write(batch, into: record, summary: &summary)
      batch.removeAll(keepingCapacity: true)
      pending = 0
      summary.seconds = start.duration(to: .now) / .seconds(1)
      progress(summary)
    }
    try CaptureFiles(paths).forEach { item in
      switch item {
      case .skipped: summary.skipped += 1
      case .failure(let failure): summary.failures.append(failure)
      case .capture(let capture):
        summary.captures += 1
        summary.bytes += capture.bytes.count
        batch.append(capture)
        pending += capture.bytes.count
        if batch.count >= Ingestion.batchCaptures || pending >= Ingestion.batchBytes { try flush() }
      }
    }
    try flush()
    summary.seconds = start.duration(to: .now) / .seconds(1)
    try record.write { [summary, news] writer in
      if wasInterrupted || !news.isEmpty { try Occasions.assign(news, in: writer) }
      try writer.endImport(run, at: .now, counts: ImportCounts(summary))
    }
    return summary
  }

  /// Writes a batch in one transaction; the documents that are new or changed.
  private func write(
    _ batch: [Capture], into record: Record, summary: inout Summary
  ) throws -> [DocumentID] {
    let held = try record.read { reader in try Set(batch.map(\.hash).filter { try reader.contains($0) }) }
    let prepared = Parallel.map(batch, jobs: jobs) { PreparedCapture($0, isHeld: held.contains($0.hash), use: use) }
    let (counts, news) = try record.write { writer in
      var counts = summary
      var segment = PostingSegmentBuilder()
      var news: [DocumentID] = []
      var ordinals: [Int] = []
      for capture in prepared {
        let added = try writer.add(capture.imported)
        counts.retrievals += added.retrievalAdded ? 1 : 0
        switch added.outcome {
        case .added: counts.added += 1
        case .version: counts.versions += 1
        case .unchanged, .furnitureOnly, .olderVersion: counts.unchanged += 1
        }
        guard added.outcome == .added || added.outcome == .version else { continue }
        if let matchable = capture.matchable { segment.add(matchable, ordinal: added.ordinal) }
        news.append(added.id)
        ordinals.append(added.ordinal)
      }
      if let first = ordinals.min(), let last = ordinals.max() {
        try IndexMaintenance.add(segment.build(), ordinals: first...last, to: writer)
      }
      return (counts, news)
    }
    summary = counts
    return news
  }
}

/// A capture with everything that can be derived from it alone: made in parallel, before the transaction.
private struct PreparedCapture: Sendable {
  var imported: ImportedDocument
  var matchable: MatchableText?

  init(_ capture: Capture, isHeld: Bool, use: Document.Use?) {
    let compressed = isHeld ? nil : Compression.zstdCompressed(capture.bytes)
    let isWorthIt = compressed.map { $0.count < capture.bytes.count } ?? false
    let stored = StoredCapture(
      hash: capture.hash, mediaType: capture.mediaType, charset: capture.charset, size: capture.bytes.count,
      encoding: isWorthIt ? "zstd" : "identity", bytes: isWorthIt ? compressed ?? [] : capture.bytes)
    // What the record holds is not derived again: the store only adds the retrieval and the keeper's word.
    var document = isHeld ? Document() : Extraction().document(of: capture)
    if let use { document.use = use }
    imported = ImportedDocument(
      capture: stored, name: capture.name, retrieval: capture.retrieval, document: document, keeperUse: use,
      rules: Ingestion.rules)
    guard !isHeld else { return }
    matchable = MatchableText(document.text.bytes, skipped: PreparedText.skipped(in: document))
    let features = EventFeatures(document)
    imported.eventKeys = features.keys
    imported.eventFeatures = features.encoded
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
