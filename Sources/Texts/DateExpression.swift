/// A date, or words that point to one, in running text.
package struct DateExpression: Sendable, Hashable {
  /// How it is written.
  package enum Form: UInt8, Sendable {
    /// `2016-12-29`, `2016-12-29T21:32Z`.
    case iso
    /// `29 December 2016`, `December 29, 2016`.
    case named
    /// `30.12.2016`, `1/11/2017`.
    case numeric
    /// `December 2016`.
    case monthYear
    /// `in 2016`, `mid-2015`.
    case year
    /// `November 14`, without its year.
    case dayMonth
    /// `from March to July`, without its year.
    case month
    /// `Thursday`, `last Friday`.
    case weekday
    /// `yesterday`, `last week`.
    case relative
  }

  /// What a word such as `last` says of a weekday, week, month or year.
  package enum Direction: Int8, Sendable {
    case last = -1
    case this = 0
    case next = 1
  }

  /// A span that words name without a date of their own.
  package enum Unit: UInt8, Sendable {
    case day, week, month, year
  }

  /// Where it stands: UTF-8 bytes of the text searched.
  package var range: TextRange
  /// How it is written.
  package var form: Form
  /// The date, with its time where one is printed; absent where the words alone do not tell it.
  package var date: PartialDate?
  /// The last day or month of a span: `January 23-24, 2017`.
  package var last: PartialDate?
  /// The weekday that is named, Monday 1 to Sunday 7.
  package var weekday: Int?
  /// The month that is named without a year, and the last one of a span of months.
  package var month: Int?
  /// The day that is named without a year.
  package var day: Int?
  /// The last month of a span without a year.
  package var lastMonth: Int?
  /// `last`, `this`, `next` where one is said.
  package var direction: Direction?
  /// For `relative`: days from the day of saying (`yesterday` is -1), or the unit that `direction` counts.
  package var days: Int?
  /// For `relative`: the span that is meant.
  package var unit: Unit?
  /// The two numbers of `1/11/2017` as printed, where they may be read both ways; and the year.
  package var readings: Readings?

  /// Two numbers and a year whose order is not known.
  package struct Readings: Sendable, Hashable {
    /// The number printed first.
    package var first: Int
    /// The number printed second.
    package var second: Int
    /// The year.
    package var year: Int
    /// The mark between them.
    package var separator: UInt8

    /// The date under an order; nil where there is no such day.
    package func date(_ order: DayMonthOrder) -> PartialDate? {
      order == .monthFirst
        ? PartialDate(year: year, month: first, day: second) : PartialDate(year: year, month: second, day: first)
    }
  }

  package init(range: TextRange, form: Form) {
    self.range = range
    self.form = form
  }

  /// Whether day and month may be exchanged and that makes another date.
  package var isAmbiguous: Bool {
    guard let readings, readings.first != readings.second else { return false }
    return readings.date(.dayFirst) != nil && readings.date(.monthFirst) != nil
  }

  /// Whether the line holds nothing else but white space and outer punctuation.
  package func isWholeLine(_ bytes: [UInt8], _ line: TextRange) -> Bool {
    guard line.holds(range) else { return false }
    func isEmpty(_ part: TextRange) -> Bool { Words.scan(bytes, in: part).isEmpty }
    return isEmpty(line.lowerBound..<range.lowerBound) && isEmpty(range.upperBound..<line.upperBound)
  }
}

/// Which number of `1/11/2017` is the day.
package enum DayMonthOrder: Sendable {
  case dayFirst, monthFirst, unknown
}

/// A date, or the bounds of one: both ends belong to it.
package struct DateSpan: Sendable, Hashable, CustomStringConvertible {
  /// The first day, month or year.
  package var first: PartialDate
  /// The last day, month or year.
  package var last: PartialDate

  package init(_ first: PartialDate, _ last: PartialDate? = nil) {
    self.first = first
    self.last = last ?? first
  }

  /// An ISO 8601 date, or an interval `2016-03/2016-07`.
  package var description: String { first == last ? first.description : "\(first)/\(last)" }
}
