internal import Texts

/// Where the beginning of a text prints surnames: the participants, the introduction, the first turns.
struct SurnamePlaces {
  /// How much of the beginning is searched.
  private static let head = 12000
  /// How many places of a name are read.
  private static let most = 4

  private let text: [UInt8]
  /// The offsets of words in capitals that begin like one of the names.
  private var starts: [Int] = []
  /// What the names of the text are, read once for all persons.
  private var reader: ClusterReader

  /// Finds the words in capitals that may be one of `names`. O(n) of what is searched.
  init(_ text: [UInt8], of names: [PersonName]) {
    self.text = text
    reader = ClusterReader(text, range: 0..<text.count)
    starts.reserveCapacity(Swift.min(text.count, SurnamePlaces.head) / 16)
    var wanted = [Bool](repeating: false, count: 256)
    for name in names {
      guard let first = SurnamePlaces.word(name).utf8.first, first &- 0x41 < 26 || first >= 0xC3 else { continue }
      wanted[Int(first)] = true
    }
    text.withUnsafeBufferPointer { buffer in
      wanted.withUnsafeBufferPointer { wanted in
        for offset in 0..<Swift.min(buffer.count, SurnamePlaces.head) where wanted[Int(buffer[offset])] {
          if offset == 0 || !SurnamePlaces.isLetter(buffer[offset - 1]) { starts.append(offset) }
        }
      }
    }
  }

  /// The names around the first places of a surname that may be that person's, up to the first that is printed in full
  /// with an office.
  mutating func mentions(of name: PersonName) -> [NameMention] {
    let word = SurnamePlaces.word(name)
    let forms = [Array(word.utf8), Array(word.uppercasedScalars.utf8)]
    guard let first = forms[0].first, forms[0].count > 2 else { return [] }
    var found: [NameMention] = []
    var read = 0
    // Labels print the same words before it again and again.
    var seen: Set<ArraySlice<UInt8>> = []
    for start in starts where text[start] == first && read < SurnamePlaces.most {
      guard let form = forms.first(where: { stands($0, at: start) }),
        seen.insert(text[Swift.max(0, start - SurnamePlaces.before)..<start]).inserted
      else { continue }
      read += 1
      let here = mentions(around: start..<(start + form.count)).compactMap { fitting($0, name) }
      found += here
      if here.contains(where: { $0.office != nil && $0.person?.isFull ?? false }) { break }
    }
    if name.given.isEmpty, !found.contains(where: { $0.person?.isFull ?? false }), let full = anchored(name, forms) {
      found.append(full)
    }
    return found
  }

  /// The given name that stands right before the surname, where running capitals hide it (`Karine Leek En Route Ostby`) or the
  /// words around it tell nothing: the same at all places that have one.
  private func anchored(_ name: PersonName, _ forms: [[UInt8]]) -> NameMention? {
    var given: [(words: [String], range: TextRange)] = []
    for start in starts where given.count < SurnamePlaces.most {
      guard let form = forms.first(where: { stands($0, at: start) }),
        let found = words(before: surnameStart(name, start))
      else { continue }
      if !given.contains(where: { $0.words == found.words }) {
        given.append((found.words, found.range.lowerBound..<(start + form.count)))
      }
    }
    // `Editor Ada Leek` and `Ada Leek`: the shorter is the name.
    guard let shortest = given.min(by: { $0.words.count < $1.words.count }),
      given.allSatisfy({ $0.words.suffix(shortest.words.count) == shortest.words[...] }),
      let person = PersonName(plain: shortest.words.map(NameCase.natural) + [name.surname]), person.isFull
    else { return nil }
    var mention = NameMention(range: shortest.range, kind: .person, name: person.full)
    mention.person = person
    return mention
  }

  /// Where the surname begins whose last word stands at `start`: particles and the like belong to it.
  private func surnameStart(_ name: PersonName, _ start: Int) -> Int {
    let first = name.surname.utf8.count - SurnamePlaces.word(name).utf8.count
    guard first > 0, start >= first else { return start }
    let printed = Folding.fold(text, (start - first)..<start)
    return printed == Folding.fold(Array(name.surname.utf8), 0..<first) ? start - first : start
  }

  /// The one or two words that may be given names right before `place`; nil where there is none.
  private func words(before place: Int) -> (words: [String], range: TextRange)? {
    var words: [String] = []
    var end = place
    while words.count < 2, end > 1, text[end - 1] == 0x20 {
      var start = end - 1
      while start > 0, SurnamePlaces.isLetter(text[start - 1]) || [0x2D, 0x27, 0x2E].contains(text[start - 1]) {
        start -= 1
      }
      let range = start..<(end - 1)
      guard range.count >= 2, let token = NameTokens.scan(text, range).first, token.range == range || token.point,
        token.capital, !token.allCapitals || words.isEmpty, token.folded.utf8.count >= 2,
        token.facts.isDisjoint(with: SurnamePlaces.noGivenName), VoiceWords.part(text, range) == nil,
        OfficeWords.role(token) == nil
      else { break }
      // A word that opens a sentence has a capital whatever it is.
      let opens =
        start == 0 || text[start - 1] == 0x0A || start > 1 && [0x2E, 0x3F, 0x21, 0x3A].contains(text[start - 2])
      if opens, words.isEmpty, GivenNames.gender(token.folded) == nil { return nil }
      if opens, !words.isEmpty, GivenNames.gender(token.folded) == nil { break }
      words.insert(token.text + (token.isInitial && token.point ? "." : ""), at: 0)
      end = start
    }
    return words.isEmpty ? nil : (words, end..<place)
  }

  private static let noGivenName: WordFacts = [
    .common, .body, .place, .head, .modifier, .honorific, .article, .voice, .particle, .thing, .binder, .house,
  ]
  /// How many bytes before a surname tell one place from another.
  private static let before = 12

  /// The mention, where it may be that person's; where initials tell, without words in capitals that stand before the name:
  /// `в Кестранию Глеб Ордынцев` for `Г. Ордынцев`.
  private func fitting(_ mention: NameMention, _ name: PersonName) -> NameMention? {
    guard let person = mention.person else { return nil }
    if NameMatcher.confidence(person, name) >= 0.7 { return mention }
    guard name.given.count == 1, person.given.count > 1, let last = person.given.last,
      let rest = PersonName(plain: [last, person.surname]), rest.isFull, NameMatcher.confidence(rest, name) >= 0.7
    else { return nil }
    var mention = mention
    mention.person = rest
    mention.name = rest.full
    return mention
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// The last word of the surname.
  private static func word(_ name: PersonName) -> String {
    guard name.surname.utf8.contains(0x20) else { return name.surname }
    return name.surname.split(separator: " ").last.map(String.init) ?? name.surname
  }

  private func stands(_ form: [UInt8], at start: Int) -> Bool {
    let end = start + form.count
    guard end <= text.count, text[start..<end].elementsEqual(form) else { return false }
    return end == text.count || !(text[end] >= 0xC3 || (text[end] | 0x20) &- 0x61 < 26)
  }

  private mutating func mentions(around place: TextRange) -> [NameMention] {
    var start = Swift.max(0, place.lowerBound - 60)
    var limit = Swift.min(text.count, place.upperBound + 80)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    while limit < text.count, text[limit] & 0xC0 == 0x80 { limit += 1 }
    // A line ends a name: what stands above and below is somebody else's.
    start = text[start..<place.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
    limit = text[place.upperBound..<limit].firstIndex(of: 0x0A) ?? limit
    reader.range = start..<limit
    return NameMentions.find(in: text, at: place.lowerBound, &reader).filter { mention in
      mention.kind == .person && mention.range.lowerBound <= place.lowerBound
        && place.lowerBound < mention.range.upperBound
    }
  }
}

extension String {
  /// In capitals, scalar by scalar.
  fileprivate var uppercasedScalars: String {
    var result = ""
    for scalar in unicodeScalars { result += scalar.properties.uppercaseMapping }
    return result
  }
}
