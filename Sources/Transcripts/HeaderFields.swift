internal import Speakers

/// Lines of a page's head that have the form of labelled words: `TRANSCRIBED BY: MT / AL`, `SPEAKER: Ms. Mirel Tanos`.
enum HeaderFields {
  /// `labels` without those before the first words that are no sentence: labels that occur once, with a few words behind
  /// them that end in no mark. O(labels).
  static func drop(_ labels: [Label], isProse: (Int) -> Bool) -> [Label] {
    var counts: [String: Int] = [:]
    for label in labels { counts[label.key, default: 0] += 1 }
    var first = 0
    while first + 3 < labels.count {
      let label = labels[first]
      guard label.style == .colon, counts[label.key] == 1,
        label.person?.isFull != true || label.opensSmall,
        !isProse(label.paragraph), labels[first + 1].paragraph == label.paragraph + 1 || !isProse(label.paragraph + 1)
      else { break }
      first += 1
    }
    return first == 0 ? labels : Array(labels[first...])
  }
}
