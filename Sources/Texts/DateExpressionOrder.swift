extension DateExpressions {
  /// The reading of a numeric date under an order. Where the order is unknown and both readings are possible, dots and
  /// hyphens are read day first (nobody writes mm.dd); slashes are written both ways and stay open.
  package static func reading(of expression: DateExpression, _ order: DayMonthOrder) -> PartialDate? {
    guard let readings = expression.readings else { return expression.date }
    let dayFirst = readings.date(.dayFirst)
    let monthFirst = readings.date(.monthFirst)
    guard let dayFirst else { return monthFirst }
    guard let monthFirst, dayFirst != monthFirst else { return dayFirst }
    switch order {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case .unknown: return readings.separator == 0x2F ? nil : dayFirst
    }
  }

  /// The order that a list of dates shows: by those that can be read one way only; else by the one reading under which
  /// the list rises or falls throughout (three dates at least).
  package static func order(of expressions: [DateExpression]) -> DayMonthOrder {
    let readings = expressions.compactMap(\.readings)
    let dayFirst = readings.filter { $0.date(.monthFirst) == nil }.count
    let monthFirst = readings.filter { $0.date(.dayFirst) == nil }.count
    if dayFirst != monthFirst { return dayFirst > monthFirst ? .dayFirst : .monthFirst }
    guard readings.count >= 3 else { return .unknown }
    let isOrderedDayFirst = isMonotonic(readings.compactMap { $0.date(.dayFirst)?.dayNumber })
    let isOrderedMonthFirst = isMonotonic(readings.compactMap { $0.date(.monthFirst)?.dayNumber })
    if isOrderedDayFirst == isOrderedMonthFirst { return .unknown }
    return isOrderedDayFirst ? .dayFirst : .monthFirst
  }

  /// The expressions with `1/11/2017` settled by the list around it, where the list tells.
  package static func settle(_ expressions: [DateExpression]) -> [DateExpression] {
    let order = order(of: expressions)
    return expressions.map { expression in
      guard let readings = expression.readings, let date = reading(of: expression, order) else { return expression }
      var settled = expression
      if let minutes = expression.date?.minutes {
        settled.date = PartialDate(
          year: date.year, month: date.month, day: date.day, minutes: minutes, offset: expression.date?.offset)
      } else {
        settled.date = date
      }
      if order != .unknown, readings.date(order) != nil { settled.readings = nil }
      return settled
    }
  }

  private static func isMonotonic(_ numbers: [Int]) -> Bool {
    let pairs = zip(numbers, numbers.dropFirst())
    return pairs.allSatisfy { $0 >= $1 } || pairs.allSatisfy { $0 <= $1 }
  }
}
