package import Texts

/// A person's name as printed, cut into its parts. Copies share them.
package struct PersonName: Sendable, Hashable {
  private let box: Box

  private final class Box: Sendable {
    let parts: NameParts
    let isFull: Bool

    init(_ parts: NameParts) {
      self.parts = parts
      isFull = parts.isFull
    }
  }

  /// Reads a printed name; nil where the string holds none (`Question`, `the President`, `Here is the point`).
  package init?(_ printed: String) { self.init(NameParts(printed)) }

  /// The same, with the words of `printed` where they are known.
  init?(_ printed: String, words: [NameToken]) { self.init(NameParts(printed, words: words)) }

  /// Reads the words of a name in running text, which has neither comma nor bracket in it.
  init?(_ words: ArraySlice<NameToken>) { self.init(NameParts(words)) }

  /// Reads a long label that puts the office first, in whatever words: `Глава Карагульского края Сауле Жандосова`. The name is
  /// the run of capital words at the end, behind a word in small letters or a closing quote mark.
  package init?(behindOffice printed: String) { self.init(NameParts(behindOffice: printed)) }

  /// The name of words that are nothing but names, the surname last; nil where there are none.
  package init?(plain words: [String]) { self.init(NameParts(plain: words)) }

  private init?(_ parts: NameParts?) {
    guard let parts else { return nil }
    box = Box(parts)
  }

  /// Words of courtesy before the name: `Mr`, `Shri`, `Dr.`.
  package var honorifics: [String] { box.parts.honorifics }
  /// What stands before the surname, initials with it.
  package var given: [String] { box.parts.given }
  /// The surname with its particles: `van der Leek`; printed capitals are set in natural case.
  package var surname: String { box.parts.surname }
  /// `Jr.`, `III`.
  package var suffix: String? { box.parts.suffix }
  /// The office printed with the name: `Foreign Minister`, `Official Spokesperson`.
  package var office: String? { box.parts.office }
  /// The house printed with the name: `AA` of `WAGNER (AA)`, `NHK` of `Kojima, NHK`.
  package var affiliation: String? { box.parts.affiliation }
  /// What the honorific or the office tells.
  package var gender: Gender? { box.parts.gender }

  /// The surname in the forms that are compared.
  var surnameSpelling: NameSpelling { box.parts.surnameSpelling }
  /// The given names in the forms that are compared.
  var givenSpellings: [NameSpelling] { box.parts.givenSpellings }

  /// Given name and surname: `Mirel Tanos`.
  package var full: String { box.parts.full }
  /// Whether it has a given name that is not an initial.
  package var isFull: Bool { box.isFull }

  package static func == (a: PersonName, b: PersonName) -> Bool { a.box === b.box || a.box.parts == b.box.parts }

  package func hash(into hasher: inout Hasher) { hasher.combine(box.parts) }

  /// Whether the first of three words may be an office that no list has, and the other two a name: none of these is a body's,
  /// a place's or a particle, and the first is no common given name.
  package static func mayOpenWithOffice(_ name: String) -> Bool {
    let tokens = NameTokens.scan(name)
    guard let first = tokens.first, GivenNames.gender(first.folded) == nil else { return false }
    return tokens.allSatisfy { token in
      token.capital && token.folded.utf8.count > 2
        && token.facts.isDisjoint(with: [.particle, .body, .common, .place, .thing, .house, .suffix])
    }
  }

  /// Whether the words at `range` are no person, no office and no voice for sure: a plain word in small letters stands among
  /// them that none of these can hold. Quick; false where only a closer look can tell. O(n).
  package static func isSentence(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var offset = range.lowerBound
    var isFirst = true
    var found = false
    while offset < range.upperBound {
      var end = offset
      var plain = true
      while end < range.upperBound, bytes[end] != 0x20 {
        let byte = bytes[end]
        if byte == 0x2C || byte == 0x28 || byte == 0x5B { return false }
        if byte &- 0x61 >= 26 { plain = false }
        end += 1
      }
      if isFirst, end > offset {
        isFirst = false
        let facts = WordFacts.of(bytes, offset..<end)
        if !facts.isDisjoint(with: namedFirst) || end - offset > 9 || bytes[offset] >= 0x80 { return false }
        if VoiceWords.part(bytes, offset..<end) != nil || numbers.contains(bytes, offset..<end) { return false }
      } else if plain, (2...9).contains(end - offset), !found {
        found = WordFacts.of(bytes, offset..<end).isDisjoint(with: insideNames)
      }
      offset = end + 1
    }
    return found
  }

  /// `Another reporter asked`.
  private static let numbers = WordSet("another one some otro otra un ein")
  /// What opens labels that may hold any words.
  private static let namedFirst: WordFacts = [.head, .modifier, .voice, .article]
  /// What may stand in small letters in a name, an office or the name of a body.
  private static let insideNames: WordFacts = [
    .honorific, .head, .modifier, .article, .binder, .field, .smallField, .linksField, .closesField, .reopensField,
    .body, .particle, .suffix, .voice, .house,
  ]
}
