/// What a scalar is, as far as reading running text needs to know.
public struct CharacterClass: OptionSet, Sendable {
  /// The classes, a bit each.
  public let rawValue: UInt8

  /// A class from its bits.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whether all of `other` is in this class. Written out, for generic set algebra does not cross modules cheaply.
  @inlinable @inline(__always)
  public func contains(_ other: CharacterClass) -> Bool { rawValue & other.rawValue == other.rawValue }

  /// Whether nothing of `other` is in this class.
  @inlinable @inline(__always)
  public func isDisjoint(with other: CharacterClass) -> Bool { rawValue & other.rawValue == 0 }

  /// A letter or a combining mark of any script.
  @inlinable
  public static var letter: CharacterClass { CharacterClass(rawValue: 1) }
  /// An upper-case or title-case letter.
  @inlinable
  public static var upper: CharacterClass { CharacterClass(rawValue: 2) }
  /// A decimal digit of any script.
  @inlinable
  public static var digit: CharacterClass { CharacterClass(rawValue: 4) }
  /// White space, U+00A0, U+200B and U+FEFF with it.
  @inlinable
  public static var space: CharacterClass { CharacterClass(rawValue: 8) }
  /// A quote mark or apostrophe of any sort.
  @inlinable
  public static var quote: CharacterClass { CharacterClass(rawValue: 16) }
  /// A hyphen, dash or minus.
  @inlinable
  public static var dash: CharacterClass { CharacterClass(rawValue: 32) }
  /// A lower-case letter.
  @inlinable
  public static var lower: CharacterClass { CharacterClass(rawValue: 64) }
  /// An ideograph, kana or Thai letter: scripts that do not part their words.
  @inlinable
  public static var unspaced: CharacterClass { CharacterClass(rawValue: 128) }

  private static let table: [CharacterClass] = (0..<0x3000).map(computed)

  /// The class of `scalar`: ASCII by comparison, a look-up below U+3000, the standard library's tables above.
  @inlinable @inline(__always)
  public static func of(_ scalar: UInt32) -> CharacterClass {
    guard scalar < 0x80 else { return beyondASCII(scalar) }
    if scalar | 0x20 &- 0x61 < 26 { return CharacterClass(rawValue: scalar & 0x20 == 0 ? 3 : 65) }
    if scalar == 0x20 || scalar &- 9 < 5 { return .space }
    if scalar &- 0x30 < 10 { return .digit }
    if scalar == 0x22 || scalar == 0x27 || scalar == 0x60 { return .quote }
    return scalar == 0x2D ? .dash : []
  }

  @usableFromInline
  static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
    scalar < 0x3000 ? table[Int(scalar)] : computed(scalar)
  }

  private static func computed(_ value: UInt32) -> CharacterClass {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    var result: CharacterClass = []
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: result = [.letter, .upper]
    case .lowercaseLetter: result = [.letter, .lower]
    case .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark: result = .letter
    case .otherLetter:
      result = .letter
      let unspaced =
        (0x0E00..<0x1100).contains(value) || (0x1780..<0x1800).contains(value) || (0x3040..<0xA000).contains(value)
        || (0xF900..<0xFB00).contains(value) || value >= 0x20000
      if unspaced { result.insert(.unspaced) }
    case .decimalNumber: result = .digit
    case .dashPunctuation: result = .dash
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: result = .space
    case .control: if (9...13).contains(value) || value == 0x85 { result = .space }
    default: break
    }
    switch value {
    case 0x200B, 0xFEFF: result = .space
    case 0x2212: result = .dash
    case 0x02BC: result = .quote
    default: if QuoteMark.isQuote(value) { result = .quote }
    }
    return result
  }
}
