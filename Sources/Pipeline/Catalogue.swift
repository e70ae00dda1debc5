import Matching
import RecordStore
import RecordTypes
import Speakers
import Texts

/// What must be known of every document of the record to choose between passages, read once for many checks.
struct Catalogue: Sendable {
  /// One live document.
  struct Entry: Sendable {
    var id: DocumentID
    var use: Document.Use
    var capture: ContentHash
    /// The day of saying, else of publication: what ranks.
    var day: Int?
    /// Whether that is the day of saying.
    var isSaid: Bool
    var event: EventID?
    var whole: Bool
    var publisher: Standing.Publisher
  }

  /// The live documents by ordinal.
  private(set) var entries: [Int: Entry] = [:]
  private var ordinals: [DocumentID: Int] = [:]
  /// What each ordinal may be used for, and its day: asked for every stretch that the index proposes.
  private var facts: [(standing: DocumentStanding, day: Int?)] = []
  /// The documents of each event, by ordinal.
  private(set) var events: [EventID: Set<Int>] = [:]
  /// The size of the index.
  let statistics: IndexStatistics

  /// Reads the catalogue of a snapshot. O(documents).
  init(_ reader: RecordReader) throws {
    var entries: [Int: Entry] = [:]
    var facts: [(standing: DocumentStanding, day: Int?)] = []
    var events: [EventID: Set<Int>] = [:]
    var ordinals: [DocumentID: Int] = [:]
    try reader.forEachCatalogueRow { row in
      let day = row.date?.dayNumber
      entries[row.ordinal] = Entry(
        id: row.id, use: row.use, capture: row.capture, day: day, isSaid: row.isSaid, event: row.event,
        whole: row.whole, publisher: row.publisher)
      ordinals[row.id] = row.ordinal
      if row.ordinal >= 0 {
        while facts.count <= row.ordinal { facts.append((.ignored, nil)) }
        facts[row.ordinal] = (row.use == .record ? .record : .report, day)
      }
      if let event = row.event { events[event, default: []].insert(row.ordinal) }
    }
    self.entries = entries
    self.facts = facts
    self.events = events
    self.ordinals = ordinals
    let segments = try reader.segments()
    statistics = IndexStatistics(
      levels: Set(segments.map(\.level)).sorted(), documents: segments.reduce(0) { $0 + $1.documents },
      words: segments.reduce(0) { $0 + $1.words })
  }

  /// What a document may be used for; ignored where it is no longer live.
  func standing(_ ordinal: Int) -> DocumentStanding {
    facts.indices.contains(ordinal) ? facts[ordinal].standing : .ignored
  }

  /// The day that a document's words were said, else published.
  func day(_ ordinal: Int) -> Int? { facts.indices.contains(ordinal) ? facts[ordinal].day : nil }

  /// The ordinals of the documents with these identifiers. O(these).
  func ordinals(of documents: Set<DocumentID>) -> Set<Int> { Set(documents.lazy.compactMap { ordinals[$0] }) }
}
