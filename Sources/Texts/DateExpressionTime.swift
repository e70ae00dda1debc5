/// The time of day and the zone beside a date: `11:27`, `9.30 Uhr`, `1:12 p.m. EST`, `15:30 GMT +3`, `12h05`.
struct DateExpressionTime {
  /// Minutes since midnight.
  var minutes: Int
  /// Minutes east of Greenwich, where the zone is printed.
  var offset: Int?

  /// Reads a time at the cursor, and the zone behind it.
  static func read(_ cursor: inout DateExpressionCursor) -> DateExpressionTime? {
    var ahead = cursor
    guard let hour = ahead.number(1...2), hour < 24 else { return nil }
    let mark = ahead.take(":.hH")
    guard let minute = minute(&ahead, mark: mark) else { return nil }
    var time = DateExpressionTime(minutes: hour * 60 + minute)
    var isTime = mark == 0x3A || (mark == 0x68 || mark == 0x48)
    if let pm = meridiem(&ahead) {
      guard hour <= 12 else { return nil }
      time.minutes = (hour % 12 + (pm ? 12 : 0)) * 60 + minute
      isTime = true
    } else if hourMark(&ahead) {
      isTime = true
    }
    let behindTime = ahead.offset
    time.offset = zone(&ahead)
    guard isTime || ahead.offset > behindTime else { return nil }
    cursor = ahead
    return time
  }

  private static func minute(_ cursor: inout DateExpressionCursor, mark: UInt8?) -> Int? {
    guard mark != nil else { return 0 }  // `9 a.m.`
    guard let minute = cursor.number(2...2) else { return mark == 0x68 || mark == 0x48 ? 0 : nil }
    guard minute < 60 else { return nil }
    var ahead = cursor
    if ahead.take(":") != nil, ahead.number(2...2) != nil {  // seconds are dropped
      cursor = ahead
      if ahead.take(".,") != nil, ahead.number(1...9) != nil { cursor = ahead }
    }
    return minute
  }

  private static func meridiem(_ cursor: inout DateExpressionCursor) -> Bool? {
    var ahead = cursor
    ahead.spaces()
    if case .meridiem(let pm)? = ahead.role {
      ahead.offset = ahead.letters.upperBound
      cursor = ahead
      return pm
    }
    let first = ahead.byte | 0x20
    guard first == 0x61 || first == 0x70, ahead.byte(1) == 0x2E else { return nil }
    ahead.offset += 2
    ahead.spaces()
    guard ahead.byte | 0x20 == 0x6D, ahead.byte(1) == 0x2E else { return nil }
    ahead.offset += 2
    cursor = ahead
    return first == 0x70
  }

  private static func hourMark(_ cursor: inout DateExpressionCursor) -> Bool {
    var ahead = cursor
    ahead.spaces()
    guard ahead.take(.hour) else { return false }
    cursor = ahead
    return true
  }

  /// Reads `GMT +3`, `(CET)`, `+03:00`, `Z`. A number glued between zone and day (`GMT +329 December`) is parted.
  private static func zone(_ cursor: inout DateExpressionCursor) -> Int? {
    var ahead = cursor
    ahead.spaces()
    let bracket = ahead.take("(") != nil
    var base: Int?
    var isNamed = false
    if case .zone(let minutes)? = ahead.role {
      ahead.offset = ahead.letters.upperBound
      base = minutes
      isNamed = true
    } else if bracket {
      return nil
    }
    if !isNamed || base == 0, let shift = shift(ahead, isNamed: isNamed) {
      ahead.offset = shift.end
      base = shift.minutes
      isNamed = true
    }
    guard isNamed else { return nil }
    if bracket, ahead.take(")") == nil { return nil }
    cursor = ahead
    return base
  }

  private static func shift(_ cursor: DateExpressionCursor, isNamed: Bool) -> (minutes: Int, end: Int)? {
    var ahead = cursor
    if isNamed { ahead.spaces() }
    guard let sign = ahead.take("+-") else { return nil }
    if isNamed { ahead.spaces() }
    var count = ahead.digits
    guard (1...4).contains(count), isNamed || count != 1 else { return nil }
    var behind = ahead
    behind.offset += count
    let isGlued =
      behind.byte == 0x20
      && {
        behind.spaces(); return behind.month() != nil
      }()
    if isGlued { count = count >= 3 ? count - 2 : (ahead.value(count) > 14 ? 1 : count) }
    let number = ahead.value(count)
    ahead.offset += count
    var minutes = count > 2 ? number / 100 * 60 + number % 100 : number * 60
    if count <= 2, ahead.byte == 0x3A {
      var colon = ahead
      colon.offset += 1
      if let extra = colon.number(2...2) {
        minutes += extra
        ahead = colon
      }
    }
    guard minutes <= 14 * 60 else { return nil }
    return (sign == 0x2D ? -minutes : minutes, ahead.offset)
  }
}
