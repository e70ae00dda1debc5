import RecordTypes
import Texts

/// A feed of other items: lines that begin with a date and go on with a title, each with its lead below.
///
/// A feed is known by three things: at least two such lines, a heading above the first that names a list (`Latest events`) or
/// at least four of them after the text, and dates that do not rise. Everything from the heading to the lead of the last
/// item belongs to it, questions and answers inside the leads too; the last lead has no more lines than the longest
/// before it.
enum TextFeedRule {
  static func apply(_ page: inout TextPage) {
    var index = 0
    while index < page.lines.count {
      guard isItem(page, index), let heading = heading(page, above: index) else {
        index += 1
        continue
      }
      let items = items(page, from: index)
      if items.count >= (heading.isNamed ? 2 : 4), isDescending(page, items) {
        index = take(&page, heading: heading.line, items: items)
      } else {
        index = (items.last ?? index) + 1
      }
    }
  }

  /// Whether a line is `date - title`.
  private static func isItem(_ page: TextPage, _ index: Int) -> Bool { title(page, index) != nil }

  private static func title(_ page: TextPage, _ index: Int) -> TextRange? {
    guard page.roles[index] == .body, let date = page.dates[index].first, date.date?.day != nil || date.isAmbiguous,
      let lead = Sentences.trim(page.source.bytes, page.lines[index].range.lowerBound..<date.range.upperBound),
      date.range.lowerBound == lead.lowerBound
    else { return nil }
    let bytes = page.source.bytes
    guard let rest = Sentences.trim(bytes, date.range.upperBound..<page.lines[index].range.upperBound) else {
      return nil
    }
    let (scalar, length) = Scalars.decode(bytes, at: rest.lowerBound)
    let isMark = CharacterClass.of(scalar).contains(.dash) || scalar == 0x7C || scalar == 0x3A || scalar == 0xB7
    guard isMark, let title = Sentences.trim(bytes, (rest.lowerBound + length)..<rest.upperBound) else { return nil }
    return Words.scan(bytes, in: title).count >= 2 ? title : nil
  }

  /// The heading above the first item: by name where it names a list, else the item itself.
  private static func heading(_ page: TextPage, above index: Int) -> (line: Int, isNamed: Bool)? {
    for line in stride(from: index - 1, through: Swift.max(0, index - 2), by: -1) {
      if !page.lines[line].exact.isDisjoint(with: [.latest, .popular, .related]) { return (line, true) }
    }
    return (index, false)
  }

  /// The items from `first` on: no more than eight lines lie between two of them.
  private static func items(_ page: TextPage, from first: Int) -> [Int] {
    var items = [first]
    var index = first + 1
    while index < page.lines.count, let last = items.last, index - last <= 8 {
      if isItem(page, index) { items.append(index) }
      index += 1
    }
    return items
  }

  private static func isDescending(_ page: TextPage, _ items: [Int]) -> Bool {
    let dates = DateExpressions.settle(items.compactMap { page.dates[$0].first }).compactMap(\.date?.dayNumber)
    return zip(dates, dates.dropFirst()).allSatisfy { $0 >= $1 }
  }

  /// Marks the feed and notes its items; the line behind it.
  private static func take(_ page: inout TextPage, heading: Int, items: [Int]) -> Int {
    let leads = zip(items, items.dropFirst()).map { $1 - $0 - 1 }
    let most = leads.max() ?? 1
    let dates = DateExpressions.settle(items.compactMap { page.dates[$0].first })
    var end = items[0]
    for (place, item) in items.enumerated() {
      var next = place + 1 < items.count ? items[place + 1] : Swift.min(item + 1 + most, page.lines.count)
      if place + 1 == items.count, let stop = (item + 1..<next).first(where: { page.roles[$0] != .body }) {
        next = stop
      }
      note(&page, item, next, dates.count == items.count ? dates[place].date?.dateOnly : nil)
      end = next
    }
    for line in heading..<end { page.mark(line, .feed) }
    return end
  }

  private static func note(_ page: inout TextPage, _ item: Int, _ next: Int, _ date: PartialDate?) {
    guard let title = title(page, item) else { return }
    let lead = item + 1 < next ? page.lines[item + 1].range.lowerBound..<page.lines[next - 1].range.upperBound : nil
    page.document.teasers.append(
      Teaser(
        list: .latest, title: page.string(title), date: date, lead: lead.map { page.string($0) },
        origin: page.origin(ofLines: item...(next - 1))))
  }
}
