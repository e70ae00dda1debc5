/// A passage that (a part of) the quotation may come from, before any verdict.
struct Located {
  var region: Region
  var text: MatchableText
  /// Indices of the document's tokens, from the first to the last aligned word.
  var range: Range<Int>
  /// Whose words alone were looked at; nil: all.
  var voice: Int?
  var comparison: Comparison
  /// Of the alignment, with what speaker, event and date add.
  var rank: Int

  func overlaps(_ other: Located) -> Bool {
    guard region.ordinal == other.region.ordinal, range.overlaps(other.range) else { return false }
    let shared = range.clamped(to: other.range).count
    return shared * 2 > min(range.count, other.range.count)
  }
}

/// Aligns the quotation with the regions that the index proposes.
struct PassageFinder {
  let query: MatchQuery
  let prepared: PreparedQuery
  let source: MatchSource
  private var aligner = TokenAligner()

  init(_ query: MatchQuery, _ prepared: PreparedQuery, _ source: MatchSource) {
    self.query = query
    self.prepared = prepared
    self.source = source
  }

  /// The passages for the words `range`, the best first, none overlapping another.
  mutating func locate(_ regions: [Region], _ range: Range<Int>) throws -> [Located] {
    var found: [Located] = []
    for region in regions {
      guard let text = try source.text(region.ordinal) else { continue }
      if let located = align(region, text, range) { found.append(located) }
    }
    found.sort { first, second in
      if first.rank != second.rank { return first.rank > second.rank }
      return (first.region.ordinal, first.range.lowerBound) < (second.region.ordinal, second.range.lowerBound)
    }
    var kept: [Located] = []
    for located in found where !kept.contains(where: { $0.overlaps(located) }) { kept.append(located) }
    return kept
  }

  private mutating func align(_ region: Region, _ text: MatchableText, _ range: Range<Int>) -> Located? {
    let pad = min(range.count, 200) / 2 + Judge.longestGap + 12
    let whole = 0..<text.tokens.count
    let window = ((region.range.lowerBound - pad)..<(region.range.upperBound + pad)).clamped(to: whole)
    guard !window.isEmpty, !range.isEmpty else { return nil }
    var best = align(PassageStream(text, ordinal: region.ordinal, range: window), region, text, range, voice: nil)
    guard !text.turns.isEmpty, let first = best, first.comparison.runs.contains(where: { !$0.isEqual }) else {
      return best
    }
    for voice in voices(text, window) {
      let stream = PassageStream(text, ordinal: region.ordinal, range: window, voice: voice)
      guard let other = align(stream, region, text, range, voice: voice) else { continue }
      if other.rank > (best?.rank ?? .min) { best = other }
    }
    return best
  }

  /// The voices that speak more than once in the window: others interrupt them.
  private func voices(_ text: MatchableText, _ window: Range<Int>) -> [Int] {
    var turns: [Int: Set<Int32>] = [:]
    var order: [Int] = []
    for token in text.tokens[window] where token.turn >= 0 {
      let voice = text.voice(of: token)
      if turns[voice] == nil { order.append(voice) }
      turns[voice, default: []].insert(token.turn)
    }
    return order.filter { (turns[$0]?.count ?? 0) > 1 }
  }

  private mutating func align(
    _ stream: PassageStream, _ region: Region, _ text: MatchableText, _ range: Range<Int>, voice: Int?
  ) -> Located? {
    guard !stream.tokens.isEmpty else { return nil }
    let alignment = aligner.align(prepared, range, with: stream.tokens)
    let comparison = Comparison(prepared, stream, alignment, range: range, rough: true)
    let places = comparison.passage
    guard !places.isEmpty else { return nil }
    let tokens = stream.indices[places.lowerBound]..<(stream.indices[places.upperBound - 1] + 1)
    return Located(
      region: region, text: text, range: tokens, voice: voice, comparison: comparison,
      rank: alignment.score + prior(region.ordinal, text, tokens))
  }

  /// What is known of the occasion decides between passages that are (almost) equally alike: a content word is worth 32.
  private func prior(_ ordinal: Int, _ text: MatchableText, _ range: Range<Int>) -> Int {
    var prior = 0
    if query.event.contains(ordinal) { prior += 40 }
    let turn = text.tokens[range.lowerBound].turn
    if turn >= 0, let speaker = text.turns[Int(turn)].speaker, let agrees = query.preferredSpeaker(ordinal, speaker) {
      prior += agrees ? 24 : -24
    } else if query.preferred.contains(ordinal) {
      prior += 12
    }
    if let published = query.published, let day = query.day(ordinal) {
      let days = published - day
      prior += days >= 0 ? max(0, 8 - days / 7) : max(-8, days)
    }
    return prior
  }
}
