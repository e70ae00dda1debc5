import Texts

/// Reads names out of the words of a byline: what introduces them, what stands behind them, and how they are parted.
enum HTMLAuthorNames {
  /// How much words look like somebody's name, the more the higher.
  enum Grade: Int, Comparable {
    /// A user's name of a computer system: `wizard.of.goth`, `anapaulalr`.
    case login
    /// One word with a capital: `Robert`, `Redaktion`.
    case single
    /// Two words or more, with a capital.
    case full

    static func < (one: Grade, other: Grade) -> Bool { one.rawValue < other.rawValue }
  }

  /// The names in `byline`, without what introduces them; none where it does not read like names.
  static func split(_ byline: String) -> [String] {
    if HTMLText.holds(Array(byline.utf8), "://") { return [] }
    var rest = Array(byline.utf8)
    for _ in 0..<3 {
      guard let start = introduction(rest, 0..<rest.count) else { break }
      rest = HTMLText.trimmedBytes(Array(rest[start...]))
    }
    return names(rest)
  }

  /// The names behind the words that introduce them ("By", "Text:", "Ein Artikel von"); none where none do.
  static func introduced(_ text: [UInt8], _ range: TextRange) -> [String] {
    guard let start = introduction(text, range), !isAbout(text, range) else { return [] }
    return split(String(decoding: text[start..<range.upperBound], as: UTF8.self)).filter { grade($0) > .login }
  }

  /// Whether a claim that does not read like names may yet be what somebody is called: "Staff and news service reports".
  static func mayBeCalled(_ claim: String) -> Bool {
    let bytes = Array(claim.utf8)
    let words = Words.scan(bytes, in: 0..<bytes.count)
    return (2...6).contains(words.count) && bytes.count <= 60
      && words.allSatisfy { $0.kind == .word && !HTMLAuthorWords.never.contains(Folding.hash(bytes, $0.range)) }
      && !bytes.contains { "@/:|{}=<>()".utf8.contains($0) }
  }

  /// Whether a text begins with "About": a heading of anything.
  private static func isAbout(_ text: [UInt8], _ range: TextRange) -> Bool {
    let end = Swift.min(range.upperBound, range.lowerBound + 40)
    guard let first = Words.next(text, from: range.lowerBound, to: end) else { return false }
    return HTMLAuthorWords.about.contains(Folding.hash(text, first.range))
  }

  /// How much a name looks like one.
  static func grade(_ name: String) -> Grade {
    let bytes = Array(name.utf8)
    let words = Words.scan(bytes, in: 0..<bytes.count)
    guard words.contains(where: { isCapital(bytes, $0) }) else { return .login }
    return words.count > 1 && bytes.contains(0x20) || name.contains("\u{A0}") ? .full : .single
  }

  // MARK: - What introduces names

  /// Where the names begin behind the words that introduce them; nil where the text at `range` does not begin so.
  private static func introduction(_ text: [UInt8], _ range: TextRange) -> Int? {
    let limit = Swift.min(range.upperBound, range.lowerBound + 200)
    var isLabel = false
    var next = Words.next(text, from: range.lowerBound, to: limit)
    for index in 0..<6 {
      guard let word = next else { return nil }
      let hash = Folding.hash(text, word.range)
      let end = word.range.upperBound
      if HTMLAuthorWords.by.contains(hash) {
        return behindColon(text, end..<range.upperBound) ?? end
      }
      if HTMLAuthorWords.labels.contains(hash) { isLabel = true }
      if isLabel, let start = behindColon(text, end..<range.upperBound) { return start }
      next = Words.next(text, from: end, to: limit)
      if index == 0, HTMLAuthorWords.plain.contains(hash), end < range.upperBound,
        text[end] == 0x20 || text[end] == 0xC2,
        let next, isCapital(text, next)
      {
        return end
      }
      guard HTMLAuthorWords.before.contains(hash) || isLabel && (index == 0 || word.range.count <= 5) else {
        return nil
      }
    }
    return nil
  }

  /// Behind a colon that follows at the start of `range`, a closing bracket and white space aside.
  private static func behindColon(_ text: [UInt8], _ range: TextRange) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound,
      text[offset] == 0x20 || text[offset] == 0x29 || text[offset] == 0xC2 || text[offset] == 0xA0
    {
      offset += 1
    }
    return offset < range.upperBound && text[offset] == 0x3A ? offset + 1 : nil
  }

  // MARK: - Names

  private static func names(_ bytes: [UInt8]) -> [String] {
    var result: [String] = []
    var start = 0
    for (piece, isLast) in pieces(bytes) {
      start = piece.upperBound
      let (name, isCut) = cut(bytes, piece)
      if let name, !result.contains(name) { result.append(name) } else if result.isEmpty, isCut { return [] }
      if isCut || isLast { break }
    }
    return start == 0 ? [] : result
  }

  /// The text cut at commas, strokes, "and".
  private static func pieces(_ bytes: [UInt8]) -> [(range: TextRange, isLast: Bool)] {
    var pieces: [TextRange] = []
    var start = 0
    func close(_ end: Int, _ next: Int) {
      if let range = Sentences.trim(bytes, start..<end) { pieces.append(range) }
      start = next
    }
    for word in Words.scan(bytes, in: 0..<bytes.count, punctuation: true) where word.range.lowerBound >= start {
      if word.kind == .punctuation, word.range.count == 1 {
        switch bytes[word.range.lowerBound] {
        case 0x2C, 0x3B, 0x2F, 0x26: close(word.range.lowerBound, word.range.upperBound)
        default: break
        }
      } else if word.kind == .word, word.range.count <= 3,
        HTMLAuthorWords.and.contains(Folding.hash(bytes, word.range)),
        word.range.lowerBound > start,
        bytes[word.range.lowerBound - 1] == 0x20 || bytes[word.range.lowerBound - 1] == 0xA0
      {
        close(word.range.lowerBound, word.range.upperBound)
      }
    }
    close(bytes.count, bytes.count)
    return pieces.enumerated().map { ($1, $0 == pieces.count - 1) }
  }

  /// The name at the start of a piece, and whether something else follows it.
  private static func cut(_ bytes: [UInt8], _ piece: TextRange) -> (name: String?, isCut: Bool) {
    var words: [Word] = []
    var end = piece.lowerBound
    var isCut = false
    for word in Words.scan(bytes, in: piece) {
      let gap = bytes[end..<word.range.lowerBound]
      let hash = Folding.hash(bytes, word.range)
      let isStop =
        word.kind == .number || HTMLAuthorWords.stops.contains(hash) || DateExpressions.isWeekday(bytes, word.range)
      if words.isEmpty
        ? isStop && !isInitial(bytes, word) || !isLead(gap) : isStop && !isInitial(bytes, word) || !isJoint(gap)
      {
        isCut = true
        break
      }
      words.append(word)
      end = word.range.upperBound
    }
    words = withoutRoles(bytes, words)
    guard let first = words.first, let last = words.last, let range = closed(bytes, first, last, piece) else {
      return (nil, isCut)
    }
    guard isName(bytes, words, range) else { return (nil, isCut) }
    return (plain(bytes, withoutEcho(bytes, words, range)), isCut)
  }

  /// The range without its second half where that repeats the first: a picture's words and the link's.
  private static func withoutEcho(_ bytes: [UInt8], _ words: [Word], _ range: TextRange) -> TextRange {
    let half = words.count / 2
    guard half > 1, half * 2 == words.count,
      zip(words[..<half], words[half...]).allSatisfy({ bytes[$0.range].elementsEqual(bytes[$1.range]) })
    else { return range }
    return range.lowerBound..<words[half - 1].range.upperBound
  }

  /// The text at `range` without soft hyphens.
  private static func plain(_ bytes: [UInt8], _ range: TextRange) -> String {
    var result: [UInt8] = []
    for offset in range {
      if bytes[offset] == 0xC2, offset + 1 < range.upperBound, bytes[offset + 1] == 0xAD { continue }
      if bytes[offset] == 0xAD, offset > range.lowerBound, bytes[offset - 1] == 0xC2 { continue }
      result.append(bytes[offset])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// From the first word to the last, with the point of an initial or a bracket's end behind it.
  private static func closed(_ bytes: [UInt8], _ first: Word, _ last: Word, _ piece: TextRange) -> TextRange? {
    var end = last.range.upperBound
    if end < piece.upperBound, bytes[end] == 0x2E, last.range.count <= 2 { end += 1 }
    if end < piece.upperBound, bytes[end] == 0x40 || bytes[end] == 0x3A { return nil }
    return first.range.lowerBound..<end
  }

  /// Whether what stands before a name is nothing.
  private static func isLead(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.allSatisfy {
      $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 || $0 == 0x2D || $0 == 0x22 || $0 == 0xE2 || $0 == 0x80 || $0 == 0x93
    }
  }

  /// Whether words on both sides of `gap` belong to one name: a space, a hyphen, a point.
  private static func isJoint(_ gap: ArraySlice<UInt8>) -> Bool {
    if gap.count == 1, let byte = gap.first { return byte <= 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x5F }
    return gap.allSatisfy { $0 <= 0x20 || $0 == 0x2E || $0 == 0xC2 || $0 == 0xA0 }
  }

  /// Whether a word is one letter with a capital: `A. Weir`.
  private static func isInitial(_ bytes: [UInt8], _ word: Word) -> Bool {
    word.range.count == 1 && isCapital(bytes, word)
  }

  /// The words without an office before the name (`Chief reporter Lena Orlan`) and behind it (`Lena Orlan Staff`).
  private static func withoutRoles(_ bytes: [UInt8], _ words: [Word]) -> [Word] {
    var words = words[...]
    if let role = words.dropLast(2).lastIndex(where: { HTMLAuthorWords.roles.contains(Folding.hash(bytes, $0.range)) })
    {
      words = words[(role + 1)...]
    }
    while words.count > 2, let last = words.last, HTMLAuthorWords.roles.contains(Folding.hash(bytes, last.range)) {
      words.removeLast()
    }
    return Array(words)
  }

  private static func isName(_ bytes: [UInt8], _ words: [Word], _ range: TextRange) -> Bool {
    guard (1...6).contains(words.count), (2...60).contains(range.count) else { return false }
    let hashes = words.map { Folding.hash(bytes, $0.range) }
    if hashes.contains(where: HTMLAuthorWords.never.contains) { return false }
    if words.count == 1, HTMLAuthorWords.neverAlone.contains(hashes[0]) { return false }
    if hashes.dropFirst().contains(where: HTMLAuthorWords.otherBy.contains) { return false }
    if words.count > 1, !isCased(bytes, words, hashes) { return false }
    let text = bytes[range]
    return !text.starts(with: "http".utf8) && !text.starts(with: "www.".utf8) && !text.contains(0x40)
      && !text.contains(0x2A) && !text.contains(0x7B)
  }

  /// Whether the words of a name begin with capitals, particles apart, and the last of them does.
  private static func isCased(_ bytes: [UInt8], _ words: [Word], _ hashes: [UInt64]) -> Bool {
    guard let last = words.last, isCapital(bytes, last) || bytes[words[0].range.upperBound] != 0x20 else {
      return false
    }
    return zip(words, hashes).allSatisfy { isCapital(bytes, $0) || HTMLAuthorWords.particles.contains($1) }
      || words.count == 2 && bytes[words[0].range.upperBound] != 0x20
  }

  private static func isCapital(_ bytes: [UInt8], _ word: Word) -> Bool {
    let kind = CharacterClass.of(Scalars.decode(bytes, at: word.range.lowerBound).scalar)
    return kind.contains(.upper) || kind.contains(.unspaced)
  }
}
