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

  /// The passages for the words `range`, the best first, none overlapping another: those that rank more than half of the best
  /// one, less `margin` points.
  mutating func locate(_ regions: [Region], _ range: Range<Int>, margin: Int = 0) throws -> [Located] {
    guard !range.isEmpty else { return [] }
    var scorer = StretchScorer(prepared, range)
    var found: [Located] = []
    var best = 0
    func isWorth(_ rank: Int) -> Bool { rank > 0 && (rank + margin) * 2 > best }
    let pad = min(range.count, 200) / 2 + Judge.longestGap + 12
    for start in stride(from: 0, to: regions.count, by: LaneScores.lanes) {
      var windows: [Window] = []
      for region in regions[start..<min(regions.count, start + LaneScores.lanes)] {
        guard let text = try source.text(region.ordinal) else { continue }
        let tokens = ((region.range.lowerBound - pad)..<(region.range.upperBound + pad)).clamped(
          to: 0..<text.tokens.count)
        guard !tokens.isEmpty else { continue }
        let window = Window(
          region: region, text: text, tokens: tokens, scored: scorer.bounded(text, tokens),
          prior: mostPrior(region.ordinal))
        if isWorth(window.scored.most + window.prior) { windows.append(window) }
      }
      scorer.score(&windows)
      // The likeliest first, so that the others need not be aligned.
      for window in windows.sorted(by: { $0.scored.score + $0.prior > $1.scored.score + $1.prior }) {
        guard isWorth(window.scored.most + window.prior),
          let located = align(window, range, &scorer, isWorth: isWorth)
        else { continue }
        best = max(best, located.rank)
        found.append(located)
      }
    }
    found.sort { first, second in
      if first.rank != second.rank { return first.rank > second.rank }
      return (first.region.ordinal, first.range.lowerBound) < (second.region.ordinal, second.range.lowerBound)
    }
    var kept: [Located] = []
    for located in found where !kept.contains(where: { $0.overlaps(located) }) { kept.append(located) }
    return kept
  }

  /// The best alignment with a window: with all its words, or those of one voice. nil where none is worth its steps.
  private mutating func align(
    _ window: Window, _ range: Range<Int>, _ scorer: inout StretchScorer, isWorth: (Int) -> Bool
  ) -> Located? {
    let (region, text) = (window.region, window.text)
    var best: Located?
    var score = window.scored.score
    if isWorth(score + window.prior) {
      let stream = PassageStream(text, ordinal: region.ordinal, range: window.tokens)
      best = align(stream, region, text, range, voice: nil, needed: window.scored.end)
      guard let first = best, first.comparison.runs.contains(where: { !$0.isEqual }) else { return best }
      score = first.score
    }
    // One voice alone cannot have more of the words than all of them.
    guard !text.turns.isEmpty, score < window.scored.most else { return best }
    let voices = voices(text, window.tokens)
    guard !voices.isEmpty else { return best }
    for (voice, scored) in zip(voices, scorer.scored(window, voices: voices)) {
      guard isWorth(scored.score + window.prior), scored.score + window.prior > best?.rank ?? .min else { continue }
      let most = scored.score + prior(region.ordinal, speaker: voice >= 0 ? voice : nil)
      guard isWorth(most), most > best?.rank ?? .min else { continue }
      let stream = PassageStream(text, ordinal: region.ordinal, range: window.tokens, voice: voice)
      guard let other = align(stream, region, text, range, voice: voice, needed: scored.end) else { continue }
      if other.rank > best?.rank ?? .min { best = other }
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
    _ stream: PassageStream, _ region: Region, _ text: MatchableText, _ range: Range<Int>, voice: Int?, needed: Int
  ) -> Located? {
    guard !stream.tokens.isEmpty else { return nil }
    var stream = stream
    var alignment = aligner.align(prepared, range, with: stream.tokens, needed: needed)
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
    let turn = text.tokens[tokens.lowerBound].turn
    let speaker = turn >= 0 ? text.turns[Int(turn)].speaker : nil
    return Located(
      region: region, text: text, range: tokens, voice: voice, comparison: comparison, score: alignment.score,
      rank: alignment.score + prior(region.ordinal, speaker: speaker) - writtenOtherwise(alignment, stream, text))
  }

  /// The most that `prior` can add for a document.
  private func mostPrior(_ ordinal: Int) -> Int {
    occasionPrior(ordinal) + (query.preferredSpeaker != nil ? 24 : query.preferred.contains(ordinal) ? 12 : 0)
  }

  /// What is known of the occasion decides between passages that are (almost) equally alike: a content word is worth 32.
  private func prior(_ ordinal: Int, speaker: Int?) -> Int {
    var prior = occasionPrior(ordinal)
    if let speaker, let agrees = query.preferredSpeaker?(ordinal, speaker) {
      prior += agrees ? 24 : -24
    } else if query.preferred.contains(ordinal) {
      prior += 12
    }
    return prior
  }

  /// What event and day add for a document.
  private func occasionPrior(_ ordinal: Int) -> Int {
    var prior = query.event.contains(ordinal) ? 40 : 0
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
