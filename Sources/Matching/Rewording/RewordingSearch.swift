/// Looks for the quotation in other words: another translation, a paraphrase.
///
/// In each region the index proposes, the stretch between clause bounds that shares most with the quotation, weighed by how
/// rare the words are on both sides (Dice's coefficient), is measured by `RewordingFeatures` and `RewordingScore`.
struct RewordingSearch {
  private let query: MatchQuery
  private let prepared: PreparedQuery
  private let source: MatchSource
  private let stems: QuotedStems

  init(_ query: MatchQuery, prepared: PreparedQuery, source: MatchSource) {
    self.query = query
    self.prepared = prepared
    self.source = source
    stems = QuotedStems(prepared)
  }

  /// A stretch and how likely it is the saying.
  struct Found {
    var ordinal: Int
    var text: MatchableText
    var range: Range<Int>
    var features: RewordingFeatures
    var score: Double
  }

  /// The stretches of `regions`, the likeliest first.
  func search(_ regions: [Region]) throws -> [Found] {
    let event = query.event
    var likely: [(ordinal: Int, text: MatchableText, stretch: Stretch)] = []
    var others = 0
    for region in regions {
      if source.standing(region.ordinal) == .record, !event.contains(region.ordinal) {
        others += 1
        guard others <= Self.mostRegions else { continue }
      }
      guard let text = try source.text(region.ordinal) else { continue }
      let pad = 48 + min(prepared.tokens.count, 200) / 2
      let window = ((region.range.lowerBound - pad)..<(region.range.upperBound + pad)).clamped(
        to: 0..<text.tokens.count)
      guard !window.isEmpty,
        let best = stretch(text, window, atLeast: event.contains(region.ordinal) ? 0.05 : Self.least)
      else { continue }
      if likely.contains(where: { $0.ordinal == region.ordinal && $0.stretch.range == best.range }) { continue }
      likely.append((region.ordinal, text, best))
    }
    likely.sort {
      let inEvent = (event.contains($0.ordinal), event.contains($1.ordinal))
      if inEvent.0 != inEvent.1 { return inEvent.0 }
      if $0.stretch.value != $1.stretch.value { return $0.stretch.value > $1.stretch.value }
      return ($0.ordinal, $0.stretch.range.lowerBound) < ($1.ordinal, $1.stretch.range.lowerBound)
    }
    var found: [Found] = []
    var measured = (records: 0, reports: 0)
    let worthwhile = min((likely.lazy.map(\.stretch.value).max() ?? 0) * Self.share, Self.plain)
    for (ordinal, text, stretch) in likely where stretch.value >= worthwhile || event.contains(ordinal) {
      if source.standing(ordinal) == .record {
        measured.records += 1
        guard measured.records <= Self.mostMeasured else { continue }
      } else {
        measured.reports += 1
        guard measured.reports <= Self.mostReported else { continue }
      }
      if found.contains(where: { $0.ordinal == ordinal && $0.range.overlaps(stretch.range) }) { continue }
      let features = RewordingFeatures(
        prepared, text.tokens[stretch.range], text, begins: stretch.begins, ends: stretch.ends)
      guard features.contentPairs >= Self.fewestPairs else { continue }
      found.append(Found(ordinal: ordinal, text: text, range: stretch.range, features: features, score: 0))
    }
    try weigh(&found)
    return found.sorted {
      $0.score != $1.score ? $0.score > $1.score : ($0.ordinal, $0.range.lowerBound) < ($1.ordinal, $1.range.lowerBound)
    }
  }

  /// Scores what was found, with the encoder's word on it where there is one.
  private func weigh(_ found: inout [Found]) throws {
    let stretches = found.map { Array($0.text.bytes[$0.text.bytes(of: $0.range)]) }
    let alike = stretches.isEmpty ? nil : try source.likeness?(prepared.text.bytes, stretches)
    for index in found.indices {
      let ordinal = found[index].ordinal
      found[index].score = RewordingScore.of(
        found[index].features, likeness: alike?[index], inEvent: query.event.contains(ordinal),
        nearness: nearness(ordinal), words: source.statistics.words)
    }
  }

  /// What the document's day speaks for it; nothing where the speaker asked for is known not to speak in it.
  private func nearness(_ ordinal: Int) -> Double {
    guard let published = query.published, let day = query.day(ordinal) else { return 0 }
    let nearness = RewordingScore.nearness(days: published - day)
    return query.preferred.isEmpty || query.preferred.contains(ordinal) ? nearness : min(0, nearness)
  }

  /// A stretch between clause bounds, and how alike it is.
  private struct Stretch {
    var value: Double
    var range: Range<Int>
    var begins: Bool
    var ends: Bool
  }

  /// Of 27,000 stretches with a likeness below 0.2 none came to a score of 0.05, of 1,235 right ones none lay below 0.24.
  private static let least = 0.18
  /// The right stretch is the most alike of all, or nearly: of 1,235 eight had less than 0.8 of the most alike one's.
  private static let share = 0.7
  /// What is so alike is always measured.
  private static let plain = 0.3
  /// How many stretches are measured closely.
  private static let mostMeasured = 8
  /// How many stretches of reports, which are shown and never support.
  private static let mostReported = 3
  /// Fewer content words in common than these prove nothing.
  private static let fewestPairs = 2
  /// How many regions outside of the event are looked at.
  private static let mostRegions = 16

  /// The stretch of `window` between clause bounds that is most alike, if it may come to `least`. O(window and pairs of bounds in
  /// the length of the quotation): what each clause shares with the quotation is kept up while the beginning moves on.
  private func stretch(_ text: MatchableText, _ window: Range<Int>, atLeast least: Double) -> Stretch? {
    let shared = stems.shared(text.tokens, window)
    guard stems.likeness(shared) >= least else { return nil }
    let bounds = ClauseBounds.places(text, window)
    let worth = PassageBits.sums(text.tokens, window)
    let length = prepared.tokens.count
    let shortest = max(2, length / 2)
    let longest = length * 19 / 10 + 4
    let total = stems.total
    var clauses = SharedClauses(shared, bounds)
    var best: (value: Double, first: Int, last: Int)?
    var most = 0.05
    for first in bounds.indices.dropLast() {
      let start = bounds[first].place
      clauses.begin(at: first)
      var covered = 0.0
      var last = first + 1
      while last < bounds.count, bounds[last].place - start < shortest {
        covered += clauses.weights[last - 1]
        last += 1
      }
      while last < bounds.count, bounds[last].place - start <= longest {
        covered += clauses.weights[last - 1]
        let said = Double(worth[bounds[last].place] - worth[start]) / 10
        let value = 2 * covered / max(1, total + said) + bounds[first].bonus + bounds[last].bonus
        if value > most {
          most = value
          best = (value, first, last)
        }
        last += 1
      }
    }
    guard let best else { return nil }
    let range = (bounds[best.first].place + window.lowerBound)..<(bounds[best.last].place + window.lowerBound)
    return Stretch(
      value: best.value, range: range, begins: bounds[best.first].isSentence, ends: bounds[best.last].isSentence)
  }
}
