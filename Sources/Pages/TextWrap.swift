import Texts

/// Text that was broken at a width, as mail and typesetters do: the lines of one paragraph are one line again.
///
/// Only where many lines go on with a small letter in the next: pages that break lines at the ends of sentences keep theirs.
enum TextWrap {
  /// The fewest lines that go on in the next before a text counts as broken.
  private static let fewest = 6

  /// Joins the lines that were broken, from line `first` on. O(bytes).
  static func join(_ lines: inout [TextLine], _ bytes: [UInt8], from first: Int) {
    guard lines.count - first > fewest, let width = width(lines, bytes, from: first) else { return }
    var joined: [TextLine] = Array(lines[..<first])
    joined.reserveCapacity(lines.count)
    var index = first
    while index < lines.count {
      var end = index
      while end + 1 < lines.count, goesOn(lines, end, bytes, width) { end += 1 }
      guard end > index else {
        joined.append(lines[index])
        index += 1
        continue
      }
      let range = lines[index].range.lowerBound..<lines[end].range.upperBound
      joined.append(TextLines.line(range, blanksBefore: lines[index].blanksBefore, bytes))
      index = end + 1
    }
    lines = joined
  }

  /// The width at which lines are broken; nil where they are not.
  private static func width(_ lines: [TextLine], _ bytes: [UInt8], from first: Int) -> Int? {
    var sure: [Int] = []
    var pairs = 0
    var long = 0
    for index in first..<(lines.count - 1) {
      if lines[index].length > 120 { long += 1 }
      guard lines[index + 1].blanksBefore == 0 else { continue }
      pairs += 1
      if isSure(lines[index], lines[index + 1]) { sure.append(lines[index].length) }
    }
    guard sure.count >= fewest, sure.count * 3 >= pairs, long * 10 <= lines.count - first else { return nil }
    sure.sort()
    return sure[sure.count * 9 / 10]
  }

  /// Whether a line of a fair length without an end goes on with a small letter.
  private static func isSure(_ line: TextLine, _ next: TextLine) -> Bool {
    (36...110).contains(line.length) && !line.endsSentence && line.lastScalar != 0x3A && line.lastScalar != 0x3B
      && CharacterClass.of(next.firstScalar).contains(.lower)
  }

  /// Whether the line behind `index` is of its paragraph.
  private static func goesOn(_ lines: [TextLine], _ index: Int, _ bytes: [UInt8], _ width: Int) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    guard next.blanksBefore == 0, line.words > 0, next.words > 0, line.length <= width + 12, !next.hasBullet,
      ![0x2A, 0x23, 0x3D, 0x5F, 0x3E, 0x7C].contains(next.firstScalar), line.firstScalar != 0x23,
      indent(next, bytes) <= indent(line, bytes) + 1, !opensVoice(bytes, next.range)
    else { return false }
    if !line.endsSentence, line.lastScalar != 0x3A, line.length * 2 >= width,
      CharacterClass.of(next.firstScalar).contains(.lower)
    {
      return true
    }
    // The next word had no room.
    if line.length + firstWord(next, bytes) + 5 > width, line.length * 4 >= width * 3 { return true }
    return !line.endsSentence && line.lastScalar != 0x3A && line.length * 4 >= width * 3
  }

  /// The white space before the line.
  private static func indent(_ line: TextLine, _ bytes: [UInt8]) -> Int {
    var start = line.range.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return line.range.lowerBound - start
  }

  /// The bytes of the first word.
  private static func firstWord(_ line: TextLine, _ bytes: [UInt8]) -> Int {
    bytes[line.range].firstIndex(of: 0x20).map { $0 - line.range.lowerBound } ?? line.range.count
  }

  /// Whether a line may begin what somebody says: `Q  Is it`, `MR. TANOS. Yes`, `The CHAIRMAN.`, `Mirel Tanos: Yes`, `[Applause]`
  /// is none.
  private static func opensVoice(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let head = range.prefix(70)
    if isLetter(bytes, head) { return true }
    var words = 0
    var capitals = 0
    for field in TextBytes.fields(bytes, head).prefix(9) {
      let (scalar, _) = Scalars.decode(bytes, at: field.lowerBound)
      let isUpper = CharacterClass.of(scalar).contains(.upper)
      let isBracket = scalar == 0x28 || scalar == 0x5B
      guard isUpper || isBracket || words > 0 && (field.count <= 3 || capitals > 0) else { return false }
      words += 1
      if CharacterClass.areCapitals(bytes, field) { capitals += 1 }
      switch bytes[field.upperBound - 1] {
      case 0x3A: return true
      case 0x2E where capitals > 0 && field.count > 4: return true
      case 0x2E where field.count > 5: return false
      case 0x2C, 0x3F, 0x21, 0x3B: return false
      default: break
      }
    }
    return capitals >= 2 && capitals == words
  }

  /// `Q  `, `Q.`, `A:`: a letter for who speaks.
  private static func isLetter(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count > 3, [0x51, 0x41, 0x52, 0x50].contains(bytes[range.lowerBound]) else { return false }
    let (second, third) = (bytes[range.lowerBound + 1], bytes[range.lowerBound + 2])
    if second == 0x2E || second == 0x3A { return third == 0x20 }
    return second == 0x09 || second == 0x20 && (third == 0x20 || bytes[range.lowerBound] == 0x51) || second == 0xC2
  }
}
