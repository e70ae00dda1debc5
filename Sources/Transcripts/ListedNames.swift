internal import RecordTypes
internal import Speakers
internal import Texts

/// Lines above the words that list who is there: `President: Mr. Tanos (Veldria)`, `Moderator: Ada Leek`. They look like labels,
/// and what stands behind the colon is a name.
enum ListedNames {
  /// The labels without such lines before the first label that words follow. O(labels).
  static func drop(_ labels: [Label], _ cutter: TurnCutter) -> [Label] {
    var first = 0
    while first < labels.count, labels.count - first > 2, isListed(labels[first], cutter) { first += 1 }
    return first == 0 ? labels : Array(labels[first...])
  }

  private static func isListed(_ label: Label, _ cutter: TurnCutter) -> Bool {
    let range = cutter.paragraphs[label.paragraph].range
    guard label.style == .colon, label.wordsStart < range.upperBound,
      label.part == .moderator || OfficeTitle.isOffice(label.name)
        || label.part == .question && label.name.utf8.count > 4
    else { return false }
    let words = label.wordsStart..<range.upperBound
    guard words.count <= 80, ![0x2E, 0x3F, 0x21].contains(cutter.bytes[words.upperBound - 1]) else { return false }
    // `Sprecher: StS Tanos, Leek (AA)`
    if label.key.hasPrefix("sprecher"), cutter.bytes[words].contains(0x2C) { return true }
    let name = PersonName(String(decoding: cutter.bytes[words], as: UTF8.self))
    return name.map { $0.isFull || !$0.honorifics.isEmpty } ?? false
  }
}
