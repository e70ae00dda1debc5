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

  private let files: CaptureFiles
  private let jobs: Int

  /// The captures at `paths`.
  public init(_ paths: [String], jobs: Int) {
    files = CaptureFiles(paths)
    self.jobs = max(1, jobs)
  }

  /// Calls `body` with each document and failure, in the order of the files.
  public func forEach(_ body: (Item) -> Void) {
    let extraction = Extraction()
    var batch: [CaptureFiles.Item] = []
    func flush() {
      let results = Parallel.map(batch, jobs: jobs) { item -> Item? in
        switch item {
        case .capture(let capture): .document(extraction.document(of: capture), capture)
        case .failure(let failure): .failure(failure)
        case .skipped: nil
        }
      }
      results.forEach { $0.map(body) }
      batch.removeAll(keepingCapacity: true)
    }
    files.forEach { item in
      batch.append(item)
      if batch.count >= jobs * 8 { flush() }
    }
    flush()
  }
}
