package import RecordTypes
internal import Texts

/// Tells for the labels of one document who is meant: from the title, from the other labels, from appositions in the
/// opening of the text. What none of them says stays absent.
package struct SpeakerDirectory: Sendable {
  private struct Known: Sendable {
    var name: PersonName
    var office: String?
  }
  private var known: [Known] = []
  private var speakers: [String: Speaker] = [:]
  /// Persons whom a Cyrillic page names in full, in whatever case.
  private var inflected: [PersonName] = []
  /// Whether labels of one word in capitals are surnames here: two that are too long for the letters of a house.
  private var namesInCapitals = false
  /// The person that each label names; labels that name none are not among them.
  private var parsed: [String: PersonName] = [:]

  /// Gathers who is named. Of `text` the beginning and the end are searched for the names of the labels.
  package init(title: String?, labels: [String], text: [UInt8] = []) {
    self.init(persons: title.map(SpeakerDirectory.persons(inTitle:)) ?? [], labels: labels, text: text)
  }

  /// The same with the persons of the title already read; `read`: and the persons of labels.
  package init(persons: [Speaker], labels: [String], read: [String: PersonName] = [:], text: [UInt8] = []) {
    parsed = read
    let long = labels.filter { label in
      label.utf8.count >= 6 && !label.utf8.contains(0x20) && label.utf8.allSatisfy { $0 &- 0x41 < 26 || $0 >= 0x80 }
        && PersonName(label) != nil
    }
    namesInCapitals = Set(long).count >= 2
    for person in persons { note(PersonName(person.label), office: person.office) }
    for label in labels {
      let person = parsed[label] ?? SpeakerDirectory.person(label)
      parsed[label] = person
      note(person, office: nil)
    }
    let open = known.prefix(30).filter { !$0.name.isFull || $0.office == nil }.map(\.name)
    if !open.isEmpty, !text.isEmpty {
      var places = SurnamePlaces(text, of: open)
      for name in open {
        for mention in places.mentions(of: name) { note(mention.person, office: mention.office) }
      }
    }
    if !text.isEmpty, labels.contains(where: { SpeakerDirectory.capitals(of: $0) != nil }) {
      let opening = 0..<Swift.min(text.count, SpeakerDirectory.opening)
      for mention in NameMentions.find(in: text, range: opening) where mention.person?.isFull ?? false {
        note(mention.person, office: mention.office)
      }
    }
    if labels.contains(where: { parsed[$0].map(SpeakerDirectory.isCyrillicSurname) ?? false }) {
      inflected = persons.compactMap { PersonName($0.label) }
      let opening = 0..<Swift.min(text.count, SpeakerDirectory.opening)
      inflected += NameMentions.find(in: text, range: opening).compactMap(\.person)
      inflected = inflected.filter(\.isFull)
    }
    for label in Set(labels) { speakers[label] = resolve(label) }
  }

  private static func isCyrillicSurname(_ name: PersonName) -> Bool {
    !name.isFull && name.surname.unicodeScalars.first.map { (0x400..<0x530).contains($0.value) } ?? false
  }

  /// The one person whose name the page prints in full in another case only.
  private func declined(_ name: PersonName) -> String? {
    guard !inflected.isEmpty, SpeakerDirectory.isCyrillicSurname(name) else { return nil }
    let found = Set(inflected.compactMap { SlavicCase.nominative(of: $0, surname: name.surname, initials: name.given) })
    return found.count == 1 ? found.first : nil
  }

  /// The person that a label names, by itself or behind an office.
  package static func person(_ label: String) -> PersonName? { PersonName(label) ?? PersonName(behindOffice: label) }

  /// Who is meant by `label`: printed form, full name and office where the document tells them.
  package func speaker(for label: String) -> Speaker { speakers[label] ?? resolve(label) }

  /// The persons that the title names, with their offices, in order.
  package static func persons(inTitle title: String) -> [Speaker] {
    let bytes = Array(title.utf8)
    return NameMentions.find(in: bytes, range: 0..<bytes.count).filter { $0.kind == .person }.map { mention in
      let name = mention.person ?? PersonName(mention.name)
      return Speaker(
        label: mention.name, name: name?.full ?? mention.name, office: mention.office.map(OfficeForm.plain))
    }
  }

  /// The persons whom a label that prints a surname alone may mean, where the document names two and more in full; else none.
  package func candidates(for label: String) -> [String] {
    guard let name = person(of: label), !name.isFull else { return [] }
    var names: [String] = []
    for person in known where person.name.isFull && NameMatcher.confidence(person.name, name) >= 0.7 {
      if let office = name.office, let held = person.office, OfficeTitle.fit(office, held) < 0.5 { continue }
      let full = person.name.full
      if !names.contains(where: { NameKey.key($0) == NameKey.key(full) }) { names.append(full) }
    }
    return names.count > 1 ? names : []
  }

  private func person(of label: String) -> PersonName? { parsed[label] ?? SpeakerDirectory.person(label) }

  private mutating func note(_ name: PersonName?, office: String?) {
    guard let name else { return }
    let office = office ?? name.office
    for index in known.indices where NameMatcher.confidence(known[index].name, name) >= 0.9 {
      if !known[index].name.isFull, name.isFull { known[index].name = name }
      known[index].office = known[index].office ?? office
      return
    }
    known.append(Known(name: name, office: office))
  }

  /// Where a text says who those are that initials stand for: so many bytes of its beginning.
  private static let opening = 4096

  /// The two or three capitals of `MT` and `M.T.`; nil for other labels.
  private static func capitals(of label: String) -> [Unicode.Scalar]? {
    guard label.utf8.count <= 12 else { return nil }
    let letters = label.unicodeScalars.filter { $0 != "." }
    guard (2...3).contains(letters.count), letters.allSatisfy({ CharacterClass.of($0.value).contains(.upper) }) else {
      return nil
    }
    return Array(letters)
  }

  /// The one person whom two or three capitals stand for: `MT:` where the page names Mirel Tanos.
  private func initials(_ label: String) -> PersonName? {
    guard let letters = SpeakerDirectory.capitals(of: label) else { return nil }
    let fitting = known.filter { known in
      guard known.name.isFull else { return false }
      // A double name has one initial or two.
      let parts = known.name.full.split(whereSeparator: { $0 == " " || $0 == "-" })
      return [parts, known.name.full.split(separator: " ")].contains { words in
        words.count == letters.count && zip(words, letters).allSatisfy { $0.unicodeScalars.first == $1 }
      }
    }
    return fitting.count == 1 ? fitting[0].name : nil
  }

  private func resolve(_ label: String) -> Speaker {
    if let name = initials(label) {
      let office = known.first { $0.name == name }?.office
      return Speaker(label: label, name: name.full, office: office.map(OfficeForm.plain))
    }
    if OfficeTitle.isOffice(label) {
      let office = OfficeForm.plain(NameCase.naturalPhrase(label))
      let fits = known.map { ($0, $0.office.map { OfficeTitle.fit($0, office) } ?? 0) }.filter { $0.1 >= 0.9 }
      let exact = fits.filter { $0.1 == 1 }
      let holders = (exact.isEmpty ? fits : exact).map(\.0)
      // Two presidents, one of whom is "the President": the host, who is named first.
      let article = ["the ", "der ", "die ", "le ", "la ", "el "].contains { Folding.fold(label).hasPrefix($0) }
      let holder = holders.count == 1 || article ? holders.first : nil
      let named = holder.flatMap { holders.count > 1 || $0.name.isFull ? $0.name.full : nil }
      return Speaker(label: label, name: named, office: office)
    }
    guard let name = person(of: label) else { return Speaker(label: label) }
    let fitting = known.map { ($0, NameMatcher.confidence($0.name, name)) }.filter { $0.1 >= 0.7 }
    var whole = fitting.filter { $0.0.name.isFull }
    if let office = name.office, whole.count > 1 {
      let held = whole.filter { $0.0.office.map { OfficeTitle.fit($0, office) >= 0.5 } ?? false }
      if !held.isEmpty { whole = held }
    }
    if fitting.allSatisfy({ !$0.0.name.isFull }), !namesInCapitals, isAcronym(label, name) {
      return Speaker(label: label)
    }
    // Two persons who fit alike: the surname stays a surname.
    let full = Set(whole.map { NameKey.key($0.0.name.full) })
    let best = full.count == 1 ? whole.first : nil
    let same = fitting.filter { $0.1 >= 0.9 }
    let office = name.office ?? best?.0.office ?? same.compactMap(\.0.office).first
    // Capitals lose the accents that the page prints elsewhere.
    if name.isFull, let spelt = best?.0.name.full, spelt.utf8.count > name.full.utf8.count,
      Folding.fold(spelt) == Folding.fold(name.full)
    {
      return Speaker(label: label, name: spelt, office: office.map(OfficeForm.plain))
    }
    let printed = name.isFull ? name.full : best?.0.name.full ?? declined(name) ?? name.full
    return Speaker(label: label, name: printed, office: office.map(OfficeForm.plain))
  }
  /// `AFB`, `KTV`: a few capitals and nothing else name a house, not a person.
  private func isAcronym(_ label: String, _ name: PersonName) -> Bool {
    name.given.isEmpty && name.honorifics.isEmpty && name.office == nil && name.affiliation == nil
      && label.utf8.count <= 5 && label.utf8.allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
      && (label.utf8.count <= 4 || !label.utf8.contains(where: { [0x41, 0x45, 0x49, 0x4F, 0x55, 0x59].contains($0) }))
  }
}

/// Offices as they are shown: without an article, and without the country where the rest names the office.
package enum OfficeForm {
  /// `the President` -> `President`, `Foreign Minister of Veldria` -> `Foreign Minister`.
  package static func plain(_ office: String) -> String {
    var text = office
    for article in ["the ", "The ", "THE ", "a ", "an ", "der ", "die ", "le ", "la "] where text.hasPrefix(article) {
      text = String(text.dropFirst(article.count))
      break
    }
    return withoutCountry(text)
  }

  private static func withoutCountry(_ office: String) -> String {
    let tokens = NameTokens.scan(office)
    guard let binder = tokens.lastIndex(where: { $0.folded == "of" }), binder > 0, binder + 1 < tokens.count else {
      return office
    }
    let country = tokens[(binder + 1)...].filter { $0.folded != "the" }
    let head = tokens[..<binder]
    let plain =
      country.allSatisfy { OfficeWords.role($0.folded) == nil && !OrganisationWords.isOrganisation($0.folded) }
      && !country.contains {
        ["affairs", "state", "security", "staff", "council", "party", "mission"].contains($0.folded)
      }
    let minister = head.contains {
      ["minister", "chancellor", "premier", "spokesperson", "spokesman", "spokeswoman"].contains($0.folded)
    }
    guard plain, minister && head.count > 1 || country.allSatisfy({ Places.isKnown($0.folded) }) else { return office }
    return head.map(\.text).joined(separator: " ")
  }
}
