import Matching
import RecordStore
import RecordTypes
import Synchronization
import Texts

/// What choosing between passages must know of the record's documents, as one check asks for it: what no check of this state of the
/// record has asked for is read then.
///
/// It answers closures that cannot throw: a record that cannot be read answers as if it did not have the document, and ``failure`` says
/// so to whoever uses the answer.
final class Catalogue {
  typealias Entry = CatalogueRow

  private let known: KnownDocuments
  private let reader: RecordReader
  /// What this check asked for: hundreds of times for the same few.
  private var entries: [Int: Entry?] = [:]
  /// Why something could not be read.
  private(set) var failure: RecordError?

  init(_ reader: RecordReader, known: KnownDocuments = KnownDocuments()) {
    self.reader = reader
    self.known = known
  }

  /// The live document with this ordinal.
  func entry(_ ordinal: Int) -> Entry? {
    if let entry = entries[ordinal] { return entry }
    let entry = known.entries.withLock { $0[ordinal] } ?? read(ordinal)
    entries[ordinal] = .some(entry)
    return entry
  }

  private func read(_ ordinal: Int) -> Entry? {
    let entry = attempt { () throws(RecordError) in try reader.catalogueRow(ordinal) } ?? nil
    if failure == nil { known.keep(entry, ordinal) }
    return entry
  }

  /// What a document may be used for; ignored where it is no longer live.
  func standing(_ ordinal: Int) -> DocumentStanding {
    entry(ordinal).map { $0.use == .record ? .record : .report } ?? .ignored
  }

  /// The day that a document's words were said, else published.
  func day(_ ordinal: Int) -> Int? { entry(ordinal)?.date?.dayNumber }

  /// The documents of an event, by ordinal.
  func documents(of event: EventID) -> Set<Int> {
    Set(attempt { () throws(RecordError) in try reader.ordinals(of: event) } ?? [])
  }

  /// The ordinals of the live ones among the documents with these identifiers. O(these).
  func ordinals(of documents: Set<DocumentID>) -> Set<Int> {
    Set(
      documents.compactMap { document in attempt { () throws(RecordError) in try reader.ordinal(of: document) } ?? nil }
    )
  }

  private func attempt<T>(_ body: () throws(RecordError) -> T) -> T? {
    do {
      return try body()
    } catch {
      failure = failure ?? error
      return nil
    }
  }
}

/// What the checks of one state of the record asked for already; safe to share between threads.
final class KnownDocuments: Sendable {
  fileprivate let entries = Mutex<[Int: CatalogueRow?]>([:])
  /// More than these are not remembered, some 30 MB.
  private static let most = 200_000

  fileprivate func keep(_ entry: CatalogueRow?, _ ordinal: Int) {
    entries.withLock { entries in
      if entries.count >= Self.most { entries.removeAll() }
      entries[ordinal] = .some(entry)
    }
  }
}
