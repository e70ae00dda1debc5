internal import Speakers
internal import Texts

/// Finds labels inside paragraphs, where a whole conversation was printed without breaks: `… tomorrow. Q: When? A: Soon.`
enum InlineLabels {
  /// The labels inside paragraphs, in order; none where the document does not have that habit. O(n).
  static func find(
    _ bytes: [UInt8], _ paragraphs: [Paragraph], known: [Label], scanner: inout LabelScanner
  ) -> [Label] {
    let names = Set(known.filter { $0.style == .colon }.map { $0.key })
    var found: [Label] = []
    // Behind a number the label of the paragraph seems to stand inside.
    var opened: [Int: Int] = [:]
    for label in known { opened[label.paragraph] = label.wordsStart }
    for (index, paragraph) in paragraphs.enumerated() where paragraph.range.count > 80 {
      let start = Swift.min(opened[index] ?? paragraph.range.lowerBound, paragraph.range.upperBound)
      found += scan(bytes, start..<paragraph.range.upperBound, index, known: names, &scanner)
    }
    if names.isEmpty {
      let voices = voices(bytes, paragraphs, scanner: &scanner)
      if !voices.isEmpty { return voices }
    }
    let questions = found.filter { $0.part == .question }.count
    let answers = found.count - questions
    // Where names are the labels, `A:` and `B:` count the points of a question.
    let lettered = known.contains { $0.part == .question || $0.part == .answer }
    guard questions >= 1, answers >= 1, questions + answers >= 3 || lettered else { return [] }
    return found
  }

  /// Names in full and letters inside one long paragraph, where several voices take turns in it.
  private static func voices(_ bytes: [UInt8], _ paragraphs: [Paragraph], scanner: inout LabelScanner) -> [Label] {
    let longest = paragraphs.indices.max { paragraphs[$0].range.count < paragraphs[$1].range.count }
    guard let index = longest, paragraphs[index].range.count >= 600 else { return [] }
    let found = scan(bytes, paragraphs[index].range, index, known: nil, &scanner)
    var counts: [String: Int] = [:]
    for label in found { counts[label.key, default: 0] += 1 }
    let recurring = counts.filter { $0.value >= 2 }
    let changes = zip(found, found.dropFirst()).count { $0.key != $1.key }
    guard found.count >= 5, recurring.count >= 2, changes * 5 >= (found.count - 1) * 4,
      found.contains(where: { $0.part == nil && recurring[$0.key] != nil })
    else { return [] }
    return found
  }

  private static func scan(
    _ bytes: [UInt8], _ range: TextRange, _ index: Int, known: Set<String>?, _ scanner: inout LabelScanner
  ) -> [Label] {
    var found: [Label] = []
    var offset = range.lowerBound
    while let colon = ByteSearch.first(0x3A, in: bytes, offset..<range.upperBound) {
      offset = colon + 1
      guard let start = labelStart(bytes, before: colon, from: range.lowerBound), start > range.lowerBound,
        colon + 1 < range.upperBound,
        var label = scanner.shaped(start..<colon, index, style: .inline, wordsStart: colon + 1),
        label.part == .question || label.part == .answer || isVoice(label, known)
      else { continue }
      label.wordsStart = LabelScanner.skipSpace(bytes, from: colon + 1, to: range.upperBound)
      found.append(label)
    }
    return found
  }

  /// Whether the label is one of the known; where none is known, whether it names a person in full or with courtesy.
  private static func isVoice(_ label: Label, _ known: Set<String>?) -> Bool {
    if let known { return known.contains(label.key) }
    guard let person = label.person else { return false }
    return person.isFull || !person.honorifics.isEmpty
  }

  /// Where the words before `colon` begin: behind the end of a sentence, at most 60 bytes back.
  private static func labelStart(_ bytes: [UInt8], before colon: Int, from start: Int) -> Int? {
    var offset = colon
    if colon > start, bytes[colon - 1] == 0x29 || colon > start && bytes[colon - 1] == 0x5D,
      let open = bytes[Swift.max(start, colon - 30)..<colon].lastIndex(where: { $0 == 0x28 || $0 == 0x5B })
    {
      offset = open
    }
    while offset > start, colon - offset < 60 {
      let byte = bytes[offset - 1]
      if byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x29 || byte == 0x5D || byte == 0x22 {
        let next = LabelScanner.skipSpace(bytes, from: offset, to: colon)
        return next < colon ? next : nil
      }
      if byte >= 0x80, let (scalar, _) = Scalars.before(offset, in: bytes), scalar == 0x201D || scalar == 0x2026 {
        let next = LabelScanner.skipSpace(bytes, from: offset, to: colon)
        return next < colon ? next : nil
      }
      offset -= 1
    }
    return nil
  }
}
