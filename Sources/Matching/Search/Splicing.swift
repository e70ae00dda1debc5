import RecordTypes
import Texts

/// Looks elsewhere for the words of a quotation that its best passage lacks.
enum Splicing {
  /// Fewer words than these in another place are no splice.
  static let shortest = 4

  /// The spliced candidate, where the missing words stand together in another place; else nil.
  static func candidate(
    _ located: Located, _ single: MatchCandidate, _ query: MatchQuery, _ prepared: PreparedQuery, _ source: MatchSource,
    _ seeds: [Seed]
  ) throws -> MatchCandidate? {
    guard single.verdict != .verbatim, single.verdict != .trimmed else { return nil }
    // Of a passage that holds nearly all of it, a few words elsewhere make no splice.
    let shortest = single.verdict == .altered ? max(Self.shortest, prepared.tokens.count / 6) : Self.shortest
    let gaps = missing(located.comparison).filter { words(prepared.tokens, $0) >= shortest }
    guard !gaps.isEmpty, holdsEnough(kept(located, without: gaps), prepared) else { return nil }
    var parts: [(query: Range<Int>, stretch: Stretch)] = []
    for gap in gaps {
      if let found = try find(gap, beside: located, query, prepared, source, seeds) { parts.append(found) }
    }
    guard !parts.isEmpty else { return nil }
    if let whole = sentence(located, parts.map(\.stretch), prepared) {
      return Assembly.candidate([whole], query, prepared)
    }
    let own = kept(located, without: parts.map(\.query)).filter { words(prepared.tokens, $0.query) >= Self.shortest }
    guard holdsEnough(own, prepared) else { return nil }
    let all = (own + parts).sorted { $0.query.lowerBound < $1.query.lowerBound }
    let joined = Assembly.candidate(joining(all.map(\.stretch)), query, prepared)
    return joined.score >= Score.bar(.spliced, inEvent: joined.inEvent) || joined.score > single.score ? joined : nil
  }

  /// Whether what the first passage gives says enough not to stand there by chance.
  private static func holdsEnough(_ own: [(query: Range<Int>, stretch: Stretch)], _ prepared: PreparedQuery) -> Bool {
    own.contains { part in
      words(prepared.tokens, part.query) >= shortest
        && part.query.reduce(Float(0)) { $0 + prepared.bits[$1] } >= 16
    }
  }

  /// The sentence that holds all parts, where the quotation only has its words in another order.
  private static func sentence(_ located: Located, _ parts: [Stretch], _ prepared: PreparedQuery) -> Stretch? {
    guard parts.allSatisfy({ $0.ordinal == located.region.ordinal }) else { return nil }
    let range = parts.reduce(located.range) { $0.union($1.range) }
    guard range.count <= prepared.tokens.count * 5 / 4 + 2 else { return nil }
    let isParted = ClauseBounds.places(located.text, range).contains { bound in
      bound.isSentence && bound.place > 0 && bound.place < range.count
    }
    guard !isParted else { return nil }
    return Stretch(ordinal: located.region.ordinal, text: located.text, range: range)
  }

  /// Stretches of the quotation, long enough to be a part of their own, that the passage lacks.
  private static func missing(_ comparison: Comparison) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    for run in comparison.runs {
      let isHole = !run.isEqual && !run.query.isEmpty
      let isCrumb = run.isEqual && run.query.count < shortest && !gaps.isEmpty
      guard isHole || isCrumb else { continue }
      if let last = gaps.last, last.upperBound == run.query.lowerBound {
        gaps[gaps.count - 1] = last.lowerBound..<run.query.upperBound
      } else if isHole {
        gaps.append(run.query)
      }
    }
    return gaps.filter { words(comparison.query.tokens, $0) >= shortest }
  }

  /// How many written words: the parts of a contraction are one.
  private static func words(_ tokens: [Token], _ range: Range<Int>) -> Int {
    range.count { !tokens[$0].traits.contains(.suffix) }
  }

  private static func find(
    _ gap: Range<Int>, beside located: Located, _ query: MatchQuery, _ prepared: PreparedQuery, _ source: MatchSource,
    _ seeds: [Seed]
  ) throws -> (query: Range<Int>, stretch: Stretch)? {
    let own = seeds.filter { gap.contains($0.token) }
    let near = CandidateSearch.regions(
      own, length: gap.count, limit: 8, event: [located.region.ordinal], standing: source.standing,
      places: source.places)
    var finder = PassageFinder(query, prepared, source)
    let found = try finder.locate(near, gap, margin: Self.beside)
    let best = found.max { value($0, beside: located) < value($1, beside: located) }
    guard let best, isRun(best.comparison, gap, isNear: best.region.ordinal == located.region.ordinal) else {
      return nil
    }
    return (gap, Stretch(ordinal: best.region.ordinal, text: best.text, range: best.range))
  }

  /// What the first passage's own document is ahead of others.
  private static let beside = 40

  private static func value(_ other: Located, beside located: Located) -> Int {
    other.rank + (other.region.ordinal == located.region.ordinal ? beside : 0)
  }

  /// Whether the words found elsewhere say enough not to stand there by chance.
  private static func isRun(_ comparison: Comparison, _ gap: Range<Int>, isNear: Bool) -> Bool {
    let equal = comparison.equalWords
    guard equal >= shortest, equal * 10 >= gap.count * 9 else { return false }
    return comparison.longestRunBits >= (isNear ? 16 : 34)
  }

  /// The parts of the first passage that stay, cut where another part comes between.
  private static func kept(_ located: Located, without taken: [Range<Int>]) -> [(query: Range<Int>, stretch: Stretch)] {
    var parts: [(query: Range<Int>, stretch: Stretch)] = []
    let indices = located.comparison.stream.indices
    for run in located.comparison.runs where run.isEqual && !taken.contains(where: { $0.overlaps(run.query) }) {
      let range = indices[run.passage.lowerBound]..<(indices[run.passage.upperBound - 1] + 1)
      let isNext = !taken.contains { hole in
        (parts.last?.query.upperBound ?? 0) <= hole.lowerBound && hole.upperBound <= run.query.lowerBound
      }
      if isNext, let last = parts.last {
        parts[parts.count - 1].query = last.query.lowerBound..<run.query.upperBound
        parts[parts.count - 1].stretch.range =
          last.stretch.range.lowerBound..<max(range.upperBound, last.stretch.range.upperBound)
      } else {
        parts.append((run.query, Stretch(ordinal: located.region.ordinal, text: located.text, range: range)))
      }
    }
    return parts
  }

  /// Neighbouring stretches of one document that touch are one.
  private static func joining(_ stretches: [Stretch]) -> [Stretch] {
    var joined: [Stretch] = []
    for stretch in stretches {
      if let last = joined.last, last.ordinal == stretch.ordinal, last.range.upperBound <= stretch.range.lowerBound,
        stretch.range.lowerBound - last.range.upperBound <= Judge.longestGap,
        !AnswerBreak.parts(last.text, last.range.upperBound - 1, stretch.range.lowerBound)
      {
        joined[joined.count - 1].range = last.range.lowerBound..<stretch.range.upperBound
      } else {
        joined.append(stretch)
      }
    }
    return joined
  }
}
