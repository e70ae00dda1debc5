/// A point or span of time at the precision that is known (ISO 8601): `2016-12`, `2016-12-29`, `2017-02-25T21:15Z`.
public struct PartialDate: Sendable, Hashable {
  /// The year, 1 to 9999.
  public var year: Int
  /// The month, 1 to 12, where it is known.
  public var month: Int?
  /// The day of the month, where it is known (then the month is too).
  public var day: Int?
  /// The time of day in minutes since midnight, where it is known (then the day is too).
  public var minutes: Int?
  /// Minutes east of Greenwich, where it is known (then the time is too).
  public var offset: Int?

  /// A date; nil where there is no such day in the calendar.
  public init?(year: Int, month: Int? = nil, day: Int? = nil, minutes: Int? = nil, offset: Int? = nil) {
    guard (1...9999).contains(year), month.map({ (1...12).contains($0) }) ?? (day == nil) else { return nil }
    if let day, let month, !(1...PartialDate.days(inMonth: month, of: year)).contains(day) { return nil }
    guard minutes.map({ day != nil && (0..<1440).contains($0) }) ?? (offset == nil) else { return nil }
    if let offset, !(-1440...1440).contains(offset) { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.minutes = minutes
    self.offset = offset
  }

  /// The number of days in a month of the Gregorian calendar.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of the first day that this date may be. (Howard Hinnant, "chrono-compatible date algorithms".)
  public var dayNumber: Int {
    let month = self.month ?? 1
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// The date of a day number; nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day that lies `days` later, without time; nil where the day is not known.
  public func adding(days: Int) -> PartialDate? {
    day == nil ? nil : PartialDate(dayNumber: dayNumber + days)
  }

  /// The same date without its time.
  public var dateOnly: PartialDate {
    var copy = self
    copy.minutes = nil
    copy.offset = nil
    return copy
  }

  /// Monday is 1, Sunday is 7; nil where the day is not known.
  public var weekday: Int? { day == nil ? nil : ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// The same instant in UTC; unchanged where the time or its offset is not known.
  public var inUTC: PartialDate {
    guard let minutes, let offset, offset != 0 else { return self }
    let total = minutes - offset
    let shift = total < 0 ? -1 : total / 1440
    guard var moved = adding(days: shift) else { return self }
    moved.minutes = total - shift * 1440
    moved.offset = 0
    return moved
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in ISO 8601 at its precision.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = padded(year, 4)
    guard let month else { return text }
    text += "-" + padded(month, 2)
    guard let day else { return text }
    text += "-" + padded(day, 2)
    guard let minutes else { return text }
    text += "T" + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
    guard let offset else { return text }
    if offset == 0 { return text + "Z" }
    return text + (offset < 0 ? "-" : "+") + padded(abs(offset) / 60, 2) + ":" + padded(abs(offset) % 60, 2)
  }

  /// A date in ISO 8601: a year, a month, a day, or a day with a time (seconds and fractions are dropped) and an offset.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0..<4) else { return nil }
    if bytes.count == 4 {
      self.init(year: year)
      return
    }
    guard bytes.count >= 7, bytes[4] == 0x2D, let month = number(5..<7) else { return nil }
    if bytes.count == 7 {
      self.init(year: year, month: month)
      return
    }
    guard bytes.count >= 10, bytes[7] == 0x2D, let day = number(8..<10) else { return nil }
    if bytes.count == 10 {
      self.init(year: year, month: month, day: day)
      return
    }
    guard bytes.count >= 16, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20, bytes[13] == 0x3A,
      let hour = number(11..<13), let minute = number(14..<16), hour < 24, minute < 60
    else { return nil }
    var rest = 16
    if rest < bytes.count, bytes[rest] == 0x3A { rest += 3 }
    if rest < bytes.count, bytes[rest] == 0x2E || bytes[rest] == 0x2C {
      rest += 1
      while rest < bytes.count, (0x30...0x39).contains(bytes[rest]) { rest += 1 }
    }
    var offset: Int?
    if rest < bytes.count {
      switch bytes[rest] {
      case 0x5A, 0x7A: offset = 0
      case 0x2B, 0x2D:
        guard let hours = number((rest + 1)..<(rest + 3)) else { return nil }
        let colon = rest + 3 < bytes.count && bytes[rest + 3] == 0x3A ? 1 : 0
        let minutes = number((rest + 3 + colon)..<(rest + 5 + colon)) ?? 0
        offset = (bytes[rest] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
      default: return nil
      }
    }
    self.init(year: year, month: month, day: day, minutes: hour * 60 + minute, offset: offset)
  }
}
