package import Texts

/// Recognises the names of offices: `Foreign Minister`, `the Russian President`, `Außenminister`, `US Secretary of State`.
///
/// An office is an article, a country's name or adjective, modifiers (`deputy`, `foreign`), a head (`minister`) and a
/// field (`of State`, `des Affaires étrangères`). The words stand in OfficeWords.
package enum OfficeTitle {
  /// The longest office that begins at `offset`; nil where none does. O(its length).
  package static func range(at offset: Int, in bytes: [UInt8], to end: Int) -> TextRange? {
    guard opens(NameTokens.scan(bytes, offset..<Swift.min(end, offset + 160), most: 2)) else { return nil }
    let tokens = NameTokens.scan(bytes, offset..<Swift.min(end, offset + 160))
    guard let count = count(in: tokens[...]), let first = tokens.first else { return nil }
    return first.range.lowerBound..<tokens[count - 1].range.upperBound
  }

  /// Whether the first two words of a text may open an office.
  private static func opens(_ tokens: [NameToken]) -> Bool {
    guard let first = tokens.first else { return false }
    let token = first.facts.contains(.article) && tokens.count > 1 ? tokens[1] : first
    return token.hyphen || OfficeWords.role(token) != nil
      || token.capital && (isCountryWord(token) || token.facts.contains(.body))
  }

  /// Whether an office may begin at `offset`; quick, and false only where `range(at:in:to:)` finds none.
  static func mayBegin(at offset: Int, in bytes: [UInt8], to end: Int) -> Bool {
    guard offset < end, bytes[offset] &- 0x61 < 26 else { return true }
    var last = offset
    while last < end, bytes[last] &- 0x61 < 26 { last += 1 }
    guard last == end || bytes[last] == 0x20 || bytes[last] == 0x0A || bytes[last] == 0x2C || bytes[last] == 0x2E else {
      return true
    }
    return OfficeWords.mayBegin(bytes, offset..<last)
  }

  /// Whether the whole string is an office: `the diplomat`, `THE PRESIDENT`.
  package static func isOffice(_ printed: String) -> Bool {
    isOffice(NameTokens.scan(printed))
  }

  /// The same for its words.
  static func isOffice(_ tokens: [NameToken]) -> Bool {
    if !tokens.isEmpty, count(in: tokens[...]) == tokens.count { return true }
    // `Sayın Bakan`, `Mr President`
    guard tokens.count > 1, let first = tokens.first, let last = tokens.last, NameTokensRole.isHonorific(first),
      addressed.contains(last.folded)
        || ["sayin", "herr", "frau", "monsieur", "madame", "m", "mme"].contains(first.folded)
    else { return false }
    return count(in: tokens[1...]) == tokens.count - 1
  }

  /// Offices that stand behind `Mr` and are nobody's surname.
  private static let addressed: Set<String> = [
    "president", "minister", "chancellor", "secretary", "ambassador", "speaker", "chairman", "premier", "commissioner",
    "presidente", "presidenta", "ministro", "ministra", "президент", "министр",
  ]

  /// The gender that the head of the office tells.
  package static func gender(_ printed: String) -> Gender? {
    for token in NameTokens.scan(printed) {
      if case .head(let gender) = OfficeWords.role(token), let gender { return gender }
    }
    return nil
  }

  /// 0…1: could both be one office? Equal words 1; the words of one within the other .9; the same head .5.
  package static func fit(_ a: String, _ b: String) -> Double { fit(core(a), core(b)) }

  /// The same for the words that tell (`core`).
  static func fit(_ first: [String], _ second: [String]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let isWithin = first.allSatisfy(second.contains)
    let holds = second.allSatisfy(first.contains)
    if isWithin, holds { return 1 }
    if isWithin || holds { return 0.9 }
    if isDiplomat(first) && isForeign(second) || isDiplomat(second) && isForeign(first) { return 0.8 }
    return first.contains { second.contains($0) && isHead($0) } ? 0.3 : 0
  }

  /// How many tokens from the start of `tokens` make an office; nil where they make none.
  static func count(in tokens: ArraySlice<NameToken>) -> Int? {
    var index = tokens.startIndex
    var last: Int?
    if index < tokens.endIndex, tokens[index].facts.contains(.article) { index += 1 }
    var foreignWords = 0
    scanning: while index < tokens.endIndex {
      let token = tokens[index]
      switch OfficeWords.role(token) {
      case .head:
        last = index + 1
      case .modifier: break
      case nil:
        if token.hyphen, isCompound(token.folded) {
          last = index + 1
        } else if last == nil, token.capital, foreignWords < 3,
          isCountryWord(token) || token.facts.contains(.body)
        {
          foreignWords += 1
        } else {
          break scanning
        }
      }
      index += 1
      if token.comma { break }
    }
    guard let last else { return nil }
    return (fieldEnd(tokens, from: last) ?? last) - tokens.startIndex
  }

  /// `minister-president`, `president-elect`.
  private static func isCompound(_ folded: String) -> Bool {
    let bytes = Array(folded.utf8)
    // Most words with a hyphen begin with a short word of no office.
    if let hyphen = bytes.firstIndex(of: 0x2D), hyphen > 0, hyphen < 10,
      WordFacts.of(bytes, 0..<hyphen).isDisjoint(with: [.head, .modifier])
    {
      return false
    }
    let parts = folded.split(separator: "-")
    return parts.count > 1
      && parts.enumerated().allSatisfy { place, part in
        OfficeWords.role(String(part)) != nil || (place > 0 && ["elect", "designate"].contains(part))
      }
  }

  /// The end of `of State`, `for Foreign Affairs and Trade`, `des Affaires étrangères`; nil where no field follows.
  private static func fieldEnd(_ tokens: ArraySlice<NameToken>, from start: Int) -> Int? {
    guard start < tokens.endIndex, start == tokens.startIndex || !tokens[start - 1].comma else { return nil }
    if let state = stateEnd(tokens, from: start) { return state }
    let opener = tokens[start]
    let bound =
      opener.facts.contains(.binder) || opener.folded.hasPrefix("d'") || opener.folded.hasPrefix("l'")
    let direct = !opener.capital && opener.facts.contains(.field)
    guard (bound && !opener.capital) || (bound && opener.allCapitals) || direct else { return nil }
    var index = start + 1
    var end = direct || opener.folded.hasPrefix("d'") ? index : nil as Int?
    while index < tokens.endIndex, index < start + 8, !tokens[index - 1].comma {
      let token = tokens[index]
      if NameTokensRole.isHonorific(token) { break }
      if isFieldWord(token) {
        index += 1
        end = index
        if token.facts.contains(.closesField), !continuesField(tokens, at: index) { break }
      } else if !token.facts.isDisjoint(with: [.binder, .linksField]) {
        index += 1
      } else if token.capital, end == nil || tokens[index - 1].range.isEmpty || !isFieldWord(tokens[index - 1]) {
        return index + countryLength(tokens[index...])
      } else {
        break
      }
    }
    return end
  }

  /// The end of a state in the second case right behind an office: `Rzeczypospolitej Polskiej`, `Российской Федерации`.
  private static func stateEnd(_ tokens: ArraySlice<NameToken>, from start: Int) -> Int? {
    let near = tokens[start...].prefix(2)
    guard let first = near.first, first.capital, first.folded.utf8.count >= 6,
      let state = near.firstIndex(where: { token in
        token.capital && stateStems.contains { token.folded.hasPrefix($0) }
      })
    else { return nil }
    let left = tokens.endIndex - state - 1
    let goesOn =
      state == start && left >= 3 && tokens[start + 1].capital && tokens[start + 1].ends(in: stateEndings, leaving: 3)
    return state + (goesOn ? 2 : 1)
  }

  private static let stateStems = [
    "rzeczypospolit", "republiky", "republiki", "respublik", "республик", "федерац", "королевств",
  ]
  private static let stateEndings = NameEndings("ej skej ske ske skoi skoy ской ској")

  /// A word of a field in either case: `Foreign`, `Affairs`, `иностранных`.
  private static func isFieldWord(_ token: NameToken) -> Bool {
    if token.facts.contains(.smallField) { return false }
    return !token.facts.isDisjoint(with: [.field, .body]) || OfficeWords.role(token) == .modifier
  }

  private static func continuesField(_ tokens: ArraySlice<NameToken>, at index: Int) -> Bool {
    index < tokens.endIndex
      && tokens[index].facts.contains(.reopensField)
  }

  /// How many capital words from the start name the country of an office: `Veldria` of `Veldria Mirel Tanos`, both
  /// words of `New Zealand`.
  private static func countryLength(_ tokens: ArraySlice<NameToken>) -> Int {
    var run = 0
    for token in tokens {
      guard token.capital, !NameTokensRole.isHonorific(token) else { break }
      run += 1
      if token.comma { break }
    }
    // The name of a state that is more than one word: `the Ostmark Republic`.
    if let state = tokens.prefix(run).dropLast().lastIndex(where: { states.contains($0.folded) }) {
      return state + 1 - tokens.startIndex
    }
    let first = tokens.first?.folded ?? ""
    let pair = ["new", "united", "saudi", "south", "north", "costa", "el", "sri", "european", "czech", "russian"]
    if pair.contains(first) { return Swift.min(run, 2) }
    if run == 2, tokens.dropFirst().first.map({ $0.facts.contains(.field) }) ?? false { return 2 }
    if run == 2, tokens.first.map({ !$0.facts.contains(.place) }) ?? true { return 2 }
    return Swift.min(run, 1)
  }

  private static let states: Set<String> = [
    "republic", "federation", "kingdom", "union", "commonwealth", "confederation", "emirates", "states", "archipelago",
    "islands",
  ]

  /// Words before an office.
  static let articles: Set<String> = [
    "the", "der", "die", "das", "le", "la", "el", "a", "an", "un", "une", "our", "his", "her", "their", "its",
  ]

  /// Whether the word may be a country or its adjective before an office: `Russian`, `US`, `German`, `Veldrian`.
  static func isCountryWord(_ token: NameToken) -> Bool {
    if NameTokensRole.isHonorific(token) { return false }
    if token.allCapitals && token.text.unicodeScalars.count <= 3 { return true }
    return !token.facts.isDisjoint(with: [.place, .house]) || token.ends(in: demonymEndings, leaving: 3)
  }

  private static let demonymEndings = NameEndings("ian ean ish ese ch an i ic isch ischer ische s ien ais ine")

  /// The words of an office that tell it from others.
  static func core(_ printed: String) -> [String] {
    var words: [String] = []
    for token in NameTokens.scan(printed) where token.facts.isDisjoint(with: [.article, .binder, .honorific]) {
      if token.folded.utf8.count <= 3, let long = abbreviations[token.folded] {
        words += long
      } else {
        words.append(stem(token.folded))
      }
    }
    return words
  }

  /// Without the article or possessive that some languages put behind the word: `statsministeren`, `Bakanımız`.
  private static func stem(_ word: String) -> String {
    guard word.utf8.count > 5, let last = word.utf8.last, lastLetters.contains(last) else { return word }
    for (ending, rest) in endings where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count - 1 {
      return String(word.dropLast(ending.count)) + rest
    }
    return word
  }

  private static let endings: KeyValuePairs<String, String> = [
    "ministeren": "minister", "ministern": "minister", "presidenten": "president", "direktoren": "direktor",
    "bakanimiz": "bakan", "bakani": "bakan", "baskanimiz": "baskan", "baskani": "baskan", "sozcusu": "sozcu",
    "ministrul": "ministru", "premierul": "premier",
  ]
  /// The last letters of these endings.
  private static let lastLetters = Array(Set(endings.compactMap { $0.key.utf8.last }))
  private static let abbreviations = [
    "pm": ["prime", "minister"], "dpm": ["deputy", "prime", "minister"], "fm": ["foreign", "minister"],
  ]

  private static func isHead(_ word: String) -> Bool {
    if case .head = OfficeWords.role(word) { return true }
    return false
  }

  private static func isDiplomat(_ words: [String]) -> Bool {
    words.contains(where: diplomats.contains)
  }

  private static let diplomats = ["diplomat", "diplomatin", "дипломат", "diplomate", "diplomatico"]
  private static let foreignWords = [
    "foreign", "ambassador", "envoy", "etrangeres", "exteriores", "иностранных", "посол",
  ]

  private static func isForeign(_ words: [String]) -> Bool {
    words.contains(where: foreignWords.contains)
      || words.contains { $0.hasPrefix("aussenminister") || $0.hasPrefix("auswartig") || $0.hasPrefix("botschafter") }
      || (words.contains("secretary") && words.contains("state"))
  }
}

extension NameToken {
  /// What a word of courtesy tells of gender.
  var honorificGender: Gender? {
    facts.contains(.honorificMale) ? .male : facts.contains(.honorificFemale) ? .female : nil
  }
}

/// What a token does beside being part of a name.
enum NameTokensRole {
  static func isHonorific(_ token: NameToken) -> Bool {
    token.capital && token.facts.contains(.honorific)
      && (token.point || token.folded.unicodeScalars.count > 1)
  }

  /// Whether the first word only leads to a word of courtesy: `The` of `The Honourable`.
  static func isStyle(_ tokens: ArraySlice<NameToken>) -> Bool {
    guard let first = tokens.first, let next = tokens.dropFirst().first, first.capital, next.capital else {
      return false
    }
    if ["the", "right", "most", "rt"].contains(first.folded) {
      return ["hon", "honourable", "honorable", "rt", "right", "most", "reverend", "rev"].contains(next.folded)
    }
    return false
  }

  /// Whether the first word is one half of a rank: `Rear` of `Rear Adm. Tanos`, `Brig.` of `Brig. Gen. Tanos`.
  static func isRank(_ tokens: ArraySlice<NameToken>) -> Bool {
    guard let first = tokens.first, let next = tokens.dropFirst().first else { return false }
    return first.capital && isHonorific(next) && ranks.contains(first.folded)
  }

  private static let ranks: Set<String> = ["rear", "vice", "brigadier", "brig", "major", "maj", "lieutenant", "lt"]
}
