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
  private let speakers = AskedSpeakers()
  private let catalogue = Mutex<(mark: [Int], catalogue: Catalogue)?>(nil)

  /// Checks against `record`.
  package init(_ record: Record) { self.record = record }

  /// What the record says to `question`. One snapshot of the record, some milliseconds.
  public func check(_ question: Question) throws -> Check {
    try record.read { reader in try check(question, in: reader) }
  }

  /// What one snapshot of the record says to `question`.
  package func check(_ question: Question, in reader: RecordReader) throws -> Check {
    let catalogue = try catalogue(of: reader)
    let asked = try question.speaker.map { try speakers.speaker($0, in: reader) }
    let texts = texts
    let occasion = catalogue.ordinals(of: question.occasion)
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
      })
    var query = MatchQuery(
      pieces: question.pieces,
      event: occasion,
      preferred: asked.map { catalogue.ordinals(of: $0.documents) } ?? [],
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
    return try evidence.check(result)
  }

  private func catalogue(of reader: RecordReader) throws -> Catalogue {
    let mark = try reader.stateMark()
    if let known = catalogue.withLock({ $0 }), known.mark == mark { return known.catalogue }
    let fresh = try Catalogue(reader)
    catalogue.withLock { $0 = (mark, fresh) }
    return fresh
  }
}
