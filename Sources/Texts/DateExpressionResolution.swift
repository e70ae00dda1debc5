extension DateExpression {
  /// The date that is meant, told from the day of saying; nil where that does not settle it.
  ///
  /// A day and month without year lie in the year that brings them nearest to the day of saying; a month alone was the
  /// last one of its name; a weekday alone, or the last one, lies in the seven days before; `this Friday` in the same
  /// week; `next Friday` is meant both ways and gives bounds.
  package func resolve(relativeTo said: PartialDate) -> DateSpan? {
    if let date { return DateSpan(date, last) }
    guard said.day != nil else { return resolve(inYear: said) }
    switch form {
    case .dayMonth: return nearest(to: said).map { DateSpan($0) }
    case .month: return months(before: said)
    case .weekday: return weekdaySpan(said)
    case .relative: return relativeSpan(said)
    default: return nil
    }
  }

  private func resolve(inYear said: PartialDate) -> DateSpan? {
    guard unit == .year, let direction else { return nil }
    let year = said.year + Int(direction.rawValue)
    guard let first = PartialDate(year: year, month: month) else { return nil }
    return DateSpan(first, lastMonth.flatMap { PartialDate(year: year, month: $0) })
  }

  private func nearest(to said: PartialDate) -> PartialDate? {
    let candidates = (-1...1).compactMap { PartialDate(year: said.year + $0, month: month, day: day) }
    let best = candidates.min { abs($0.dayNumber - said.dayNumber) < abs($1.dayNumber - said.dayNumber) }
    guard let weekday, best?.weekday != weekday else { return best }
    let fitting = candidates.filter { $0.weekday == weekday }
    return fitting.count == 1 ? fitting[0] : best
  }

  private func months(before said: PartialDate) -> DateSpan? {
    guard let month, let now = said.month else { return nil }
    var year = said.year
    if unit == .year, let direction {
      year += Int(direction.rawValue)
    } else if direction == .next {
      if month <= now { year += 1 }
    } else if month > now || (direction == .last && month == now) {
      year -= 1
    }
    guard let first = PartialDate(year: year, month: month) else { return nil }
    guard let lastMonth else { return DateSpan(first) }
    return PartialDate(year: lastMonth < month ? year + 1 : year, month: lastMonth).map { DateSpan(first, $0) }
  }

  private func weekdaySpan(_ said: PartialDate) -> DateSpan? {
    guard let weekday, let today = said.weekday else { return nil }
    let back = (today - weekday + 7) % 7
    switch direction {
    case .last?: return said.adding(days: back == 0 ? -7 : -back).map { DateSpan($0) }
    case .this?: return said.adding(days: weekday - today).map { DateSpan($0) }
    case nil: return said.adding(days: -back).map { DateSpan($0) }
    case .next?:
      guard let first = said.adding(days: (weekday - today + 6) % 7 + 1),
        let last = said.adding(days: weekday - today + 7)
      else { return nil }
      return DateSpan(first, last)
    }
  }

  private func relativeSpan(_ said: PartialDate) -> DateSpan? {
    if let days { return said.adding(days: days).map { DateSpan($0) } }
    guard let unit, let direction, let today = said.weekday, let month = said.month else { return nil }
    let step = Int(direction.rawValue)
    switch unit {
    case .day: return said.adding(days: step).map { DateSpan($0) }
    case .week:
      guard let monday = said.adding(days: 1 - today + 7 * step), let sunday = monday.adding(days: 6) else {
        return nil
      }
      return DateSpan(monday, sunday)
    case .month:
      let count = said.year * 12 + month - 1 + step
      return PartialDate(year: count / 12, month: count % 12 + 1).map { DateSpan($0) }
    case .year: return PartialDate(year: said.year + step).map { DateSpan($0) }
    }
  }
}
