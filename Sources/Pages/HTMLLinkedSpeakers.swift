import Texts

/// Linked lines that say who speaks: parliaments link each speaker to a page of the member's.
///
/// They differ from the headlines of other articles in that they come again: the same name above several stretches of running
/// text.
enum HTMLLinkedSpeakers {
  /// The fewest such lines that tell the habit.
  private static let fewest = 4
  /// The longest, in words.
  private static let words = 14

  /// The indexes of these lines; none where fewer than half come again. O(lines).
  static func find(_ lines: [HTMLLineFilter.Line], _ page: HTMLPage) -> Set<Int> {
    var found: [Int] = []
    var counts: [[UInt8]: Int] = [:]
    for (place, line) in lines.enumerated() where isLinked(line, page) && place + 1 < lines.count {
      let next = lines[(place + 1)...].prefix(3).first { !isLinked($0, page) }
      guard let next, page.segments[next.index].endsSentence || page.segments[next.index].prose > 0 else { continue }
      found.append(line.index)
      counts[line.folded, default: 0] += 1
    }
    let recurring = counts.values.filter { $0 >= 2 }
    guard found.count >= fewest, recurring.reduce(0, +) * 2 >= found.count else { return [] }
    let names = Set(counts.filter { $0.value >= 2 }.keys)
    // A line that comes again without end is a button: `Share`.
    guard !names.contains(where: { (counts[$0] ?? 0) * 2 > found.count + 1 }) else { return [] }
    return Set(found)
  }

  private static func isLinked(_ line: HTMLLineFilter.Line, _ page: HTMLPage) -> Bool { isLinked(line.index, page) }

  /// Whether the line is short, ends no sentence and links as a whole.
  static func isLinked(_ index: Int, _ page: HTMLPage) -> Bool {
    let segment = page.segments[index]
    return segment.words <= words && !segment.endsSentence && segment.linkLength * 10 > segment.length * 9
  }
}
