/// What a scalar is, as far as reading running text needs to know.
package struct CharacterClass: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A letter or a combining mark of any script.
  package static let letter = CharacterClass(rawValue: 1)
  /// An upper-case or title-case letter.
  package static let upper = CharacterClass(rawValue: 2)
  /// A decimal digit of any script.
  package static let digit = CharacterClass(rawValue: 4)
  /// White space, U+00A0, U+200B and U+FEFF with it.
  package static let space = CharacterClass(rawValue: 8)
  /// A quote mark or apostrophe of any sort.
  package static let quote = CharacterClass(rawValue: 16)
  /// A hyphen, dash or minus.
  package static let dash = CharacterClass(rawValue: 32)
  /// A lower-case letter.
  package static let lower = CharacterClass(rawValue: 64)
  /// An ideograph, kana or Thai letter: scripts that do not part their words.
  package static let unspaced = CharacterClass(rawValue: 128)

  private static let table: [CharacterClass] = (0..<0x3000).map(computed)

  /// The class of `scalar`: a look-up below U+3000, the standard library's tables above.
  @inline(__always)
  package static func of(_ scalar: UInt32) -> CharacterClass {
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
