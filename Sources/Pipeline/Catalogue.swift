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
  private var facts: DocumentFacts
  /// Why something could not be read.
  private(set) var failure: RecordError?

  /// The catalogue of the state that `reader` reads, of which `known` is known.
  init(_ reader: RecordReader, known: KnownDocuments) {
    self.reader = reader
    self.known = known
    facts = known.facts.withLock(\.self)
  }

  /// The live document with this ordinal.
  func entry(_ ordinal: Int) -> Entry? {
    if let entry = known.entries.withLock({ $0[ordinal] }) { return entry }
    let entry = attempt { () throws(RecordError) in try reader.catalogueRow(ordinal) } ?? nil
    if failure == nil { known.keep(entry, ordinal) }
    return entry
  }

  /// What a document may be used for; ignored where it is no longer live. Asked for thousands of times a check.
  func standing(_ ordinal: Int) -> DocumentStanding {
    if let standing = facts.standing(ordinal) { return standing }
    read(ordinal)
    return facts.standing(ordinal) ?? .ignored
  }

  /// The day that a document's words were said, else published.
  func day(_ ordinal: Int) -> Int? { standing(ordinal) == .ignored ? nil : facts.day(ordinal) }

  private func read(_ ordinal: Int) {
    let range = DocumentFacts.neighbours(of: ordinal)
    let rows = attempt { () throws(RecordError) in try reader.catalogueFacts(in: range) } ?? []
    // Held by nobody here while it grows, so that nothing is copied.
    facts = DocumentFacts(documents: 0)
    facts = known.facts.withLock { facts in
      facts.add(rows, in: range)
      return facts
    }
  }

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
  fileprivate let facts: Mutex<DocumentFacts>
  fileprivate let entries = Mutex<[Int: CatalogueRow?]>([:])
  /// More than these are not remembered, some 5 MB.
  private static let most = 32_768

  /// Nothing known yet of a record whose last text has the ordinal `last`.
  init(last: Int) { facts = Mutex(DocumentFacts(documents: last + 1)) }

  fileprivate func keep(_ entry: CatalogueRow?, _ ordinal: Int) {
    entries.withLock { entries in
      if entries.count >= Self.most { entries.removeAll() }
      entries[ordinal] = .some(entry)
    }
  }
}

/// Use and day of documents by ordinal, read for some neighbours at once.
private struct DocumentFacts: Sendable {
  private static let unread: UInt8 = 0
  private static let ignored: UInt8 = 1
  private static let record: UInt8 = 2
  private static let report: UInt8 = 3
  private static let noDay = Int32.min
  private static let neighbours = 32

  private var standings: [UInt8]
  private var days: [Int32]

  init(documents: Int) {
    standings = Array(repeating: Self.unread, count: documents)
    days = Array(repeating: Self.noDay, count: documents)
  }

  static func neighbours(of ordinal: Int) -> Range<Int> {
    let first = max(0, ordinal) / neighbours * neighbours
    return first..<(first + neighbours)
  }

  /// nil where it was not read yet.
  func standing(_ ordinal: Int) -> DocumentStanding? {
    guard standings.indices.contains(ordinal) else { return .ignored }
    switch standings[ordinal] {
    case Self.unread: return nil
    case Self.record: return .record
    case Self.report: return .report
    default: return .ignored
    }
  }

  func day(_ ordinal: Int) -> Int? {
    standings.indices.contains(ordinal) && days[ordinal] != Self.noDay ? Int(days[ordinal]) : nil
  }

  mutating func add(_ rows: [(ordinal: Int, use: Document.Use, date: PartialDate?)], in range: Range<Int>) {
    for ordinal in range.clamped(to: standings.indices) { standings[ordinal] = Self.ignored }
    for row in rows where standings.indices.contains(row.ordinal) {
      standings[row.ordinal] = row.use == .record ? Self.record : Self.report
      days[row.ordinal] = row.date.map { Int32(clamping: $0.dayNumber) } ?? Self.noDay
    }
  }
}
