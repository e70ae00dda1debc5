internal import Texts

/// Finds the words of a query in a passage, as the indexes do: folded, plain words by their stem's beginning.
struct Highlighter {
  private var whole: Set<[UInt8]> = []
  private var beginnings: [[UInt8]] = []

  init(_ query: SearchQuery) {
    for term in query.groups.joined() {
      for (index, word) in term.words.enumerated() {
        let folded = Array(Folding.fold(word).utf8)
        whole.insert(folded)
        if term.prefix, index == term.words.count - 1 { beginnings.append(folded) }
        if !term.exact { whole.insert(Self.stem(folded)) }
      }
    }
  }

  /// The words of `text` that were asked for, in order. O(n).
  func matches(in text: String) -> [TextRange] {
    let bytes = Array(text.utf8)
    return Words.scan(bytes, in: 0..<bytes.count).map(\.range).filter { range in
      let folded = Folding.fold(bytes, range)
      return whole.contains(folded) || whole.contains(Self.stem(folded))
        || beginnings.contains { folded.starts(with: $0) }
    }
  }

  /// About fifty words around the first word that was asked for; the whole where there are no more.
  func snippet(of text: String, _ matched: [TextRange]) -> TextRange {
    let bytes = Array(text.utf8)
    let words = Words.scan(bytes, in: 0..<bytes.count)
    guard words.count > 60, let first = matched.first else {
      return 0..<(words.count > 60 ? words[49].range.upperBound : bytes.count)
    }
    let at = words.firstIndex { $0.range.lowerBound >= first.lowerBound } ?? 0
    let start = max(0, min(at - 12, words.count - 50))
    let end = min(words.count, start + 50)
    return
      (start == 0 ? 0 : words[start].range.lowerBound)..<(end == words.count
      ? bytes.count : words[end - 1].range.upperBound)
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
