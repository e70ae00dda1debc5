import RecordTypes
package import Texts

/// Answers whether a quotation is on the record, and in these words.
package enum Matcher {
  /// How many passages are handed back at most.
  package static let mostCandidates = 8
  /// How many stretches of the record are looked at closely.
  static let regions = 24

  /// Looks for the quotation in the record. Bounded in time whatever the quotation is.
  package static func match(_ query: MatchQuery, in source: MatchSource) throws -> MatchResult {
    var prepared = PreparedQuery(query)
    guard !prepared.tokens.isEmpty else { return MatchResult() }
    let whole = 0..<prepared.tokens.count
    let seeds = try SeedLookup.seeds(&prepared, whole, in: source)
    let regions = CandidateSearch.regions(
      seeds, length: whole.count, limit: Self.regions, event: query.event, standing: source.standing,
      places: source.places)
    var finder = PassageFinder(query, prepared, source)
    let close = CandidateSearch.worthAligning(regions, seeds, event: query.event)
    var located = try finder.locate(close, whole)
    let best = located.first?.rank ?? 0
    located = Array(located.prefix(while: { $0.rank > 0 && $0.rank * 2 > best }).prefix(mostCandidates))
    var result = MatchResult()
    for (index, passage) in located.enumerated() {
      var candidate = Assembly.candidate(passage, query, prepared)
      if index == 0, let spliced = try Splicing.candidate(passage, candidate, query, prepared, source, seeds) {
        candidate = spliced
      }
      guard candidate.verdict != .reworded || query.indirect else { continue }
      candidate.score = OccasionScore.of(candidate, query)
      offer(candidate, to: &result, query, source)
    }
    putLikeliestFirst(&result.candidates)
    if result.candidates.isEmpty { try reword(query, prepared, regions, source, &result) }
    return result
  }

  /// The candidates come in the order of their alignment. A mere likeness at their head gives way to one that day, speaker and
  /// differences make clearly likelier.
  private static func putLikeliestFirst(_ candidates: inout [MatchCandidate]) {
    guard let first = candidates.first, first.verdict == .altered,
      let best = candidates.indices.max(by: { candidates[$0].score < candidates[$1].score }),
      candidates[best].score > first.score + clearly, candidates[best].inEvent || !first.inEvent
    else { return }
    candidates.insert(candidates.remove(at: best), at: 0)
  }

  /// A difference of scores that is no accident.
  private static let clearly = 0.2

  /// Takes a candidate that reaches the bar.
  private static func offer(
    _ candidate: MatchCandidate, to result: inout MatchResult, _ query: MatchQuery, _ source: MatchSource
  ) {
    let bar = Score.bar(
      candidate.verdict, inEvent: candidate.inEvent, isEventTold: query.isEventTold,
      isDayKnown: query.published != nil)
    guard candidate.score >= bar else {
      result.likeness = max(result.likeness, candidate.score)
      return
    }
    if candidate.pieces.allSatisfy({ source.standing($0.ordinal) == .record }) {
      if result.candidates.count < mostCandidates { result.candidates.append(candidate) }
    } else {
      result.reports.append(candidate)
    }
  }

  /// Looks for the saying in other words.
  private static func reword(
    _ query: MatchQuery, _ prepared: PreparedQuery, _ regions: [Region], _ source: MatchSource,
    _ result: inout MatchResult
  ) throws {
    guard prepared.tokens.count <= longestReworded else { return }
    let search = RewordingSearch(query, prepared: prepared, source: source)
    for found in try search.search(regions).prefix(mostCandidates) {
      let inEvent = query.event.contains(found.ordinal)
      guard found.score >= Score.bar(.reworded, inEvent: inEvent, isEventTold: query.isEventTold) else {
        result.likeness = max(result.likeness, found.score)
        continue
      }
      let bytes = found.text.bytes(of: found.range)
      let isKnown = result.reports.contains { report in
        report.pieces.contains { $0.ordinal == found.ordinal && $0.range.overlaps(bytes) }
      }
      if isKnown { continue }
      let stretch = Stretch(ordinal: found.ordinal, text: found.text, range: found.range)
      var candidate = Assembly.candidate([stretch], query, prepared)
      candidate.score = found.score
      offer(candidate, to: &result, query, source)
    }
  }

  /// A saying in other words is looked for up to this many words.
  private static let longestReworded = 400

  /// The verdict on `query` given its passages, in its order: stretches of documents, from the first to the last aligned
  /// word. It depends on nothing else, so that anyone can derive it again. nil where a range holds no words.
  /// Passages with the same text are of one document.
  package static func judge(
    _ query: MatchQuery, passages: [MatchableText], ranges: [TextRange]
  ) -> MatchCandidate? {
    guard passages.count == ranges.count, !passages.isEmpty else { return nil }
    let prepared = PreparedQuery(query)
    let stretches = zip(passages, ranges).map { text, range in
      let document = passages.firstIndex { $0.bytes == text.bytes } ?? 0
      return Stretch(ordinal: document, text: text, range: text.tokenRange(of: range))
    }
    guard !prepared.tokens.isEmpty, stretches.allSatisfy({ !$0.range.isEmpty }) else { return nil }
    return Assembly.candidate(stretches, query, prepared)
  }
}

/// A stretch of a document that was chosen.
struct Stretch {
  var ordinal: Int
  var text: MatchableText
  /// Indices of the document's tokens.
  var range: Range<Int>
}
