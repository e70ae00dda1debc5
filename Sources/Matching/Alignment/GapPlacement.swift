import Texts

/// Where several places of a gap are equally good, chooses the one a reader would: `know, you know, that` beside `know
/// that` lacks `you know`, not `know you`.
enum GapPlacement {
  /// Moves the gap that is run `index` of `comparison`, if it is one between runs that agree.
  static func settle(_ index: Int, of comparison: inout Comparison) {
    guard index > 0, index + 1 < comparison.runs.count, !comparison.runs[index].isEqual,
      comparison.runs[index - 1].isEqual, comparison.runs[index + 1].isEqual
    else { return }
    let run = comparison.runs[index]
    if run.query.isEmpty {
      let room = room(comparison.runs, index)
      let shift = best(run.passage, comparison.stream.tokens, room) { comparison.stream.bytes(at: $0) }
      move(index, by: shift, &comparison.runs)
    } else if run.passage.isEmpty {
      let room = room(comparison.runs, index)
      let bytes = comparison.query.text.bytes
      move(index, by: best(run.query, comparison.query.tokens, room) { _ in bytes }, &comparison.runs)
    }
  }

  /// How far the gap may move: each neighbour keeps a word, on both sides.
  private static func room(_ runs: [Run], _ index: Int) -> ClosedRange<Int> {
    let before = min(runs[index - 1].query.count, runs[index - 1].passage.count) - 1
    let behind = min(runs[index + 1].query.count, runs[index + 1].passage.count) - 1
    return -max(0, min(before, 12))...max(0, min(behind, 12))
  }

  private static func best(
    _ gap: Range<Int>, _ tokens: [Token], _ room: ClosedRange<Int>, _ bytes: (Int) -> [UInt8]
  ) -> Int {
    var shifts = [0]
    var shift = 0
    while shift > room.lowerBound, tokens[gap.lowerBound + shift - 1].word == tokens[gap.upperBound + shift - 1].word {
      shift -= 1
      shifts.append(shift)
    }
    shift = 0
    while shift < room.upperBound, tokens[gap.lowerBound + shift].word == tokens[gap.upperBound + shift].word {
      shift += 1
      shifts.append(shift)
    }
    guard shifts.count > 1 else { return 0 }
    func worth(_ shift: Int) -> Int {
      let moved = gap.shifted(by: shift)
      let fills = FillerRule.fills(tokens[moved].map(\.word)) ? 2 : 0
      return fills + (isPunctuated(before: moved.lowerBound, tokens, bytes) ? 1 : 0)
    }
    var best = 0
    for shift in shifts where worth(shift) > worth(best) { best = shift }
    return best
  }

  private static func isPunctuated(before index: Int, _ tokens: [Token], _ bytes: (Int) -> [UInt8]) -> Bool {
    guard index > 0 else { return true }
    let bytes = bytes(index)
    let (start, end) = (Int(tokens[index - 1].end), Int(tokens[index].start))
    guard start < end, end <= bytes.count else { return false }
    return bytes[start..<end].contains { $0 > 0x20 && $0 < 0x80 }
  }

  private static func move(_ index: Int, by shift: Int, _ runs: inout [Run]) {
    guard shift != 0 else { return }
    let query = runs[index].query.shifted(by: shift)
    let passage = runs[index].passage.shifted(by: shift)
    runs[index].query = query
    runs[index].passage = passage
    runs[index - 1].query = runs[index - 1].query.lowerBound..<query.lowerBound
    runs[index - 1].passage = runs[index - 1].passage.lowerBound..<passage.lowerBound
    runs[index + 1].query = query.upperBound..<runs[index + 1].query.upperBound
    runs[index + 1].passage = passage.upperBound..<runs[index + 1].passage.upperBound
  }
}
