import RecordTypes
import Texts

/// A capture of a page that lists other pages: an index of a press office, an archive, results of a search.
///
/// Its items are told by what comes again in each: a date, a line that says the same but for numbers (`Read more`, `3 hours ago`), an
/// address; and by a headline at the same distance from it, with little running text besides. Dates of a listing do not rise, as
/// those of a chronicle do. The page is a listing where less running text stands outside of the items than inside.
enum TextListingRule {
  /// The fewest items.
  private static let fewest = 4
  /// The most lines from one item to the next.
  private static let widest = 7
  /// Words that a line of a menu has at most.
  private static let menuWords = 5
  /// The most characters of an item.
  private static let longest = 700

  static func apply(_ page: inout TextPage) {
    guard page.lines.count >= fewest * 2, !page.isDialogue else { return }
    for anchors in anchors(page) {
      guard let items = items(page, anchors), isMostOfPage(page, items) else { continue }
      take(&page, items)
      return
    }
  }

  /// An item: its lines and that of its headline, and the headline's words.
  private struct Item {
    var lines: Range<Int>
    var headline: Int
    var title: TextRange
  }

  /// Lines that come again in each item.
  private struct Anchors {
    var lines: [Int]
    var areDates: Bool
  }

  /// The candidates: dates, lines that differ in numbers only, addresses. O(lines).
  private static func anchors(_ page: TextPage) -> [Anchors] {
    var dates: [Int] = []
    var addresses: [Int] = []
    var shapes: [UInt64: [Int]] = [:]
    for index in page.lines.indices where page.roles[index] == .body {
      let line = page.lines[index]
      if opensWithDate(page, index) != nil {
        dates.append(index)
      } else if isAddress(page, index) {
        addresses.append(index)
      } else if (1...6).contains(line.words), line.lastScalar != 0x3A, line.lastScalar != 0x3F {
        shapes[shape(page, index), default: []].append(index)
      }
    }
    let recurring = shapes.values.filter { $0.count >= fewest }.sorted { ($0.count, $1[0]) > ($1.count, $0[0]) }
    return [Anchors(lines: dates, areDates: true), Anchors(lines: addresses, areDates: false)]
      + recurring.prefix(8).map { Anchors(lines: $0, areDates: false) }
  }

  /// The date with which a line begins, where the day is known.
  private static func opensWithDate(_ page: TextPage, _ index: Int) -> DateExpression? {
    guard let date = page.dates[index].first, date.date?.day != nil || date.isAmbiguous,
      date.range.lowerBound <= page.lines[index].core.lowerBound
    else { return nil }
    return date
  }

  /// `other.example › news › 2024`, `https://other.example/news`.
  private static func isAddress(_ page: TextPage, _ index: Int) -> Bool {
    let line = page.lines[index]
    guard line.length <= 160, line.words <= 16 else { return false }
    let bytes = page.source.bytes
    if ByteSearch.first(Array("\u{203A}".utf8), in: bytes, line.range) != nil { return true }
    return ByteSearch.first(Array("://".utf8), in: bytes, line.range) == line.range.lowerBound + 5
      || ByteSearch.first(Array("://".utf8), in: bytes, line.range) == line.range.lowerBound + 4
  }

  /// A hash of the line's words, all numbers being one.
  private static func shape(_ page: TextPage, _ index: Int) -> UInt64 {
    let bytes = page.source.bytes
    return TextLexicon.key(
      Words.scan(bytes, in: page.lines[index].range).map {
        TextBytes.isDigit(bytes[$0.range.lowerBound]) ? 0 : Folding.hash(bytes, $0.range)
      })
  }

  /// The items around the longest run of anchors; nil where they are too few, differ in form, or are too long.
  private static func items(_ page: TextPage, _ anchors: Anchors) -> [Item]? {
    let run = longestRun(anchors.lines)
    guard run.count >= fewest, !anchors.areDates || doNotRise(page, run) else { return nil }
    for distance in anchors.areDates ? [0, 1, -1, -2, -3] : [-1, -2, -3, 1] {
      guard let items = items(page, run, distance) else { continue }
      return items
    }
    return nil
  }

  private static func longestRun(_ lines: [Int]) -> [Int] {
    var best: ArraySlice<Int> = []
    var low = 0
    for index in lines.indices where index + 1 == lines.count || lines[index + 1] - lines[index] > widest {
      if index + 1 - low > best.count { best = lines[low...index] }
      low = index + 1
    }
    return Array(best)
  }

  private static func doNotRise(_ page: TextPage, _ lines: [Int]) -> Bool {
    let dates = DateExpressions.settle(lines.compactMap { page.dates[$0].first }).compactMap(\.date?.dayNumber)
    return zip(dates, dates.dropFirst()).allSatisfy { $0 >= $1 } || dates.count < fewest
  }

  /// Items whose headline stands `distance` lines behind the anchor, in its own line for 0.
  private static func items(_ page: TextPage, _ anchors: [Int], _ distance: Int) -> [Item]? {
    let starts = anchors.map { min($0, $0 + distance) }
    let usual = zip(starts, starts.dropFirst()).map { $1 - $0 }.max() ?? 1
    var items: [Item] = []
    var titles: Set<UInt64> = []
    for (place, anchor) in anchors.enumerated() {
      let headline = anchor + distance
      guard starts[place] >= 0, headline < page.lines.count, let title = title(page, headline, distance == 0) else {
        return nil
      }
      let end =
        place + 1 < starts.count ? starts[place + 1] : lastEnd(page, max(anchor, headline), starts[place] + usual)
      let lines = starts[place]..<end
      guard lines.contains(headline), lines.contains(anchor),
        lines.reduce(0, { $0 + page.lines[$1].length }) <= longest,
        !lines.contains(where: {
          $0 != headline && page.lines[$0].words > 12 && page.lines[$0].isHeadlineLike && distance < 0 && $0 < headline
        })
      else { return nil }
      titles.insert(page.lines[headline].hash)
      items.append(Item(lines: lines, headline: headline, title: title))
    }
    return titles.count * 5 >= items.count * 4 ? items : nil
  }

  /// Where the last item ends: behind its running text.
  private static func lastEnd(_ page: TextPage, _ known: Int, _ most: Int) -> Int {
    var end = known + 1
    while end < min(most, page.lines.count), page.lines[end].isProse || page.endsInEllipsis(end) { end += 1 }
    return end
  }

  /// The headline in a line: all of it, or what follows the date.
  private static func title(_ page: TextPage, _ index: Int, _ isBehindDate: Bool) -> TextRange? {
    let line = page.lines[index]
    guard line.lastScalar != 0x3A, line.lastScalar != 0x3F || isBehindDate else { return nil }
    guard isBehindDate else {
      return line.isHeadlineLike && page.wholeDate(index) == nil && line.words <= 30 ? line.range : nil
    }
    guard let date = opensWithDate(page, index), !line.endsSentence || line.sentenceEnds == 0, line.words <= 40,
      let rest = Sentences.trim(page.source.bytes, date.range.upperBound..<line.range.upperBound)
    else { return nil }
    let words = Words.scan(page.source.bytes, in: rest)
    guard words.count >= 3, let first = words.first else { return nil }
    return first.range.lowerBound..<rest.upperBound
  }

  private static func date(_ page: TextPage, _ item: Item) -> DateExpression? {
    for line in item.lines {
      if let date = page.dates[line].first { return date }
    }
    return nil
  }

  /// Whether little stands on the page beside the items: half as much running text as in them, and no more of all but menus.
  private static func isMostOfPage(_ page: TextPage, _ items: [Item]) -> Bool {
    guard let first = items.first, let last = items.last else { return false }
    let zone = first.lines.lowerBound..<last.lines.upperBound
    var inside = (prose: 0, all: 0)
    var outside = (prose: 0, all: 0)
    for (index, line) in page.lines.enumerated() where line.words > menuWords {
      // Lines that a width broke do not end their sentences.
      let prose = line.words >= 8 && line.lowerWords * 2 >= line.words ? line.length : 0
      if zone.contains(index) {
        inside = (inside.prose + prose, inside.all + line.length)
      } else {
        outside = (outside.prose + prose, outside.all + line.length)
      }
    }
    return (outside.prose * 2 < inside.prose || outside.prose < 300) && outside.all < inside.all
  }

  /// Notes the items, takes the line above them for the title, and leaves of the rest what is running text.
  private static func take(_ page: inout TextPage, _ items: [Item]) {
    page.isListing = true
    let dates = DateExpressions.settle(items.compactMap { date(page, $0) })
    for (place, item) in items.enumerated() {
      let lead = item.lines.first { $0 > item.headline && (page.lines[$0].isProse || page.endsInEllipsis($0)) }
      page.document.teasers.append(
        Teaser(
          list: .latest, title: page.string(item.title),
          date: dates.count == items.count && dates[place].date?.day != nil ? dates[place].date?.dateOnly : nil,
          lead: lead.map { page.string(page.lines[$0].range) },
          origin: page.origin(ofLines: item.lines.lowerBound...(item.lines.upperBound - 1))))
      for line in item.lines { page.mark(line, .feed) }
    }
    let first = items[0].lines.lowerBound
    let title = (max(0, first - 4)..<first).last {
      page.roles[$0] == .body && !page.lines[$0].endsSentence && (1...12).contains(page.lines[$0].words)
    }
    if let title {
      page.roles[title] = .title
      page.titleLine = title
      page.document.title = Metadatum(
        page.string(page.lines[title].range), origin: page.origin(page.lines[title].range))
    }
    for line in page.lines.indices where !page.lines[line].isProse {
      page.mark(line, line < first ? .header : .other)
    }
  }
}
