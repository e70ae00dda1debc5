import RecordTypes
import Texts

/// Lists of other articles under a heading that names them: `Popular articles`, `Related:`, `Latest news`.
///
/// Two shapes are read. Items with a date line of their own (date, title, lead) go on as long as date lines come; the last
/// item has no more lines than those before it. Else the items are the headline-like lines that follow, without an empty line
/// between them, up to the first line that is running text or known to be something else. A heading with
/// nothing of the kind behind it is left alone.
enum TextListRule {
  static func apply(_ page: inout TextPage) {
    for index in page.lines.indices where page.roles[index] == .body {
      let exact = page.lines[index].exact
      guard !exact.isDisjoint(with: [.latest, .popular, .related]), page.lines[index].words <= 6 else { continue }
      let list: Teaser.List = exact.contains(.popular) ? .popular : exact.contains(.related) ? .related : .latest
      let kind: Furniture.Kind = list == .popular ? .popular : list == .related ? .related : .feed
      let end = dated(&page, index, list) ?? plain(&page, index, list)
      guard let end else { continue }
      for line in index..<end { page.mark(line, kind) }
    }
  }

  /// Items of date, title and lead; the line behind the last.
  private static func dated(_ page: inout TextPage, _ heading: Int, _ list: Teaser.List) -> Int? {
    guard heading + 2 < page.lines.count, page.wholeDate(heading + 1) != nil else { return nil }
    var starts: [Int] = []
    var index = heading + 1
    while index < page.lines.count, page.roles[index] == .body {
      if page.wholeDate(index) != nil {
        starts.append(index)
      } else if let last = starts.last, index - last > 4 {
        break
      }
      index += 1
    }
    guard let last = starts.last else { return nil }
    let sizes = zip(starts, starts.dropFirst()).map { $1 - $0 }
    let size = sizes.max() ?? 3
    var end = Swift.min(last + size, index)
    if sizes.isEmpty, last + 2 < index { end = page.endsInEllipsis(last + 2) ? last + 3 : last + 2 }
    for (place, start) in starts.enumerated() {
      let next = place + 1 < starts.count ? starts[place + 1] : end
      guard next - start >= 2 else { continue }
      let lead =
        next - start >= 3 ? page.lines[start + 2].range.lowerBound..<page.lines[next - 1].range.upperBound : nil
      page.document.teasers.append(
        Teaser(
          list: list, title: page.string(page.lines[start + 1].range), date: page.wholeDate(start)?.date?.dateOnly,
          lead: lead.map { page.string($0) }, origin: page.origin(ofLines: start...(next - 1))))
    }
    return end
  }

  /// Items of one headline each; the line behind the last.
  private static func plain(_ page: inout TextPage, _ heading: Int, _ list: Teaser.List) -> Int? {
    var end = heading + 1
    while end < page.lines.count, page.roles[end] == .body, end - heading <= 30 {
      let line = page.lines[end]
      let isItem = (line.isHeadlineLike || (line.words <= 2 && !line.endsSentence)) && line.lastScalar != 0x3A
      guard isItem, line.exact.isEmpty, !line.isProse, end == heading + 1 || line.blanksBefore == 0 else { break }
      end += 1
    }
    // The last one may be the heading of the text below: it is no item where running text follows it directly.
    if end > heading + 2, end < page.lines.count, page.isOpenProse(end), page.lines[end].blanksBefore == 0 { end -= 1 }
    guard end > heading + 1 else { return page.lines[heading].lastScalar == 0x3A ? heading + 1 : nil }
    for line in (heading + 1)..<end {
      page.document.teasers.append(
        Teaser(list: list, title: page.string(page.lines[line].range), origin: page.origin(ofLines: line...line)))
    }
    return end
  }
}
