import RecordTypes
import Texts

/// Dates that the page itself prints around its headline and its text.
struct HTMLDateLines: Sendable {
  /// The first date near the headline that is not said to be a change's.
  private(set) var published: HTMLDates.Stated?
  /// The first date that is said to be a change's.
  private(set) var updated: HTMLDates.Stated?
  /// The first date in a short line below the text.
  private(set) var below: HTMLDates.Stated?
  /// The date with which the text or the headline begins.
  private(set) var leading: HTMLDates.Stated?

  private let headline: Range<Int>
  private let reading: HTMLDateReading

  init(page: HTMLPage, title: HTMLTitle?, body: HTMLBody, furniture: HTMLFurniture, reading: HTMLDateReading) {
    self.reading = reading
    headline = title?.node.map { page.lines(of: $0) } ?? 0..<0
    let first = body.lines.first ?? page.segments.count
    let start = title?.node == nil ? first : headline.lowerBound
    let low = max(0, min(start, first) - 8)
    let high = min(page.segments.count, max(first + 2, min(start + 12, first + 12)))
    var order = Array(low..<max(low, high))
    if start < high, start >= low { order = Array(start..<high) + (low..<start).reversed() }
    for line in order where !isOthers(line, page, furniture) {
      if line < first || page.segments[line].words <= 8 || !body.holds(line) {
        note(line, page, isBehind: line > first)
      }
    }
    for line in (body.lines.prefix(1) + headline.prefix(1)) where leading == nil { leading = opening(line, page) }
    noteBelow(page, body, furniture)
  }

  /// Notes the date of a line. Behind the first line of the text it must say what it is, or say nothing else.
  private mutating func note(_ line: Int, _ page: HTMLPage, isBehind: Bool) {
    guard let (stated, isUpdate, isNamed) = date(of: line, page) else { return }
    if isBehind, !isNamed, !isUpdate, page.segments[line].words > 5 { return }
    if isUpdate {
      if updated == nil { updated = stated }
    } else if published == nil {
      published = stated
    }
  }

  /// The date in the lines below the text: one that says what it is a date of before any other. The line that tells when the page
  /// was last changed may stand at its very end.
  private mutating func noteBelow(_ page: HTMLPage, _ body: HTMLBody, _ furniture: HTMLFurniture) {
    let last = body.lines.last ?? 0
    var other: HTMLDates.Stated?
    for line in last..<page.segments.count where below == nil {
      let isNear = line < last + 12
      guard !isOthers(line, page, furniture), let found = date(of: line, page) else { continue }
      if found.isUpdate || found.isNamed {
        if isNear || found.isUpdate { below = found.stated }
      } else if isNear, line < last + 8, other == nil {
        other = found.stated
      }
    }
    below = below ?? other
  }

  /// Whether a line speaks of other pages or is somebody else's.
  private func isOthers(_ line: Int, _ page: HTMLPage, _ furniture: HTMLFurniture) -> Bool {
    switch furniture.kinds[line] {
    case .navigation, .related, .popular, .feed, .promotion, .policy: return true
    default: break
    }
    var node = page.segments[line].container
    for _ in 0..<6 where node > 0 {
      if page.tree.nodes[node].tag == .blockquote { return true }
      if !page.marks[node].isDisjoint(with: [.embed, .comments, .related, .latest]) { return true }
      node = page.tree.parent(of: node)
    }
    return false
  }

  /// The date that a short line states; `<time datetime>` inside it counts before its words.
  private func date(of line: Int, _ page: HTMLPage) -> (stated: HTMLDates.Stated, isUpdate: Bool, isNamed: Bool)? {
    let segment = page.segments[line]
    guard segment.length < 200, segment.words < 30, !headline.contains(line) else { return nil }
    let time = HTMLTimeElement.find(in: line, page)
    guard segment.hasDigit || time != nil else { return nil }
    let text = HTMLBylines.spacedBytes(line, page)
    let found = segment.hasDigit ? reading.first(in: text) : nil
    guard found != nil || time != nil else { return nil }
    let before = Folding.fold(text, 0..<(found?.range.lowerBound ?? text.count))
    if let time {
      var stated = time.stated
      // The page's own words count by its own clock, the attribute often by that of Greenwich.
      if let found, abs(found.date.dayNumber - stated.date.dayNumber) == 1 { stated.date = found.date }
      return (stated, time.isUpdate || time.isBare && HTMLDateWords.isUpdate(before), true)
    }
    guard let found else { return nil }
    let isUpdate = HTMLDateWords.isUpdate(before)
    let isNamed = HTMLDateWords.isPublication(before)
    if HTMLDateWords.isOther(before) { return nil }
    // A sentence that mentions a date is no date line, nor is a link to something else.
    if segment.endsSentence, segment.words > 9, !isUpdate, !isNamed { return nil }
    if segment.linkDensity > 0.8, segment.length > found.range.count + 24 { return nil }
    let piece = page.layout.pieces[segment.pieces.lowerBound]
    let last = page.layout.pieces[segment.pieces.upperBound - 1]
    return (HTMLDates.Stated(date: found.date, range: Int(piece.low)..<Int(last.high)), isUpdate, isNamed)
  }

  /// A whole date within the first bytes of a line.
  private func opening(_ line: Int, _ page: HTMLPage) -> HTMLDates.Stated? {
    guard page.segments[line].hasDigit else { return nil }
    let text = Array(page.text(line).prefix(80))
    guard let found = reading.first(in: text), found.range.lowerBound < 24 else { return nil }
    let piece = page.layout.pieces[page.segments[line].pieces.lowerBound]
    return HTMLDates.Stated(date: found.date, range: Int(piece.low)..<Int(piece.high))
  }
}
