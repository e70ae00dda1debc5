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
  private let order: DayMonthOrder

  init(page: HTMLPage, title: HTMLTitle?, body: HTMLBody, furniture: HTMLFurniture, order: DayMonthOrder) {
    self.order = order
    headline = title?.node.map { page.lines(of: $0) } ?? 0..<0
    let first = body.lines.first ?? page.segments.count
    let start = title?.node == nil ? first : headline.lowerBound
    let low = max(0, min(start, first) - 8)
    let high = min(page.segments.count, max(first + 2, min(start + 12, first + 12)))
    var order = Array(low..<max(low, high))
    if start < high, start >= low { order = Array(start..<high) + (low..<start).reversed() }
    for line in order { note(line, page, furniture, body: body) }
    for line in (body.lines.prefix(1) + headline.prefix(1)) where leading == nil { leading = opening(line, page) }
    let last = body.lines.last ?? 0
    for line in last..<min(last + 8, page.segments.count) where below == nil {
      below = date(of: line, page, in: body)?.stated
    }
  }

  private mutating func note(_ line: Int, _ page: HTMLPage, _ furniture: HTMLFurniture, body: HTMLBody) {
    switch furniture.kinds[line] {
    case .navigation, .related, .popular, .feed, .promotion, .policy: return
    default: break
    }
    guard let (stated, isUpdate) = date(of: line, page, in: body) else { return }
    if isUpdate {
      if updated == nil { updated = stated }
    } else if published == nil {
      published = stated
    }
  }

  /// The date that a short line states; `<time datetime>` inside it counts before its words.
  private func date(of line: Int, _ page: HTMLPage, in body: HTMLBody) -> (stated: HTMLDates.Stated, isUpdate: Bool)? {
    let segment = page.segments[line]
    guard segment.length < 200, segment.words < 30, !headline.contains(line) else { return nil }
    let text = page.text(line)
    let found = DateExpressions.find(in: text, order: order)
    guard let expression = found.first(where: { $0.date?.day != nil }), let date = expression.date,
      let plausible = HTMLDates.plausible(date)
    else { return nil }
    // A sentence that mentions a date is no date line.
    if segment.length > 60 + expression.range.count, segment.endsSentence { return nil }
    let piece = page.layout.pieces[segment.pieces.lowerBound]
    let last = page.layout.pieces[segment.pieces.upperBound - 1]
    let before = Folding.fold(String(decoding: text[..<expression.range.lowerBound], as: UTF8.self))
    return (HTMLDates.Stated(date: plausible, range: Int(piece.low)..<Int(last.high)), Self.isUpdate(before))
  }

  /// A whole date within the first bytes of a line.
  private func opening(_ line: Int, _ page: HTMLPage) -> HTMLDates.Stated? {
    let text = Array(page.text(line).prefix(80))
    guard let first = DateExpressions.find(in: text, order: order).first, first.range.lowerBound < 24,
      let date = first.date, date.day != nil, let plausible = HTMLDates.plausible(date)
    else { return nil }
    let piece = page.layout.pieces[page.segments[line].pieces.lowerBound]
    return HTMLDates.Stated(date: plausible, range: Int(piece.low)..<Int(piece.high))
  }

  private static func isUpdate(_ words: String) -> Bool {
    for word in updateWords where HTMLTitle.parts(of: words, at: word).count > 1 { return true }
    return false
  }

  /// Words before the date of a change, folded.
  private static let updateWords = [
    "updated", "update", "modified", "aktualisiert", "geandert", "zuletzt", "stand", "mis a jour", "actualizado",
    "aktualizacja", "aggiornato", "atualizado", "обновлено",
  ]
}
