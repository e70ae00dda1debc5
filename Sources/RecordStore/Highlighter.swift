internal import Texts

/// Finds the words of a query in a passage, as the indexes do: folded, plain words by their stem's beginning, the words of a
/// phrase where they follow each other.
struct Highlighter {
  private var whole: Set<[UInt8]> = []
  private var beginnings: [[UInt8]] = []
  private var phrases: [Phrase] = []
  /// Whether a word that begins with these two bytes may be one of them: by both bytes, the first in the upper half. Words
  /// with other than ASCII letters in the beginning always may.
  private var mayBegin = [Bool](repeating: false, count: 128 * 128)

  /// Words in quote marks, folded; of the last one perhaps only the beginning.
  private struct Phrase {
    var words: [[UInt8]]
    var endsOpen: Bool
  }

  init(_ query: SearchQuery) {
    for term in query.groups.joined() {
      let words = term.words.map { Array(Folding.fold($0).utf8) }
      if term.exact, words.count > 1 {
        phrases.append(Phrase(words: words, endsOpen: term.prefix))
      } else {
        add(words, of: term)
      }
    }
    for word in whole.union(beginnings).union(phrases.flatMap(\.words)) {
      for first in Self.bothCases(word.first) {
        // Of one letter anything may come behind it; the beginning of a word may be no longer either.
        let seconds = word.count > 1 ? Self.bothCases(word[1]) : Array(0..<128)
        for second in seconds { mayBegin[Int(first) << 7 | Int(second)] = true }
      }
    }
  }

  /// The ASCII letter in either case, other characters as they are; none where it is not ASCII.
  private static func bothCases(_ byte: UInt8?) -> [UInt8] {
    guard let byte, byte < 0x80 else { return [] }
    return byte &- 0x61 < 26 ? [byte, byte & 0xDF] : [byte]
  }

  /// Whether the word at `range` may be one of those asked for.
  private func mayBeAsked(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    let first = bytes[range.lowerBound]
    let second = range.count > 1 ? bytes[range.lowerBound + 1] : 0
    return (first | second) >= 0x80 || mayBegin[Int(first) << 7 | Int(second)]
  }

  private mutating func add(_ words: [[UInt8]], of term: SearchQuery.Term) {
    for (index, word) in words.enumerated() {
      whole.insert(word)
      if term.prefix, index == words.count - 1 { beginnings.append(word) }
      if !term.exact { whole.insert(Self.stem(word)) }
    }
  }

  /// What of a passage is shown: the words that were asked for, in order, and about fifty words around the first of them
  /// (the whole where there are no more).
  struct Shown {
    var matched: [TextRange]
    var snippet: TextRange
  }

  /// O(n), and a look at each word that may begin one of those asked for.
  func show(_ text: String) -> Shown {
    let bytes = Array(text.utf8)
    let words = Words.scan(bytes, in: 0..<bytes.count).map(\.range)
    var matched = matches(words, in: bytes)
    // The index parts words at apostrophes and hyphens, too: what it found as a phrase may be other words here.
    if matched.isEmpty, !phrases.isEmpty { matched = singleWords(words, in: bytes) }
    return Shown(matched: matched.map { words[$0] }, snippet: snippet(words, matched.first, length: bytes.count))
  }

  /// The places of the words that were asked for.
  private func matches(_ words: [TextRange], in bytes: [UInt8]) -> [Int] {
    var matched: [Int] = []
    for place in words.indices where mayBeAsked(words[place], in: bytes) {
      // A word within a phrase that was found has been counted.
      let known = matched.last ?? -1
      let folded = Folding.fold(bytes, words[place])
      for phrase in phrases where place > known && holds(phrase, words[place...], bytes, first: folded) {
        matched += place..<(place + phrase.words.count)
      }
      if place > matched.last ?? -1, isAsked(folded) { matched.append(place) }
    }
    return matched
  }

  private func singleWords(_ words: [TextRange], in bytes: [UInt8]) -> [Int] {
    let asked = Set(phrases.flatMap(\.words))
    return words.indices.filter { place in
      mayBeAsked(words[place], in: bytes) && asked.contains(Folding.fold(bytes, words[place]))
    }
  }

  private func isAsked(_ folded: [UInt8]) -> Bool {
    whole.contains(folded) || whole.contains(Self.stem(folded)) || beginnings.contains { folded.starts(with: $0) }
  }

  private func holds(_ phrase: Phrase, _ words: ArraySlice<TextRange>, _ bytes: [UInt8], first: [UInt8]) -> Bool {
    guard words.count >= phrase.words.count, phrase.words[0] == first else { return false }
    for (range, word) in zip(words, phrase.words).dropFirst().dropLast() where Folding.fold(bytes, range) != word {
      return false
    }
    let last = Folding.fold(bytes, words[words.startIndex + phrase.words.count - 1])
    let word = phrase.words[phrase.words.count - 1]
    return phrase.endsOpen ? last.starts(with: word) : last == word
  }

  private func snippet(_ words: [TextRange], _ first: Int?, length: Int) -> TextRange {
    guard words.count > 60 else { return 0..<length }
    let start = max(0, min((first ?? 0) - 12, words.count - 50))
    let end = first == nil ? 50 : min(words.count, start + 50)
    return (start == 0 ? 0 : words[start].lowerBound)..<(end == words.count ? length : words[end - 1].upperBound)
  }

  /// A word without its common English endings: near enough to the index's Porter stems for showing what matched.
  private static func stem(_ word: [UInt8]) -> [UInt8] {
    for ending in endings where word.count >= ending.count + 3 && word.suffix(ending.count).elementsEqual(ending) {
      return Array(word.dropLast(ending.count))
    }
    return word
  }

  private static let endings = ["ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e", "y"].map {
    Array($0.utf8)
  }
}
