/// A passage that (a part of) the quotation may come from, before any verdict.
struct Located {
  var region: Region
  var text: MatchableText
  /// Indices of the document's tokens, from the first to the last aligned word.
  var range: Range<Int>
  /// Whose words alone were looked at; nil: all.
  var voice: Int?
  var comparison: Comparison
  /// Of the alignment.
  var score: Int
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
    var bound = WordBound(prepared, range)
    var best = 0
    let pad = min(range.count, 200) / 2 + Judge.longestGap + 12
    for region in regions {
      guard !range.isEmpty, let text = try source.text(region.ordinal) else { continue }
      let window = ((region.range.lowerBound - pad)..<(region.range.upperBound + pad)).clamped(
        to: 0..<text.tokens.count)
      let most = bound.most(text.tokens[window])
      let rank = most + mostPrior(region.ordinal)
      // What cannot come to half of the best is not worth aligning.
      guard rank > 0, rank * 2 + Self.margin > best, !window.isEmpty else { continue }
      guard let located = align(region, text, window, range, most: most) else { continue }
      best = max(best, located.rank)
      found.append(located)
    }
    found.sort { first, second in
      if first.rank != second.rank { return first.rank > second.rank }
      return (first.region.ordinal, first.range.lowerBound) < (second.region.ordinal, second.range.lowerBound)
    }
    var kept: [Located] = []
    for located in found where !kept.contains(where: { $0.overlaps(located) }) { kept.append(located) }
    return kept
  }

  /// What a splice adds for the document of the first passage, doubled.
  private static let margin = 80

  private mutating func align(
    _ region: Region, _ text: MatchableText, _ window: Range<Int>, _ range: Range<Int>, most: Int
  ) -> Located? {
    var best = align(PassageStream(text, ordinal: region.ordinal, range: window), region, text, range, voice: nil)
    // One voice alone cannot have more of the words than all of them.
    guard !text.turns.isEmpty, let first = best, first.score < most,
      first.comparison.runs.contains(where: { !$0.isEqual })
    else { return best }
    for voice in voices(text, window) {
      let stream = PassageStream(text, ordinal: region.ordinal, range: window, voice: voice)
      guard let other = align(stream, region, text, range, voice: voice) else { continue }
      if other.rank > (best?.rank ?? .min) { best = other }
    }
    return best
  }

  /// The voices that speak more than once in the window: others interrupt them.
  private func voices(_ text: MatchableText, _ window: Range<Int>) -> [Int] {
    var voices: [(voice: Int, turn: Int32, again: Bool)] = []
    var last: Int32 = -1
    for token in text.tokens[window] where token.turn >= 0 && token.turn != last {
      last = token.turn
      let voice = text.voice(of: token)
      if let known = voices.firstIndex(where: { $0.voice == voice }) {
        if voices[known].turn != token.turn { voices[known].again = true }
      } else {
        voices.append((voice, token.turn, false))
      }
    }
    return voices.filter(\.again).map(\.voice)
  }

  private mutating func align(
    _ stream: PassageStream, _ region: Region, _ text: MatchableText, _ range: Range<Int>, voice: Int?
  ) -> Located? {
    guard !stream.tokens.isEmpty else { return nil }
    var stream = stream
    var alignment = aligner.align(prepared, range, with: stream.tokens)
    var comparison = Comparison(prepared, stream, alignment, range: range, rough: true)
    if let rest = Crumbs.rest(of: comparison) {
      let tokens = stream.indices[rest.lowerBound]..<(stream.indices[rest.upperBound - 1] + 1)
      stream = PassageStream(text, ordinal: region.ordinal, range: tokens, voice: voice)
      alignment = aligner.align(prepared, range, with: stream.tokens)
      comparison = Comparison(prepared, stream, alignment, range: range, rough: true)
    }
    let places = comparison.passage
    guard !places.isEmpty else { return nil }
    let tokens = stream.indices[places.lowerBound]..<(stream.indices[places.upperBound - 1] + 1)
    return Located(
      region: region, text: text, range: tokens, voice: voice, comparison: comparison, score: alignment.score,
      rank: alignment.score + prior(region.ordinal, text, tokens) - writtenOtherwise(alignment, stream, text))
  }

  /// The most that `prior` can add for a document.
  private func mostPrior(_ ordinal: Int) -> Int { (query.event.contains(ordinal) ? 40 : 0) + 24 + 8 }

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
      // A day is what two clocks may differ by.
      prior += days >= -1 ? max(0, 8 - max(0, days) / 7) : max(-8, days)
    }
    return prior
  }

  /// How many words that agree are written otherwise (`we’re`, `we are`): of passages that are equal in all else the one in
  /// these very letters goes first. It never outweighs a word.
  private func writtenOtherwise(_ alignment: Alignment, _ stream: PassageStream, _ text: MatchableText) -> Int {
    var count = 0
    for step in alignment.steps where step.equal {
      let (own, other) = (prepared.tokens[step.query], stream.tokens[step.passage])
      let isSame =
        own.end - own.start == other.end - other.start
        && prepared.text.bytes[Int(own.start)] | 0x20 == text.bytes[Int(other.start)] | 0x20
      if !isSame { count += 1 }
    }
    return min(4, count)
  }
}
