import RecordTypes
import Texts

/// Makes a candidate of chosen passages: aligns, judges, writes edits and findings.
enum Assembly {
  static func candidate(_ located: Located, _ query: MatchQuery, _ prepared: PreparedQuery) -> MatchCandidate {
    candidate([Stretch(ordinal: located.region.ordinal, text: located.text, range: located.range)], query, prepared)
  }

  /// The candidate of `stretches`, in the quotation's order.
  static func candidate(_ stretches: [Stretch], _ query: MatchQuery, _ prepared: PreparedQuery) -> MatchCandidate {
    var comparison = comparison(stretches, prepared)
    var judge = Judge(comparison)
    if let parts = parts(stretches, judge) { return candidate(parts, query, prepared) }
    var ruling = judge.ruling
    if ruling.verdict == .reworded || ruling.rule.hasPrefix("altered/order") {
      comparison.coverStream()
      judge = Judge(comparison)
    }
    if query.indirect { ruling = (.reworded, .unclear, "reworded/reported@\(RewordedRule.version)") }
    let inEvent = !query.event.isEmpty && stretches.allSatisfy { query.event.contains($0.ordinal) }
    return MatchCandidate(
      verdict: ruling.verdict, sense: ruling.sense, rule: ruling.rule,
      because: ruling.verdict == .reworded ? .unknown : nil,
      score: Score.of(comparison, stretches: stretches.count), pieces: pieces(stretches, comparison),
      edits: EditScript.edits(comparison, judge.differences), findings: findings(stretches, judge, ruling.verdict),
      inEvent: inEvent, information: Double(comparison.equalBits))
  }

  /// The pieces of one stretch that is none: far apart, or in several answers. nil where it is one, or a piece would be
  /// too short to be more than chance.
  private static func parts(_ stretches: [Stretch], _ judge: Judge) -> [Stretch]? {
    guard stretches.count == 1, let whole = stretches.first else { return nil }
    let bounds = SplicedRule.bounds(judge)
    guard !bounds.isEmpty else { return nil }
    let comparison = judge.comparison
    let runs = comparison.runs.filter(\.isEqual)
    var parts: [Stretch] = []
    for (start, end) in zip([0] + bounds, bounds + [comparison.stream.tokens.count]) {
      let places = runs.map { $0.passage.clamped(to: start..<end) }.filter { !$0.isEmpty }
      guard let first = places.first, let last = places.last,
        places.reduce(0, { $0 + $1.count }) >= Splicing.shortest
      else { return nil }
      let indices = comparison.stream.indices
      let range = indices[first.lowerBound]..<(indices[last.upperBound - 1] + 1)
      parts.append(Stretch(ordinal: whole.ordinal, text: whole.text, range: range))
    }
    return parts
  }

  /// The alignment with exactly these stretches. Where others interrupt, it is tried with and without their words.
  private static func comparison(_ stretches: [Stretch], _ prepared: PreparedQuery) -> Comparison {
    var aligner = TokenAligner()
    let whole = 0..<prepared.tokens.count
    var full = PassageStream()
    var own = PassageStream()
    for stretch in stretches {
      full.append(stretch.text, ordinal: stretch.ordinal, range: stretch.range)
      let voice = stretch.range.first.map { stretch.text.voice(of: stretch.text.tokens[$0]) }
      own.append(stretch.text, ordinal: stretch.ordinal, range: stretch.range, voice: voice)
    }
    let alignment = aligner.align(prepared, whole, with: full.tokens)
    if own.tokens.count < full.tokens.count {
      let other = aligner.align(prepared, whole, with: own.tokens)
      if other.score > alignment.score { return Comparison(prepared, own, other, range: whole) }
    }
    return Comparison(prepared, full, alignment, range: whole)
  }

  private static func pieces(_ stretches: [Stretch], _ comparison: Comparison) -> [MatchPiece] {
    let stream = comparison.stream
    return stretches.enumerated().map { index, stretch in
      let tokens = stretch.text.tokens
      let places = stream.pieces[index].places
      let used = comparison.passage.clamped(to: places)
      let first = tokens[used.isEmpty ? stretch.range.lowerBound : stream.indices[used.lowerBound]]
      let last = tokens[used.isEmpty ? stretch.range.upperBound - 1 : stream.indices[used.upperBound - 1]]
      let runs = comparison.runs.filter { $0.isEqual && $0.passage.overlaps(places) }
      let quotation = runs.isEmpty ? 0..<0 : runs[0].query.lowerBound..<runs[runs.count - 1].query.upperBound
      let turn = first.turn >= 0 ? Int(first.turn) : nil
      let start = Int(first.start)
      let end = max(start, Int(last.end))
      return MatchPiece(
        ordinal: stretch.ordinal, range: start..<end, quotationRange: bytes(comparison.query.tokens, quotation),
        turn: turn, speaker: turn.flatMap { stretch.text.turns[$0].speaker },
        role: turn.flatMap { stretch.text.turns[$0].role }, answers: turn.flatMap { stretch.text.turns[$0].answers })
    }
  }

  private static func bytes(_ tokens: [Token], _ range: Range<Int>) -> TextRange {
    guard !range.isEmpty else { return 0..<0 }
    let start = Int(tokens[range.lowerBound].start)
    return start..<max(start, Int(tokens[range.upperBound - 1].end))
  }

  private static func findings(_ stretches: [Stretch], _ judge: Judge, _ verdict: Verdict) -> [Finding] {
    switch verdict {
    case .reworded: return UnmatchedWords.findings(judge.comparison)
    case .verbatim, .trimmed, .altered:
      guard let stretch = stretches.first, stretches.count == 1 else { return [] }
      return CutEndsRule.findings(stretch.text, stretch.range)
    default: return []
    }
  }
}

extension MatchableText {
  /// The bytes from the first to the last of some tokens.
  func bytes(of range: Range<Int>) -> TextRange {
    guard !range.isEmpty else { return 0..<0 }
    let start = Int(tokens[range.lowerBound].start)
    return start..<max(start, Int(tokens[range.upperBound - 1].end))
  }

  /// The tokens within `range` of the text.
  func tokenRange(of range: TextRange) -> Range<Int> {
    let first = tokens.firstIndex { Int($0.start) >= range.lowerBound } ?? tokens.count
    let end = tokens[first...].firstIndex { Int($0.end) > range.upperBound } ?? tokens.count
    return first..<max(first, end)
  }
}
