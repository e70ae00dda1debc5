internal import RecordTypes
internal import Speakers
internal import Texts

/// Labels of parliaments: a point ends them, or nothing but their form.
extension LabelScanner {
  // MARK: - `Mr. TANOS. Words`, `M. le président. Words`, `CHAIR TANOS. Words`, `The Chairman. Words`

  mutating func parliament(_ range: TextRange, _ index: Int) -> Label? {
    let limit = Swift.min(range.upperBound, range.lowerBound + 70)
    guard range.count > 8 else { return nil }
    var offset = range.lowerBound
    var words = 0
    while offset < limit {
      let byte = bytes[offset]
      if byte == 0x20 { words += 1 }
      if byte == 0x2C, !isFrench(range) { return nil }
      if byte == 0x28, words > 0 { return presiding(range, index, bracket: offset) }
      if byte == 0x3B || byte == 0x3F || byte == 0x21 || byte == 0x22 || byte == 0x28 { return nil }
      if byte == 0x2E, offset + 1 < range.upperBound, bytes[offset + 1] == 0x20,
        words > 0 || offset - range.lowerBound >= 4
      {
        let label = range.lowerBound..<offset
        guard mayBeParliamentary(label), isParliamentary(label),
          var found = shaped(label, index, style: .point, wordsStart: offset + 2)
        else { return nil }
        var start = LabelScanner.skipSpace(bytes, from: offset + 1, to: range.upperBound)
        if let dash = dashEnd(at: start, to: range.upperBound) {
          start = LabelScanner.skipSpace(bytes, from: dash, to: range.upperBound)
        }
        found.wordsStart = start
        return found
      }
      offset += 1
    }
    return nil
  }

  /// `The PRESIDING OFFICER (Mr. Tanos of Tamria). Words`: who holds the office today stands in brackets.
  private mutating func presiding(_ range: TextRange, _ index: Int, bracket open: Int) -> Label? {
    let limit = Swift.min(range.upperBound, open + 60)
    guard let close = bytes[open..<limit].firstIndex(of: 0x29), close + 2 < range.upperBound, bytes[close + 1] == 0x2E,
      bytes[close + 2] == 0x20, let name = Sentences.trim(bytes, range.lowerBound..<open), mayBeParliamentary(name),
      isParliamentary(name), var found = shaped(name, index, style: .point, wordsStart: close + 2)
    else { return nil }
    found.range = range.lowerBound..<(close + 1)
    found.bracket = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
    found.wordsStart = LabelScanner.skipSpace(bytes, from: close + 2, to: range.upperBound)
    return found
  }

  /// `M. Mirel Tanos, ministre.`: a comma before an office.
  private func isFrench(_ range: TextRange) -> Bool {
    bytes[range].starts(with: "M. ".utf8) || bytes[range].starts(with: "Mme ".utf8)
  }

  /// Whether the first word may be one of courtesy or office, or all are capitals: quick.
  private func mayBeParliamentary(_ range: TextRange) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
    return LabelScanner.courtesies.value(of: LabelScanner.hash(bytes, range.lowerBound..<end)) ?? false
      || CharacterClass.areCapitals(bytes, range)
  }

  private static let courtesies = HashTable(
    (["Mr.", "Mrs.", "Ms.", "Dr.", "Miss", "The", "M.", "Mme", "Mlle"] + ranks).map { word in
      (hash(Array(word.utf8), 0..<word.utf8.count), true)
    })

  /// Offices and ranks before a surname: `Captain Tanos. Words`.
  private static let ranks: Set<String> = [
    "Senator", "Chairman", "Chairwoman", "Chair", "Vice", "Representative", "Delegate", "Judge", "Justice", "General",
    "Admiral", "Captain", "Colonel", "Major", "Commander", "Lieutenant", "Sergeant", "Secretary", "Ambassador",
    "Director", "Commissioner", "Governor", "Mayor", "Chief", "Sheriff", "Professor", "Congressman", "Congresswoman",
    "Reverend", "Rabbi", "Bishop", "Inspector", "Superintendent",
  ]

  /// A courtesy and a name, or `The PRESIDING OFFICER`, or `M. le président`; or capitals alone.
  private func isParliamentary(_ range: TextRange) -> Bool {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let words = text.split(separator: " ")
    guard (1...7).contains(words.count), let first = words.first else { return false }
    if words.count == 1 {
      return CharacterClass.areCapitals(bytes, range) && !first.contains(where: \.isNumber)
        && isCapitalName(words, range)
    }
    let courtesy = ["Mr.", "Mrs.", "Ms.", "Dr.", "Miss", "The", "M.", "Mme", "Mlle"].contains(String(first))
    if isCapitalName(words, range) { return true }
    guard
      courtesy || LabelScanner.ranks.contains(String(first))
    else {
      return false
    }
    let french = first == "M." || first == "Mme" || first == "Mlle"
    let capitals = words.dropFirst().contains { CharacterClass.areCapitals(Array($0.utf8), 0..<$0.utf8.count) }
    return capitals || (french && words.count <= 8)
      || words.count <= 3 && words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// `CHAIR TANOS`, `MIREL TANOS-LEEK` before words that are not in capitals: no heading, no abbreviation.
  private func isCapitalName(_ words: [Substring], _ range: TextRange) -> Bool {
    guard words.count <= 4, CharacterClass.areCapitals(bytes, range), let last = words.last, last.utf8.count > 2,
      !["ESQ", "HON", "JR", "INC", "LTD", "CORP"].contains(String(last)), range.upperBound + 2 < bytes.count,
      !CharacterClass.areCapitals(bytes, (range.upperBound + 1)..<Swift.min(bytes.count, range.upperBound + 10))
    else { return false }
    return !words.contains { ["OF", "THE", "AND", "FOR", "ON"].contains(String($0)) || $0.contains(where: \.isNumber) }
  }
}
