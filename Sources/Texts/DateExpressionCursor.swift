/// A place in the bytes, and the small steps that the grammar of dates is made of. Each step moves on only where it
/// succeeds; none crosses a line.
struct DateExpressionCursor {
  let bytes: [UInt8]
  let end: Int
  var offset: Int

  /// The byte here; 0 at the end.
  var byte: UInt8 { offset < end ? bytes[offset] : 0 }

  /// The byte `distance` further on; 0 at the end.
  func byte(_ distance: Int) -> UInt8 { offset + distance < end ? bytes[offset + distance] : 0 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Skips spaces, tabs and U+00A0; whether there were any.
  @discardableResult
  mutating func spaces() -> Bool {
    let start = offset
    while offset < end {
      if bytes[offset] == 0x20 || bytes[offset] == 0x09 {
        offset += 1
      } else if bytes[offset] == 0xC2, byte(1) == 0xA0 {
        offset += 2
      } else if bytes[offset] == 0xE2, byte(1) == 0x80, byte(2) == 0xAF || byte(2) == 0x89 {
        offset += 3  // narrow and thin spaces
      } else {
        break
      }
    }
    return offset > start
  }

  /// Takes one of the given ASCII marks.
  mutating func take(_ marks: StaticString) -> UInt8? {
    guard offset < end else { return nil }
    let byte = bytes[offset]
    let found = marks.withUTF8Buffer { $0.contains(byte) }
    guard found else { return nil }
    offset += 1
    return byte
  }

  /// Takes a hyphen or dash of any sort.
  mutating func dash() -> Bool {
    guard offset < end else { return false }
    let (scalar, length) = Scalars.decode(bytes, at: offset)
    guard CharacterClass.of(scalar).contains(.dash) else { return false }
    offset += length
    return true
  }

  /// The number of digits here.
  var digits: Int {
    var count = 0
    while offset + count < end, DateExpressionCursor.isDigit(bytes[offset + count]) { count += 1 }
    return count
  }

  /// The value of the next `count` digits.
  func value(_ count: Int) -> Int {
    bytes[offset..<Swift.min(offset + count, end)].reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
  }

  /// Takes a number of so many digits, no more.
  mutating func number(_ counts: ClosedRange<Int>) -> Int? {
    let count = digits
    guard counts.contains(count) else { return nil }
    let result = value(count)
    offset += count
    return result
  }

  /// The range of the letters here; empty where there are none.
  var letters: TextRange {
    var stop = offset
    while stop < end {
      if bytes[stop] | 0x20 &- 0x61 < 26 {
        stop += 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: stop)
      let isInside = CharacterClass.of(scalar).contains(.letter) || (stop > offset && QuoteMark.isApostrophe(scalar))
      guard isInside, stop + length <= end else { break }
      stop += length
    }
    return offset..<stop
  }

  /// The role of the word here, without taking it.
  var role: DateExpressionWords.Role? {
    let letters = self.letters
    return letters.isEmpty ? nil : DateExpressionWords.role(bytes, letters)
  }

  /// Takes the word here if its role is the one given.
  mutating func take(_ wanted: DateExpressionWords.Role) -> Bool {
    let letters = self.letters
    guard !letters.isEmpty, DateExpressionWords.role(bytes, letters) == wanted else { return false }
    offset = letters.upperBound
    return true
  }

  /// Takes a month's name; `customary` tells whether its case is as its language writes it.
  mutating func month() -> (month: Int, customary: Bool)? {
    let letters = self.letters
    guard !letters.isEmpty, case .month(let month, let lower)? = DateExpressionWords.role(bytes, letters) else {
      return nil
    }
    let isUpper = CharacterClass.of(Scalars.decode(bytes, at: offset).scalar).contains(.upper)
    offset = letters.upperBound
    return (month, isUpper || lower)
  }

  /// Takes a weekday and the point or comma behind it; abbreviations only where asked for.
  mutating func weekday(abbreviated: Bool) -> Int? {
    let letters = self.letters
    guard !letters.isEmpty else { return nil }
    switch DateExpressionWords.role(bytes, letters) {
    case .weekday(let day)?:
      offset = letters.upperBound
      return day
    case .weekdayAbbreviation(let day)? where abbreviated:
      offset = letters.upperBound
      return day
    default: return nil
    }
  }

  /// Whether a letter or digit stands right here.
  var isInsideWord: Bool {
    guard offset < end else { return false }
    return !CharacterClass.of(Scalars.decode(bytes, at: offset).scalar).isDisjoint(with: [.letter, .digit])
  }
}
