import Texts

/// Reads the words of a text as tokens: folded, unified in spelling, contractions parted, numbers read.
struct WordReader {
  private let bytes: [UInt8]
  private var folded: [UInt8] = []
  private var memo = WordMemo.take()
  private(set) var tokens: [Token] = []
  /// The first word of this range that may be (part of) a number.
  private var firstNumber = Int.max

  init(_ bytes: [UInt8], capacity: Int) {
    self.bytes = bytes
    tokens.reserveCapacity(capacity)
  }

  /// All that was read; the end.
  consuming func finish() -> [Token] {
    WordMemo.give(memo)
    return tokens
  }

  /// Reads the words of `range`, all of one turn.
  mutating func read(_ range: Range<Int>, turn: Int32) {
    let words = Words.scan(bytes, in: range)
    firstNumber = .max
    var index = 0
    var editorial = false
    var looked = range.lowerBound
    var opens = true
    while index < words.count {
      var range = words[index].range
      (editorial, opens) = between(looked..<range.lowerBound, editorial: editorial, opens: opens)
      var bracketed = false
      while index + 1 < words.count, isGlued(range.upperBound, words[index + 1].range.lowerBound) {
        index += 1
        range = range.lowerBound..<words[index].range.upperBound
        bracketed = true
      }
      var traits: Token.Traits = editorial ? .editorial : []
      if opens { traits.insert(.opensSentence) }
      append(range, bracketed: bracketed, turn: turn, traits: traits)
      if bracketed, editorial { editorial = false }
      opens = false
      looked = range.upperBound
      index += 1
      if looked < bytes.count, bytes[looked] == 0x25 { appendPercent(at: looked, turn: turn, traits: traits) }
    }
    if firstNumber < tokens.count { readNumbers(from: firstNumber) }
  }

  /// What the marks between two words say: whether brackets are open, whether a sentence begins.
  @inline(__always)
  private func between(_ range: Range<Int>, editorial: Bool, opens: Bool) -> (Bool, Bool) {
    // Most words are parted by one space.
    if range.count == 1, bytes[range.lowerBound] == 0x20 { return (editorial, opens) }
    var editorial = editorial
    var opens = opens
    for offset in range {
      switch bytes[offset] {
      case 0x5B: editorial = true
      case 0x5D: editorial = false
      case 0x2E, 0x21, 0x3F, 0x22, 0x3A, 0x0A: opens = true
      case 0xE2 where offset + 2 < range.upperBound && bytes[offset + 1] == 0x80:
        if bytes[offset + 2] == 0x9C || bytes[offset + 2] == 0xA6 { opens = true }
      default: break
      }
    }
    return (editorial, opens)
  }

  /// `[W]e`, `want[ed]`: a bracket alone stands between letters.
  private func isGlued(_ end: Int, _ start: Int) -> Bool {
    start == end + 1 && (bytes[end] == 0x5B || bytes[end] == 0x5D)
  }

  private mutating func append(_ range: Range<Int>, bracketed: Bool, turn: Int32, traits: Token.Traits) {
    if bracketed { return appendNew(range, bracketed: true, turn: turn, traits: traits) }
    if let plain = PlainWord(bytes, range) {
      if let reading = memo.find(plain) {
        let traits = traits.union(plain.capitals).union(reading.traits)
        return push(reading.word, stem: reading.stem, range, turn: turn, traits: traits)
      }
      return appendNew(range, plain, bracketed: false, turn: turn, traits: traits)
    }
    let key = WordMemo.key(bytes, range)
    if let known = memo.find(written: key) { return append(known, range, turn: turn, traits: traits) }
    let first = tokens.count
    appendNew(range, bracketed: false, turn: turn, traits: traits)
    if let written = WordMemo.Written(tokens[first...], of: range) { memo.keep(written, of: key) }
  }

  /// Appends a word that was met before.
  private mutating func append(_ known: WordMemo.Written, _ range: Range<Int>, turn: Int32, traits: Token.Traits) {
    let end = range.lowerBound + known.end
    push(
      known.first.word, stem: known.first.stem, range.lowerBound..<end, turn: turn,
      traits: known.first.traits.union(traits))
    guard let second = known.second else { return }
    push(
      second.word, stem: second.stem, end..<range.upperBound, turn: turn,
      traits: second.traits.union(traits.subtracting(.opensSentence)))
  }

  /// Appends a word that is not remembered.
  private mutating func appendNew(
    _ range: Range<Int>, _ plain: PlainWord? = nil, bracketed: Bool, turn: Int32, traits: Token.Traits
  ) {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(bytes, range, into: &folded)
    if bracketed { folded.removeAll { $0 == 0x5B || $0 == 0x5D } }
    guard !folded.isEmpty else { return }
    let traits = traits.union(capitals(range))
    if folded[0] &- 0x30 < 10 { return appendDigits(range, turn: turn, traits: traits) }
    if let apostrophe = folded.lastIndex(of: 0x27), !bracketed,
      let parts = Contractions.parts(folded, apostrophe: apostrophe)
    {
      return append(parts.map { ($0.length, $0.reading) }, range, turn: turn, traits: traits)
    }
    let hash = WordHash.of(folded)
    let known = KnownWords.find(hash)
    if !bracketed, known.kinds.contains(.glued), let parts = Self.glued[hash] {
      return append(parts.map { ($0.0, $0.1) }, range, turn: turn, traits: traits)
    }
    let reading = append(folded: hash, known, range, turn: turn, traits: traits)
    if let plain, !known.kinds.contains(.glued) { memo.keep(reading, of: plain) }
  }

  /// Appends the word in `folded`, whose hash is known; gives how it was read.
  @discardableResult
  private mutating func append(
    folded hash: UInt64, _ known: KnownWords.Entry, _ range: Range<Int>, turn: Int32, traits: Token.Traits
  ) -> WordMemo.Reading {
    let reading = memo.find(hash) ?? read(folded: hash, known)
    push(reading.word, stem: reading.stem, range, turn: turn, traits: traits.union(reading.traits))
    return reading
  }

  /// Reads the word in `folded`, and remembers it unless it may be several words.
  private mutating func read(folded hash: UInt64, _ known: KnownWords.Entry) -> WordMemo.Reading {
    var traits: Token.Traits = []
    if known.kinds.contains(.common) || folded.count <= CommonWords.short { traits.insert(.common) }
    if known.kinds.contains(.number) { traits.insert(.numberWord) }
    var word = hash
    if known.kinds.contains(.read) {
      word = known.reading
    } else if folded.count >= 5 {
      let count = folded.count
      let penultimate = folded[count - 2]
      Spelling.unify(&folded)
      if folded.count != count || folded[folded.count - 2] != penultimate || count > 5 { word = WordHash.of(folded) }
    }
    let reading = WordMemo.Reading(word: word, stem: Stem.of(folded), traits: traits)
    if !known.kinds.contains(.glued) { memo.keep(reading, of: hash) }
    return reading
  }

  private mutating func push(
    _ word: UInt64, stem: UInt32, _ range: Range<Int>, turn: Int32, traits: Token.Traits
  ) {
    if !traits.isDisjoint(with: [.number, .numberWord]) { firstNumber = min(firstNumber, tokens.count) }
    tokens.append(
      Token(
        word: word, stem: stem, start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound),
        turn: turn, traits: traits))
  }

  /// Appends the parts of one written word, each with its own bytes where the folded form is as long as the written one.
  private mutating func append(
    _ parts: [(Int, String?)], _ range: Range<Int>, turn: Int32, traits: Token.Traits
  ) {
    let whole = folded
    var from = 0
    var start = range.lowerBound
    var traits = traits
    for (index, part) in parts.enumerated() {
      let end = index == parts.count - 1 ? range.upperBound : written(part.0, from: start, to: range.upperBound)
      folded.removeAll(keepingCapacity: true)
      if let reading = part.1 {
        folded.append(contentsOf: reading.utf8)
      } else {
        folded.append(contentsOf: whole[from..<min(whole.count, from + part.0)])
      }
      let hash = WordHash.of(folded)
      append(folded: hash, KnownWords.find(hash), start..<end, turn: turn, traits: traits)
      traits.insert(.suffix)
      traits.remove(.opensSentence)
      from += part.0
      start = end
    }
  }

  /// Where the first `length` folded bytes end in the written word.
  private func written(_ length: Int, from start: Int, to end: Int) -> Int {
    var offset = start
    var left = length
    while offset < end, left > 0 {
      let size = Scalars.decode(bytes, at: offset).length
      left -= size == 1 ? 1 : Folding.fold(bytes, offset..<(offset + size)).count
      offset += size
    }
    return min(offset, end)
  }

  private mutating func appendDigits(_ range: Range<Int>, turn: Int32, traits: Token.Traits) {
    if let value = Numbers.value(folded) {
      let word = WordHash.of(number: value)
      push(word, stem: UInt32(truncatingIfNeeded: word), range, turn: turn, traits: traits.union(.number))
    } else {
      let word = WordHash.of(folded)
      push(word, stem: UInt32(truncatingIfNeeded: word), range, turn: turn, traits: traits.union(.number))
    }
  }

  private mutating func appendPercent(at offset: Int, turn: Int32, traits: Token.Traits) {
    push(Self.percent, stem: Self.percentStem, offset..<(offset + 1), turn: turn, traits: traits.union(.common))
  }

  private static let percent = WordHash.of("percent")
  private static let percentStem = Stem.of(Array("percent".utf8))

  /// Joins runs of number words to numbers.
  private mutating func readNumbers(from first: Int) {
    var write = first
    var index = first
    while index < tokens.count {
      let isNumeral = !tokens[index].traits.isDisjoint(with: [.number, .numberWord])
      let (length, value) = isNumeral ? number(at: index) : (0, 0)
      if length == 0 {
        tokens[write] = tokens[index]
        index += 1
      } else {
        var token = tokens[index]
        let word = WordHash.of(number: value)
        let isOne = length == 1 && value == 1
        token.end = tokens[index + length - 1].end
        token.word = word
        token.stem = UInt32(truncatingIfNeeded: word)
        token.traits.insert(.number)
        if isOne { token.traits.insert(.common) } else { token.traits.remove(.common) }
        tokens[write] = token
        index += length
      }
      write += 1
    }
    tokens.removeLast(tokens.count - write)
  }

  /// How many tokens from `start` on are one number, and which.
  private func number(at start: Int) -> (Int, Double) {
    var reading = NumberReading()
    var index = start
    var value = 0.0
    while index < tokens.count {
      let token = tokens[index]
      if index > start, !isAdjacent(tokens[index - 1], token) { break }
      if token.traits.contains(.number) {
        guard index == start, let digits = digits(token), reading.take(digits: digits) else { break }
      } else {
        guard let part = Numbers.parts[token.word], reading.take(part) else { break }
      }
      value = reading.value
      index += 1
    }
    return (index - start, value)
  }

  private func digits(_ token: Token) -> Double? {
    Numbers.value(Folding.fold(bytes, token.range))
  }

  /// Only spaces or one hyphen part them.
  private func isAdjacent(_ first: Token, _ second: Token) -> Bool {
    guard first.end <= second.start, second.start - first.end <= 3 else { return false }
    for offset in Int(first.end)..<Int(second.start) {
      switch bytes[offset] {
      case 0x20, 0x2D, 0xC2, 0xA0, 0x0A: continue
      default: return false
      }
    }
    return true
  }

  private func capitals(_ range: Range<Int>) -> Token.Traits {
    let (scalar, length) = Scalars.decode(bytes, at: range.lowerBound)
    guard CharacterClass.of(scalar).contains(.upper) else { return [] }
    let next = range.lowerBound + length
    guard next < range.upperBound, CharacterClass.of(Scalars.decode(bytes, at: next).scalar).contains(.upper) else {
      return .capital
    }
    return [.capital, .shouted]
  }

  private static let glued: [UInt64: [(Int, String)]] = Dictionary(
    uniqueKeysWithValues: Contractions.glued.map { (WordHash.of($0.key), $0.value) })
}
