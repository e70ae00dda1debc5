internal import GRDB
internal import Synchronization
internal import Texts

/// What of a query must stand in a passage in these very word forms: phrases in quote marks, beginnings of words, and
/// exclusions of such. The index knows stems; it proposes, and the passage's own words decide.
///
/// A word is a run of letters and digits, as in the index (`unicode61`), folded as everywhere.
struct ExactWords: Sendable {
  /// One term of each group must be there; each is ` word word ` or, for a beginning, ` word wo`.
  private var groups: [[[UInt8]]] = []
  private var excluded: [[UInt8]] = []
  /// Where one phrase is all that is asked for.
  private var phrase: PlainPhrase?

  init(_ query: SearchQuery) {
    groups = query.groups.filter { $0.contains(where: \.isExact) }.map { $0.map(Self.needle) }
    excluded = query.excluded.filter(\.isExact).map(Self.needle)
    if groups.count == 1, groups[0].count == 1, excluded.isEmpty { phrase = PlainPhrase(groups[0][0]) }
  }

  /// Whether the query asks for nothing of the sort.
  var isEmpty: Bool { groups.isEmpty && excluded.isEmpty }

  /// How often `text` has what is asked for, counted by the first term of the first group that it has; 0 where a group is
  /// missing, or something is there that is excluded.
  func times(in text: String) -> Int {
    if let phrase {
      var text = text
      if let times = text.withUTF8({ phrase.times(in: $0) }) { return times }
    }
    return timesInWords(of: text)
  }

  /// The same for whatever characters and queries. O(n) for each term.
  func timesInWords(of text: String) -> Int {
    let words = Self.spaced(text)
    guard groups.allSatisfy({ group in group.contains { Self.contains($0, words) } }),
      !excluded.contains(where: { Self.contains($0, words) })
    else { return 0 }
    let counted = groups.first?.first { Self.contains($0, words) }
    return counted.map { Self.count($0, words) } ?? 1
  }

  private static func needle(_ term: SearchQuery.Term) -> [UInt8] {
    var words = spaced(term.words.joined(separator: " "))
    if term.prefix, words.count > 1 { words.removeLast() }
    return words
  }

  /// The folded words of `text`, each between single spaces. O(n).
  static func spaced(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let table = lettersAndDigits
    var words: [UInt8] = [0x20]
    words.reserveCapacity(bytes.count + 2)
    var scratch: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex { $0 >= 0x80 } ?? bytes.count
      appendPlain(bytes, offset..<end, table, to: &words)
      guard end < bytes.count else { break }
      let (_, length) = Scalars.decode(bytes, at: end)
      scratch.removeAll(keepingCapacity: true)
      Folding.fold(bytes, end..<(end + length), into: &scratch)
      append(scratch, to: &words)
      offset = end + length
    }
    if words[words.count - 1] != 0x20 { words.append(0x20) }
    return words
  }

  /// What an ASCII character is folded to: letters and digits to themselves in lower case, all others to a space.
  private static let lettersAndDigits: [UInt8] = (0..<128).map { (byte: UInt8) in
    if byte &- 0x41 < 26 { return byte | 0x20 }
    return byte &- 0x61 < 26 || byte &- 0x30 < 10 ? byte : 0x20
  }

  /// Appends ASCII characters, of several spaces one.
  private static func appendPlain(_ bytes: [UInt8], _ range: TextRange, _ table: [UInt8], to words: inout [UInt8]) {
    var length = words.count
    words.append(contentsOf: repeatElement(0x20, count: range.count))
    words.withUnsafeMutableBufferPointer { words in
      table.withUnsafeBufferPointer { table in
        for offset in range {
          let folded = table[Int(bytes[offset])]
          words[length] = folded
          // A space behind a space is written over.
          length += folded == 0x20 && words[length - 1] == 0x20 ? 0 : 1
        }
      }
    }
    words.removeLast(words.count - length)
  }

  private static func append(_ folded: [UInt8], to words: inout [UInt8]) {
    var offset = 0
    while offset < folded.count {
      let (scalar, length) = Scalars.decode(folded, at: offset)
      if !CharacterClass.of(scalar).isDisjoint(with: [.letter, .digit]) {
        words += folded[offset..<(offset + length)]
      } else if words[words.count - 1] != 0x20 {
        words.append(0x20)
      }
      offset += length
    }
  }

  private static func count(_ needle: [UInt8], _ words: [UInt8]) -> Int {
    var count = 0
    var offset = 0
    while let found = ByteSearch.first(needle, in: words, offset..<words.count) {
      count += 1
      // The space behind one may be that before the next.
      offset = found + max(1, needle.count - 1)
    }
    return count
  }

  private static func contains(_ needle: [UInt8], _ words: [UInt8]) -> Bool {
    needle.count > 1 && ByteSearch.first(needle, in: words, 0..<words.count) != nil
  }
}

extension ExactWords {
  /// `exact_words(text, query)` in SQL: how often. A query is read once a connection.
  static func function() -> DatabaseFunction {
    let known = Mutex<(query: String, words: ExactWords)?>(nil)
    return DatabaseFunction("exact_words", argumentCount: 2, pure: true) { values in
      let text = String.fromDatabaseValue(values[0]) ?? ""
      let query = String.fromDatabaseValue(values[1]) ?? ""
      let words = known.withLock { known in
        if let last = known, last.query == query { return last.words }
        let words = ExactWords(SearchQuery(query))
        known = (query, words)
        return words
      }
      return words.times(in: text)
    }
  }
}

extension SearchQuery.Term {
  /// Whether it asks for word forms, not for stems.
  var isExact: Bool { exact || prefix }

  /// A term of the stemmed index that every passage with this one has.
  ///
  /// Stems may be shorter than the beginning that is asked for ("nation" of "nationalization" for `nationaliz*`): the
  /// words that the beginning and the rest of an ending make are asked for, too.
  var proposed: String {
    guard prefix, words.count == 1, let word = words.first, word.utf8.count >= 4 else { return fts }
    return ([fts] + Self.completions(of: word).map { SearchQuery.Term(words: [$0]).fts }).joined(separator: " OR ")
  }

  private static func completions(of word: String) -> [String] {
    var words: [String] = []
    for ending in endings {
      for length in 1..<ending.count where word.hasSuffix(ending.prefix(length)) {
        let completed = word + ending.dropFirst(length)
        if !words.contains(completed) { words.append(completed) }
      }
    }
    return words
  }

  /// Endings that Porter's algorithm takes away or changes, longer than a letter.
  private static let endings = """
    ations ation ational ationally ator ators ating ated ates ate atively ative alism alist alists alities ality alizing \
    alized alizes alize alization alizations ally ances ance antly ant ants ability ably able ements ement ements ences \
    ence ently ent ents ers er fulness fully ful ibility ibly ible ically ical icate icity ics ic ional ionally ions ion \
    isms ism ists ist ities ity ively iveness ivity ives ive izations ization izing ized izes izer izers ize mentally \
    mental ments ment nesses ness ousness ously ous tional tionally tions tion ings ing ies ied ed es ly
    """.split(separator: " ").map(String.init)
}
