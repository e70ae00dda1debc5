internal import RecordTypes
internal import Speakers
internal import Texts

/// Cuts the body into stretches at its labels.
struct TurnCutter {
  let bytes: [UInt8]
  let paragraphs: [Paragraph]
  /// Per paragraph, what it is beside words.
  let endMatter: [EndMatter.Sort?]
  /// The paragraphs that are headings between turns.
  private(set) var headings: Set<Int> = []

  init(bytes: [UInt8], paragraphs: [Paragraph]) {
    self.bytes = bytes
    self.paragraphs = paragraphs
    endMatter = paragraphs.indices.map {
      EndMatter.sort(bytes, paragraphs[$0].range, atEnd: $0 + 3 >= paragraphs.count && $0 > 0)
    }
  }

  /// The paragraph behind the last words: where an END line or the signature begins.
  var endOfWords: Int {
    var end = paragraphs.count
    if let last = endMatter.lastIndex(where: { $0 == .end }), last * 4 >= paragraphs.count * 3 { end = last }
    while end > 0, !isWords(end - 1) { end -= 1 }
    return end
  }

  /// Whether a paragraph is somebody's words.
  func isWords(_ index: Int) -> Bool { endMatter[index] == nil && paragraphs[index].kind != .signature }

  /// One stretch for each label, up to the next. O(n).
  mutating func cut(at labels: [Label]) -> [DraftTurn] {
    let end = endOfWords
    findHeadings(before: labels, end: end)
    var drafts: [DraftTurn] = []
    for (index, label) in labels.enumerated() where label.paragraph < end {
      let next = index + 1 < labels.count ? labels[index + 1] : nil
      let limit =
        next.map { Swift.min($0.range.lowerBound, paragraphs[end - 1].range.upperBound) }
        ?? paragraphs[end - 1].range.upperBound
      let lastParagraph = next.map { Swift.min($0.style == .inline ? $0.paragraph + 1 : $0.paragraph, end) } ?? end
      var draft = DraftTurn(
        label: label, part: label.part, range: 0..<0,
        paragraphs: label.paragraph..<Swift.max(lastParagraph, label.paragraph + 1))
      draft.range = words(from: label.wordsStart, to: Swift.max(limit, label.wordsStart), in: draft.paragraphs)
      draft.parts = LabelParts(label)
      if draft.range.isEmpty, label.style == .line || label.style == .colon, draft.paragraphs.count == 1 {
        draft.range = label.wordsStart..<label.wordsStart
      }
      drafts.append(draft)
    }
    return drafts
  }

  /// The words from `start` on without headings, separators and white space at their end.
  func words(from start: Int, to limit: Int, in span: Range<Int>) -> TextRange {
    var end = limit
    for index in span.reversed() {
      let paragraph = paragraphs[index]
      if paragraph.range.lowerBound >= end { continue }
      if headings.contains(index) || !isWords(index)
        || (paragraph.kind == .heading && paragraph.range.lowerBound > start)
      {
        end = Swift.max(start, paragraph.range.lowerBound)
      } else {
        break
      }
    }
    return Sentences.trim(bytes, start..<Swift.max(start, end)) ?? start..<start
  }

  /// Short lines without a full stop right before a label, where the document has several: headings between turns.
  private mutating func findHeadings(before labels: [Label], end: Int) {
    let opening = Set(labels.filter { $0.style != .inline }.map(\.paragraph))
    var found: [Int] = []
    for index in paragraphs.indices.dropLast() where index < end && !opening.contains(index) {
      let next = index + 1
      if paragraphs[index].kind == .heading {
        headings.insert(index)
      } else if opening.contains(next), index > 0, !opening.contains(index - 1) || paragraphs[index].range.count < 60,
        isHeadingLike(index)
      {
        found.append(index)
      }
    }
    if found.count >= 2, found.count * 12 >= labels.count { headings.formUnion(found) }
  }

  private func isHeadingLike(_ index: Int) -> Bool {
    let range = paragraphs[index].range
    guard range.count <= 90 else { return false }
    if bytes[range.lowerBound] == 0x2A, range.count > 3 { return true }
    let (last, _) = Scalars.before(range.upperBound, in: bytes) ?? (0, 0)
    let kind = CharacterClass.of(last)
    guard kind.contains(.letter) || kind.contains(.digit) || last == 0x29 else { return false }
    let first = Scalars.decode(bytes, at: range.lowerBound).scalar
    guard CharacterClass.of(first).contains(.upper) else { return false }
    let words = Words.scan(bytes, in: range)
    return words.count <= 12
      && !words.contains {
        TranscriptWords.firstPerson.contains(String(decoding: Folding.fold(bytes, $0.range), as: UTF8.self))
      }
  }
}
