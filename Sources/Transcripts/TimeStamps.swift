internal import RecordTypes
internal import Texts

/// Times of the recording that transcripts of broadcasts print before what is said (`[00:01:05] Tanos: …`), on lines of their
/// own (`[21:05:31]`), or behind a label (`Mirel Tanos 00:04`).
enum TimeStamps {
  /// The paragraphs without the times at their start, those that are a time alone as apparatus; as they were where fewer than
  /// three begin so. O(n).
  static func strip(_ paragraphs: [Paragraph], _ bytes: [UInt8]) -> [Paragraph] {
    var stamped = 0
    for paragraph in paragraphs where leading(bytes, paragraph.range) != nil {
      // Hours, minutes and seconds in square brackets are no time of day.
      let isRecording =
        bytes[paragraph.range.lowerBound] == 0x5B && paragraph.range.count > 30
        && bytes[paragraph.range.lowerBound..<(paragraph.range.lowerBound + 10)].count { $0 == 0x3A } >= 2
      stamped += isRecording ? 3 : 1
      if stamped >= 3 { break }
    }
    guard stamped >= 3 else { return withoutTrailing(paragraphs, bytes) }
    return paragraphs.map { paragraph in
      guard let end = leading(bytes, paragraph.range) else { return paragraph }
      var paragraph = paragraph
      guard let words = Sentences.trim(bytes, end..<paragraph.range.upperBound) else {
        paragraph.kind = .signature
        return paragraph
      }
      paragraph.range = words
      paragraph.isStamped = true
      let (first, last) = (bytes[words.lowerBound], bytes[words.upperBound - 1])
      if first == 0x5B && last == 0x5D || first == 0x28 && last == 0x29 { paragraph.kind = .signature }
      return paragraph
    }
  }

  /// The paragraphs without the times in brackets behind their last sentence, where three and more end so. O(n).
  private static func withoutTrailing(_ paragraphs: [Paragraph], _ bytes: [UInt8]) -> [Paragraph] {
    func end(_ range: TextRange) -> Int? {
      guard range.count > 10, bytes[range.upperBound - 1] == 0x5D || bytes[range.upperBound - 1] == 0x29 else {
        return nil
      }
      let rest = trailing(bytes, range)
      guard rest.upperBound < range.upperBound, [0x2E, 0x3F, 0x21].contains(bytes[rest.upperBound - 1]) else {
        return nil
      }
      return rest.upperBound
    }
    guard paragraphs.count(where: { end($0.range) != nil }) >= 3 else { return paragraphs }
    return paragraphs.map { paragraph in
      var paragraph = paragraph
      if let end = end(paragraph.range) { paragraph.range = paragraph.range.lowerBound..<end }
      return paragraph
    }
  }

  /// Whether the line is a time of a recording and nothing else. O(1).
  static func isAlone(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count <= 12 && leading(bytes, range) == range.upperBound
  }

  /// Where a time at the start ends: in brackets, or with white space behind it.
  private static func leading(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    let first = bytes[range.lowerBound]
    let bracket = first == 0x5B || first == 0x28
    guard bracket || first &- 0x30 < 10,
      let end = time(bytes, from: range.lowerBound + (bracket ? 1 : 0), to: range.upperBound)
    else { return nil }
    if bracket {
      guard end < range.upperBound, bytes[end] == 0x5D || bytes[end] == 0x29 else { return nil }
      return end + 1
    }
    // A time of day opens a line of a programme: `10:30 The ferry leaves`; a time of a recording has two parts at least.
    return end == range.upperBound || bytes[end] == 0x20 || bytes[end] == 0x09 ? end : nil
  }

  /// The label without a time at its end; the whole where it has none.
  static func trailing(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == 0x5D || bytes[end - 1] == 0x29 { end -= 1 }
    var start = end
    while start > range.lowerBound, bytes[start - 1] &- 0x30 < 10 || bytes[start - 1] == 0x3A { start -= 1 }
    guard start > range.lowerBound, end - start >= 4, time(bytes, from: start, to: end) == end else { return range }
    while start > range.lowerBound, [0x5B, 0x28, 0x20, 0x2D, 0x7C, 0xA0, 0xB7, 0xC2].contains(bytes[start - 1]) {
      start -= 1
    }
    return start > range.lowerBound ? range.lowerBound..<start : range
  }

  /// The time, brackets with it, one of whose colons stands at `place`; nil where it is none, or goes on. O(1).
  static func around(_ bytes: [UInt8], _ place: Int, in range: TextRange) -> TextRange? {
    var start = place
    while start > range.lowerBound, place - start < 3, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
    guard var end = time(bytes, from: start, to: range.upperBound) else { return nil }
    guard start > range.lowerBound, bytes[start - 1] == 0x5B || bytes[start - 1] == 0x28 else {
      let follows = end == range.upperBound ? 0x20 : bytes[end]
      return follows <= 0x20 || follows == 0x3A || follows >= 0x80 ? start..<end : nil
    }
    guard end < range.upperBound, bytes[end] == 0x5D || bytes[end] == 0x29 else { return nil }
    end += 1
    return (start - 1)..<end
  }

  /// Where the words begin behind a time in brackets at `start`; `start` where there is none, or nothing behind it.
  static func skip(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard start + 6 < end, bytes[start] == 0x5B || bytes[start] == 0x28, bytes[start + 1] &- 0x30 < 10,
      let time = time(bytes, from: start + 1, to: end), time < end, bytes[time] == 0x5D || bytes[time] == 0x29
    else { return start }
    let words = LabelScanner.skipSpace(bytes, from: time + 1, to: end)
    return words < end ? words : start
  }

  /// The end of `12:34` or `01:12:34` at `start`.
  private static func time(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var offset = start
    var groups = 0
    while offset < end {
      let group = offset
      while offset < end, bytes[offset] &- 0x30 < 10, offset - group < 3 { offset += 1 }
      guard (1...2).contains(offset - group), groups == 0 || offset - group == 2 else { return nil }
      groups += 1
      guard offset < end, bytes[offset] == 0x3A, groups < 3 else { break }
      offset += 1
    }
    guard groups >= 2 else { return nil }
    // `0:00:12.280`, `00:00:12;05`
    if groups == 3, offset + 1 < end, [0x2E, 0x2C, 0x3B, 0x3A].contains(bytes[offset]) {
      let digits = bytes[(offset + 1)..<Swift.min(end, offset + 4)].prefix { $0 &- 0x30 < 10 }.count
      if digits >= 2 { offset += 1 + digits }
    }
    return offset
  }
}
