internal import RecordTypes
internal import Speakers

/// Labels inside answers that no label opens, where two answer by turns: `Tanos: …` behind a question in bold type.
enum NamedAnswers {
  /// The stretches, cut at the labels among `found` that the page sets off and that name a person of the title's. O(n).
  static func split(_ drafts: [DraftTurn], at found: [Label], _ cutter: TurnCutter, persons: [PersonName])
    -> [DraftTurn]
  {
    guard !found.isEmpty, !persons.isEmpty else { return drafts }
    let labels = found.filter { label in
      label.style == .colon && SetOffLabels.isSetOff(label, cutter)
        && label.person.map { name in persons.contains { NameMatcher.confidence($0, name) >= 0.75 } } ?? false
    }
    guard !labels.isEmpty else { return drafts }
    return drafts.flatMap { draft in
      draft.part == .question
        ? [draft] : cut(draft, at: labels.filter { draft.paragraphs.contains($0.paragraph) }, cutter)
    }
  }

  private static func cut(_ draft: DraftTurn, at labels: [Label], _ cutter: TurnCutter) -> [DraftTurn] {
    guard let first = labels.first else { return [draft] }
    var parts: [DraftTurn] = []
    if first.paragraph > draft.paragraphs.lowerBound {
      var before = draft
      before.paragraphs = draft.paragraphs.lowerBound..<first.paragraph
      before.range = cutter.words(from: draft.range.lowerBound, to: first.range.lowerBound, in: before.paragraphs)
      if !before.range.isEmpty { parts.append(before) }
    }
    for (index, label) in labels.enumerated() {
      let next = index + 1 < labels.count ? labels[index + 1] : nil
      let paragraphs = label.paragraph..<(next?.paragraph ?? draft.paragraphs.upperBound)
      let end = next?.range.lowerBound ?? draft.range.upperBound
      guard label.wordsStart < end else { continue }
      let range = cutter.words(from: label.wordsStart, to: end, in: paragraphs)
      guard !range.isEmpty else { continue }
      parts.append(DraftTurn(label: label, range: range, paragraphs: paragraphs, parts: LabelParts(label)))
    }
    return parts
  }
}
