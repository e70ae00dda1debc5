internal import Speakers

/// Labels that are misprints of a label of the same document: `Quesiton`, `FOREIGN MINISTER TAONS`.
struct LabelMisprints {
  /// The label that was meant.
  let meant: Label

  /// `label` with the name, shape and part that were meant; its place stays.
  func corrected(_ label: Label) -> Label {
    var label = label
    label.form = meant.form
    return label
  }

  /// For keys that occur once or twice and are one slip away from a key that occurs at least thrice: what was meant.
  /// Of the first 40 keys of each sort.
  static func find(_ labels: [Label]) -> [String: LabelMisprints] {
    var counts: [String: (count: Int, label: Label)] = [:]
    for label in labels where label.style == .colon || label.style == .emphasised {
      counts[label.key, default: (0, label)].count += 1
    }
    let frequent = counts.filter { $0.value.count >= 3 && $0.key.utf8.count >= 5 }.sorted { $0.key < $1.key }.prefix(40)
    guard !frequent.isEmpty else { return [:] }
    var result: [String: LabelMisprints] = [:]
    for (key, rare) in counts.filter({ $0.value.count <= 2 }).sorted(by: { $0.key < $1.key }).prefix(40) {
      if rare.label.part != nil { continue }
      let found = frequent.filter {
        areLookalikes(key, $0.key) || isOneSlip(Array(key.utf8), Array($0.key.utf8)) && $0.value.count >= rare.count * 3
      }
      if found.count == 1 { result[key] = LabelMisprints(meant: found[0].value.label) }
    }
    return result
  }

  /// Whether the names differ in letters only that look the same in Latin and Cyrillic type.
  private static func areLookalikes(_ a: String, _ b: String) -> Bool {
    guard a.unicodeScalars.count == b.unicodeScalars.count, a != b else { return false }
    return zip(a.unicodeScalars, b.unicodeScalars).allSatisfy { latin(of: $0) == latin(of: $1) }
  }

  private static func latin(of scalar: Unicode.Scalar) -> Unicode.Scalar { lookalikes[scalar] ?? scalar }

  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t", "у": "y",
    "х": "x", "і": "i", "ѕ": "s", "ј": "j",
  ]

  /// Whether one letter was dropped, doubled or changed, or two neighbours changed places. Two names that differ in a
  /// changed letter may be two persons: only within six letters or more behind the first.
  private static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a != b, abs(a.count - b.count) <= 1, Swift.max(a.count, b.count) >= 5, a.first == b.first else {
      return false
    }
    var start = 0
    while start < Swift.min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < Swift.min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let left = a.count - start - end
    let right = b.count - start - end
    if left + right <= 1 { return true }
    guard a.count >= 6 else { return false }
    return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}
