/// A word at an end of the quotation that the record writes as two, or two that it writes as one: `nonnegotiable` beside
/// `non-negotiable`. An alignment of words ends before the second part, because it agrees with nothing; here it is taken in, so
/// that `Equivalence` sees both. Inside of an alignment nothing needs to be taken in.
enum JoinedEnds {
  /// More parts than these are not looked for.
  private static let mostParts = 3

  /// Takes in the words of the stream that complete the first or the last difference. O(1).
  static func settle(_ comparison: inout Comparison) {
    guard comparison.runs.count > 1 else { return }
    let first = comparison.runs[0]
    let next = comparison.runs[1]
    if !first.isEqual, next.isEqual, first.passage.upperBound == next.passage.lowerBound {
      let places = (1...mostParts).lazy.map { (next.passage.lowerBound - $0)..<next.passage.lowerBound }
      if let found = places.first(where: { areOne(first, $0, comparison) }) { comparison.runs[0].passage = found }
    }
    let index = comparison.runs.count - 1
    let last = comparison.runs[index]
    let before = comparison.runs[index - 1]
    if !last.isEqual, before.isEqual, last.passage.lowerBound == before.passage.upperBound {
      let places = (1...mostParts).lazy.map { before.passage.upperBound..<(before.passage.upperBound + $0) }
      if let found = places.first(where: { areOne(last, $0, comparison) }) { comparison.runs[index].passage = found }
    }
  }

  /// Whether the words of a difference are those of other places than it has, written together or apart.
  private static func areOne(_ run: Run, _ places: Range<Int>, _ comparison: Comparison) -> Bool {
    let stream = comparison.stream
    guard places != run.passage, (1...mostParts).contains(run.query.count), run.query.count != places.count,
      places.lowerBound >= 0, places.upperBound <= stream.tokens.count,
      stream.piece(at: places.lowerBound) == stream.piece(at: places.upperBound - 1)
    else { return false }
    return Equivalence.areLettersEqual(run.query.map(comparison.query.written)[...], places.map(stream.written)[...])
  }
}
