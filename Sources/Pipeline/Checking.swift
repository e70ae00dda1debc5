import Matching
package import RecordStore
public import RecordTypes
import Synchronization
import Texts

/// Holds quotations against the record: which passage, which verdict, whose words, and what a reader is told.
///
/// Made for many checks of one record: what it reads is kept at hand. Safe to use from several threads.
public final class Checking: Sendable {
  package let record: Record
  private let texts = PreparedTexts()
  private let state = Mutex<KnownState?>(nil)
  private let encoder: SentenceEncoder?

  /// Checks against `record`; `encoder` has a word on sayings in other words, and on nothing else.
  package init(_ record: Record, encoder: SentenceEncoder? = nil) {
    self.record = record
    self.encoder = encoder
  }

  /// What the record says to `question`. One snapshot of the record, some milliseconds.
  public func check(_ question: Question) throws -> Check {
    try record.read { reader in
      var check = try check(question, in: reader)
      check.alsoReported += try Renderings.of(check, excluded: question.excluded, in: reader)
      return check
    }
  }

  /// What one snapshot of the record says to `question`.
  package func check(_ question: Question, in reader: RecordReader) throws -> Check {
    let state = try state(of: reader)
    let catalogue = Catalogue(reader, known: state.documents)
    let asked = try question.speaker.map { try state.speaker($0, in: reader) }
    let texts = texts
    let occasion = catalogue.ordinals(of: question.occasion)
    var isEncoderAsked = false
    let source = MatchSource(
      statistics: state.statistics,
      blocks: { try state.blocks($0, in: reader) },
      text: { try texts.text($0, from: reader)?.matchable },
      standing: { ordinal in
        if !question.excluded.isEmpty, let entry = catalogue.entry(ordinal),
          question.excluded.contains(entry.capture)
        {
          return .ignored
        }
        return catalogue.standing(ordinal)
      },
      likeness: encoder.map { encoder in
        {
          isEncoderAsked = true
          return try encoder.likeness($0, $1)
        }
      },
      places: state.places)
    var query = MatchQuery(
      pieces: question.pieces,
      event: occasion,
      preferred: asked?.documents ?? [],
      preferredSpeaker: asked.map { asked in
        { ordinal, number in
          guard let text = texts.known(ordinal), text.speakers.indices.contains(number) else { return nil }
          return asked.agrees(with: text.speakers[number])
        }
      },
      indirect: question.indirect,
      day: { catalogue.day($0) },
      published: question.published?.dayNumber)
    query.isSpeakerAsked = asked != nil
    var result = try Matcher.match(query, in: source)
    if occasion.isEmpty, !result.candidates.contains(where: { $0.verdict != .reworded }) {
      query.event = ToldOccasion.documents(of: result, catalogue)
      query.isEventTold = true
      if !query.event.isEmpty { result = try Matcher.match(query, in: source) }
    }
    let evidence = Evidence(question: question, asked: asked, occasion: occasion, catalogue: catalogue) { ordinal in
      try texts.text(ordinal, from: reader)?.shown(ordinal, from: reader)
    }
    var check = try evidence.check(result)
    if let failure = catalogue.failure { throw failure }
    if isEncoderAsked { check.encoder = encoder?.name }
    return check
  }

  private func state(of reader: RecordReader) throws -> KnownState {
    let mark = try reader.stateMark()
    if let known = state.withLock({ $0 }), known.mark == mark { return known }
    let fresh = KnownState(mark: mark, statistics: try IndexStatistics(reader), last: try reader.lastOrdinal())
    state.withLock { $0 = fresh }
    return fresh
  }
}

/// What is kept of one state of the record: the size of its index, and the documents and speakers that were asked for.
private final class KnownState: Sendable {
  let mark: [Int]
  let statistics: IndexStatistics
  let documents: KnownDocuments
  /// The places of words that were looked for.
  let places = KnownPlaces()
  private let asked = Mutex<[String: AskedSpeaker]>([:])
  private let postings = Mutex(KnownBlocks())
  /// More names than these are not remembered.
  private static let mostAsked = 4096

  init(mark: [Int], statistics: IndexStatistics, last: Int) {
    self.mark = mark
    self.statistics = statistics
    documents = KnownDocuments(last: last)
  }

  /// The blocks of the index with that key.
  func blocks(_ key: Int64, in reader: RecordReader) throws -> [[UInt8]] {
    if let known = postings.withLock({ $0[key] }) { return known }
    let blocks = try reader.postings(key)
    postings.withLock { $0.keep(blocks, key) }
    return blocks
  }

  /// The speaker of that name.
  func speaker(_ label: String, in reader: RecordReader) throws -> AskedSpeaker {
    if let known = asked.withLock({ $0[label] }) { return known }
    let speaker = try AskedSpeaker(label, in: reader)
    asked.withLock { known in
      if known.count >= Self.mostAsked { known.removeAll() }
      known[label] = speaker
    }
    return speaker
  }
}

extension IndexStatistics {
  /// The size of the record's index.
  fileprivate init(_ reader: RecordReader) throws {
    let segments = try reader.segments()
    self.init(
      levels: Set(segments.map(\.level)).sorted(), documents: segments.reduce(0) { $0 + $1.documents },
      words: segments.reduce(0) { $0 + $1.words })
  }
}
