internal import RecordTypes
internal import Texts

/// The type that a page sets its labels in: where nearly all stand in bold or italics, one that does is a label though it
/// stands there once, and one that does not is none.
enum SetOffLabels {
  /// The fewest labels that tell the habit.
  private static let fewest = 4

  /// `chosen` by that habit, completed from `found`; as they were where the page has no such habit. O(labels).
  static func choose(_ chosen: [Label], from found: [Label], _ cutter: TurnCutter) -> [Label] {
    let colon = chosen.filter { $0.style == .colon }
    let set = colon.filter { isSetOff($0, cutter) }
    guard set.count >= fewest, set.count * 10 >= colon.count * 8 else { return chosen }
    let keys = Set(set.map(\.key))
    let taken = Set(chosen.map(\.paragraph))
    let first = set[0].paragraph
    let kept = chosen.filter { $0.style != .colon || keys.contains($0.key) || isSetOff($0, cutter) }
    let single = found.filter { label in
      label.style == .colon && label.paragraph > first && !taken.contains(label.paragraph) && !label.opensSmall
        && isSetOff(label, cutter)
    }
    return (kept + single).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether the page sets off the label and nothing of the words.
  static func isSetOff(_ label: Label, _ cutter: TurnCutter) -> Bool {
    guard let emphasis = cutter.paragraphs[label.paragraph].emphasis else { return false }
    return emphasis.range.lowerBound <= label.range.lowerBound
      && emphasis.range.upperBound + 2 >= label.range.lowerBound + label.name.utf8.count
      && emphasis.range.upperBound <= Swift.max(label.wordsStart, label.range.upperBound + 1)
  }
}
