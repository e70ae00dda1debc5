public import RecordTypes

/// Extracts everything at some paths, in order, a bounded number of captures at once.
public struct Extractions {
  /// One result.
  public enum Item: Sendable {
    /// A document and the capture it was read from.
    case document(Document, Capture)
    /// Something that could not be read.
    case failure(InputFailure)
  }

  /// A batch holds so many captures or bytes: what repeats is looked for within it, whatever the number of workers.
  private static let batchCaptures = 256
  private static let batchBytes = 16 << 20

  private let files: CaptureFiles
  private let jobs: Int

  /// The captures at `paths`.
  public init(_ paths: [String], jobs: Int) {
    files = CaptureFiles(paths)
    self.jobs = max(1, jobs)
  }

  /// Calls `body` with each document and failure, in the order of the files.
  public func forEach(_ body: (Item) -> Void) {
    var batch: [CaptureFiles.Item] = []
    var pending = 0
    func flush() {
      let captures = batch.compactMap { item in if case .capture(let capture) = item { capture } else { nil } }
      let marked = Repetition.mark(captures, jobs: jobs)
      let documents = Parallel.map(marked, jobs: jobs) { Extraction().document(of: $0) }
      var results = zip(documents, captures).makeIterator()
      for item in batch {
        switch item {
        case .capture: results.next().map { body(.document($0, $1)) }
        case .failure(let failure): body(.failure(failure))
        case .skipped, .revisit: break
        }
      }
      batch.removeAll(keepingCapacity: true)
      pending = 0
    }
    files.forEach { item in
      batch.append(item)
      if case .capture(let capture) = item { pending += capture.bytes.count }
      if batch.count >= Extractions.batchCaptures || pending >= Extractions.batchBytes { flush() }
    }
    flush()
  }
}
