import Texts

/// `<time datetime="2019-06-28T10:00:00+02:00">` in a line states its date, whatever words it shows. Where a line has two of
/// them, as publishing systems write them side by side, the one that is not named as the change's counts.
enum HTMLTimeElement {
  /// A date so stated.
  struct Found {
    /// The date and its attribute.
    var stated: HTMLDates.Stated
    /// Whether the element is named as the time of a change.
    var isUpdate: Bool
    /// Whether its name says nothing of what it is the time of.
    var isBare: Bool
  }

  /// The first of a line, those of publication before those of changes; nil where there is none.
  static func find(in line: Int, _ page: HTMLPage) -> Found? {
    var update: Found?
    for piece in page.layout.pieces[page.segments[line].pieces] {
      guard let found = read(Int(piece.node), page.tree) else { continue }
      if !found.isUpdate { return found }
      if update == nil { update = found }
    }
    return update
  }

  private static func read(_ text: Int, _ tree: HTMLTree) -> Found? {
    var node = tree.parent(of: text)
    for _ in 0..<3 where node > 0 && tree.nodes[node].tag != .time { node = tree.parent(of: node) }
    guard tree.nodes[node].tag == .time, let range = tree.value(.datetime, of: node),
      let value = tree.string(.datetime, of: node), let date = HTMLDateReading.date(value), date.day != nil
    else { return nil }
    let names = [HTMLAttribute.Name.class, .itemprop].compactMap { tree.value($0, of: node) }
      .map { range in tree.bytes[range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
    func isNamed(_ words: [StaticString]) -> Bool {
      words.contains { word in names.contains { HTMLText.holds($0, word) } }
    }
    let isPublication = isNamed(["publish", "entry-date", "created", "posted"])
    let isUpdate = !isPublication && isNamed(["updated", "modified"])
    return Found(
      stated: HTMLDates.Stated(date: date, range: range), isUpdate: isUpdate, isBare: !isPublication && !isUpdate)
  }
}
