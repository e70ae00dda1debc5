internal import Speakers
internal import Texts

/// Labels that print a part of another label of the document: `Okabe:` where `Harbour News, Okabe:` asked before, `Minister:`
/// beside `Minister Tanos:`.
enum EchoedLabels {
  /// `chosen` with those among `found` whose words are the end or the beginning of a longer label that was chosen, behind the
  /// first place of that label. O(labels).
  static func complete(_ chosen: [Label], from found: [Label]) -> [Label] {
    guard chosen.count >= 4 else { return chosen }
    var echoes: [String: Int] = [:]
    for label in chosen where label.style == .colon && label.part == nil {
      let words = words(label)
      guard words.count >= 2 else { continue }
      for count in 1..<Swift.min(words.count, 4) {
        for part in [words.suffix(count), words.prefix(count)] {
          let key = part.joined(separator: " ")
          if key.utf8.count >= 4, echoes[key] == nil { echoes[key] = label.paragraph }
        }
      }
    }
    guard !echoes.isEmpty else { return chosen }
    let taken = Set(chosen.map(\.paragraph))
    let more = found.filter { label in
      label.style == .colon && label.part == nil && !label.opensSmall && !taken.contains(label.paragraph)
        && echoes[words(label).joined(separator: " ")].map { $0 < label.paragraph } ?? false
        && (label.person != nil || OfficeTitle.isOffice(label.name))
    }
    return more.isEmpty ? chosen : (chosen + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The words that are printed; the key of a label may be another's.
  private static func words(_ label: Label) -> [String] {
    Folding.fold(label.name).split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
  }
}
