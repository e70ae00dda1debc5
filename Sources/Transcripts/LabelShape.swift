internal import Speakers
internal import Texts

/// The folded form of a label: labels with one key are one voice.
enum LabelKey {
  /// Folded, numbers and marks at the end dropped, white space made one.
  static func key(_ bytes: [UInt8], _ range: TextRange) -> String {
    var words: [String] = []
    for word in Words.scan(bytes, in: range) {
      words.append(String(decoding: Folding.fold(bytes, word.range), as: UTF8.self))
    }
    if words.count > 1, let last = words.last, last.allSatisfy(\.isNumber), !countsVoices(words) { words.removeLast() }
    // `Q1`, `A12`
    if words.count == 1, let only = words.first, only.last?.isNumber ?? false {
      let letters = String(only.prefix { $0.isLetter })
      if VoiceWords.part(letters) != nil, only.dropFirst(letters.count).allSatisfy(\.isNumber) { return letters }
    }
    return words.joined(separator: " ")
  }
}

extension LabelKey {
  /// `Speaker 2`: the number is all that tells one voice from another.
  static func countsVoices(_ words: [String]) -> Bool {
    words.count == 2 && counted.contains(words[0]) && words[1].allSatisfy(\.isNumber)
  }

  private static let counted: Set<String> = [
    "speaker", "sprecher", "sprecherin", "panelist", "panellist", "interviewee", "respondent", "orador", "intervenant",
    "спикер", "person",
  ]
}

/// Cuts what stands in brackets off a label.
enum LabelBracket {
  /// `1. Hon MIREL TANOS (Kelp Bay) to the Prime Minister`, as order papers print who asks whom: the name without its number,
  /// and `to the Prime Minister`; nil for a label of another form.
  static func putTo(_ bytes: [UInt8], _ range: TextRange) -> (name: TextRange, rest: String)? {
    guard let close = bytes[range].firstIndex(of: 0x29), close + 5 < range.upperBound,
      let open = bytes[range.lowerBound..<close].firstIndex(of: 0x28),
      let rest = Sentences.trim(bytes, (close + 1)..<range.upperBound)
    else { return nil }
    guard puttings.open(Folding.fold(bytes, rest)) else { return nil }
    var start = range.lowerBound
    while start < open, bytes[start] &- 0x30 < 10 || bytes[start] == 0x2E || bytes[start] == 0x20 { start += 1 }
    guard let name = Sentences.trim(bytes, start..<open) else { return nil }
    return (name, String(decoding: bytes[rest], as: UTF8.self))
  }

  /// `Opening remarks by the Spokesperson` -> `the Spokesperson`.
  static func withoutOccasion(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    guard range.count > 14, range.count <= 120 else { return range }
    let folded = Folding.fold(bytes, range.lowerBound..<Swift.min(range.upperBound, range.lowerBound + 40))
    guard let length = occasions.length(at: 0, in: folded), range.lowerBound + length < range.upperBound,
      folded[..<length].allSatisfy({ $0 < 0x80 })
    else { return range }
    return (range.lowerBound + length)..<range.upperBound
  }

  private static let occasions = Phrases([
    "opening remarks by ", "opening statement by ", "opening remarks of ", "opening statement of ",
    "introductory remarks by ", "introductory statement by ", "closing remarks by ", "remarks by ", "statement by ",
    "intervention by ", "address by ", "answer by ", "reply by ", "response by ", "answer of ", "reply of ",
  ])
  private static let puttings = Phrases(["to the ", "on behalf of ", "asked the "])

  /// `Ada Leek - Harbour Post`, `Harbour Post – Ada Leek`: the person, and the house or office beside; nil for a label of
  /// another form.
  static func nameAndHouse(_ bytes: [UInt8], _ range: TextRange) -> (name: TextRange, house: TextRange)? {
    guard range.count <= 90, range.count >= 9 else { return nil }
    var offset = range.lowerBound + 2
    while offset + 3 < range.upperBound {
      guard bytes[offset] == 0x20, bytes[offset + 1] == 0x2D || bytes[offset + 1] == 0xE2 || bytes[offset + 1] == 0x7C
      else {
        offset += 1
        continue
      }
      let (mark, length) = Scalars.decode(bytes, at: offset + 1)
      guard [0x2D, 0x7C, 0x2013, 0x2014].contains(mark), offset + 2 + length < range.upperBound,
        bytes[offset + 1 + length] == 0x20
      else { return nil }
      let parts = (range.lowerBound..<offset, (offset + 2 + length)..<range.upperBound)
      let first = String(decoding: bytes[parts.0], as: UTF8.self)
      let second = String(decoding: bytes[parts.1], as: UTF8.self)
      guard second.first?.isUppercase ?? false, !second.contains(" - "), VoiceWords.part(Folding.fold(first)) == nil
      else { return nil }
      if HouseFirst.isHouse(first), PersonName(second)?.isFull ?? false, !HouseFirst.isHouse(second) {
        return (parts.1, parts.0)
      }
      guard PersonName(first)?.isFull ?? false, !HouseFirst.isHouse(first), !OfficeTitle.isOffice(first) else {
        return nil
      }
      return (parts.0, parts.1)
    }
    return nil
  }

  /// `Sergey Tanov (in Veldrian)` -> the name and `in Veldrian`; a bracket at the start or in the middle stays.
  static func cut(_ bytes: [UInt8], _ range: TextRange) -> (name: TextRange, inside: String?) {
    guard let last = range.last, bytes[last] == 0x29 || bytes[last] == 0x5D,
      let open = bytes[range].firstIndex(where: { $0 == 0x28 || $0 == 0x5B }), open > range.lowerBound,
      let name = Sentences.trim(bytes, range.lowerBound..<open)
    else { return (range, nil) }
    return (name, String(decoding: bytes[(open + 1)..<last], as: UTF8.self))
  }
}

/// What a label looks like, worked out once for all of its occurrences.
final class LabelForm: Sendable {
  /// As printed, without brackets.
  let name: String
  /// Folded; labels with one key are one voice.
  let key: String
  /// What it looks like.
  let shape: Label.Shape
  /// The part that it names.
  let part: VoiceWords.Part?
  /// The person that it names.
  let person: PersonName?

  /// The name of a part in the conversation.
  init(_ name: String, part: VoiceWords.Part) {
    self.name = name
    key = Folding.fold(name)
    shape = .part
    self.part = part
    person = nil
  }

  /// The name of a house in capitals.
  init(house name: String, key: String) {
    self.name = name
    self.key = key
    shape = .capitals
    part = nil
    person = nil
  }

  /// The same words under the key of another label of that voice.
  init(_ form: LabelForm, key: String) {
    name = form.name
    self.key = key
    shape = form.shape
    part = form.part
    person = form.person
  }

  /// nil where the words are a heading, a sentence or a piece of the page's apparatus.
  init?(_ name: String, key: String) {
    let person = key.isEmpty ? nil : SpeakerDirectory.person(name) ?? LabelForm.nameBehindOffices(name)
    guard !key.isEmpty, let found = LabelShape.of(name, key: key, person: person) else { return nil }
    self.name = name
    self.key = key
    shape = found.shape
    part = found.part
    self.person = found.part == nil ? person : nil
  }
}

extension LabelForm {
  /// `Deputy Head of the Harbour Office and Press Secretary of the President Mirel Tanos`: the name at the end of a label so long
  /// that its offices are no single office.
  fileprivate static func nameBehindOffices(_ name: String) -> PersonName? {
    guard name.utf8.count >= 40, name.utf8.count <= 160, !name.utf8.contains(0x2E) else { return nil }
    let bytes = Array(name.utf8)
    guard let last = NameMentions.find(in: bytes, range: 0..<bytes.count).last, last.kind == .person,
      last.office != nil, last.range.upperBound == bytes.count, let person = last.person, person.isFull,
      // What stands before the name begins with an office, too.
      let office = OfficeTitle.range(at: 0, in: bytes, to: bytes.count), office.lowerBound == 0
    else { return nil }
    return person
  }
}

/// Whether words look like the name of a voice.
enum LabelShape {
  /// The shape of `name`; nil where it is a heading, a sentence or a piece of the page's apparatus.
  static func of(_ name: String, key: String, person: PersonName?) -> (shape: Label.Shape, part: VoiceWords.Part?)? {
    if let part = VoiceWords.part(key) { return (.part, part) }
    let words = words(name)
    guard let first = words.first, words.count <= 20, !isRoman(name),
      CharacterClass.of(first.unicodeScalars.first?.value ?? 0).isDisjoint(with: .digit)
    else { return nil }
    if LabelKey.countsVoices(key.split(separator: " ").map(String.init)) { return (.titled, nil) }
    let opener = Folding.fold(String(first)).filter { $0.isLetter || $0 == "&" }
    // `Editor Corran Leek`
    if LabelWords.isApparatus(opener), !(person.map { $0.isFull && $0.office != nil } ?? false) { return nil }
    if isTurnedTo(words) { return nil }
    if let part = compound(words, opener) { return (.part, part) }
    let capitals = isCapitals(words)
    guard capitals ? words.count <= (person == nil ? 12 : 20) : words.count <= 16 && isTitled(name, words, person)
    else { return nil }
    if capitals, words.count > 7, person == nil { return nil }
    return (capitals ? .capitals : .titled, nil)
  }

  /// `II`: a number in a list.
  private static func isRoman(_ name: String) -> Bool {
    name.utf8.count <= 5 && name.utf8.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }

  /// The words between white space.
  private static func words(_ name: String) -> [Substring] {
    guard !name.utf8.contains(0xC2) else {
      return name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\t" })
    }
    return name.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).map { Substring($0) }
  }

  /// `Question from the floor`, `Frage eines Journalisten`, `UNIDENTIFIED MALE`, `Audience member`.
  private static func compound(_ words: [Substring], _ opener: String) -> VoiceWords.Part? {
    if let part = several(words) { return part }
    guard words.count <= 8, let part = VoiceWords.part(opener), opener.count > 2 else { return nil }
    guard words.count > 1 else { return part }
    // `PRESS SECRETARY MIREL TANOS`: an office of two words.
    if OfficeTitle.isOffice(words.prefix(2).joined(separator: " ")) { return nil }
    let second = Folding.fold(String(words[1])).filter(\.isLetter)
    let binders = [
      "from", "by", "to", "for", "von", "an", "eines", "einer", "de", "d", "du", "от", "number", "no", "nr", "in",
      "via", "received", "put", "submitted", "sent", "online", "read", "z", "ze", "aus", "dalla", "dal", "din", "dans",
    ]
    if binders.contains(second) || VoiceWords.part(second) != nil { return part }
    if part == .question, LabelShape.asker(words.joined(separator: " ")) != nil { return part }
    return part == .crowd && words.count <= 3 ? part : nil
  }

  /// `Some Hon. Senators`, `An hon. Member`, and whoever is told of as asking: `A journalist asked`, `Another reporter`.
  private static func several(_ words: [Substring]) -> VoiceWords.Part? {
    guard (2...5).contains(words.count), words[0].utf8.count <= 12,
      severalOpeners.contains(Folding.fold(String(words[0])).filter(\.isLetter))
    else { return nil }
    let folded = words.map { Folding.fold(String($0)).filter(\.isLetter) }
    let members = ["members", "member", "senators", "senator", "deputies", "lords", "mps", "delegates"]
    if members.contains(folded[folded.count - 1]),
      folded.dropLast().allSatisfy(["some", "several", "an", "a", "hon", "honourable", "noble", "opposition"].contains)
    {
      return .crowd
    }
    guard ["a", "an", "another", "one", "the", "ein", "eine", "un", "une", "otro", "otra"].contains(folded[0]),
      VoiceWords.part(folded[1]) == .question, folded[1].count > 3
    else { return nil }
    return folded.count == 2
      || ["asked", "asks", "fragt", "fragte", "demande", "pregunta", "pregunto"].contains(folded[2])
      ? .question : nil
  }

  private static let severalOpeners: Set<String> = [
    "some", "several", "an", "a", "hon", "honourable", "noble", "opposition", "another", "one", "the", "ein", "eine",
    "un", "une", "otro", "otra",
  ]

  /// `Charu, on the Council`: somebody is spoken to, and the words go on.
  private static func isTurnedTo(_ words: [Substring]) -> Bool {
    guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma + 1 < words.count,
      !words[(comma + 1)...].starts(with: ["on", "behalf"])
    else { return false }
    return [
      "your", "his", "her", "their", "my", "our", "yes", "no", "so", "please", "then", "there", "here", "not", "what",
      "how", "why", "when", "where", "on", "about", "as", "to", "if", "but", "and", "you", "i", "we", "that", "this",
      "zu", "zum", "zur", "sur",
      "sobre",
    ]
    .contains(String(words[comma + 1]))
  }

  /// Who asks by a label of the form `FRAGE DREWITZ`; nil where the words behind the first are no name.
  static func asker(_ name: String) -> PersonName? {
    guard name.utf8.count >= 8 else { return nil }
    let words = name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\t" })
    guard (2...4).contains(words.count), let first = words.first, first.utf8.count > 4,
      VoiceWords.part(Folding.fold(String(first))) == .question
    else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    if let name = PersonName(rest) { return name }
    // `FRAGE JUST`: a name that is a word elsewhere; in capitals behind the word it is nothing else.
    let bytes = Array(name.utf8)
    guard words.count == 2, words[1].utf8.count >= 4, CharacterClass.areCapitals(bytes, 0..<bytes.count) else {
      return nil
    }
    return PersonName(plain: [NameCase.natural(rest)])
  }

  /// Whether all words that matter are in capitals; small letters only as in `McCAIN`, `of`, `and`.
  private static func isCapitals(_ words: [Substring]) -> Bool {
    var capitals = 0
    for word in words {
      var upper = 0
      var lower = 0
      for scalar in word.unicodeScalars {
        let kind = CharacterClass.of(scalar.value)
        if kind.contains(.upper) { upper += 1 }
        if kind.contains(.lower) { lower += 1 }
      }
      if upper + lower == 0 { continue }
      if lower == 0 {
        if upper > 1 { capitals += 1 }
      } else if word.hasPrefix("Mc") || word.hasPrefix("Mac") || word.hasPrefix("de") || word.hasPrefix("De") {
        guard upper > lower else { return false }
        capitals += 1
      } else if !["of", "and", "the", "von", "van", "Mr.", "Ms.", "Mrs.", "Dr.", "The", "der"].contains(String(word)) {
        return false
      }
    }
    return capitals > 0
  }

  /// A person, an office, or a body whose words all begin with capitals.
  private static func isTitled(_ name: String, _ words: [Substring], _ person: PersonName?) -> Bool {
    if person != nil { return words.count <= 14 }
    // `The SPEAKER pro tempore`
    if words[0] == "The", (2...5).contains(words.count), isCapitals([words[1]]) { return true }
    if OfficeTitle.isOffice(name) { return startsWithCapital(words[0]) }
    // `M. le président`, `Madam President`
    if words.count > 1,
      ["M.", "Mme", "Mr", "Mr.", "Madam", "Herr", "Frau", "Sr.", "Sra.", "Sr", "Sra"].contains(String(words[0])),
      OfficeTitle.isOffice(words.dropFirst().joined(separator: " "))
    {
      return true
    }
    if isOfficeOfSeveralFields(name) { return true }
    guard words.count <= 5, !name.contains(".") else { return false }
    let small: Set<String> = ["of", "the", "and", "de", "des", "du", "for"]
    return words.allSatisfy { startsWithCapital($0) || small.contains(String($0)) }
      && (!PersonNameWords.opens(words[0]) || isUncased(words[0]) || words[0] == "The" && words.count >= 3)
  }

  /// `Commissioner for Ferries and Roads`: an office, and a second field behind `and`. In running text that may be somebody
  /// else; a label ends there.
  static func isOfficeOfSeveralFields(_ name: String) -> Bool {
    let words = words(name)
    guard (4...10).contains(words.count), let joint = words.firstIndex(where: { links.contains(String($0)) }),
      joint >= 2, joint + 1 < words.count, startsWithCapital(words[0]),
      words[(joint + 1)...].allSatisfy({ startsWithCapital($0) || joints.contains(String($0)) }),
      startsWithCapital(words[words.count - 1])
    else { return false }
    return OfficeTitle.isOffice(words[..<joint].joined(separator: " ").filter { $0 != "," })
  }

  private static let joints: Set<String> = links.union(["of", "for", "the", "de", "des"])
  private static let links: Set<String> = ["and", "&", "und", "et", "y", "e", "и"]

  /// A word of a script without capitals, which may be a name wherever it stands.
  private static func isUncased(_ word: Substring) -> Bool {
    word.unicodeScalars.first.map { scalar in
      let kind = CharacterClass.of(scalar.value)
      return scalar.value >= 0x590 && kind.contains(.letter) && kind.isDisjoint(with: [.upper, .lower])
    } ?? false
  }

  private static func startsWithCapital(_ word: Substring) -> Bool {
    word.unicodeScalars.first.map { CharacterClass.of($0.value).contains(.upper) || isUncased(word) } ?? false
  }
}

/// Words that begin sentences.
enum PersonNameWords {
  /// Whether the word is one that no name begins with. A single capital word of this sort is no `PersonName`.
  static func opens(_ word: Substring) -> Bool { PersonName(String(word)) == nil && word.unicodeScalars.count > 1 }
}
