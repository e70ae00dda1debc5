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
  /// Whether the page sets nothing off: its headings were guessed from the length of lines.
  let isPlain: Bool
  /// Who examines and who testifies, where a court's reporter prints it between the turns.
  var examination = Examination()

  init(bytes: [UInt8], paragraphs: [Paragraph], title: String? = nil) {
    self.bytes = bytes
    self.paragraphs = paragraphs
    isPlain = paragraphs.allSatisfy { $0.emphasis == nil }
    let heads = RunningHeads.find(bytes, paragraphs, title: title.map { Array($0.utf8) } ?? [])
    endMatter = paragraphs.indices.map {
      heads.contains($0)
        ? .separator
        : EndMatter.sort(
          bytes, paragraphs[$0].range, atEnd: $0 + 3 >= paragraphs.count && $0 > 0,
          nearEnd: $0 > 0 && $0 + 12 >= paragraphs.count)
    }
  }

  /// The paragraph behind the last words: where an END line or the signature begins.
  var endOfWords: Int {
    var end = paragraphs.count
    if let last = endMatter.lastIndex(where: { $0 == .end }),
      last * 4 >= paragraphs.count * 3 || last + 3 >= paragraphs.count
    {
      end = last
    }
    while end > 0, !isWords(end - 1) { end -= 1 }
    return end
  }

  /// The same without what a page prints under the words: from a line on that is no sentence, where most lines from there
  /// are none. None of the first `first` paragraphs is one of these. O(n).
  func endOfWords(after behind: Int) -> Int {
    let first = Swift.min(Swift.max(behind, 0), paragraphs.count)
    let last = endMatter[first...].firstIndex(of: .end).map { Swift.min($0, endOfWords) } ?? endOfWords
    var end = last
    var apparatus = 0
    for index in stride(from: last - 1, through: Swift.max(first, 1), by: -1) {
      guard last - index <= 40 else { break }
      if isApparatus(index) { apparatus += 1 } else { continue }
      if apparatus * 5 >= (last - index) * 3 { end = index }
    }
    return end
  }

  /// A short line that begins like a heading and ends no sentence: `Back to top`, `Press office | 12 May 2021`.
  func isApparatus(_ index: Int) -> Bool {
    guard isWords(index), paragraphs[index].kind != .listItem, paragraphs[index].kind != .blockquote else {
      return true
    }
    let range = paragraphs[index].range
    let (first, _) = Scalars.decode(bytes, at: range.lowerBound)
    // A footnote.
    if first == 0xB9 || first == 0xB2 || first == 0xB3 || (0x2074...0x2079).contains(first) { return true }
    guard range.count <= 160 else { return false }
    if CharacterClass.of(first).contains(.lower) { return false }
    if isInTitleCase(range) { return true }
    guard let (last, _) = Scalars.before(range.upperBound, in: bytes) else { return true }
    let kind = CharacterClass.of(last)
    return kind.contains(.letter) || kind.contains(.digit) || (last == 0x3A && range.count <= 40)
  }

  /// `FastNotes by Harbour Transcripts Inc.`: four words and more, of which all that are no small words begin with capitals.
  private func isInTitleCase(_ range: TextRange) -> Bool {
    let words = Words.scan(bytes, in: range)
    let long = words.filter { $0.range.count > 3 }
    return words.count >= 4 && long.count >= 3
      && words.count {
        !CharacterClass.of(Scalars.decode(bytes, at: $0.range.lowerBound).scalar).isDisjoint(with: [.upper, .digit])
      } * 4 >= words.count * 3
      && long.allSatisfy {
        !CharacterClass.of(Scalars.decode(bytes, at: $0.range.lowerBound).scalar).isDisjoint(with: [.upper, .digit])
      } && !bytes[range].contains(0x2C) && !bytes[range].contains(0x3F)
      && !words.contains { word in
        let folded = String(decoding: Folding.fold(bytes, word.range), as: UTF8.self)
        return TranscriptWords.firstPerson.contains(folded) || TranscriptWords.secondPerson.contains(folded)
      }
  }

  /// Whether a paragraph is somebody's words.
  func isWords(_ index: Int) -> Bool {
    endMatter[index] == nil && paragraphs[index].kind != .signature && !examination.lines.contains(index)
  }

  /// Where somebody's words are closed before their last paragraph: at `./.`, and at a separator behind which only a line or
  /// two of the editor's follow.
  private func closing(of span: Range<Int>, after start: Int) -> Int? {
    for index in span where paragraphs[index].range.upperBound > start {
      let range = paragraphs[index].range
      if range.count >= 3, bytes[range.upperBound - 2] == 0x2F, bytes[range.upperBound - 1] == 0x2E,
        bytes[range.upperBound - 3] == 0x2E
      {
        return range.upperBound - 3
      }
      if index > span.lowerBound, Procedure.isLine(bytes, range) {
        var first = index
        // Headings of the minutes stand above what the house does.
        while first - 1 > span.lowerBound, isShortLine(first - 1) { first -= 1 }
        return paragraphs[first].range.lowerBound
      }
      guard index > span.lowerBound, endMatter[index] == .separator, (1...2).contains(span.upperBound - index - 1)
      else {
        continue
      }
      let rest = Voice(bytes, paragraphs[(index + 1)..<span.upperBound])
      if rest.firstPerson == 0, rest.words >= 5 { return range.lowerBound }
    }
    return nil
  }

  /// `Questions and Answers:`
  private func isTitledHeading(_ index: Int) -> Bool {
    let range = paragraphs[index].range
    guard range.count <= 50, bytes[range.upperBound - 1] == 0x3A else { return false }
    let words = Words.scan(bytes, in: range)
    return (2...6).contains(words.count)
      && words.allSatisfy { word in
        word.range.count <= 3
          || CharacterClass.of(Scalars.decode(bytes, at: word.range.lowerBound).scalar).contains(.upper)
      }
      && CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.upper)
  }

  /// `(BEGIN VIDEO CLIP)`
  private func opensClip(_ index: Int) -> Bool {
    let range = paragraphs[index].range
    guard (10...40).contains(range.count), bytes[range.lowerBound] == 0x28 || bytes[range.lowerBound] == 0x5B else {
      return false
    }
    let inside = (range.lowerBound + 1)..<range.upperBound
    return bytes[inside].starts(with: "BEGIN VIDEO".utf8) || bytes[inside].starts(with: "BEGIN AUDIO".utf8)
  }

  /// A short line without an end: `In the committee of the whole`, `{time}  1753`.
  private func isShortLine(_ index: Int) -> Bool {
    let range = paragraphs[index].range
    guard range.count <= 70, let (last, _) = Scalars.before(range.upperBound, in: bytes) else { return false }
    return !CharacterClass.of(last).isDisjoint(with: [.letter, .digit])
  }

  /// One stretch for each label, up to the next. O(n).
  mutating func cut(at labels: [Label]) -> [DraftTurn] {
    let end = Swift.max(endOfWords(after: (labels.last?.paragraph ?? -1) + 1), 1)
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
      // Between a label and the words stands what is no paragraph: a line for the reader to press.
      let first = draft.paragraphs.first { paragraphs[$0].range.upperBound > label.wordsStart }
      let start = first.map { Swift.max(label.wordsStart, paragraphs[$0].range.lowerBound) } ?? label.wordsStart
      draft.range = words(from: start, to: Swift.max(limit, start), in: draft.paragraphs)
      // A note is all that is printed of it.
      if draft.range.isEmpty, label.style == .line, draft.paragraphs.count == 2 + label.subLines,
        let only = draft.paragraphs.last, isWords(only), !headings.contains(only)
      {
        draft.range = paragraphs[only].range
      }
      draft.parts = LabelParts(label)
      draft.isClip = label.paragraph > 0 && opensClip(label.paragraph - 1)
      if draft.range.isEmpty, label.style == .line || label.style == .colon || label.style == .point,
        draft.paragraphs.count == 1
      {
        draft.range = label.wordsStart..<label.wordsStart
      }
      drafts.append(draft)
    }
    // The page's own words behind the last label.
    while drafts.count > 1, let last = drafts.last, last.range.isEmpty, last.label?.style == .line {
      drafts.removeLast()
    }
    return drafts
  }

  /// A paragraph that stands in brackets as a whole behind others and notes no reaction: an addition of the editor, a
  /// direction (`[Translation]`, `(A short break)`).
  private func isEditorial(_ index: Int, after start: Int) -> Bool {
    let range = paragraphs[index].range
    guard range.lowerBound > start, let first = bytes[range].first, let last = bytes[range].last else { return false }
    if first == 0x5B, last != 0x5D, CharacterClass.areCapitals(bytes, range) { return true }
    guard (first == 0x28 && last == 0x29) || (first == 0x5B && last == 0x5D) else { return false }
    return range.count >= 40 || !NoteScanner.isReaction(bytes, range)
  }

  private static let credits: Set<String> = [
    "photo", "photograph", "photographs", "photos", "graphic", "foto", "fotos", "image", "picture", "фото",
    "illustration",
    "bild", "infographic",
  ]

  /// The word that ends at `end`, folded.
  private func word(before end: Int, in range: TextRange) -> String {
    var start = end
    while start > range.lowerBound, end - start < 24, bytes[start - 1] >= 0x80 || (bytes[start - 1] | 0x20) &- 0x61 < 26
    {
      start -= 1
    }
    return String(decoding: Folding.fold(bytes, start..<end), as: UTF8.self)
  }

  /// What a page sets between the turns: a line under a picture, words of the conversation once more in large letters.
  private func isPicture(_ index: Int) -> Bool {
    let paragraph = paragraphs[index]
    guard paragraph.range.count <= 250 else { return false }
    if paragraph.kind == .blockquote, paragraph.isWhollyEmphasised || isEcho(paragraph.range) { return true }
    return paragraph.range.contains { offset in
      bytes[offset] == 0x3A && TurnCutter.credits.contains(word(before: offset, in: paragraph.range))
    }
  }

  /// Whether the first words stand in the document once more.
  private func isEcho(_ range: TextRange) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, let scalar = Optional(Scalars.decode(bytes, at: start)),
      !CharacterClass.of(scalar.scalar).contains(.letter)
    {
      start += scalar.length
    }
    let needle = bytes[start..<Swift.min(start + 24, range.upperBound)]
    guard needle.count >= 20, let first = needle.first else { return false }
    var offset = 0
    while let place = ByteSearch.first(first, in: bytes, offset..<Swift.max(offset, bytes.count - needle.count)) {
      if place != start, bytes[place..<(place + needle.count)].elementsEqual(needle) { return true }
      offset = place + 1
    }
    return false
  }

  /// The words from `start` on without headings, separators and white space at their end.
  func words(from start: Int, to limit: Int, in span: Range<Int>) -> TextRange {
    var end = Swift.min(limit, closing(of: span, after: start) ?? limit)
    for index in span.reversed() {
      let paragraph = paragraphs[index]
      if paragraph.range.lowerBound >= end { continue }
      if headings.contains(index) || !isWords(index) || isEditorial(index, after: start)
        || paragraph.range.lowerBound > start && (isPicture(index) || isTitledHeading(index))
        || (isHeading(index) && paragraph.range.lowerBound > start)
      {
        end = Swift.max(start, paragraph.range.lowerBound)
      } else {
        end = Swift.max(start, Swift.min(end, paragraph.range.upperBound))
        break
      }
    }
    let range = Sentences.trim(bytes, start..<Swift.max(start, end)) ?? start..<start
    return NoteScanner.withoutDirection(bytes, range)
  }

  /// A heading by its block; a short line that ends a sentence was taken for one where nothing is set off.
  private func isHeading(_ index: Int) -> Bool {
    let opening = bytes[paragraphs[index].range.lowerBound]
    guard paragraphs[index].kind == .heading, !(isPlain && (opening == 0x28 || opening == 0x5B)) else { return false }
    return !isPlain || ![0x2E, 0x3F, 0x21].contains(bytes[paragraphs[index].range.upperBound - 1])
  }

  /// Short lines without a full stop right before a label, where the document has several: headings between turns.
  private mutating func findHeadings(before labels: [Label], end: Int) {
    let opening = Set(labels.filter { $0.style != .inline }.map { $0.paragraph })
    var found: [Int] = []
    for index in paragraphs.indices.dropLast() where index < end && !opening.contains(index) {
      let next = index + 1
      if isHeading(index) {
        headings.insert(index)
      } else if isTimeOrColumn(index) {
        headings.insert(index)
      } else if opening.contains(next), index > 0, labels[0].style != .caption,
        !opening.contains(index - 1) || paragraphs[index].range.count < 60,
        isHeadingLike(index)
      {
        found.append(index)
      }
    }
    if found.count >= 2, found.count * 12 >= labels.count { headings.formUnion(found) }
    // A heading of several lines in capitals: `ORAL ARGUMENT OF …`, `ON BEHALF OF …`.
    if labels.contains(where: { $0.style == .caption }) { return }
    for label in opening {
      var index = label - 1
      while index > 0, !opening.contains(index), paragraphs[index].range.count <= 90,
        bytes[paragraphs[index].range.lowerBound] != 0x28, bytes[paragraphs[index].range.lowerBound] != 0x5B,
        CharacterClass.areCapitals(bytes, paragraphs[index].range)
      {
        headings.insert(index)
        index -= 1
      }
    }
  }

  /// `1.14 pm`, `9 Nov 2011 : Column 302`, `Translation`, `(1520)`: what minutes print between the words.
  private func isTimeOrColumn(_ index: Int) -> Bool {
    let range = paragraphs[index].range
    guard range.count <= 40, bytes[range].contains(where: { $0 &- 0x30 < 10 }) else { return false }
    let words = Words.scan(bytes, in: range)
    let rest = words.filter { $0.kind != .number }.map {
      String(decoding: Folding.fold(bytes, $0.range), as: UTF8.self)
    }
    if rest.contains(where: { ["column", "spalte", "colonne", "columna"].contains($0) }) { return true }
    if words.count <= 4, rest.contains(where: { ["page", "seite", "pagina"].contains($0) }) { return true }
    return !words.isEmpty && words.count <= 4 && rest.count < words.count
      && rest.allSatisfy { ["am", "pm", "a", "p", "m", "noon", "uhr", "h"].contains($0) }
      && (bytes[range].contains(0x3A) || bytes[range].contains(0x2E) || bytes[range.lowerBound] == 0x28)
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
