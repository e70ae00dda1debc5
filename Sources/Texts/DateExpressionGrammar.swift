/// The grammar of dates: which pieces may follow each other.
///
/// `numberLed` and `wordLed` are tried where a number or a word with a role begins; each returns the longest expression
/// that starts there, or nil.
struct DateExpressionGrammar {
  let bytes: [UInt8]
  let end: Int
  let order: DayMonthOrder

  private func cursor(at offset: Int) -> DateExpressionCursor {
    DateExpressionCursor(bytes: bytes, end: end, offset: offset)
  }

  /// An expression that begins with the digits at `offset`.
  mutating func numberLed(at offset: Int) -> DateExpression? {
    let before = offset > 0 ? bytes[offset - 1] : 0x20
    if offset > 1, ".,:/".utf8.contains(before), DateExpressionCursor.isDigit(bytes[offset - 2]) { return nil }
    if let expression = timeFirst(cursor(at: offset)) { return expression }
    guard let expression = dated(cursor(at: offset)).map(withTime) else { return nil }
    let isGlued =
      offset > 0 && Scalars.before(offset, in: bytes).map { CharacterClass.of($0.scalar).contains(.letter) } == true
    return isGlued && expression.date?.day == nil ? nil : expression
  }

  /// An expression that begins with the word at `letters`.
  mutating func wordLed(by role: DateExpressionWords.Role, at letters: TextRange) -> DateExpression? {
    var behind = cursor(at: letters.upperBound)
    switch role {
    case .month:
      if let date = dated(cursor(at: letters.lowerBound)) { return withTime(date) }
      return months(cursor(at: letters.lowerBound)).flatMap { $0.unit == .year ? $0 : nil }
    case .weekday(let day):
      if let date = dated(cursor(at: letters.lowerBound)) { return withTime(date) }
      return weekdayAlone(day, letters, behind)
    case .weekdayAbbreviation: return dated(cursor(at: letters.lowerBound)).map(withTime)
    case .day(let days):
      var expression = DateExpression(range: letters, form: .relative)
      expression.days = days
      expression.unit = .day
      return expression
    case .direction(let direction): return directed(direction, letters, behind)
    case .since:
      guard behind.spaces() else { return nil }
      return sinceLed(behind)
    case .part:
      guard behind.dash() || behind.spaces(), let year = yearAlone(&behind) else { return nil }
      var expression = DateExpression(range: letters.lowerBound..<behind.offset, form: .year)
      expression.date = year
      return expression
    default: return nil
    }
  }

  // MARK: - Whole dates

  /// A date at day precision, or `December 2016`, or `November 14`; a weekday may stand before it.
  private func dated(_ start: DateExpressionCursor) -> DateExpression? {
    var cursor = start
    let weekday = cursor.weekday(abbreviated: true)
    if weekday != nil {
      let mark = cursor.take(".,")
      let spaced = cursor.spaces()
      if cursor.take(",|") != nil || cursor.dash() { cursor.spaces() }
      if cursor.take(.article) { cursor.spaces() }
      guard mark != nil || spaced else { return nil }
    }
    let isDigit = DateExpressionCursor.isDigit(cursor.byte)
    guard var expression = isDigit ? (iso(cursor) ?? numeric(cursor) ?? dayFirst(cursor)) : monthFirst(cursor) else {
      return nil
    }
    if let weekday {
      guard expression.day != nil || expression.date?.day != nil || expression.readings != nil else { return nil }
      expression.weekday = weekday
      expression.range = start.offset..<expression.range.upperBound
    }
    return expression
  }

  /// `2016-12-29`, `2016/12/29`, with `T21:32Z`.
  private func iso(_ start: DateExpressionCursor) -> DateExpression? {
    var cursor = start
    guard let year = cursor.number(4...4), let mark = cursor.take("-./"), let month = cursor.number(1...2),
      cursor.take("-./") == mark, let day = cursor.number(1...2), (1500...2199).contains(year),
      !continues(cursor), let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    var expression = DateExpression(range: start.offset..<cursor.offset, form: .iso)
    expression.date = date
    return expression
  }

  /// `30.12.2016`, `1/11/2017`, `30. 12. 2016`, `22.02.17`.
  private func numeric(_ start: DateExpressionCursor) -> DateExpression? {
    var cursor = start
    guard let first = cursor.number(1...2), let mark = cursor.take("./-") else { return nil }
    let spaced = mark == 0x2E && cursor.spaces()
    let secondStart = cursor.offset
    guard let second = cursor.number(1...2), cursor.take("./-") == mark else { return nil }
    let isPadded = secondStart - start.offset - (spaced ? 1 : 0) == 3 && cursor.offset - secondStart == 3
    if spaced { cursor.spaces() }
    guard let year = year(&cursor, short: !spaced && mark != 0x2D && (isPadded || mark == 0x2F)), !continues(cursor)
    else { return nil }
    var expression = DateExpression(range: start.offset..<cursor.offset, form: .numeric)
    let readings = DateExpression.Readings(first: first, second: second, year: year, separator: mark)
    guard readings.date(.dayFirst) != nil || readings.date(.monthFirst) != nil else { return nil }
    expression.readings = readings
    expression.date = DateExpressions.reading(of: expression, order)
    return expression
  }

  /// `29 December 2016`, `le 1er mai 2016`, `23-24 January 2017`, `29. Dezember`, `18 November 201612:35`.
  private func dayFirst(_ start: DateExpressionCursor) -> DateExpression? {
    var cursor = start
    guard let day = dayNumber(&cursor) else { return nil }
    var first = day
    var lastDay: Int?
    if let other = spanEnd(cursor) {
      lastDay = other.day
      cursor = other.cursor
    }
    if !cursor.dash() { cursor.spaces() }
    if cursor.take(.of) { cursor.spaces() }
    guard let (month, customary) = cursor.month(), !cursor.isInsideWord || cursor.digits >= 4 else { return nil }
    if let last = lastDay, last < first { (first, lastDay) = (last, nil) }
    return finish(start, cursor, month: month, day: first, lastDay: lastDay, customary: customary)
  }

  /// `December 29, 2016`, `January 23-24, 2017`, `Nov. 10`, `December 2016`.
  private func monthFirst(_ start: DateExpressionCursor) -> DateExpression? {
    var cursor = start
    guard let (month, customary) = cursor.month() else { return nil }
    let point = cursor.take(".")
    guard cursor.spaces() || point != nil else { return nil }
    var ahead = cursor
    if ahead.take(",") != nil { ahead.spaces() }
    if ahead.take(.of) { ahead.spaces() }
    if let year = year(&ahead, short: false), !continues(ahead) {
      guard customary else { return nil }
      var expression = DateExpression(range: start.offset..<ahead.offset, form: .monthYear)
      expression.date = PartialDate(year: year, month: month)
      return expression.date == nil ? nil : expression
    }
    let isUpper = CharacterClass.of(Scalars.decode(bytes, at: start.offset).scalar).contains(.upper)
    guard let day = dayNumber(&cursor) else { return nil }
    var lastDay: Int?
    if let other = spanEnd(cursor), other.day > day {
      lastDay = other.day
      cursor = other.cursor
    }
    return finish(start, cursor, month: month, day: day, lastDay: lastDay, customary: customary && isUpper)
  }

  /// Reads the year behind day and month, or does without.
  private func finish(
    _ start: DateExpressionCursor, _ behind: DateExpressionCursor, month: Int, day: Int, lastDay: Int?, customary: Bool
  ) -> DateExpression? {
    var cursor = behind
    _ = cursor.take(".,")
    if !cursor.spaces() { _ = cursor.dash() }
    if cursor.take(",") != nil { cursor.spaces() }
    if cursor.take(.of) { cursor.spaces() }
    if let year = year(&cursor, short: false) {
      var expression = DateExpression(range: start.offset..<cursor.offset, form: .named)
      expression.date = PartialDate(year: year, month: month, day: day)
      expression.last = lastDay.flatMap { PartialDate(year: year, month: month, day: $0) }
      return expression.date == nil ? nil : expression
    }
    guard customary, !continues(behind), !behind.isInsideWord, behind.byte != 0x3A, behind.byte != 0x25,
      PartialDate(year: 2000, month: month, day: day) != nil
    else { return nil }
    var expression = DateExpression(range: start.offset..<behind.offset, form: .dayMonth)
    expression.month = month
    expression.day = day
    return expression
  }

  /// One or two digits with their ordinal mark: `1st`, `1er`, `29.`, `1º`.
  private func dayNumber(_ cursor: inout DateExpressionCursor) -> Int? {
    var ahead = cursor
    guard let day = ahead.number(1...2), (1...31).contains(day) else { return nil }
    if ahead.take(.ordinal) {
    } else if ahead.byte == 0x2E, ahead.byte(1) == 0x20 || ahead.byte(1) == 0xC2 {
      var behind = ahead
      behind.offset += 1
      behind.spaces()
      if behind.month() != nil { ahead.offset += 1 }
    } else if ahead.byte == 0xC2, ahead.byte(1) == 0xBA || ahead.byte(1) == 0xB0 {
      ahead.offset += 2
    }
    cursor = ahead
    return day
  }

  /// The last day of `23-24`, `23 and 24`.
  private func spanEnd(_ start: DateExpressionCursor) -> (day: Int, cursor: DateExpressionCursor)? {
    var cursor = start
    cursor.spaces()
    guard cursor.dash() || cursor.take("/") != nil || cursor.take(.to) else { return nil }
    cursor.spaces()
    guard let day = dayNumber(&cursor), cursor.byte != 0x2F, !DateExpressionCursor.isDigit(cursor.byte) else {
      return nil
    }
    return (day, cursor)
  }

  /// A year of four digits, also with a time glued behind it; of two where `short`.
  private func year(_ cursor: inout DateExpressionCursor, short: Bool) -> Int? {
    let count = cursor.digits
    let isGlued = (count == 5 || count == 6) && cursor.byte(count) == 0x3A
    if count == 4 || isGlued {
      let year = cursor.value(4)
      guard (1500...2199).contains(year) else { return nil }
      cursor.offset += 4
      return year
    }
    guard short, count == 2, let year = cursor.number(2...2) else { return nil }
    return year < 70 ? 2000 + year : 1900 + year
  }

  /// Whether the number goes on: `20,000`, `30.12.2016.5`.
  private func continues(_ cursor: DateExpressionCursor) -> Bool {
    let isMark = [0x2E, 0x2C, 0x2F, 0x2D].contains(cursor.byte)
    if isMark { return DateExpressionCursor.isDigit(cursor.byte(1)) }
    return DateExpressionCursor.isDigit(cursor.byte) && cursor.byte(1) != 0x3A && cursor.byte(2) != 0x3A
  }

  // MARK: - Times

  /// `15:30 GMT +3, 29 December 2016`.
  private func timeFirst(_ start: DateExpressionCursor) -> DateExpression? {
    var cursor = start
    guard let time = DateExpressionTime.read(&cursor) else { return nil }
    cursor.spaces()
    if cursor.take(",|") != nil || cursor.dash() { cursor.spaces() }
    guard var expression = dated(cursor), let date = expression.date, date.day != nil else { return nil }
    expression.range = start.offset..<expression.range.upperBound
    expression.date = dated(date, time)
    return expression
  }

  /// Adds the time that follows a whole date.
  private func withTime(_ expression: DateExpression) -> DateExpression {
    guard let date = expression.date, date.day != nil, expression.last == nil else { return expression }
    var cursor = cursor(at: expression.range.upperBound)
    if expression.form == .iso, cursor.byte | 0x20 == 0x74 {
      cursor.offset += 1
    } else {
      cursor.spaces()
      if cursor.take(",|") != nil || cursor.dash() { cursor.spaces() }
      if cursor.take(.at) || cursor.take(.of) || cursor.take(.to) { cursor.spaces() }
      if cursor.take("(") != nil { cursor.spaces() }
    }
    guard let time = DateExpressionTime.read(&cursor) else { return expression }
    var result = expression
    result.date = dated(date, time)
    result.range = expression.range.lowerBound..<cursor.offset
    return result
  }

  private func dated(_ date: PartialDate, _ time: DateExpressionTime) -> PartialDate {
    PartialDate(year: date.year, month: date.month, day: date.day, minutes: time.minutes, offset: time.offset) ?? date
  }

  // MARK: - What needs a day of saying

  private func weekdayAlone(_ day: Int, _ letters: TextRange, _ behind: DateExpressionCursor) -> DateExpression? {
    var expression = DateExpression(range: letters, form: .weekday)
    expression.weekday = day
    var cursor = behind
    cursor.spaces()
    if case .trailing(let direction)? = cursor.role {
      expression.direction = direction
      expression.range = letters.lowerBound..<cursor.letters.upperBound
    }
    return expression
  }

  /// `last Friday`, `this Friday, December 18`, `last week`, `last March`.
  private func directed(
    _ direction: DateExpression.Direction, _ letters: TextRange, _ behind: DateExpressionCursor
  ) -> DateExpression? {
    var cursor = behind
    guard cursor.spaces() else { return nil }
    let word = cursor.letters
    guard !word.isEmpty, let role = DateExpressionWords.role(bytes, word) else { return nil }
    let range = letters.lowerBound..<word.upperBound
    switch role {
    case .weekday(let day):
      var expression = dated(cursor) ?? DateExpression(range: range, form: .weekday)
      expression.range = letters.lowerBound..<expression.range.upperBound
      expression.weekday = day
      expression.direction = direction
      return expression
    case .unit(let unit):
      var expression = DateExpression(range: range, form: .relative)
      expression.unit = unit
      expression.direction = direction
      return expression
    case .month(let month, lower: _):
      if let date = dated(cursor) { return date }
      var expression = DateExpression(range: range, form: .month)
      expression.month = month
      expression.direction = direction
      return expression
    default: return nil
    }
  }

  /// `in 2016`, `since December 29, 2016`, `in March`, `from March to July of this year`.
  private func sinceLed(_ start: DateExpressionCursor) -> DateExpression? {
    var cursor = start
    if cursor.take(.article) { cursor.spaces() }
    if DateExpressionCursor.isDigit(cursor.byte) {
      if let date = timeFirst(cursor) ?? dated(cursor).map(withTime) { return date }
      let first = cursor.offset
      guard let year = yearAlone(&cursor) else { return nil }
      var expression = DateExpression(range: first..<cursor.offset, form: .year)
      expression.date = year
      return expression
    }
    if let date = dated(cursor) { return withTime(date) }
    return months(cursor)
  }

  private func months(_ start: DateExpressionCursor) -> DateExpression? {
    var cursor = start
    guard let (month, customary) = cursor.month(), customary, !cursor.isInsideWord else { return nil }
    var expression = DateExpression(range: start.offset..<cursor.offset, form: .month)
    expression.month = month
    var ahead = cursor
    ahead.spaces()
    if ahead.dash() || ahead.take(.to) {
      ahead.spaces()
      if let last = ahead.month() {
        expression.lastMonth = last.month
        cursor = ahead
        ahead.spaces()
        if let year = yearAlone(&ahead)?.year {
          expression.form = .monthYear
          expression.date = PartialDate(year: year, month: month)
          expression.last = PartialDate(year: year, month: last.month)
          expression.range = start.offset..<ahead.offset
          return expression
        }
      }
    }
    ahead = cursor
    ahead.spaces()
    if ahead.take(.of) { ahead.spaces() }
    if case .direction(let direction)? = ahead.role {
      ahead.offset = ahead.letters.upperBound
      ahead.spaces()
      if ahead.take(.unit(.year)) {
        expression.direction = direction
        expression.unit = .year
        cursor = ahead
      }
    }
    expression.range = start.offset..<cursor.offset
    return expression
  }

  private func yearAlone(_ cursor: inout DateExpressionCursor) -> PartialDate? {
    var ahead = cursor
    guard let year = ahead.number(4...4), (1800...2099).contains(year), !continues(ahead), !ahead.isInsideWord else {
      return nil
    }
    cursor = ahead
    return PartialDate(year: year)
  }
}
