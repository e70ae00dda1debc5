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
    for start in starts where text[start] == first && read < SurnamePlaces.most {
      guard let form = forms.first(where: { stands($0, at: start) }) else { continue }
      read += 1
      let here = mentions(around: start..<(start + form.count)).compactMap { fitting($0, name) }
      found += here
      if here.contains(where: { $0.office != nil && $0.person?.isFull ?? false }) { break }
    }
    return found
  }

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
