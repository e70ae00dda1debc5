internal import Texts

/// Lines in which every longer word has a capital, as headlines are printed: a run of capitals in them says nothing of where
/// a name begins and ends (`Mirel Tanos Calls Ada Leek a Friend`). The names that the rest of the text prints tell it.
struct TitledLines {
  private let bytes: [UInt8]
  /// The line that was asked last, and whether it is such a line.
  private var last: (line: TextRange, isTitled: Bool) = (0..<0, false)
  private static let longest = 250

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a run of capitals of three words or more stands in such a line. O(1) a word of the line, each line once.
  mutating func hold(_ cluster: TextRange) -> Bool {
    guard cluster.count > 12, bytes[cluster].reduce(0, { $0 + ($1 == 0x20 ? 1 : 0) }) > 1 else { return false }
    if last.line.lowerBound <= cluster.lowerBound, cluster.upperBound <= last.line.upperBound, !last.line.isEmpty {
      return last.isTitled
    }
    let start = bytes[..<cluster.lowerBound].suffix(TitledLines.longest).lastIndex(of: 0x0A).map { $0 + 1 }
    let end = bytes[cluster.upperBound...].prefix(TitledLines.longest).firstIndex(of: 0x0A)
    let low = start ?? Swift.max(0, cluster.lowerBound - TitledLines.longest)
    let high = end ?? Swift.min(bytes.count, cluster.upperBound + TitledLines.longest)
    last = (low..<high, (start != nil || low == 0) && (end != nil || high == bytes.count) && isTitled(low..<high))
    return last.isTitled
  }

  private func isTitled(_ line: TextRange) -> Bool {
    guard line.count < TitledLines.longest, line.count > 20 else { return false }
    var capitals = 0
    var others = 0
    for word in Words.scan(bytes, in: line) where word.range.count > 3 {
      if bytes[word.range.lowerBound] &- 0x61 < 26 { others += 1 } else { capitals += 1 }
    }
    return capitals > 3 && capitals >= others * 6
  }

  /// The given names, folded, with which a text prints a surname, by its key; none for one that is printed alone.
  static func names(in mentions: [NameMention]) -> [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    for person in mentions.lazy.compactMap(\.person) {
      names[person.surnameSpelling.key, default: []].formUnion(person.givenSpellings.map(\.folded))
    }
    return names
  }

  /// The names of `known` in a run of capitals, in order.
  static func parts(of cluster: TextRange, _ bytes: [UInt8], _ known: [String: Set<String>]) -> [TextRange] {
    let tokens = NameTokens.scan(bytes, cluster)
    var parts: [TextRange] = []
    var next = tokens.startIndex
    for place in tokens.indices where tokens[place].facts.isDisjoint(with: [.common, .body, .place]) {
      let bare = bareSurname(tokens[place])
      guard let given = known[NameSpelling(bare).key] else { continue }
      var start = place
      while start > next, start > place - 3,
        given.contains(tokens[start - 1].folded) || start == place && GivenNames.gender(tokens[start - 1].folded) != nil
      {
        start -= 1
      }
      parts.append(tokens[start].range.lowerBound..<tokens[place].range.upperBound)
      next = place + 1
    }
    return parts
  }

  /// Whether a run that holds no name of the rest of the text is one after all: a title or a common given name tells it.
  static func isTold(_ mention: NameMention) -> Bool {
    guard mention.kind == .person, mention.office == nil, let person = mention.person else { return true }
    return !person.honorifics.isEmpty
      || person.givenSpellings.first.map { GivenNames.gender($0.folded) != nil } ?? false
  }

  private static func bareSurname(_ token: NameToken) -> String {
    for ending in ["’s", "'s"] where token.text.hasSuffix(ending) { return String(token.text.dropLast(2)) }
    return token.text
  }
}
