internal import RecordTypes
internal import Speakers
internal import Texts

/// Finds whose words an interview holds where neither title nor labels say it: whom the introduction tells of.
enum Introduction {
  /// How much of the introduction is read, in bytes.
  private static let limit = 4000

  /// The person whom the paragraphs before the first turn name most often, the first named where two are named alike; nil
  /// where they name nobody in full. `authors` and the askers whose names are known are somebody else. O(limit).
  static func principal(_ cutter: TurnCutter, before end: Int, authors: [String]) -> Speaker? {
    guard end > 0, end <= cutter.paragraphs.count else { return nil }
    let start = cutter.paragraphs[0].range.lowerBound
    let last = Swift.min(cutter.paragraphs[end - 1].range.upperBound, start + limit)
    guard start < last else { return nil }
    let others = authors.compactMap { PersonName($0) }
    var found: [(name: PersonName, office: String?, count: Int)] = []
    for mention in NameMentions.find(in: cutter.bytes, range: start..<last) where mention.kind == .person {
      guard let name = mention.person, !others.contains(where: { NameMatcher.confidence($0, name) >= 0.7 }) else {
        continue
      }
      if let known = found.firstIndex(where: { NameMatcher.confidence($0.name, name) >= 0.7 }) {
        found[known].count += 1
        if !found[known].name.isFull, name.isFull { found[known].name = name }
        found[known].office = found[known].office ?? mention.office
      } else {
        found.append((name, mention.office, 1))
      }
    }
    let full = found.filter { $0.name.isFull }
    guard let most = full.map(\.count).max(), let first = full.first(where: { $0.count == most }) else { return nil }
    let held = full.filter { $0.count == most && $0.office != nil }
    if held.count == 1, first.office == nil {
      let only = held[0]
      return Speaker(label: only.name.full, name: only.name.full, office: only.office.map(OfficeForm.plain))
    }
    guard full.count == 1 || most >= 2 || full[0].name == first.name else { return nil }
    return Speaker(label: first.name.full, name: first.name.full, office: first.office.map(OfficeForm.plain))
  }
}
