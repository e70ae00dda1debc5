/// A few words at an end of an alignment, far from all the others: they stand anywhere. `We must play harder than we are playing`
/// does not reach over the next two answers to another `we are playing`.
enum Crumbs {
  /// An end of fewer words than these is a crumb.
  private static let fewest = Splicing.shortest
  /// So many words left out, with nothing to mark it, part a crumb from the rest.
  private static let widest = 20

  /// The places to which the alignment belongs where it has a crumb at an end, with room for the words that the crumb
  /// claimed; nil where it has none. O(runs).
  static func rest(of comparison: Comparison) -> Range<Int>? {
    let equal = comparison.runs.filter(\.isEqual)
    guard equal.count > 1 else { return nil }
    var places = 0..<comparison.stream.tokens.count
    let (last, before) = (equal[equal.count - 1], equal[equal.count - 2])
    if isCrumb(last, of: comparison), isParted(before, last, comparison) {
      let room = (comparison.runs.last?.query.upperBound ?? last.query.upperBound) - before.query.upperBound
      places = places.lowerBound..<min(places.upperBound, before.passage.upperBound + room)
    }
    let (first, next) = (equal[0], equal[1])
    if isCrumb(first, of: comparison), isParted(first, next, comparison) {
      let room = next.query.lowerBound - (comparison.runs.first?.query.lowerBound ?? first.query.lowerBound)
      places = max(places.lowerBound, next.passage.lowerBound - room)..<places.upperBound
    }
    return places.count < comparison.stream.tokens.count && !places.isEmpty ? places : nil
  }

  /// Of a quotation that has more words elsewhere.
  private static func isCrumb(_ run: Run, of comparison: Comparison) -> Bool {
    run.query.count < fewest && comparison.equalWords - run.query.count >= fewest
  }

  private static func isParted(_ first: Run, _ second: Run, _ comparison: Comparison) -> Bool {
    let gap = second.passage.lowerBound - first.passage.upperBound
    let own = second.query.lowerBound - first.query.upperBound
    guard gap - own > widest else { return false }
    return !(first.query.upperBound...second.query.lowerBound).contains { comparison.query.marks[$0] != .none }
  }
}
