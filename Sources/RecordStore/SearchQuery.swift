internal import Texts

/// A query as a person types it: words, "phrases", `word*`, `-not`, `OR`, and filters (`speaker:`, `outlet:`, `kind:`,
/// `use:`, `event:`, `before:`, `after:`, `has:`). Whatever is typed means something: there is no syntax error.
///
/// All groups must hold; within a group one of its terms. `OR` joins the terms beside it.
struct SearchQuery: Hashable {
  /// A word, several words in a row, or the beginning of a word.
  struct Term: Hashable {
    /// The words; more than one is a phrase.
    var words: [String]
    /// Typed in quote marks: these very word forms.
    var exact = false
    /// The last word is only the beginning of one.
    var prefix = false
  }

  /// What was typed.
  let text: String
  /// What must be there: one term of each group.
  var groups: [[Term]] = []
  /// What must not be there.
  var excluded: [Term] = []
  /// The filters typed, with their values.
  var filters: [(name: Name, value: String)] = []

  /// What a passage's document, or its speaker, can be asked for.
  enum Name: String, CaseIterable {
    case speaker, outlet, kind, use, event, before, after, has
  }

  /// Reads a query. O(n).
  init(_ text: String) {
    self.text = text
    var joins = false
    for token in Self.tokens(text) {
      switch token {
      case .or: joins = !groups.isEmpty
      case .filter(let name, let value): filters.append((name, value))
      case .term(let term, let isExcluded):
        if isExcluded {
          excluded.append(term)
        } else if joins {
          groups[groups.count - 1].append(term)
        } else {
          groups.append([term])
        }
        joins = false
      }
    }
  }

  /// Whether nothing is asked for.
  var isEmpty: Bool { groups.isEmpty && excluded.isEmpty && filters.isEmpty }

  static func == (one: SearchQuery, other: SearchQuery) -> Bool {
    one.groups == other.groups && one.excluded == other.excluded
      && one.filters.elementsEqual(other.filters) { $0.name == $1.name && $0.value == $1.value }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(groups)
    hasher.combine(excluded)
  }
}

extension SearchQuery {
  private enum Token {
    case or
    case term(Term, isExcluded: Bool)
    case filter(Name, String)
  }

  /// At most this many terms are looked up; more are passed over.
  private static let mostTerms = 64

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count, tokens.count < mostTerms {
      let piece = nextPiece(bytes, &offset)
      if let token = piece.token(in: bytes) { tokens.append(token) }
    }
    return tokens
  }

  /// A stretch without white space, but for that within quote marks.
  private struct Piece {
    var isExcluded = false
    var name: Name?
    var range: TextRange
    var isQuoted = false

    func token(in bytes: [UInt8]) -> Token? {
      let text = String(decoding: bytes[range], as: UTF8.self)
      if let name { return text.isEmpty ? nil : .filter(name, text) }
      if !isQuoted, !isExcluded, text == "OR" || text == "|" { return .or }
      let words = Words.scan(bytes, in: range).map { String(decoding: bytes[$0.range], as: UTF8.self) }
      guard !words.isEmpty else { return nil }
      let prefix = range.upperBound > range.lowerBound && bytes[range.upperBound - 1] == 0x2A
      return .term(Term(words: words, exact: isQuoted, prefix: prefix), isExcluded: isExcluded)
    }
  }

  private static func nextPiece(_ bytes: [UInt8], _ offset: inout Int) -> Piece {
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
    var piece = Piece(range: offset..<offset)
    if offset + 1 < bytes.count, bytes[offset] == 0x2D, !isSpace(bytes[offset + 1]) {
      piece.isExcluded = true
      offset += 1
    }
    if let (name, length) = filterName(bytes, at: offset) {
      piece.name = name
      offset += length
    }
    if let quote = quoteLength(bytes, at: offset) {
      piece.isQuoted = true
      offset += quote
      let start = offset
      while offset < bytes.count, quoteLength(bytes, at: offset) == nil { offset += 1 }
      piece.range = start..<offset
      offset += quoteLength(bytes, at: offset) ?? 0
      return piece
    }
    let start = offset
    while offset < bytes.count, !isSpace(bytes[offset]), quoteLength(bytes, at: offset) == nil { offset += 1 }
    piece.range = start..<offset
    return piece
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The length of a double quote mark (straight, curly, angle) at `offset`; nil where there is none.
  private static func quoteLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] == 0x22 { return 1 }
    guard bytes[offset] >= 0xC2 else { return nil }
    let (scalar, length) = Scalars.decode(bytes, at: offset)
    return QuoteMark.isQuote(scalar) && !QuoteMark.isSingle(scalar) ? length : nil
  }

  private static func filterName(_ bytes: [UInt8], at offset: Int) -> (Name, Int)? {
    for name in Name.allCases {
      let letters = Array("\(name.rawValue):".utf8)
      guard offset + letters.count <= bytes.count else { continue }
      if zip(letters, bytes[offset...]).allSatisfy({ $0 == ($1 &- 0x41 < 26 ? $1 | 0x20 : $1) }) {
        return (name, letters.count)
      }
    }
    return nil
  }
}

extension SearchQuery.Term {
  /// The term in the language of FTS5 (sqlite.org/fts5.html, 3), every word quoted.
  var fts: String {
    let quoted = words.map { "\"\($0.filter { $0 != "\"" && $0 != "\0" })\"" }
    let joined = quoted.joined(separator: " + ")
    return prefix ? "\(joined) *" : joined
  }
}
