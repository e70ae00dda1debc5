internal import Texts

/// The parts of a person's name and how they are read.
struct NameParts: Sendable, Hashable {
  /// Words of courtesy before the name: `Mr`, `Shri`, `Dr.`.
  var honorifics: [String]
  /// What stands before the surname, initials with it.
  var given: [String]
  /// The surname with its particles: `van der Leek`; printed capitals are set in natural case.
  var surname: String
  /// `Jr.`, `III`.
  var suffix: String?
  /// The office printed with the name: `Foreign Minister`, `Official Spokesperson`.
  var office: String?
  /// The house printed with the name: `AA` of `WAGNER (AA)`, `NHK` of `Kojima, NHK`.
  var affiliation: String?
  /// What the honorific or the office tells.
  var gender: Gender?

  /// The surname in the forms that are compared.
  var surnameSpelling = NameSpelling()
  /// The given names in the forms that are compared.
  var givenSpellings: [NameSpelling] = []

  /// Given name and surname: `Mirel Tanos`.
  var full: String {
    var full = ""
    for name in given {
      full += name
      full += " "
    }
    full += surname
    // A seat in parliament or at the bar is no part of a name.
    if let suffix, NameParticles.isGeneration(suffix) {
      full += " "
      full += suffix
    }
    return full
  }
  /// Whether it has a given name that is not an initial.
  var isFull: Bool {
    given.contains { name in name.utf8.reduce(0) { $0 + ($1 != 0x2E && $1 & 0xC0 != 0x80 ? 1 : 0) } > 1 }
  }

  /// Reads a printed name, with its words where they are known; nil where the string holds none.
  init?(_ printed: String, words: [NameToken]? = nil) {
    self.init(honorifics: [], given: [], surname: "")
    var main = printed
    let letters = Array(printed.utf8)
    let hasMarks = letters.contains { $0 == 0x28 || $0 == 0x2F || $0 == 0x2E }
    if !hasMarks {
      // Most names: nothing is cut off or spaced.
    } else if let (outside, inside) = NameParts.bracket(printed) {
      main = outside
      if inside.utf8.count <= 40 { affiliation = inside }
    } else if let (name, house) = NameParts.slash(printed) {
      main = name
      affiliation = house
    }
    // `H.E. Al Tanos`: two letters that are no initials.
    if hasMarks, main.utf8.contains(0x2E),
      let style = ["H.E. ", "H. E. ", "S.E. ", "S. E. "].first(where: { main.hasPrefix($0) })
    {
      main = String(main.dropFirst(style.count))
      honorifics.append("H.E.")
    }
    let isWhole = !hasMarks || main.utf8.count == printed.utf8.count && !main.utf8.contains(0x2E)
    let bytes = hasMarks ? Array(NameParts.spaced(main).utf8) : letters
    guard VoiceWords.part(bytes, 0..<bytes.count) == nil else { return nil }
    var tokens = (isWhole ? words : nil)?[...] ?? NameTokens.scan(bytes, 0..<bytes.count)[...]
    takeTail(&tokens)
    takeTitles(&tokens)
    guard takeName(tokens) else { return nil }
    surnameSpelling = NameSpelling(surname)
    givenSpellings = given.map(NameSpelling.init)
  }

  /// Reads the words of a name in running text, which has neither comma nor bracket in it.
  init?(_ words: ArraySlice<NameToken>) {
    self.init(honorifics: [], given: [], surname: "")
    if words.count <= 3, words.first?.facts.contains(.voice) ?? false,
      VoiceWords.part(words.map(\.folded).joined(separator: " ")) != nil
    {
      return nil
    }
    var tokens = words
    takeTitles(&tokens)
    guard takeName(tokens) else { return nil }
    surnameSpelling = NameSpelling(surname)
    givenSpellings = given.map(NameSpelling.init)
  }

  /// The parts of words that are nothing but names, the surname last; nil where there are none.
  init?(plain words: [String]) {
    guard let last = words.last else { return nil }
    self.init(honorifics: [], given: Array(words.dropLast()), surname: last)
    surnameSpelling = NameSpelling(surname)
    givenSpellings = given.map(NameSpelling.init)
  }

  private init(honorifics: [String], given: [String], surname: String) {
    self.honorifics = honorifics
    self.given = given
    self.surname = surname
  }

  /// `J.Kolm` -> `J. Kolm`: initials that are glued to what follows them.
  private static func spaced(_ printed: String) -> String {
    var isGlued = false
    var last: UInt8 = 0
    for byte in printed.utf8 {
      if last == 0x2E, byte != 0x20 { isGlued = true }
      last = byte
    }
    guard isGlued else { return printed }
    var result = String.UnicodeScalarView()
    var letters = 0
    var previous: UInt32 = 0x20
    for scalar in printed.unicodeScalars {
      let kind = CharacterClass.of(scalar.value)
      if previous == 0x2E, letters == 1, kind.contains(.upper) { result.append(" ") }
      result.append(scalar)
      if kind.contains(.letter) { letters = previous == 0x2E || previous == 0x20 ? 1 : letters + 1 }
      if scalar == " " { letters = 0 }
      previous = scalar.value
    }
    return String(result)
  }

  /// `WAGNER (AA)` -> (`WAGNER`, `AA`).
  private static func bracket(_ printed: String) -> (String, String)? {
    guard printed.utf8.contains(0x28), let open = printed.firstIndex(of: "("), let close = printed.lastIndex(of: ")"),
      open < close,
      open > printed.startIndex
    else { return nil }
    return (String(printed[..<open]), String(printed[printed.index(after: open)..<close]))
  }

  /// `MIREL TANOS/HARBOUR NEWS` -> the name and the house; nil where one word stands before the slash.
  private static func slash(_ printed: String) -> (String, String)? {
    guard printed.utf8.contains(0x2F) else { return nil }
    let parts = printed.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, NameTokens.scan(String(parts[0])).count >= 2, parts[1].utf8.count >= 2 else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  /// Cuts off what follows a comma: an office, a house, a suffix. A first part that is a house (`Jiji Press, Echigo`)
  /// gives way to the name behind it.
  private mutating func takeTail(_ tokens: inout ArraySlice<NameToken>) {
    guard let comma = tokens.firstIndex(where: { $0.comma }), comma + 1 < tokens.endIndex else { return }
    let tail = tokens[(comma + 1)...]
    let head = tokens[...comma]
    let words = { tail.map(\.text).joined(separator: " ") }
    if tail.count == 1, let only = tail.first, NameParticles.suffixes.contains(only.folded) {
      suffix = only.text + (only.point ? "." : "")
    } else if tail.count >= 2, OfficeTitle.count(in: head) == head.count, NameParts.isName(tail) {
      // `SECRETARIO DE MARINA, ALMIRANTE MIREL TANOS`: the office stands first.
      office = NameCase.naturalPhrase(head.map(\.text).joined(separator: " "))
      tokens = tail
      return
    } else if OfficeTitle.count(in: tail) != nil {
      office = NameCase.naturalPhrase(words())
    } else if head.contains(where: { $0.facts.contains(.body) }) {
      affiliation = head.map(\.text).joined(separator: " ")
      tokens = tail
      return
    } else {
      affiliation = words()
    }
    tokens = head
  }

  /// Reads a long label that puts the office first, in whatever words: `Глава Карагульского края Сауле Жандосова`. The name is
  /// the run of capital words at the end, behind a word in small letters or a closing quote mark.
  init?(behindOffice printed: String) {
    let tokens = NameTokens.scan(printed)
    guard let first = tokens.first, (4...16).contains(tokens.count), OfficeWords.role(first) != nil,
      let last = tokens.lastIndex(where: { !$0.capital }), (2...3).contains(tokens.count - last - 1)
    else { return nil }
    let name = tokens[(last + 1)...]
    guard !name.contains(where: { $0.allCapitals || $0.comma && $0 != name.last }),
      let start = name.first?.range.lowerBound
    else { return nil }
    let bytes = Array(printed.utf8)
    guard let person = NameParts(name), person.isFull, person.office == nil else { return nil }
    self = person
    office = NameCase.naturalPhrase(
      String(decoding: bytes[..<start], as: UTF8.self).split(separator: " ").joined(separator: " "))
  }

  /// Whether all words may be a name's: capital, none an office or a body.
  private static func isName(_ tokens: ArraySlice<NameToken>) -> Bool {
    tokens.count <= 5
      && tokens.allSatisfy { token in
        (token.capital || token.facts.contains(.particle)) && OfficeWords.role(token) == nil
          && !token.facts.contains(.body)
          && !token.facts.contains(.thing) && !token.comma
      }
  }

  /// Takes honorifics and offices before the name.
  private mutating func takeTitles(_ tokens: inout ArraySlice<NameToken>) {
    while let first = tokens.first {
      if NameTokensRole.isStyle(tokens) {
        // `The Honourable`, `The Rt Hon`
        tokens = tokens.dropFirst()
      } else if first.folded == "don", !honorifics.isEmpty, tokens.count == 2 {
        // `L'hon. Don Leek`: a given name.
        return
      } else if NameTokensRole.isHonorific(first) || (first.folded == "m" && first.point) {
        honorifics.append(first.text)
        gender = gender ?? first.honorificGender
        tokens = tokens.dropFirst()
      } else if first.text == "P", !first.point, honorifics.isEmpty,
        tokens.dropFirst().first.map({ $0.allCapitals && !$0.isInitial }) ?? false
      {
        // German minutes: `P TANOS` is the president (of a state), not an initial.
        honorifics.append(first.text)
        tokens = tokens.dropFirst()
      } else if NameTokensRole.isRank(tokens) {
        honorifics.append(first.text)
        tokens = tokens.dropFirst()
      } else if office == nil, let count = OfficeTitle.count(in: tokens) {
        let words = tokens.prefix(count)
        office = NameCase.naturalPhrase(words.map(\.text).joined(separator: " "))
        gender = gender ?? OfficeTitle.gender(office ?? "")
        tokens = tokens.dropFirst(count)
      } else if first.facts.contains(.voice), tokens.count > 1, !first.comma, first.folded.utf8.count > 3,
        VoiceWords.part(first.folded) == .moderator
      {
        // `Moderator Ada Leek`
        tokens = tokens.dropFirst()
      } else {
        return
      }
    }
  }

  /// Reads given names and surname; false where the words are no name.
  private mutating func takeName(_ words: ArraySlice<NameToken>) -> Bool {
    var tokens = Array(words)
    if let last = tokens.last, tokens.count > 1, last.facts.contains(.suffix) {
      // The point may end the sentence, too.
      let isShort = last.text == "Jr" || last.text == "Sr"
      suffix = last.text + (last.point || isShort ? "." : "")
      tokens.removeLast()
    }
    guard (1...6).contains(tokens.count), let last = tokens.last, last.capital || last.folded.hasPrefix("al-") else {
      return false
    }
    for token in tokens {
      guard token.capital || token.facts.contains(.particle) || token.folded.hasPrefix("al-") else {
        return false
      }
      // `PRESIDENT VAN DER LEEK`: behind an office or a word of courtesy a particle opens a surname.
      let particle =
        token.facts.contains(.particle)
        && (token.range != tokens[0].range || tokens.count > 1 && (office != nil || !honorifics.isEmpty))
      let initial = token.isInitial && token.point
      guard particle || initial || !token.facts.contains(.common), !NameParts.holdsNumber(token.folded) else {
        return false
      }
    }
    guard !last.isInitial || tokens.count > 1 else { return false }
    split(tokens)
    return true
  }

  private static func holdsNumber(_ folded: String) -> Bool {
    var isASCII = true
    for byte in folded.utf8 {
      if byte &- 0x30 < 10 { return true }
      if byte >= 0x80 { isASCII = false }
    }
    return !isASCII && folded.contains(where: \.isNumber)
  }

  /// The surname is the last word with the particles before it; `Mirel TANOS`, `TANOS Mirel` tell it by capitals.
  private mutating func split(_ tokens: [NameToken]) {
    func printed(_ token: NameToken) -> String {
      token.isInitial ? token.text + (token.point ? "." : "") : NameCase.natural(token.text)
    }
    let capitals = tokens.indices.filter { tokens[$0].allCapitals && !tokens[$0].isInitial }
    if capitals.first == 0, capitals.count == 1, tokens.count > 1, !ShortForms.isShortForm(tokens[0]) {
      surname = printed(tokens[0])
      given = tokens.dropFirst().map(printed)
      return
    }
    var start = tokens.count - 1
    while start > 1, tokens[start - 1].facts.contains(.particle) { start -= 1 }
    // `van Leek`, and behind a word of courtesy `Al Tanos`, too, are a surname.
    if start == 1, tokens[0].facts.contains(.particle), !tokens[0].capital || !honorifics.isEmpty || office != nil {
      start = 0
    }
    surname = tokens[start...].map(printed).joined(separator: " ")
    given = tokens[..<start].map(printed)
  }
}
