internal import RecordTypes
internal import Speakers
internal import Texts

/// Labels that lost their colon and stand on a line of their own, on pages that set their labels off.
enum EmphasisedLines {
  /// Lines that the page sets off as a whole, before words, where most labels are set off: those that another label repeats,
  /// that name a person in full, or that words with a question follow. O(paragraphs).
  static func find(
    _ cutter: TurnCutter, _ words: [Int], known: [Label], scanner: inout LabelScanner, isProse: (Int) -> Bool
  ) -> [Label] {
    let set = known.count { cutter.paragraphs[$0.paragraph].emphasis != nil }
    guard known.count >= 4, set * 5 >= known.count * 4 else { return [] }
    let taken = Set(known.map { $0.paragraph })
    let keys = Set(known.map { $0.key })
    var found: [Label] = []
    let first = known.map(\.paragraph).min() ?? 0
    for index in words {
      let next = index + 1
      if index < first, !(scanner.line(cutter.paragraphs[index], index: index).map { keys.contains($0.key) } ?? false) {
        continue
      }
      guard !taken.contains(index), !taken.contains(next), cutter.paragraphs[index].isWhollyEmphasised,
        cutter.paragraphs[index].kind != .heading, next < cutter.paragraphs.count, isProse(next),
        !cutter.paragraphs[next].isWhollyEmphasised, let label = scanner.line(cutter.paragraphs[index], index: index)
      else { continue }
      let asks = cutter.bytes[cutter.paragraphs[next].range].contains(0x3F)
      if keys.contains(label.key) || label.person?.isFull ?? false || asks || label.part != nil { found.append(label) }
    }
    return found
  }
}
