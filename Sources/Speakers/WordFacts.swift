internal import Texts

/// What the lists say of a word: looked up once for each word of a name, then asked bit by bit.
struct WordFacts: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// Begins sentences with a capital and is no name.
  static let common = WordFacts(rawValue: 1)
  /// A word of courtesy; of a man, of a woman.
  static let honorific = WordFacts(rawValue: 1 << 1)
  static let honorificMale = WordFacts(rawValue: 1 << 2)
  static let honorificFemale = WordFacts(rawValue: 1 << 3)
  /// The head of an office; of a man, of a woman.
  static let head = WordFacts(rawValue: 1 << 4)
  static let headMale = WordFacts(rawValue: 1 << 5)
  static let headFemale = WordFacts(rawValue: 1 << 6)
  /// A word before the head of an office.
  static let modifier = WordFacts(rawValue: 1 << 7)
  /// An article or the like before an office.
  static let article = WordFacts(rawValue: 1 << 8)
  /// Binds a field to an office.
  static let binder = WordFacts(rawValue: 1 << 9)
  /// A word of a field in small letters.
  static let field = WordFacts(rawValue: 1 << 10)
  /// A small word that is no field by itself.
  static let smallField = WordFacts(rawValue: 1 << 11)
  /// May stand between words of a field.
  static let linksField = WordFacts(rawValue: 1 << 12)
  /// Ends most fields: `State`, `Affairs`; and what may follow it after all.
  static let closesField = WordFacts(rawValue: 1 << 13)
  static let reopensField = WordFacts(rawValue: 1 << 14)
  /// Makes a name that of a body.
  static let body = WordFacts(rawValue: 1 << 15)
  /// A country, a capital or a seat of government.
  static let place = WordFacts(rawValue: 1 << 16)
  /// Part of the names of things.
  static let thing = WordFacts(rawValue: 1 << 17)
  /// Part of the names of places.
  static let geography = WordFacts(rawValue: 1 << 18)
  /// Stands inside surnames: `van`.
  static let particle = WordFacts(rawValue: 1 << 19)
  /// Stands behind surnames: `Jr`.
  static let suffix = WordFacts(rawValue: 1 << 20)
  /// Begins the name of a part in a conversation: `Question`, `the`.
  static let voice = WordFacts(rawValue: 1 << 21)
  /// Stands before an office like a country: `White House`.
  static let house = WordFacts(rawValue: 1 << 22)

  /// What the lists say of the word at `range`. O(its length).
  static func of(_ bytes: [UInt8], _ range: TextRange) -> WordFacts { of(hash: Folding.hash(bytes, range)) }

  /// What the lists say of the word with that hash (`Folding.hash`). O(1).
  static func of(hash: UInt64) -> WordFacts { table.value(of: hash) ?? [] }

  /// What the lists say of a word.
  static func of(_ word: String) -> WordFacts {
    let bytes = Array(word.utf8)
    return of(bytes, 0..<bytes.count)
  }

  private static let table: HashTable<WordFacts> = {
    var facts: [UInt64: WordFacts] = [:]
    facts.reserveCapacity(4096)
    func note(_ fact: WordFacts, _ words: some Sequence<String>) {
      for word in words {
        let bytes = Array(word.utf8)
        facts[Folding.hash(bytes, 0..<bytes.count), default: []].formUnion(fact)
      }
    }
    note(.common, CommonWords.all)
    for (word, gender) in HonorificWords.all {
      note(
        gender == .male
          ? [.honorific, .honorificMale] : gender == .female ? [.honorific, .honorificFemale] : .honorific, [word])
    }
    for (word, role) in OfficeWords.all {
      switch role {
      case .modifier: note(.modifier, [word])
      case .head(let gender):
        note(gender == .male ? [.head, .headMale] : gender == .female ? [.head, .headFemale] : .head, [word])
      }
    }
    note(.article, OfficeTitle.articles)
    note(.binder, OfficeWords.binders)
    note(.field, OfficeWords.fieldWords)
    note(.smallField, ["the", "and", "la", "les", "l", "los", "las", "et", "y", "e"])
    note(.linksField, ["the", "and", "la", "et", "y"])
    note(.closesField, ["state", "affairs", "affaires"])
    note(.reopensField, ["for", "and", "of", "et", "etrangeres", "de", "du"])
    note(.body, OrganisationWords.all)
    note(.place, Places.all)
    note(.thing, GenericNames.things)
    note(.geography, GenericNames.places)
    note(.particle, NameParticles.inside)
    note(.suffix, NameParticles.suffixes)
    note(.voice, VoiceWords.all.map { String($0.prefix(while: { $0 != " " })) })
    note(.house, ["white", "house"])
    return HashTable(facts.map { ($0.key, $0.value) })
  }()
}
