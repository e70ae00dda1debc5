import RecordStore
import RecordTypes
import Synchronization

/// What the front page tells of the whole record, counted once for each of its states: counting is O(documents).
final class Holdings: Sendable {
  /// How much there is.
  struct Counts: Sendable {
    /// Documents.
    var documents = 0
    /// Documents whose words can support a quotation.
    var records = 0
    /// Whether persons are known.
    var hasPeople = false
  }

  private let known = Mutex<(ordinal: Int, counts: Counts)?>(nil)

  /// The counts of a snapshot.
  func counts(_ reader: RecordReader) throws -> Counts {
    let ordinal = try reader.lastOrdinal()
    if let known = known.withLock({ $0 }), known.ordinal == ordinal { return known.counts }
    let summaries = try reader.summaries()
    let counts = Counts(
      documents: summaries.count, records: summaries.count { $0.use == .record },
      hasPeople: try !reader.persons().isEmpty)
    known.withLock { $0 = (ordinal, counts) }
    return counts
  }
}
