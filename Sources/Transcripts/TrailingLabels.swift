internal import RecordTypes
internal import Texts

/// Labels in what a page prints under the words: other pages' questions, `Note:`, comments of readers.
enum TrailingLabels {
  /// How many lines of a page's apparatus end the words.
  private static let fewest = 4

  /// The labels up to the first that stands behind a run of such lines in the last third of the page. O(paragraphs).
  static func drop(_ labels: [Label], _ cutter: TurnCutter) -> [Label] {
    guard labels.count >= 3 else { return labels }
    var counts: [String: Int] = [:]
    for label in labels { counts[label.key, default: 0] += 1 }
    for index in labels.indices.dropFirst(2) {
      let gap = (labels[index - 1].paragraph + 1)..<Swift.max(labels[index].paragraph, labels[index - 1].paragraph + 1)
      let fewest = counts[labels[index].key] == 1 && labels[index].part == nil ? 2 : fewest
      guard gap.count >= fewest, gap.upperBound * 3 >= cutter.paragraphs.count * 2 else { continue }
      let last = gap.suffix(fewest + 2)
      if last.count(where: {
        [.paragraph, .heading].contains(cutter.paragraphs[$0].kind) && cutter.isWords($0) && cutter.isApparatus($0)
      }) >= fewest {
        return Array(labels[..<index])
      }
    }
    return labels
  }
}
