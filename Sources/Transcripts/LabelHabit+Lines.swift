internal import Speakers
internal import Texts

/// Labels that the page sets off, and labels on lines of their own.
extension LabelHabit {
  func emphasisedLabels(beside chosen: [Label]) -> [Label] {
    let found = labels.filter { $0.style == .emphasised }
    guard !found.isEmpty else { return [] }
    let keys = Set(found.map { $0.key })
    let known = Set(chosen.map { $0.key })
    let persons = self.persons(of: chosen) + titled
    return found.filter { label in
      if known.contains(label.key) { return true }
      if label.shape == .part { return recurrence(label) >= 2 || keys.count >= 2 }
      return recurrence(label) >= 2 && (keys.count >= 2 || !known.isEmpty)
        || (matches(label, persons) && found.count >= 2)
    }
  }

  func lineLabels(beside chosen: [Label]) -> [Label] {
    let found = labels.filter { $0.style == .line && isProse($0.paragraph + 1 + $0.subLines) }
    // Nothing but a speaker has a time behind it, line after line.
    let timed = labels.filter { $0.style == .line && $0.isTimed }
    if timed.count >= 4, Set(timed.map(\.key)).count >= 2 { return timed }
    let questions = found.filter { $0.part == .question }
    let alternating = alternatingKeys(found)
    let recurring = found.filter { recurrence($0) >= 2 && alternating.contains($0.key) }
    let keys = Set(recurring.map { $0.key })
    // Of the short lines most stand before words; where many lines recur that do, those that do not are the page's own.
    let lines = labels.filter { $0.style == .line }
    let again = lines.filter { keys.contains($0.key) }
    guard
      found.count * 5 >= lines.count * 3
        || recurring.count >= 6 && keys.count >= 3 && recurring.count * 4 >= again.count * 3
    else { return [] }
    guard keys.count >= 2 || questions.count >= 2 || (!questions.isEmpty && !keys.isEmpty) else { return [] }
    let persons = self.persons(of: recurring) + titled
    let capitals = recurring.allSatisfy { $0.shape != .titled }
    // `Madam President,` stands between the label and the first sentence.
    let taken = Set(lines.map(\.paragraph))
    let above = again.filter { label in
      let next = label.paragraph + 1 + label.subLines
      return !isProse(next) && !taken.contains(next) && isProse(next + 1)
    }
    // The same voices once with a colon behind them.
    let marked = labels.filter { label in
      label.style == .colon && !chosen.contains { $0.paragraph == label.paragraph }
        && (keys.contains(label.key) || label.part == .question
          || !label.opensSmall && label.name.utf8.count <= 40 && matches(label, persons))
    }
    return above + marked
      + found.filter { label in
        if capitals, label.shape == .capitals, isNamed(label) || isAmid(label, found, keys) { return true }
        if label.shape == .part { return label.part == .question || label.part == .answer || keys.count >= 1 }
        return keys.contains(label.key) || matches(label, persons) || isBetween(label, found, keys)
      }
  }

  /// Whether the lines right before and behind it recur.
  private func isAmid(_ label: Label, _ found: [Label], _ keys: Set<String>) -> Bool {
    guard let place = found.firstIndex(where: { $0.paragraph == label.paragraph }), place > 0, place + 1 < found.count
    else { return false }
    return keys.contains(found[place - 1].key) && keys.contains(found[place + 1].key)
  }

  /// A line that names somebody in full or by office, right before or behind a label that recurs: who asks once.
  private func isBetween(_ label: Label, _ found: [Label], _ keys: Set<String>) -> Bool {
    guard isNamed(label), let place = found.firstIndex(where: { $0.paragraph == label.paragraph }) else { return false }
    return [place - 1, place + 1].contains { found.indices.contains($0) && keys.contains(found[$0].key) }
  }
}
