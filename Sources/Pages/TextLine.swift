import Texts

/// One line of a text capture that is not empty, with what its form tells.
struct TextLine: Sendable {
  /// The line without white space at its ends.
  var range: TextRange
  /// From its first word to its last, without outer punctuation and bullets; empty where it has no word.
  var core: TextRange
  /// Empty lines between this one and the line before it.
  var blanksBefore: Int
  /// Code points of `range`.
  var length = 0
  /// Words and numbers.
  var words = 0
  /// Words that begin with a lower-case letter.
  var lowerWords = 0
  /// Words that begin with an upper-case letter.
  var upperWords = 0
  /// Digits.
  var digits = 0
  /// Letters.
  var letters = 0
  /// Upper-case letters.
  var upperLetters = 0
  /// Commas.
  var commas = 0
  /// Sentence ends inside the line: `. ` and its like before a capital.
  var sentenceEnds = 0
  /// Whether the last mark (closing quotes and brackets aside) ends a sentence.
  var endsSentence = false
  /// Whether a quotation mark that is no apostrophe stands in it.
  var hasQuote = false
  /// The last scalar.
  var lastScalar: UInt32 = 0
  /// The first scalar.
  var firstScalar: UInt32 = 0
  /// Hash of its words, folded: the same for two lines that differ in case, diacritics and punctuation only.
  var hash: UInt64 = 0
  /// What the lexicon says of the whole line.
  var exact: TextPhrases = []
  /// What the lexicon finds inside.
  var inside: TextPhrases = []

  init(range: TextRange, blanksBefore: Int) {
    self.range = range
    self.core = range.lowerBound..<range.lowerBound
    self.blanksBefore = blanksBefore
  }

  /// Whether it is running text by its form alone: several words, most of them small, and an end.
  var isProse: Bool { words >= 8 && endsSentence && lowerWords * 2 >= words }

  /// Whether it has the form of a headline: a few words and no full stop.
  var isHeadlineLike: Bool {
    (3...40).contains(words) && length <= 260 && letters * 2 > length
      && (!endsSentence || lastScalar == 0x3F || lastScalar == 0x21)
  }

  /// Whether it begins with a bullet or a dash as lists do.
  var hasBullet: Bool {
    switch firstScalar {
    case 0x2022, 0x00B7, 0x25AA, 0x25CF, 0x2023, 0x2043, 0x25E6, 0x2219, 0x25A0, 0x27A2, 0xF0B7: true
    default: false
    }
  }
}

/// Cuts a text capture into lines.
enum TextLines {
  /// The lines of `bytes` that hold anything but white space (U+00A0 is white space), in order. O(n).
  ///
  /// Where only whole phrases are wanted, lines that are too long to be one have no `hash`, and nothing `inside`.
  static func scan(_ bytes: [UInt8], wholePhrasesOnly: Bool = false) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var blanks = 0
    var offset = 0
    while offset <= bytes.count {
      guard offset == bytes.count || bytes[offset] == 0x0A || bytes[offset] == 0x0D || bytes[offset] == 0x0C else {
        offset += 1
        continue
      }
      if let range = Sentences.trim(bytes, start..<offset) {
        lines.append(line(range, blanksBefore: blanks, bytes, wholePhrasesOnly: wholePhrasesOnly))
        blanks = 0
      } else if offset > start || offset == bytes.count || bytes[offset] != 0x0A || start == 0
        || bytes[start - 1] != 0x0D
      {
        blanks += 1
      }
      offset += 1
      start = offset
    }
    return lines
  }

  /// The line at `range`, measured.
  static func line(
    _ range: TextRange, blanksBefore: Int, _ bytes: [UInt8], wholePhrasesOnly: Bool = false
  ) -> TextLine {
    var line = TextLine(range: range, blanksBefore: blanksBefore)
    measure(&line, bytes, wholePhrasesOnly: wholePhrasesOnly)
    return line
  }

  private static func measure(_ line: inout TextLine, _ bytes: [UInt8], wholePhrasesOnly: Bool) {
    let words = Words.scan(bytes, in: line.range)
    if let first = words.first, let last = words.last { line.core = first.range.lowerBound..<last.range.upperBound }
    line.words = words.count
    for word in words {
      let kind = CharacterClass.of(Scalars.decode(bytes, at: word.range.lowerBound).scalar)
      if kind.contains(.lower) { line.lowerWords += 1 }
      if kind.contains(.upper) { line.upperWords += 1 }
    }
    countScalars(&line, bytes)
    if wholePhrasesOnly, words.count > TextLexicon.longest { return }
    let hashes = words.map { Folding.hash(bytes, $0.range) }
    line.hash = TextLexicon.key(hashes)
    (line.exact, line.inside) = TextLexicon.scan(hashes)
  }

  private static func countScalars(_ line: inout TextLine, _ bytes: [UInt8]) {
    var offset = line.range.lowerBound
    var pendingEnd = false
    var spaceSince = false
    line.firstScalar = Scalars.decode(bytes, at: offset).scalar
    while offset < line.range.upperBound {
      let plain = lowerLetters(bytes, offset..<line.range.upperBound)
      if plain > 0 {
        offset += plain
        line.length += plain
        line.letters += plain
        line.lastScalar = UInt32(bytes[offset - 1])
        pendingEnd = false
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let kind = CharacterClass.of(scalar)
      line.length += 1
      line.lastScalar = scalar
      if kind.contains(.digit) { line.digits += 1 }
      if kind.contains(.letter) { line.letters += 1 }
      if kind.contains(.upper) { line.upperLetters += 1 }
      if scalar == 0x2C { line.commas += 1 }
      if !line.hasQuote, QuoteMark.isQuote(scalar), !QuoteMark.isApostrophe(scalar) { line.hasQuote = true }
      switch scalar {
      case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F: (pendingEnd, spaceSince) = (true, false)
      default:
        if kind.contains(.space) {
          spaceSince = pendingEnd
        } else if !kind.contains(.quote), scalar != 0x29, scalar != 0x5D {
          if pendingEnd, spaceSince, kind.contains(.upper) { line.sentenceEnds += 1 }
          pendingEnd = false
        }
      }
      offset += length
    }
    line.endsSentence = pendingEnd
  }

  /// How many lower-case ASCII letters `range` begins with.
  @inline(__always)
  private static func lowerLetters(_ bytes: [UInt8], _ range: TextRange) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] &- 0x61 < 26 { offset += 1 }
    return offset - range.lowerBound
  }
}
