internal import Texts

/// Could two printed names be one person's?
package enum NameMatcher {
  /// 0…1: 1 the same name, .9 and more the same name in another spelling, about .8 a surname alone or initials that
  /// fit, 0 somebody else. Two given names that differ are two persons, whatever the surname.
  package static func confidence(_ a: PersonName, _ b: PersonName) -> Double {
    guard mayFit(a, b) else { return 0 }
    if let first = a.gender, let second = b.gender, first != second { return 0 }
    if let first = a.suffix, let second = b.suffix, Folding.fold(first) != Folding.fold(second) { return 0 }
    let surnames = similarity(a.surnameSpelling, b.surnameSpelling)
    var best = 0.0
    if surnames > 0 { best = surnames * givenConfidence(a.givenSpellings, b.givenSpellings) }
    best = Swift.max(best, 0.9 * reversed(a, b))
    best = Swift.max(best, 0.7 * surnameAmongGiven(a, b))
    if (a.suffix == nil) == (b.suffix == nil) { return best }
    // A surname alone is printed without the `Jr.` of the name in full.
    let isJunior = NameParticles.isGeneration(a.suffix ?? b.suffix ?? "") && (a.given.isEmpty || b.given.isEmpty)
    return isJunior ? best : best * 0.7
  }

  /// Whether two names have so much in common that they may be one person's: quick, and false only where `confidence`
  /// is 0.
  static func mayFit(_ a: PersonName, _ b: PersonName) -> Bool {
    let (first, second) = (a.surnameSpelling.initial, b.surnameSpelling.initial)
    if first == second { return true }
    return a.givenSpellings.first.map { $0.initial == second } ?? false
      || b.givenSpellings.first.map { $0.initial == first } ?? false
  }

  /// The same for names as printed; 0 where one of them is no name.
  package static func confidence(_ a: String, _ b: String) -> Double {
    guard let first = PersonName(a), let second = PersonName(b) else { return 0 }
    return confidence(first, second)
  }

  /// 1 for the same word, .95 for another spelling of it, .8 for the same consonants, 0 else.
  static func similarity(_ a: NameSpelling, _ b: NameSpelling) -> Double {
    if a.folded == b.folded { return 1 }
    guard a.key.utf8.first == b.key.utf8.first else { return 0 }
    if a.key == b.key { return 0.95 }
    let sameConsonants = a.skeleton.utf8.count >= 4 && a.skeleton == b.skeleton
    return sameConsonants && a.key.utf8.last == b.key.utf8.last ? 0.8 : 0
  }

  private static func givenConfidence(_ a: [NameSpelling], _ b: [NameSpelling]) -> Double {
    guard let first = a.first, let second = b.first else { return a.isEmpty && b.isEmpty ? 0.9 : 0.8 }
    let direct = givenSimilarity(first, second)
    if direct > 0 { return laterNames(a, b) ? direct : direct * 0.3 }
    guard a.count > 1 || b.count > 1 else { return 0 }
    // `Jean-Pierre Michel` printed by the second of his names.
    let crossed = a.dropFirst().map { givenSimilarity($0, second) } + b.dropFirst().map { givenSimilarity(first, $0) }
    return 0.8 * (crossed.filter { $0 >= 0.9 }.max() ?? 0)
  }

  /// Whether second given names do not contradict each other.
  private static func laterNames(_ a: [NameSpelling], _ b: [NameSpelling]) -> Bool {
    guard a.count > 1, b.count > 1 else { return true }
    return givenSimilarity(a[1], b[1]) > 0
  }

  private static func givenSimilarity(_ a: NameSpelling, _ b: NameSpelling) -> Double {
    if a.folded == b.folded { return a.isInitial ? 0.9 : 1 }
    if a.isInitial || b.isInitial { return a.key.utf8.first == b.key.utf8.first ? 0.85 : 0 }
    if Nicknames.same(a.folded, b.folded) { return 0.93 }
    let spelled = similarity(a, b)
    if spelled > 0 { return spelled }
    let (short, long) = a.folded.utf8.count < b.folded.utf8.count ? (a, b) : (b, a)
    return short.folded.utf8.count >= 3 && long.folded.hasPrefix(short.folded) ? 0.85 : 0
  }

  /// `Wen Lihua` and `Lihua Wen`.
  private static func reversed(_ a: PersonName, _ b: PersonName) -> Double {
    guard let first = a.givenSpellings.first, let second = b.givenSpellings.first, a.given.count == 1,
      b.given.count == 1
    else { return 0 }
    return similarity(a.surnameSpelling, second) * similarity(b.surnameSpelling, first)
  }

  /// A single name that stands first in the other, as where surnames come first: `Wen` and `Wen Lihua`.
  private static func surnameAmongGiven(_ a: PersonName, _ b: PersonName) -> Double {
    if a.given.isEmpty, let first = b.givenSpellings.first { return similarity(a.surnameSpelling, first) }
    if b.given.isEmpty, let first = a.givenSpellings.first { return similarity(b.surnameSpelling, first) }
    return 0
  }
}
