/// Where each byte of a text came from in the capture.
///
/// A list of runs in text order. Within a run `unit` bytes of text stand for `originUnit` bytes of the capture: (1, 1)
/// for text that was copied, (2, 1) for Cyrillic out of windows-1251, (1, 2) for ASCII out of UTF-16. A run of one
/// unit may be anything: an entity, a folded run of white space. Text between runs has no origin: it was put in by the
/// extraction (the blank line between two blocks). Runs neither overlap nor run backwards in the text; their origins
/// usually rise, but need not.
public struct OriginMap: Sendable, Hashable {
  /// One run: `count` units of `unit` bytes at `start` stand for as many units of `originUnit` bytes at `origin`.
  public struct Run: Sendable, Hashable {
    /// The first byte of the run in the text.
    public var start: Int
    /// The first byte of the run in the capture.
    public var origin: Int
    /// How many units the run has.
    public var count: Int
    /// Bytes of text a unit.
    public var unit: Int
    /// Bytes of the capture a unit.
    public var originUnit: Int

    /// A run of `count` units.
    public init(start: Int, origin: Int, count: Int, unit: Int = 1, originUnit: Int = 1) {
      self.start = start
      self.origin = origin
      self.count = count
      self.unit = unit
      self.originUnit = originUnit
    }

    /// The end of the run in the text.
    public var end: Int { start + count * unit }
    /// The end of the run in the capture.
    public var originEnd: Int { origin + count * originUnit }

    /// The origins of the units that `range` touches; `range` must overlap the run.
    func origins(of range: TextRange) -> OriginRange {
      let first = Swift.max(range.lowerBound - start, 0) / unit
      let last = (Swift.min(range.upperBound, end) - start + unit - 1) / unit
      return (origin + first * originUnit)..<(origin + last * originUnit)
    }
  }

  /// The runs, by `start`.
  public private(set) var runs: [Run]

  /// A map from its runs, which must rise and not overlap.
  public init(runs: [Run] = []) {
    self.runs = runs
  }

  /// The map of a text that is the capture itself.
  public static func identity(count: Int) -> OriginMap {
    OriginMap(runs: count > 0 ? [Run(start: 0, origin: 0, count: count)] : [])
  }

  /// Appends a run; joined to the last one where it continues it. Runs of no units are dropped.
  package mutating func append(_ run: Run) {
    guard run.count > 0, run.unit > 0 else { return }
    if let last = runs.last, last.end == run.start, last.originEnd == run.origin, last.unit == run.unit,
      last.originUnit == run.originUnit
    {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }

  /// Drops what lies at or after `end` of the text; a unit that is cut is dropped whole.
  package mutating func truncate(to end: Int) {
    while let last = runs.last, last.end > end {
      let kept = Swift.max(end - last.start, 0) / last.unit
      if kept == 0 { runs.removeLast() } else { runs[runs.count - 1].count = kept }
    }
  }

  /// The index of the first run that ends after `offset`. O(log n).
  private func firstRun(endingAfter offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The smallest range of the capture that holds the origins of all of `range`; nil where none of it has an origin.
  /// O(log n + runs touched).
  public func origin(of range: TextRange) -> OriginRange? {
    var index = firstRun(endingAfter: range.lowerBound)
    guard index < runs.count, runs[index].start < range.upperBound else { return nil }
    var result = runs[index].origins(of: range)
    index += 1
    while index < runs.count, runs[index].start < range.upperBound {
      result = result.union(runs[index].origins(of: range))
      index += 1
    }
    return result
  }

  /// The origins of `range` piece by piece, in text order; neighbours that touch are joined.
  public func origins(of range: TextRange) -> [OriginRange] {
    var result: [OriginRange] = []
    var index = firstRun(endingAfter: range.lowerBound)
    while index < runs.count, runs[index].start < range.upperBound {
      let piece = runs[index].origins(of: range)
      if let last = result.last, last.upperBound == piece.lowerBound {
        result[result.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        result.append(piece)
      }
      index += 1
    }
    return result
  }

  /// The smallest range of the text whose origins touch `origin`; nil where none does. O(n).
  public func text(of origin: OriginRange) -> TextRange? {
    var result: TextRange?
    for run in runs where run.origin < origin.upperBound && run.originEnd > origin.lowerBound {
      let first = Swift.max(origin.lowerBound - run.origin, 0) / run.originUnit
      let last = (Swift.min(origin.upperBound, run.originEnd) - run.origin + run.originUnit - 1) / run.originUnit
      let piece = (run.start + first * run.unit)..<(run.start + last * run.unit)
      result = result.map { $0.union(piece) } ?? piece
    }
    return result
  }

  /// Appends the part of `other` that covers `range`, placed at `start` of this map's text.
  package mutating func append(_ range: TextRange, of other: OriginMap, at start: Int) {
    var index = other.firstRun(endingAfter: range.lowerBound)
    while index < other.runs.count, other.runs[index].start < range.upperBound {
      let run = other.runs[index]
      let first = Swift.max(range.lowerBound - run.start, 0) / run.unit
      let last = (Swift.min(range.upperBound, run.end) - run.start) / run.unit
      append(
        Run(
          start: start + run.start + first * run.unit - range.lowerBound, origin: run.origin + first * run.originUnit,
          count: last - first, unit: run.unit, originUnit: run.originUnit))
      index += 1
    }
  }
}
