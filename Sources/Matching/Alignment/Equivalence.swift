import Texts

/// What counts as no difference though the words are not the same: `health care` and `healthcare`, `’s` and `is`,
/// `per cent` and `percent`, `Sergei` and `Sergey`, `$5` and `5 dollars`.
enum Equivalence {
  /// Cuts a difference where parts of it are equivalent. Only what stands about as far from the beginning on both sides is
  /// compared. O(words of the quotation).
  static func split(_ run: Run, query: PreparedQuery, stream: PassageStream) -> [Run] {
    guard !run.query.isEmpty, !run.passage.isEmpty, run.query.count <= 200, run.passage.count <= 200 else {
      return withoutCurrency(run, query: query, stream: stream)
    }
    let sides = Sides(query: run.query.map(query.written), passage: run.passage.map(stream.written))
    var parts: [Run] = []
    var query0 = 0
    var passage0 = 0
    var index = 0
    func part(_ query: Range<Int>, _ passage: Range<Int>, isEqual: Bool) -> Run {
      Run(
        isEqual: isEqual, query: query.shifted(by: run.query.lowerBound),
        passage: passage.shifted(by: run.passage.lowerBound))
    }
    while index < sides.query.count {
      guard let found = sides.pair(at: index, from: passage0, reach: index - query0 + 6) else {
        index += 1
        continue
      }
      parts.append(part(query0..<index, passage0..<found.passage.lowerBound, isEqual: false))
      parts.append(part(found.query, found.passage, isEqual: found.isEqual))
      query0 = found.query.upperBound
      passage0 = found.passage.upperBound
      index = query0
    }
    parts.append(part(query0..<sides.query.count, passage0..<sides.passage.count, isEqual: false))
    return parts.flatMap { withoutCurrency($0, query: query, stream: stream) }
  }

  /// The words of both sides of a difference.
  private struct Sides {
    let query: [WrittenWord]
    let passage: [WrittenWord]

    /// What stands on the other side for the words from `index` on.
    func pair(at index: Int, from passage: Int, reach: Int) -> (query: Range<Int>, passage: Range<Int>, isEqual: Bool)?
    {
      for place in passage..<min(self.passage.count, passage + reach) {
        for length in 1...3 where index + length <= query.count {
          for width in 1...(4 - length) where place + width <= self.passage.count {
            let pair = (query: index..<(index + length), passage: place..<(place + width))
            if isEquivalent(pair.query, pair.passage) { return (pair.query, pair.passage, true) }
          }
        }
      }
      // A slip of the pen is a difference, but one of its own.
      for place in passage..<min(self.passage.count, passage + reach)
      where SpellingRule.isSlip(query[index], self.passage[place]) {
        return (index..<(index + 1), place..<(place + 1), false)
      }
      return nil
    }

    private func isEquivalent(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
      let words = query[first]
      let others = passage[second]
      if Equivalence.areLettersEqual(words, others) { return true }
      if first.count == 1, second.count == 1, let word = words.first, let other = others.first {
        return Equivalence.areOne(word, other)
      }
      guard let reading = Phrases.reading(words.map(\.folded)[...]) else { return false }
      return Phrases.reading(others.map(\.folded)[...]) == reading
    }
  }

  /// Whether two single words are one: shortened, in another spelling, a name by another transcriber.
  private static func areOne(_ word: WrittenWord, _ other: WrittenWord) -> Bool {
    if Phrases.isShortened(word.folded, other.folded) || Phrases.isShortened(other.folded, word.folded) { return true }
    if let reading = Phrases.reading([word.folded]), Phrases.reading([other.folded]) == reading { return true }
    guard !word.isNumber, !other.isNumber else { return false }
    // Of a name a letter may make another.
    let isName = word.isCapital && other.isCapital && !(word.opensSentence && other.opensSentence)
    if isName { return Transliteration.isOne(word.folded, other.folded) }
    return SpellingVariants.areOne(word.folded, other.folded)
  }

  /// Whether the same letters stand on both sides, however they are parted. Numbers are equal by value or not at all.
  static func areLettersEqual(_ first: ArraySlice<WrittenWord>, _ second: ArraySlice<WrittenWord>) -> Bool {
    guard let start = first.first?.folded.first, let other = second.first?.folded.first,
      start == other || start == 0x27 || other == 0x27, !first.allSatisfy(\.isNumber), !second.allSatisfy(\.isNumber)
    else { return false }
    return first.lazy.flatMap(\.folded).filter(isLetter)
      .elementsEqual(second.lazy.flatMap(\.folded).filter(isLetter))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte != 0x27 && byte != 0x2E }

  /// `dollars` alone where the other side has the sign.
  private static func withoutCurrency(_ run: Run, query: PreparedQuery, stream: PassageStream) -> [Run] {
    guard run.query.count + run.passage.count == 1, !run.isEqual else { return [run] }
    if run.passage.count == 1 {
      let isDollars = dollars.contains(stream.folded(run.passage.lowerBound))
      if isDollars, hasSign(query.text.bytes, before: run.query.lowerBound, query.tokens) {
        return [Run(isEqual: true, query: run.query, passage: run.passage)]
      }
    } else {
      let word = Folding.fold(query.text.bytes, query.tokens[run.query.lowerBound].range)
      let place = run.passage.lowerBound
      if dollars.contains(word), place > 0, hasSign(stream.bytes(at: place - 1), before: place, stream.tokens) {
        return [Run(isEqual: true, query: run.query, passage: run.passage)]
      }
    }
    return [run]
  }

  private static func hasSign(_ bytes: [UInt8], before index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, tokens[index - 1].traits.contains(.number) else { return false }
    let start = Int(tokens[index - 1].start)
    return start > 0 && start <= bytes.count && bytes[start - 1] == 0x24
  }

  private static let dollars: Set<[UInt8]> = [Array("dollars".utf8), Array("dollar".utf8)]
}

/// Short phrases that are said and written in several ways.
enum Phrases: Sendable {
  /// What the words are read as; nil where no phrase is known.
  static func reading(_ words: ArraySlice<[UInt8]>) -> String? {
    guard let first = words.first, beginnings.contains(first) else { return nil }
    return readings[words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")]
  }

  /// Whether the first is a contraction that may stand for the second: `’s` for `is` and `has`.
  static func isShortened(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    guard word.first == 0x27 else { return false }
    let full = String(decoding: other, as: UTF8.self)
    switch String(decoding: word, as: UTF8.self) {
    case "'s": return full == "is" || full == "has" || full == "us"
    case "'d": return full == "would" || full == "had" || full == "did"
    default: return false
    }
  }

  private static let groups: [[String]] = [
    ["per cent", "percent", "%"], ["united states", "u s", "u s a", "usa"],
    ["et cetera", "etc"], ["all right", "alright"], ["versus", "vs", "v"], ["mister", "mr"], ["doctor", "dr"],
    ["senator", "sen"], ["governor", "gov"], ["representative", "rep"], ["general", "gen"], ["saint", "st"],
    ["united kingdom", "u k", "uk"], ["united nations", "u n", "un"], ["and", "&"],
    ["want to", "wanna"], ["until", "til", "till"], ["because", "'cause", "cos", "coz"],
    ["a lot", "alot"], ["any more", "anymore"], ["every one", "everyone"], ["okay", "ok", "o k"],
    ["i would", "i'd"], ["you all", "y'all", "yall"], ["them", "'em"], ["let us", "let 's"], ["okay", "o kay"],
  ]

  private static let readings: [String: String] = {
    var readings: [String: String] = [:]
    for group in groups { for phrase in group where readings[phrase] == nil { readings[phrase] = group[0] } }
    return readings
  }()

  private static let beginnings = Set(
    readings.keys.compactMap { $0.split(separator: " ").first.map { Array($0.utf8) } })
}
