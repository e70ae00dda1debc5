import Texts

/// How far the clocks of capitals and large cities stand from Greenwich, as far as page clocks need it: today's rules,
/// with the summer times of Europe and North America and the changes in Russia of 2011 and 2014.
enum TextCityOffsets {
  /// Which rule moves the clock in summer.
  private enum Summer {
    case none, europe, america
  }

  /// Minutes east of Greenwich of the clocks of `city` on a day; nil where the city is not known.
  static func offset(of city: String, on date: PartialDate) -> Int? {
    guard let (base, summer) = table[Folding.fold(city)] else { return nil }
    if base == moscow { return moscowOffset(date) }
    switch summer {
    case .none: return base
    case .europe: return base + (isSummer(date, from: (3, -1), to: (10, -1)) ? 60 : 0)
    case .america: return base + (isSummer(date, from: (3, 2), to: (11, 1)) ? 60 : 0)
    }
  }

  private static let moscow = 181  // a mark, not an offset: Moscow has a history

  /// UTC+3 with summer time until 2011, UTC+4 until 26 October 2014, UTC+3 since.
  private static func moscowOffset(_ date: PartialDate) -> Int {
    let day = date.dayNumber
    if let end = PartialDate(year: 2014, month: 10, day: 26), day >= end.dayNumber { return 180 }
    if let start = PartialDate(year: 2011, month: 3, day: 27), day >= start.dayNumber { return 240 }
    return 180 + (isSummer(date, from: (3, -1), to: (10, -1)) ? 60 : 0)
  }

  /// Whether a day lies between two Sundays of the year: the n-th of a month, or the last (-1).
  private static func isSummer(_ date: PartialDate, from: (Int, Int), to: (Int, Int)) -> Bool {
    guard let start = sunday(from, date.year), let end = sunday(to, date.year) else { return false }
    return date.dayNumber >= start && date.dayNumber < end
  }

  private static func sunday(_ rule: (month: Int, nth: Int), _ year: Int) -> Int? {
    if rule.nth > 0 {
      guard let first = PartialDate(year: year, month: rule.month, day: 1), let weekday = first.weekday else {
        return nil
      }
      return first.dayNumber + (7 - weekday) % 7 + 7 * (rule.nth - 1)
    }
    let length = PartialDate.days(inMonth: rule.month, of: year)
    guard let last = PartialDate(year: year, month: rule.month, day: length), let weekday = last.weekday else {
      return nil
    }
    return last.dayNumber - weekday % 7
  }

  private static let table: [String: (Int, Summer)] = {
    var table: [String: (Int, Summer)] = [:]
    let rows: [(Int, Summer, String)] = [
      (moscow, .none, "moscow|moskau|moscou|moscu|москва|moskwa|saint petersburg|st petersburg|petersburg"),
      (0, .europe, "london|dublin|lisbon|edinburgh|lissabon|londres|londyn|лондон|lisbonne|lisboa"),
      (
        60, .europe,
        "berlin|paris|madrid|rome|roma|vienna|wien|brussels|bruxelles|brussel|amsterdam|prague|praha|warsaw|warszawa|budapest|stockholm|oslo|copenhagen|bern|berne|zurich|geneva|geneve|belgrade|zagreb|ljubljana|bratislava|sarajevo|skopje|tirana|luxembourg|monaco|vatican|malta|valletta|париж|берлин|рим|мадрид|вена|варшава"
      ),
      (120, .europe, "helsinki|kyiv|kiev|киев|athens|sofia|bucharest|vilnius|riga|tallinn|chisinau|nicosia"),
      (180, .none, "minsk|минск|ankara|istanbul|riyadh|baghdad|kuwait|doha|nairobi|addis ababa|damascus|amman"),
      (120, .none, "cairo|pretoria|johannesburg|harare|tripoli|kigali"),
      (60, .none, "lagos|abuja|algiers|tunis|luanda"),
      (0, .none, "accra|dakar|reykjavik|utc|gmt"), (240, .none, "dubai|abu dhabi|baku|yerevan|tbilisi|muscat"),
      (210, .none, "tehran"), (270, .none, "kabul"), (300, .none, "islamabad|karachi|tashkent|dushanbe|yekaterinburg"),
      (330, .none, "new delhi|delhi|mumbai|kolkata|colombo|дели"), (345, .none, "kathmandu"),
      (360, .none, "dhaka|bishkek"),
      (420, .none, "bangkok|hanoi|jakarta|novosibirsk|phnom penh"),
      (
        480, .none,
        "beijing|peking|pekin|shanghai|hong kong|singapore|manila|taipei|kuala lumpur|perth|ulaanbaatar|пекин"
      ),
      (540, .none, "tokyo|tokio|seoul|pyongyang|токио"), (600, .none, "brisbane|vladivostok"),
      (
        -300, .america,
        "washington|washington dc|washington d c|new york|ottawa|toronto|montreal|havana|boston|вашингтон|нью йорк"
      ),
      (-360, .america, "chicago|houston|dallas"), (-420, .america, "denver"),
      (-480, .america, "los angeles|san francisco|vancouver|seattle"),
      (-360, .none, "mexico city|guatemala|san jose"), (-300, .none, "lima|bogota|quito|panama"),
      (-240, .none, "caracas|la paz"), (-180, .none, "brasilia|buenos aires|montevideo|sao paulo|rio de janeiro"),
    ]
    for (offset, summer, names) in rows {
      for name in names.split(separator: "|") { table[String(name)] = (offset, summer) }
    }
    return table
  }()
}
