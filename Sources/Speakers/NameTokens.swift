internal import Texts

/// One word of a printed name: cut at white space, punctuation kept off.
struct NameToken: Sendable, Hashable {
  /// As printed, without the marks around it.
  var text: String
  /// Folded: lower case, no diacritics.
  var folded: String
  /// What the lists say of it.
  var facts: WordFacts
  /// Whether it begins with an upper-case letter.
  var capital: Bool
  /// Whether all of its letters (two or more) are capitals.
  var allCapitals: Bool
  /// Whether a full stop follows.
  var point: Bool
  /// Whether a comma follows.
  var comma: Bool
  /// Where it stands in the bytes it was cut from, without the marks.
  var range: TextRange

  /// Whether it stands for a name by its first letter: `J.`, `J`, `A.B.`.
  fileprivate(set) var isInitial = false
  /// Whether a hyphen is in it.
  fileprivate(set) var hyphen = false
  /// The last eight bytes of the folded word, the last of them lowest, and the number of its scalars.
  fileprivate var tail: UInt64 = 0
  fileprivate var length = 0

  /// Sets what follows from the other properties.
  fileprivate mutating func settle() {
    isInitial =
      capital && (folded.utf8.count <= 4 && folded.unicodeScalars.count == 1 || text.utf8.contains(0x2E) && isDotted)
    hyphen = folded.utf8.contains(0x2D)
    tail = folded.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    length = folded.utf8.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  /// Cuts `count` scalars off its end, which take `length` bytes.
  mutating func dropLast(_ count: Int, length: Int) {
    text = String(text.dropLast(count))
    folded = String(folded.dropLast(count))
    facts = WordFacts.of(folded)
    range = range.lowerBound..<(range.upperBound - length)
    settle()
  }

  private var isDotted: Bool {
    let letters = text.unicodeScalars.filter { $0 != "." }
    return letters.count <= 3
      && letters.allSatisfy { CharacterClass.of($0.value).contains(.upper) }
  }
}

extension NameToken {
  /// Whether the folded word has one of the endings, with at least `leaving` letters before it.
  func ends(in endings: NameEndings, leaving: Int) -> Bool {
    for ending in endings.all where tail & ending.mask == ending.bytes && length >= ending.length + leaving {
      return true
    }
    return false
  }
}

/// Endings of at most eight ASCII letters, ready to be compared.
struct NameEndings: Sendable {
  struct Ending: Sendable {
    var bytes: UInt64
    var mask: UInt64
    var length: Int
  }
  let all: [Ending]

  /// Endings parted by spaces.
  init(_ endings: String) {
    all = endings.split(separator: " ").map { ending in
      let bytes = ending.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let length = ending.utf8.count
      return Ending(bytes: bytes, mask: length >= 8 ? .max : (1 << UInt64(8 * length)) - 1, length: length)
    }
  }
}

enum NameTokens {
  private static let wordBits = CharacterClass.letter.rawValue | CharacterClass.digit.rawValue

  /// The words of `range`, cut at white space, no more than `most` of them. O(n).
  static func scan(_ bytes: [UInt8], _ range: TextRange, most: Int = .max) -> [NameToken] {
    var tokens: [NameToken] = []
    tokens.reserveCapacity(Swift.min(most, 4))
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if CharacterClass.of(scalar).contains(.space) {
        if let token = token(bytes, start..<offset) { tokens.append(token) }
        start = offset + length
        if tokens.count == most { return tokens }
      }
      offset += length
    }
    if start < range.upperBound, let token = token(bytes, start..<range.upperBound) { tokens.append(token) }
    return tokens
  }

  /// The words of `string`.
  static func scan(_ string: String) -> [NameToken] {
    let bytes = Array(string.utf8)
    return scan(bytes, 0..<bytes.count)
  }

  /// The word at `range`: in one pass over its bytes where all of them are ASCII.
  private static func token(_ bytes: [UInt8], _ range: TextRange) -> NameToken? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, !isPlainLetter(bytes[low]) { low += 1 }
    var (point, comma) = (false, false)
    while low < high, !isPlainLetter(bytes[high - 1]) {
      high -= 1
      point = point || bytes[high] == 0x2E
      comma = comma || bytes[high] == 0x2C
    }
    var (all, upper, lower, points) = (UInt8(0), 0, 0, 0)
    var hyphen = false
    var hash = Folding.emptyHash
    var tail: UInt64 = 0
    for place in low..<high {
      let byte = bytes[place]
      all |= byte
      let isUpper = byte &- 0x41 < 26
      upper += isUpper ? 1 : 0
      lower += byte &- 0x61 < 26 ? 1 : 0
      points += byte == 0x2E ? 1 : 0
      hyphen = hyphen || byte == 0x2D
      let small = isUpper ? byte | 0x20 : byte
      hash = Folding.adding(small, to: hash)
      tail = tail << 8 | UInt64(small)
    }
    let marks =
      bytes[range.lowerBound..<low].contains { $0 >= 0x80 } || bytes[high..<range.upperBound].contains { $0 >= 0x80 }
    guard all < 0x80, !marks else { return anyToken(bytes, range) }
    guard low < high else { return nil }
    let text = String(decoding: bytes[low..<high], as: UTF8.self)
    var token = NameToken(
      text: text, folded: upper == 0 ? text : folded(bytes, low..<high), facts: WordFacts.of(hash: hash),
      capital: bytes[low] &- 0x41 < 26, allCapitals: upper >= 2 && lower == 0, point: point, comma: comma,
      range: low..<high)
    let letters = high - low - points
    token.isInitial = token.capital && (high - low == 1 || points > 0 && letters <= 3 && upper == letters)
    token.hyphen = hyphen
    token.tail = tail
    token.length = high - low
    return token
  }

  @inline(__always)
  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func anyToken(_ bytes: [UInt8], _ range: TextRange) -> NameToken? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let (scalar, length) = Scalars.decode(bytes, at: low)
      if CharacterClass.of(scalar).rawValue & wordBits != 0 { break }
      low += length
    }
    var point = false
    var comma = false
    while high > low, let (scalar, length) = Scalars.before(high, in: bytes) {
      if CharacterClass.of(scalar).rawValue & wordBits != 0 { break }
      point = point || scalar == 0x2E
      comma = comma || scalar == 0x2C
      high -= length
    }
    guard low < high else { return nil }
    var token = NameToken(
      text: String(decoding: bytes[low..<high], as: UTF8.self),
      folded: folded(bytes, low..<high), facts: WordFacts.of(bytes, low..<high),
      capital: CharacterClass.of(Scalars.decode(bytes, at: low).scalar).contains(.upper),
      allCapitals: isCapitals(bytes, low..<high), point: point, comma: comma, range: low..<high)
    token.settle()
    return token
  }

  private static func folded(_ bytes: [UInt8], _ range: TextRange) -> String {
    // Plain letters need no second array.
    guard bytes[range].allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: Folding.fold(bytes, range), as: UTF8.self)
    }
    return String(unsafeUninitializedCapacity: range.count) { buffer in
      for (place, byte) in bytes[range].enumerated() { buffer[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte }
      return range.count
    }
  }

  private static func isCapitals(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var offset = range.lowerBound
    var capitals = 0
    var small = 0
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let kind = CharacterClass.of(scalar)
      if kind.contains(.upper) { capitals += 1 }
      if kind.contains(.lower) { small += 1 }
      offset += length
    }
    return capitals >= 2 && small == 0
  }
}

/// Sets words printed in capitals the way names are written.
package enum NameCase {
  /// `TANOS` -> `Tanos`, `O'REILLY` -> `O'Reilly`, `ANNE-MARIE` -> `Anne-Marie`; words with small letters stay.
  package static func natural(_ word: String) -> String {
    guard !word.utf8.contains(where: { $0 &- 0x61 < 26 }), word.unicodeScalars.count > 1,
      !word.unicodeScalars.contains(where: { CharacterClass.of($0.value).contains(.lower) })
    else { return word }
    if word.contains(".") || isAcronym(word) || ["PM", "FM"].contains(word) { return word }
    var result = ""
    var atStart = true
    for scalar in word.unicodeScalars {
      if CharacterClass.of(scalar.value).contains(.letter) {
        result += atStart ? String(scalar) : scalar.properties.lowercaseMapping
        // `MCCRAY` -> `McCray`
        atStart = result == "Mc" && word.utf8.count > 4
      } else {
        result.unicodeScalars.append(scalar)
        atStart = true
      }
    }
    return result
  }

  /// Three to five Latin consonants: `KTV`. A name has a vowel.
  private static func isAcronym(_ word: String) -> Bool {
    (3...5).contains(word.utf8.count) && word.utf8.allSatisfy { $0 &- 0x41 < 26 && !"AEIOUY".utf8.contains($0) }
  }

  /// Whether a text of ASCII has a small letter and is parted by single spaces: nothing is to be done with it.
  private static func isNatural(_ text: String) -> Bool {
    var hasSmall = false
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      guard byte < 0x80, byte > 0x20 || byte == 0x20 && last != 0x20 else { return false }
      hasSmall = hasSmall || byte &- 0x61 < 26
      last = byte
    }
    return hasSmall && last != 0x20
  }

  /// Every word of `text` in its natural case; small words of offices (`of`, `the`) stay small.
  package static func naturalPhrase(_ text: String) -> String {
    if isNatural(text) { return text }
    let words = text.split(whereSeparator: {
      $0.unicodeScalars.allSatisfy { CharacterClass.of($0.value).contains(.space) }
    })
    guard !text.unicodeScalars.contains(where: { CharacterClass.of($0.value).contains(.lower) }) else {
      return words.joined(separator: " ")
    }
    var result: [String] = []
    for (index, word) in words.enumerated() {
      let natural = natural(String(word))
      let folded = Folding.fold(String(word))
      let small =
        index > 0
        && [
          "of", "the", "for", "and", "to", "de", "des", "du", "la", "der", "del", "di", "della", "da", "do", "y", "et",
        ].contains(folded)
      result.append(small && natural != String(word) ? folded : natural)
    }
    return result.joined(separator: " ")
  }
}
