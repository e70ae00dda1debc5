internal import RecordTypes
internal import Speakers
internal import Texts

/// Reads what stands in brackets behind a speaker's name: an addressee, an aside, a house, an interpreter.
struct LabelParts {
  /// To whom a question is put, as printed.
  var addressee: String?
  /// What is said of the occasion: `speaking after the Secretary of State`.
  var aside: String?
  /// Somebody who spoke before and is named in the aside.
  var spokeBefore: String?
  /// Whether the words came through an interpreter.
  var interpreted = false

  init(_ label: Label) {
    guard let bracket = label.bracket?.trimmed, !bracket.isEmpty else {
      readName(label)
      return
    }
    let folded = Folding.fold(bracket)
    if let rest = LabelParts.rest(of: bracket, folded, after: LabelParts.addressing) {
      addressee = LabelParts.namesSeveral(rest) ? nil : rest
    } else if folded.hasPrefix("via ") || folded.hasPrefix("through ") || folded.contains("interpret")
      || folded.contains("translat")
      || folded.hasPrefix("in ") || folded.hasPrefix("uber ")
    {
      interpreted = true
      aside = bracket
    } else if let rest = LabelParts.rest(of: bracket, folded, after: LabelParts.following) {
      aside = bracket
      spokeBefore = rest
    } else if label.part != nil || folded.split(separator: " ").count > 2, bracket.first?.isLowercase ?? false {
      aside = bracket
    }
  }

  /// `Question to the Secretary of State:` without brackets.
  private mutating func readName(_ label: Label) {
    guard label.part == .question, label.name.utf8.count >= 8 else { return }
    let folded = Folding.fold(label.name)
    for word in ["question to ", "question for ", "question addressed to ", "frage an ", "question a ", "вопрос к "]
    where folded.hasPrefix(word) {
      let rest = label.name.dropFirst(word.count)
      if rest.contains(where: \.isUppercase) { addressee = String(rest) }
    }
  }

  /// Who asks by what a question's label has in brackets: `Question (Mirel Tanos, Harbour News)`, `QUESTION [Harbour News]`; nil
  /// where the brackets say something else.
  static func asker(_ label: Label) -> Speaker? {
    guard let bracket = label.bracket?.trimmed ?? askerBehindComma(label.name),
      label.bracket == nil || VoiceWords.part(label.key) == .question, bracket.utf8.count >= 3,
      bracket.utf8.count <= 60,
      CharacterClass.of(bracket.unicodeScalars.first?.value ?? 0).contains(.upper),
      LabelParts(label).addressee == nil, !LabelParts(label).interpreted
    else { return nil }
    let bytes = Array(bracket.utf8)
    guard NoteScanner.scan(Array("(\(bracket))".utf8), in: 0..<(bytes.count + 2)).isEmpty else { return nil }
    let first = bracket.split(separator: ",").first.map { String($0).trimmed } ?? bracket
    let isHouse = Folding.fold(first).split(separator: " ").contains { OrganisationWords.isOrganisation(String($0)) }
    guard bracket.contains(","), !isHouse, let person = PersonName(first) else { return Speaker(label: bracket) }
    return Speaker(label: bracket, name: person.full)
  }

  /// `Harbour News` of `Question, Harbour News`.
  private static func askerBehindComma(_ name: String) -> String? {
    guard let comma = name.utf8.firstIndex(of: 0x2C),
      VoiceWords.part(Folding.fold(String(name[..<comma]))) == .question
    else { return nil }
    return String(name[name.utf8.index(after: comma)...]).trimmed
  }

  /// `both ministers`: nobody whose answer could be missed alone.
  private static func namesSeveral(_ addressee: String) -> Bool {
    let first = Folding.fold(addressee).split(separator: " ").first.map(String.init) ?? ""
    return ["both", "all", "the", "beide", "alle", "tous", "toutes", "ambos", "ambas", "todos", "обоим", "всем"]
      .contains(first)
      && (first != "the" || Folding.fold(addressee).hasPrefix("the two"))
  }

  private static func rest(of text: String, _ folded: String, after openers: [String]) -> String? {
    for opener in openers where folded.hasPrefix(opener) {
      return String(text.dropFirst(opener.count)).trimmed
    }
    return nil
  }

  private static let addressing = [
    "addressed to ", "directed to ", "directed at ", "to ", "for ", "an ", "gerichtet an ", "adressee a ",
    "a l'attention de ",
    "dirigida a ", "a ", "адресован ", "адресовано ", "обращаясь к ", "к ",
  ]
  private static let following = [
    "speaking after ", "after ", "following ", "adding to ", "responding after ", "answering after ", "nach ",
    "spricht nach ",
    "apres ", "intervenant apres ", "despues de ", "после ", "выступая после ", "отвечает после ", "добавляет после ",
  ]
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let bytes = Array(utf8)
    guard let range = Sentences.trim(bytes, 0..<bytes.count) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
