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
    let catalogue = state.catalogue
    let (asked, preferred) = try question.speaker.map { try state.speaker($0, in: reader) } ?? (nil, [])
    let texts = texts
    let occasion = catalogue.ordinals(of: question.occasion)
    var isEncoderAsked = false
    let source = MatchSource(
      statistics: catalogue.statistics,
      blocks: { try reader.postings($0) },
      text: { try texts.text($0, from: reader)?.matchable },
      standing: { ordinal in
        if !question.excluded.isEmpty, let entry = catalogue.entries[ordinal],
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
      })
    var query = MatchQuery(
      pieces: question.pieces,
      event: occasion,
      preferred: preferred,
      preferredSpeaker: { ordinal, number in
        guard let asked, let text = texts.known(ordinal), text.speakers.indices.contains(number)
        else { return nil }
        return asked.agrees(with: text.speakers[number])
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
      try texts.text(ordinal, from: reader)
    }
    var check = try evidence.check(result)
    if isEncoderAsked { check.encoder = encoder?.name }
    return check
  }

  private func state(of reader: RecordReader) throws -> KnownState {
    let mark = try reader.stateMark()
    if let known = state.withLock({ $0 }), known.mark == mark { return known }
    let fresh = KnownState(mark: mark, catalogue: try Catalogue(reader))
    state.withLock { $0 = fresh }
    return fresh
  }
}

/// What is kept of one state of the record: its catalogue, and the speakers that were asked for.
private final class KnownState: Sendable {
  let mark: [Int]
  let catalogue: Catalogue
  private let asked = Mutex<[String: (speaker: AskedSpeaker, documents: Set<Int>)]>([:])
  /// More names than these are not remembered.
  private static let mostAsked = 4096

  init(mark: [Int], catalogue: Catalogue) {
    self.mark = mark
    self.catalogue = catalogue
  }

  /// The speaker of that name, and the ordinals of the documents in which they speak.
  func speaker(_ label: String, in reader: RecordReader) throws -> (AskedSpeaker?, Set<Int>) {
    if let known = asked.withLock({ $0[label] }) { return (known.speaker, known.documents) }
    let speaker = try AskedSpeaker(label, in: reader)
    let documents = catalogue.ordinals(of: speaker.documents)
    asked.withLock { known in
      if known.count >= Self.mostAsked { known.removeAll() }
      known[label] = (speaker, documents)
    }
    return (speaker, documents)
  }
}
