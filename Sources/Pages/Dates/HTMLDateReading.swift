import Texts

/// How dates on a page are to be read: what its language and its claims settle.
struct HTMLDateReading: Sendable {
  /// Which of day and month comes first, as far as the page's language tells.
  let order: DayMonthOrder
  /// The days that the page's mark-up claims.
  private let claimed: Set<Int>

  init(_ claims: [HTMLClaim]) {
    order = HTMLDateReading.order(claims)
    claimed = Set(
      claims.filter { $0.field == .published || $0.field == .updated }.compactMap {
        HTMLDateReading.date($0.value)?.dayNumber
      })
  }

  /// The first whole date in a text. Where day and month may be exchanged, the reading that the mark-up claims too counts.
  func first(in text: [UInt8]) -> (date: PartialDate, range: TextRange)? {
    for expression in DateExpressions.find(in: text, order: order) {
      guard let date = settled(expression), date.day != nil, let plausible = HTMLDateReading.plausible(date) else {
        continue
      }
      return (plausible, expression.range)
    }
    return nil
  }

  private func settled(_ expression: DateExpression) -> PartialDate? {
    guard let readings = expression.readings else { return expression.date }
    if let date = expression.date, claimed.contains(date.dayNumber) { return date }
    for order in [DayMonthOrder.dayFirst, .monthFirst] {
      if let date = readings.date(order), claimed.contains(date.dayNumber) { return date }
    }
    return expression.date
  }

  private static func order(_ claims: [HTMLClaim]) -> DayMonthOrder {
    let languages = claims.filter { $0.field == .language }.map { $0.value.lowercased() }
    guard let language = languages.first else { return .unknown }
    if !language.hasPrefix("en") { return .dayFirst }
    if languages.contains(where: { $0.hasPrefix("en-us") || $0.hasPrefix("en_us") }) { return .monthFirst }
    return languages.contains { $0.utf8.count > 3 && $0.hasPrefix("en") } ? .dayFirst : .unknown
  }

  /// The date that an attribute states, in ISO 8601 or in words.
  static func date(_ value: String) -> PartialDate? {
    if let date = PartialDate(value) { return plausible(date) }
    if value.utf8.count >= 10, let date = PartialDate(String(value.prefix(10))) { return plausible(date) }
    let bytes = Array(value.utf8)
    if bytes.count >= 8, bytes.prefix(8).allSatisfy({ TextBytes.isDigit($0) }), bytes.count == 8 || bytes.count == 14,
      let number = Int(value.prefix(8))
    {
      return PartialDate(year: number / 10000, month: number / 100 % 100, day: number % 100).flatMap(plausible)
    }
    guard bytes.count < 100 else { return nil }
    return DateExpressions.find(in: bytes).lazy.compactMap(\.date).first { $0.day != nil }.flatMap(plausible)
  }

  /// Dates that a web page may have.
  static func plausible(_ date: PartialDate) -> PartialDate? { (1990...2100).contains(date.year) ? date : nil }
}
