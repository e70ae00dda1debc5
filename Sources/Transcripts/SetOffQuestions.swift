internal import RecordTypes
internal import Texts

/// Questions that no label tells but the way a page sets them: all of them behind a number, a dash, a `>`; in stars or
/// underscores; in quote marks; as items of a list, as passages set in. Whatever it is, what is set so asks and the rest does not;
/// or the answers are set so, and what is not set so asks.
enum SetOffQuestions {
  /// A way to set a paragraph off.
  enum Mark: CaseIterable {
    case stars, hash, number, quoted, dash, angle, blockquote, item
  }

  /// A question: its paragraph, and its words without the marks.
  struct Place {
    var paragraph: Int
    var range: TextRange
  }

  /// The questions in order; none where no mark parts those that ask from those that do not. O(n).
  ///
  /// `promised`: whether the title promises a conversation; lists and quotations ask elsewhere, too.
  static func find(_ cutter: TurnCutter, from start: Int, promised: Bool) -> [Place] {
    let words = (start..<Swift.max(start, cutter.endOfWords)).filter { cutter.isWords($0) }
    guard words.count >= 6 else { return [] }
    let asks = words.map { cutter.endsAsking($0) }
    guard asks.count(where: \.self) >= 3 else { return [] }
    for mark in Mark.allCases {
      if !promised, mark != .number, mark != .stars, mark != .hash { continue }
      let inner = words.map { stripped(cutter.bytes, cutter.paragraphs[$0], mark) }
      let marked = inner.indices.filter { inner[$0] != nil }
      guard marked.count >= 3, marked.count + 3 <= words.count,
        mark != .number || countsOn(cutter.bytes, marked.map { cutter.paragraphs[words[$0]].range })
      else { continue }
      let asked = marked.count { asks[$0] }
      let others = words.count - marked.count
      let rest = asks.count(where: \.self) - asked
      if asked * 10 >= marked.count * (promised ? 5 : 6), rest * 10 <= others * 2, isAnswered(marked, words.count) {
        return marked.map { Place(paragraph: words[$0], range: inner[$0] ?? cutter.paragraphs[words[$0]].range) }
      }
      let unmarked = inner.indices.filter { inner[$0] == nil }
      if promised, mark != .number, rest * 10 >= others * 6, asked * 10 <= marked.count * 2,
        isAnswered(unmarked, words.count)
      {
        return unmarked.map { Place(paragraph: words[$0], range: cutter.paragraphs[words[$0]].range) }
      }
    }
    return []
  }

  /// Whether most of the places are followed by another paragraph than one of them.
  private static func isAnswered(_ places: [Int], _ count: Int) -> Bool {
    let known = Set(places)
    return places.count { !known.contains($0 + 1) && $0 + 1 < count } * 10 >= places.count * 6
  }

  /// The words inside the mark; nil where the paragraph has it not.
  private static func stripped(_ bytes: [UInt8], _ paragraph: Paragraph, _ mark: Mark) -> TextRange? {
    let range = paragraph.range
    let first = bytes[range.lowerBound]
    switch mark {
    case .stars:
      guard first == 0x2A || first == 0x5F, range.count > 6 else { return nil }
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, bytes[start] == first { start += 1 }
      while end > start, bytes[end - 1] == first { end -= 1 }
      guard start - range.lowerBound <= 3, range.upperBound - end == start - range.lowerBound, bytes[start] != 0x20
      else {
        return nil
      }
      let inner = start..<end
      return withoutNumber(bytes, inner) ?? inner
    case .hash:
      var start = range.lowerBound
      while start < range.upperBound, bytes[start] == 0x23 { start += 1 }
      guard start > range.lowerBound, start < range.upperBound, bytes[start] == 0x20 else { return nil }
      return Sentences.trim(bytes, start..<range.upperBound)
    case .number: return withoutNumber(bytes, range)
    case .quoted:
      let scalar = Scalars.decode(bytes, at: range.lowerBound).scalar
      guard QuoteMark.isQuote(scalar), let (last, _) = Scalars.before(range.upperBound, in: bytes),
        QuoteMark.isQuote(last)
      else { return nil }
      return range
    case .dash:
      let (scalar, length) = Scalars.decode(bytes, at: range.lowerBound)
      guard [0x2D, 0x2013, 0x2014, 0x2022, 0x25A0, 0x25CF, 0xB7].contains(scalar) else { return nil }
      return Sentences.trim(bytes, (range.lowerBound + length)..<range.upperBound)
    case .angle:
      guard first == 0x3E else { return nil }
      return Sentences.trim(bytes, (range.lowerBound + 1)..<range.upperBound)
    case .blockquote: return paragraph.kind == .blockquote ? range : nil
    case .item: return paragraph.kind == .listItem ? range : nil
    }
  }

  /// The words behind `12.`, `12)`, `12 -`, `#12`, `(12)`, `[12]`, `12/`, `12 – `; nil where there is no such number. O(1).
  static func withoutNumber(_ bytes: [UInt8], _ range: TextRange) -> TextRange? {
    guard let (_, end) = number(bytes, range) else { return nil }
    return Sentences.trim(bytes, end..<range.upperBound)
  }

  /// The number that opens a paragraph, and where the words behind it and its marks begin.
  private static func number(_ bytes: [UInt8], _ range: TextRange) -> (value: Int, end: Int)? {
    var offset = range.lowerBound
    while offset < range.upperBound, offset - range.lowerBound < 2, [0x23, 0x28, 0x5B].contains(bytes[offset]) {
      offset += 1
    }
    let opened = offset > range.lowerBound
    let digits = offset
    var value = 0
    while offset < range.upperBound, offset - digits < 3, bytes[offset] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset > digits, offset < range.upperBound else { return nil }
    let marks = offset
    var isMarked = opened
    while offset < range.upperBound, offset - marks < 8 {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      if [0x2E, 0x29, 0x5D, 0x2D, 0x2F, 0x3A, 0x2013, 0x2014, 0xBA, 0xAA, 0xB0].contains(scalar) {
        isMarked = true
      } else if !CharacterClass.of(scalar).contains(.space) {
        break
      }
      offset += length
    }
    // `3.5 million`: a number goes on.
    guard isMarked, offset > marks, offset < range.upperBound, bytes[offset] &- 0x30 >= 10,
      !CharacterClass.of(Scalars.decode(bytes, at: offset).scalar).contains(.lower)
    else { return nil }
    return (value, offset)
  }

  /// Whether most of the numbers that open the paragraphs are one more than those before them.
  static func countsOn(_ bytes: [UInt8], _ ranges: [TextRange]) -> Bool {
    let values = ranges.compactMap { number(bytes, $0)?.value }
    guard values.count >= 3, values.count == ranges.count else { return false }
    return zip(values, values.dropFirst()).count { $1 == $0 + 1 } * 10 >= (values.count - 1) * 8
  }
}
