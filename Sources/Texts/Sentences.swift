/// Cuts running text into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…` (and their CJK forms), with closing quote marks and brackets, where white
/// space and something that can begin a sentence follow; and at every line break that parts paragraphs. A point behind
/// an initial, a known abbreviation or before a lower-case word ends nothing.
package enum Sentences {
  /// The sentences of `range`, trimmed of white space, in order. O(n).
  package static func scan(_ bytes: [UInt8], in range: TextRange) -> [TextRange] {
    var sentences: [TextRange] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    func close(at end: Int) {
      if let trimmed = trim(bytes, start..<end) { sentences.append(trimmed) }
      start = end
    }
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      offset += length
      if scalar == 0x0A, offset < range.upperBound, bytes[offset] == 0x0A {
        close(at: offset)
      } else if isTerminal(scalar) {
        var end = offset
        while end < range.upperBound {
          let (next, size) = Scalars.decode(bytes, at: end)
          guard isTerminal(next) || QuoteMark.isQuote(next) || next == 0x29 || next == 0x5D else { break }
          end += size
        }
        if endsSentence(bytes, point: offset - length, scalar: scalar, after: end, start: start, in: range) {
          close(at: end)
        }
        offset = end
      }
    }
    close(at: range.upperBound)
    return sentences
  }

  /// `range` without white space at its ends; nil where nothing is left.
  package static func trim(_ bytes: [UInt8], _ range: TextRange) -> TextRange? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let (scalar, length) = Scalars.decode(bytes, at: low)
      guard CharacterClass.of(scalar).contains(.space) else { break }
      low += length
    }
    while high > low, let (scalar, length) = Scalars.before(high, in: bytes), CharacterClass.of(scalar).contains(.space)
    {
      high -= length
    }
    return low < high ? low..<high : nil
  }

  private static func isTerminal(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x203C...0x203D, 0x2047...0x2049: true
    default: false
    }
  }

  private static func endsSentence(
    _ bytes: [UInt8], point: Int, scalar: UInt32, after end: Int, start: Int, in range: TextRange
  ) -> Bool {
    guard end < range.upperBound else { return true }
    let (next, length) = Scalars.decode(bytes, at: end)
    if scalar >= 0x3000 { return true }
    guard CharacterClass.of(next).contains(.space) else { return false }
    // What begins behind the space?
    var ahead = end + length
    while ahead < range.upperBound {
      let (scalar, size) = Scalars.decode(bytes, at: ahead)
      let kind = CharacterClass.of(scalar)
      if kind.contains(.lower) { return false }
      if kind.contains(.letter) || kind.contains(.digit) { break }
      if scalar == 0x0A { return true }
      ahead += size
    }
    return scalar != 0x2E || !isAbbreviation(bytes, before: point, from: start)
  }

  private static func isAbbreviation(_ bytes: [UInt8], before point: Int, from start: Int) -> Bool {
    var begin = point
    while begin > start, let (scalar, length) = Scalars.before(begin, in: bytes) {
      guard CharacterClass.of(scalar).contains(.letter) || scalar == 0x2E else { break }
      begin -= length
    }
    guard begin < point else { return false }
    let word = String(decoding: bytes[begin..<point], as: UTF8.self)
    if word.contains(".") { return word.utf8.count <= 5 }  // U.S, p.m, Ph.D
    if word.unicodeScalars.count == 1, let only = word.unicodeScalars.first {
      return word != "I" && CharacterClass.of(only.value).contains(.upper)
    }
    return abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Messrs", "Mme", "Mlle", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Maj", "Capt",
    "Sgt", "Cpl", "Adm", "Cmdr", "Rev", "Hon", "Pres", "St", "Ste", "Jr", "Sr", "Ph", "vs", "No", "Nos", "Art", "Sec",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mt", "Ft", "Amb", "Del",
    "Hr", "Fr", "Nr", "Abs", "bzw", "ca", "Dipl", "Sra", "Sr", "Dra", "Lic", "Ing", "pp", "cf", "al", "approx", "Mgr",
  ]
}
