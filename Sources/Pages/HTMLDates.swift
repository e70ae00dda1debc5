import RecordTypes
import Texts

/// When a page was published and last changed: its own lines around headline and text, its mark-up, its address.
struct HTMLDates: Sendable {
  /// A date and the place in the page that states it; no place where the address does.
  struct Stated: Sendable {
    var date: PartialDate
    var range: TextRange?
  }
  /// When it was published.
  private(set) var published: Stated?
  /// When it was last changed.
  private(set) var updated: Stated?
  /// What the page and its mark-up disagree on.
  private(set) var conflict: (line: Stated, claim: Stated)?

  /// Decides between the page's line and the mark-up's claims.
  init(
    of page: HTMLPage, _ claims: [HTMLClaim], title: HTMLTitle?, body: HTMLBody, furniture: HTMLFurniture, url: String?
  ) {
    let lines = HTMLDateLines(
      page: page, title: title, body: body, furniture: furniture, order: HTMLDates.order(claims))
    let claimed = HTMLDates.first(.published, of: claims)
    updated = HTMLDates.first(.updated, of: claims) ?? lines.updated
    let line = lines.published
    published = claimed ?? line ?? HTMLDates.address(url) ?? lines.leading ?? lines.below
    if let line, let claimed {
      let distance = abs(line.date.dayNumber - claimed.date.dayNumber)
      let isUpdate = updated.map { $0.date.dayNumber == line.date.dayNumber } ?? false
      // One day apart is a matter of time zones, more a conflict: either way the page's own line wins.
      if distance == 1 || distance > 1 && !isUpdate { published = line }
      if distance > 1, !isUpdate { conflict = (line, claimed) }
    }
    if published == nil, let updated { published = lines.published ?? (claimed == nil ? updated : nil) }
  }

  /// Which of day and month comes first, as far as the page's language tells.
  private static func order(_ claims: [HTMLClaim]) -> DayMonthOrder {
    let languages = claims.filter { $0.field == .language }.map { $0.value.lowercased() }
    guard let language = languages.first else { return .unknown }
    if !language.hasPrefix("en") { return .dayFirst }
    if languages.contains(where: { $0.hasPrefix("en-us") || $0.hasPrefix("en_us") }) { return .monthFirst }
    return languages.contains { $0.utf8.count > 3 && $0.hasPrefix("en") } ? .dayFirst : .unknown
  }

  private static func first(_ field: HTMLClaim.Field, of claims: [HTMLClaim]) -> Stated? {
    var best: (stated: Stated, source: HTMLClaim.Source)?
    for claim in claims where claim.field == field {
      guard let date = date(claim.value), date.day != nil else { continue }
      if best.map({ claim.source < $0.source }) ?? true {
        best = (Stated(date: date, range: claim.range), claim.source)
      }
    }
    return best?.stated
  }

  /// The date that an attribute states, in ISO 8601 or in words.
  static func date(_ value: String) -> PartialDate? {
    if let date = PartialDate(value) { return plausible(date) }
    if value.utf8.count >= 10, let date = PartialDate(String(value.prefix(10))) { return plausible(date) }
    let bytes = Array(value.utf8)
    if bytes.count == 8, bytes.allSatisfy({ $0 &- 0x30 < 10 }), let number = Int(value) {
      return PartialDate(year: number / 10000, month: number / 100 % 100, day: number % 100).flatMap(plausible)
    }
    guard bytes.count < 100 else { return nil }
    return DateExpressions.find(in: bytes).lazy.compactMap(\.date).first { $0.day != nil }.flatMap(plausible)
  }

  /// Dates that a web page may have.
  static func plausible(_ date: PartialDate) -> PartialDate? { (1990...2100).contains(date.year) ? date : nil }

  /// The date in an address: `/2019/11/18/` or `2019-11-18`.
  private static func address(_ url: String?) -> Stated? {
    guard let url else { return nil }
    let numbers = url.utf8.split(whereSeparator: { !($0 &- 0x30 < 10) }).map { String(Substring($0)) }
    for index in numbers.indices where numbers[index].utf8.count == 4 {
      guard index + 2 < numbers.count, let year = Int(numbers[index]), (1995...2100).contains(year),
        let month = Int(numbers[index + 1]), let day = Int(numbers[index + 2]), numbers[index + 1].utf8.count <= 2,
        numbers[index + 2].utf8.count <= 2, let date = PartialDate(year: year, month: month, day: day)
      else { continue }
      return Stated(date: date, range: nil)
    }
    return nil
  }
}
