/// The first case of Slavic names that a page prints in another: `интервью Марины Тановой` names `Марина Танова`.
package enum SlavicCase {
  /// The full name in the first case where `printed` is a declined form of the person whom a label calls by `surname`, with or
  /// without initials of the given names; nil where it is somebody else, or no Cyrillic name. O(letters).
  package static func nominative(of printed: PersonName, surname: String, initials: [String]) -> String? {
    guard printed.isFull, let given = printed.given.first, isCyrillic(surname), isCyrillic(given),
      isForm(printed.surname, of: surname), printed.surname != surname,
      initials.first.map({ $0.first == given.first }) ?? true
    else { return nil }
    let feminine = ["а", "я"].contains { surname.hasSuffix($0) }
    let names = printed.given.enumerated().map {
      $0.offset == 0 ? self.given($0.element, feminine: feminine) : $0.element
    }
    // `Михайла`: Ukrainian names lose another letter.
    guard let first = names.first, !["йл", "вл", "тр"].contains(where: first.hasSuffix) else { return nil }
    return (names.prefix(1) + [surname]).joined(separator: " ")
  }

  /// A surname in the first case by its genitive, as titles have it behind the sort of the text: `Тановой` -> `Танова`, `Танова` ->
  /// `Танов`; others as they are.
  package static func surname(ofGenitive printed: String) -> String {
    for (ending, first) in surnames
    where printed.hasSuffix(ending) && printed.unicodeScalars.count > ending.unicodeScalars.count + 1 {
      return String(printed.dropLast(ending.count)) + first
    }
    return printed
  }

  /// A full name in the first case by its genitive, as it stands behind the sort of a text: `Интервью Глеба Танова` names `Глеб
  /// Танов`; nil where the name is not Cyrillic or in no such form. O(letters).
  package static func nominative(ofGenitive printed: PersonName) -> PersonName? {
    guard printed.isFull, let first = printed.given.first, isCyrillic(first), isCyrillic(printed.surname),
      first.unicodeScalars.count >= 3, let last = first.last
    else { return nil }
    let feminine = last == "ы" || last == "и"
    guard feminine || last == "а" || last == "я" else { return nil }
    let surname = surname(ofGenitive: printed.surname)
    guard surname != printed.surname else { return nil }
    return PersonName(plain: [given(first, feminine: feminine)] + printed.given.dropFirst() + [surname])
  }

  private static let surnames = [
    ("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"), ("ыной", "ына"), ("ского", "ский"),
    ("цкого", "цкий"), ("ской", "ская"), ("ова", "ов"), ("ева", "ев"), ("ёва", "ёв"), ("ина", "ин"), ("ына", "ын"),
  ]

  /// Whether the two surnames differ in an ending of at most three letters.
  private static func isForm(_ printed: String, of surname: String) -> Bool {
    let (a, b) = (Array(printed.unicodeScalars), Array(surname.unicodeScalars))
    let same = zip(a, b).prefix { $0 == $1 }.count
    return same >= 4 && a.count - same <= 3 && b.count - same <= 2
  }

  private static func given(_ name: String, feminine: Bool) -> String {
    let stem = { (count: Int) in String(name.dropLast(count)) }
    if feminine {
      if ["ой", "ою"].contains(where: name.hasSuffix) { return stem(2) + "а" }
      if ["ей", "ею"].contains(where: name.hasSuffix) { return stem(2) + "я" }
      if name.hasSuffix("ии") { return stem(1) + "я" }
      if name.hasSuffix("ы") || ["ги", "ки", "хи"].contains(where: name.hasSuffix) { return stem(1) + "а" }
      if name.hasSuffix("ьи") || name.hasSuffix("и") { return stem(1) + "я" }
      if name.hasSuffix("е") || name.hasSuffix("у") { return stem(1) + "а" }
      return name
    }
    if name.hasSuffix("ом") { return stem(2) }
    let soft = name.hasSuffix("ем") ? 2 : name.hasSuffix("я") || name.hasSuffix("ю") ? 1 : 0
    if soft > 0 {
      let rest = stem(soft)
      return rest.last.map { "аеёиоуыэюя".contains($0) } ?? false ? rest + "й" : rest + "ь"
    }
    if name.hasSuffix("а") || name.hasSuffix("у") {
      let rest = stem(1)
      return rest == "Павл" ? "Павел" : rest == "Льв" ? "Лев" : rest == "Петр" || rest == "Пётр" ? "Пётр" : rest
    }
    return name
  }

  private static func isCyrillic(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { (0x400..<0x530).contains($0.value) || $0 == "-" || $0 == "." }
  }
}
