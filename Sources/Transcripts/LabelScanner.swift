internal import RecordTypes
internal import Speakers
internal import Texts

/// Finds what may be a label at the start of a paragraph. Which of the finds are labels is for LabelHabit to say.
struct LabelScanner {
  /// The longest label, in bytes.
  static let limit = 200

  let bytes: [UInt8]
  /// What each label read so far looks like, by a hash of its bytes: labels recur.
  private var forms: [UInt64: LabelForm?] = [:]
  /// The labels that a colon and white space part from their words: they may be glued to them elsewhere.
  private var parted: Set<String> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The find that opens `paragraph`; nil where nothing there looks like a label. O(1).
  mutating func find(_ paragraph: Paragraph, index: Int) -> Label? {
    if paragraph.kind == .signature { return nil }
    if let start = LabelCounts.end(bytes, paragraph.range) { return counted(paragraph, index, from: start) }
    var label = uncounted(paragraph, index)
    label?.isStamped = paragraph.isStamped
    return label
  }

  private mutating func uncounted(_ paragraph: Paragraph, _ index: Int) -> Label? {
    let range = paragraph.range
    let first = bytes[range.lowerBound]
    if first == 0x28 { return enclosed(range, index) }
    if first == 0x5B || first == 0x3C || first == 0x3E { return bracketed(range, index) }
    if first == 0x2A { return starred(range, index) }
    let generic = generic(range, index)
    if let generic, generic.style != .bare { return generic }
    if let label = colon(range, index) { return label }
    if let generic { return generic }
    if let label = parliament(range, index) { return label }
    if let label = emphasised(paragraph, index) { return label }
    return capitalRun(range, index) ?? dashed(range, index)
  }

  // MARK: - `MIREL TANOS Words`

  /// Words in capitals before words that are not: white space alone parts them. A single letter belongs to the words; two or three
  /// are initials where a tab stands behind them, as between the cells of a table.
  private mutating func capitalRun(_ range: TextRange, _ index: Int) -> Label? {
    guard range.count > 8 || bytes[range].contains(0x09),
      CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.upper)
    else {
      return nil
    }
    var end = range.lowerBound
    var next = range.lowerBound
    while next < range.upperBound, next - range.lowerBound < 50 {
      var stop = next
      while stop < range.upperBound, bytes[stop] != 0x20, bytes[stop] != 0x09 { stop += 1 }
      guard CharacterClass.areCapitals(bytes, next..<stop), ![0x2E, 0x2C, 0x3F, 0x21].contains(bytes[stop - 1]) else {
        break
      }
      end = stop
      next = LabelScanner.skipSpace(bytes, from: stop, to: range.upperBound)
    }
    // `PETE MONAGHAN, TERMINAL MANAGER`: all of the line is the label, or a heading.
    guard next > end, next < range.upperBound, bytes[next] != 0x28, bytes[next] != 0x5B,
      range.count > 110 || !CharacterClass.areCapitals(bytes, next..<range.upperBound),
      end - range.lowerBound >= 4 || end - range.lowerBound >= 2 && bytes[end] == 0x09
    else { return nil }
    return shaped(range.lowerBound..<end, index, style: .bare, wordsStart: next)
  }

  /// `12. Mirel Tanos: words`, `Q4   Mirel Tanos: words`, `Q4. words`: the label behind its number; a `Q` with its number is a
  /// label where no other follows.
  private mutating func counted(_ paragraph: Paragraph, _ index: Int, from start: LabelCounts.Place) -> Label? {
    var rest = paragraph
    rest.range = start.words..<paragraph.range.upperBound
    rest.emphasis = paragraph.emphasis.flatMap { emphasis in
      let range = emphasis.range.clamped(to: rest.range)
      return range.isEmpty ? nil : Block.Emphasis(range: range, strong: emphasis.strong)
    }
    if let label = uncounted(rest, index), label.style != .dash { return label }
    guard let letter = start.letter, start.isSetOff, let part = VoiceWords.part(bytes, letter) else { return nil }
    return Label(
      voice(letter, part), paragraph: index, range: paragraph.range.lowerBound..<start.mark, wordsStart: start.words,
      style: .point)
  }

  // MARK: - `Name: words`

  mutating func colon(_ range: TextRange, _ index: Int) -> Label? {
    let limit = Swift.min(range.upperBound, range.lowerBound + LabelScanner.limit)
    var offset = range.lowerBound
    var depth = 0
    while offset < limit {
      let byte = bytes[offset]
      if byte == 0x20 || byte &- 0x61 < 26 {
        offset += 1
        continue
      }
      switch byte {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D: depth -= 1
      case 0x3A
      where offset > range.lowerBound && offset + 1 < limit && bytes[offset + 1] &- 0x30 < 10
        && bytes[offset - 1] &- 0x30 < 10:
        return stamped(range, index, at: offset)
      case 0x3A where depth <= 0:
        return colon(range, index, at: offset, width: 1)
      case 0xEF where depth <= 0 && offset + 2 < limit && bytes[offset + 1] == 0xBC && bytes[offset + 2] == 0x9A:
        return colon(range, index, at: offset, width: 3)
      case 0x2E where depth <= 0 && offset > range.lowerBound && pointAndDash(at: offset, to: range.upperBound) != nil:
        guard let width = pointAndDash(at: offset, to: range.upperBound), offset - range.lowerBound <= 80 else {
          return nil
        }
        var label = colon(range, index, at: offset, width: width)
        label?.isMarked = true
        return label
      case 0x3F where depth <= 0, 0x21 where depth <= 0, 0x3B where depth <= 0: return nil
      // `M. Tanos, ministre des quais . Words`
      case 0x2E where depth <= 0 && offset + 1 < limit && bytes[offset - 1] == 0x20 && bytes[offset + 1] == 0x20:
        return nil
      case 0x2E where endsSentence(at: offset, from: range.lowerBound, to: limit): return nil
      case 0x22 where !CharacterClass.areCapitals(bytes, range.lowerBound..<offset): return nil
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// The length of `.-`, `.–` and `.—` before white space, as Spanish transcripts set labels off.
  private func pointAndDash(at point: Int, to end: Int) -> Int? {
    guard point + 2 < end else { return nil }
    let (scalar, length) = Scalars.decode(bytes, at: point + 1)
    guard scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014, point + 1 + length < end,
      CharacterClass.of(Scalars.decode(bytes, at: point + 1 + length).scalar).contains(.space)
    else { return nil }
    return 1 + length
  }

  /// Whether the point stands behind a word of five letters and more, and another word follows: no title is that long.
  private func endsSentence(at point: Int, from start: Int, to end: Int) -> Bool {
    guard point + 2 < end, bytes[point + 1] == 0x20, point - start >= 5 else { return false }
    return (point - 5..<point).allSatisfy { isLetter(bytes[$0]) && bytes[$0] != 0x2D }
  }

  private mutating func colon(_ range: TextRange, _ index: Int, at colon: Int, width: Int) -> Label? {
    let next = colon + width
    let label = range.lowerBound..<colon
    if next < range.upperBound {
      let (scalar, _) = Scalars.decode(bytes, at: next)
      let kind = CharacterClass.of(scalar)
      guard
        kind.contains(.space) || kind.contains(.letter) || kind.contains(.quote)
          || [0x28, 0x5B, 0x2D, 0x2014, 0x2026].contains(scalar)
      else { return nil }
      let glued = kind.contains(.letter) && !kind.contains(.space)
      guard var found = shaped(label, index, style: .colon, wordsStart: next) ?? asking(label, index, next, range)
      else {
        return nil
      }
      if glued, width == 1, found.part == nil, found.shape != .capitals, !parted.contains(found.key) {
        guard found.person?.isFull ?? false, label.count <= 60 else { return nil }
        found.isGlued = true
      }
      if !glued, parted.count < 200 { parted.insert(found.key) }
      found.wordsStart = LabelScanner.skipSpace(bytes, from: next, to: range.upperBound)
      found.wordsStart = TimeStamps.skip(bytes, from: found.wordsStart, to: range.upperBound)
      // `Mirel Tanos: (00:12)` above the words.
      if found.wordsStart < range.upperBound, TimeStamps.isAlone(bytes, found.wordsStart..<range.upperBound) {
        found.wordsStart = range.upperBound
      }
      takeInterpreter(&found, to: range.upperBound)
      if found.part == .question { takeAsker(&found, to: range.upperBound) }
      found.opensSmall =
        found.wordsStart < range.upperBound
        && CharacterClass.of(Scalars.decode(bytes, at: found.wordsStart).scalar).contains(.lower)
      return found
    }
    return shaped(label, index, style: .colon, wordsStart: range.upperBound)
  }

  /// `FOREIGN MINISTER TANOS: (Via interpreter) Good morning`: what stands in brackets behind the colon and says in which
  /// language the words came is the label's, where words follow it.
  private func takeInterpreter(_ label: inout Label, to end: Int) {
    let open = label.wordsStart
    guard label.bracket == nil, label.shape == .capitals || !label.name.contains(where: \.isLowercase), open < end,
      bytes[open] == 0x28 || bytes[open] == 0x5B
    else { return }
    let closing: UInt8 = bytes[open] == 0x28 ? 0x29 : 0x5D
    guard let close = bytes[open..<Swift.min(end, open + 60)].firstIndex(of: closing),
      NoteScanner.isLanguage(bytes, (open + 1)..<close)
    else { return }
    let start = LabelScanner.skipSpace(bytes, from: close + 1, to: end)
    guard start < end else { return }
    label.bracket = String(decoding: bytes[(open + 1)..<close], as: UTF8.self).trimmed
    label.wordsStart = start
  }

  // MARK: - `Q   words`, `Q. words`, `Q – words`, `JOURNALIST words`

  private mutating func generic(_ range: TextRange, _ index: Int) -> Label? {
    let first = Scalars.decode(bytes, at: range.lowerBound).scalar
    guard CharacterClass.of(first).contains(.upper) else { return nil }
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 24, isLetter(bytes[end]) { end += 1 }
    // `Q- Is it so?`
    if end > range.lowerBound + 1, bytes[end - 1] == 0x2D { end -= 1 }
    guard end > range.lowerBound, end < range.upperBound else { return nil }
    let word = range.lowerBound..<end
    guard let part = VoiceWords.part(bytes, word), part == .question || part == .answer else { return nil }
    var style = Label.Style.bare
    var offset = end
    if bytes[offset] == 0x2E || bytes[offset] == 0x29 && word.count == 1 {
      style = .point
      offset += 1
    }
    if style == .point, word.count == 1, offset == range.upperBound {
      return Label(voice(word, part), paragraph: index, range: word, wordsStart: offset, style: style)
    }
    let spaced = LabelScanner.skipSpace(bytes, from: offset, to: range.upperBound)
    let isGlued = style == .bare && word.count == 1 && dashEnd(at: offset, to: range.upperBound) != nil
    guard spaced > offset || isGlued, spaced < range.upperBound else { return nil }
    offset = spaced
    // `Q  -- that you knew?`: somebody goes on who was cut off.
    if bytes[offset...].prefix(2) != [0x2D, 0x2D], let dash = dashEnd(at: offset, to: range.upperBound) {
      style = .dash
      offset = LabelScanner.skipSpace(bytes, from: dash, to: range.upperBound)
    }
    guard style != .bare || opensWords(at: offset, letter: word.count == 1) else { return nil }
    if style == .bare, word.count > 1,
      !CharacterClass.areCapitals(bytes, word) || CharacterClass.areCapitals(bytes, offset..<range.upperBound)
    {
      return nil
    }
    var label = Label(
      voice(word, part), paragraph: index, range: word, wordsStart: offset, style: style)
    takeInterpreter(&label, to: range.upperBound)
    return label
  }

  /// The form of a letter or word that names a part.
  mutating func voice(_ word: TextRange, _ part: VoiceWords.Part) -> LabelForm {
    let hash = LabelScanner.hash(bytes, word)
    if case .some(.some(let known)) = forms[hash], known.part == part { return known }
    let form = LabelForm(String(decoding: bytes[word], as: UTF8.self), part: part)
    forms[hash] = .some(form)
    return form
  }

  static func hash(_ bytes: [UInt8], _ range: TextRange) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01b3 }
    return hash
  }

  private func opensWords(at offset: Int, letter: Bool) -> Bool {
    let (scalar, _) = Scalars.decode(bytes, at: offset)
    let kind = CharacterClass.of(scalar)
    if letter {
      // `P R O C E E D I N G S`
      let next = offset + Scalars.decode(bytes, at: offset).length
      if kind.contains(.upper), next + 1 < bytes.count, bytes[next] == 0x20,
        CharacterClass.of(Scalars.decode(bytes, at: next + 1).scalar).contains(.upper), scalar != 0x49, scalar != 0x41
      {
        return false
      }
      return !kind.isDisjoint(with: [.upper, .digit, .quote]) || scalar == 0x28 || scalar == 0x5B || scalar == 0x2D
    }
    return kind.contains(.upper) || scalar == 0x28
  }

  // MARK: - labels that the page sets off, and labels on a line of their own

  private mutating func emphasised(_ paragraph: Paragraph, _ index: Int) -> Label? {
    guard let emphasis = paragraph.emphasis, emphasis.strong, !paragraph.isWhollyEmphasised,
      emphasis.range.count <= LabelScanner.limit,
      let label = Sentences.trim(bytes, emphasis.range)
    else { return nil }
    var start = LabelScanner.skipSpace(bytes, from: emphasis.range.upperBound, to: paragraph.range.upperBound)
    if let dash = dashEnd(at: start, to: paragraph.range.upperBound) {
      start = LabelScanner.skipSpace(bytes, from: dash, to: paragraph.range.upperBound)
      // Who that is: the label has the line for itself.
      if start < paragraph.range.upperBound, isTitleLine(start..<paragraph.range.upperBound) { return nil }
    }
    return shaped(trimMarks(label), index, style: .emphasised, wordsStart: start)
  }

  /// Whether `line` may find a label: quick, and false only where it finds none.
  func mayBeLine(_ paragraph: Paragraph) -> Bool {
    guard paragraph.range.count <= 110 else { return false }
    let last = bytes[paragraph.range.upperBound - 1]
    return last == 0x29 || last == 0x5D || last == 0x2A || last == 0x3D || isLetter(last) || last &- 0x30 < 10
  }

  /// A whole paragraph that may be a label.
  mutating func line(_ paragraph: Paragraph, index: Int) -> Label? {
    guard mayBeLine(paragraph) else { return nil }
    let range = inner(TimeStamps.trailing(bytes, paragraph.range))
    guard range.count <= 80, let last = range.last,
      bytes[last] == 0x29 || isLetter(bytes[last]) || bytes[last] &- 0x30 < 10,
      CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.upper)
    else { return nil }
    if let parts = titleLine(range) {
      guard var label = shaped(parts.name, index, style: .line, wordsStart: paragraph.range.upperBound),
        label.bracket == nil, label.person?.isFull ?? false || label.part != nil
      else { return nil }
      label.range = range
      label.bracket = String(decoding: bytes[parts.rest], as: UTF8.self)
      return label
    }
    var label = shaped(range, index, style: .line, wordsStart: paragraph.range.upperBound)
    label?.isTimed = range.upperBound + 4 <= paragraph.range.upperBound
    return label
  }

  /// What stands inside the stars or square brackets around a line: `**Mirel Tanos**`, `[Mirel Tanos]`; no note of a reaction.
  private func inner(_ range: TextRange) -> TextRange {
    guard range.count > 6 else { return range }
    // `### Mirel Tanos`, `== Mirel Tanos ==`
    if bytes[range.lowerBound] == 0x23 || bytes[range.lowerBound] == 0x3D {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, [0x23, 0x3D, 0x20].contains(bytes[start]) { start += 1 }
      while end > start, [0x23, 0x3D, 0x20].contains(bytes[end - 1]) { end -= 1 }
      return start < end ? start..<end : range
    }
    if bytes[range].starts(with: [0x2A, 0x2A]), bytes[range.upperBound - 1] == 0x2A, bytes[range.upperBound - 2] == 0x2A
    {
      return trimMarks((range.lowerBound + 2)..<(range.upperBound - 2))
    }
    guard bytes[range.lowerBound] == 0x5B, bytes[range.upperBound - 1] == 0x5D,
      NoteScanner.scan(bytes, in: range).isEmpty
    else { return range }
    return (range.lowerBound + 1)..<(range.upperBound - 1)
  }

  // MARK: - what a label looks like

  /// A label of `range`, where it looks like one.
  mutating func shaped(_ range: TextRange, _ index: Int, style: Label.Style, wordsStart: Int) -> Label? {
    guard var range = Sentences.trim(bytes, range) else { return nil }
    if style == .colon { range = LabelBracket.withoutOccasion(bytes, range) }
    if style == .colon, let put = LabelBracket.putTo(bytes, range), let form = form(put.name) {
      return Label(
        form, paragraph: index, range: range, wordsStart: wordsStart, style: style, bracket: put.rest)
    }
    if style == .colon, let parts = LabelBracket.nameAndHouse(bytes, range), let form = form(parts.name) {
      return Label(
        form, paragraph: index, range: range, wordsStart: wordsStart, style: style,
        bracket: String(decoding: bytes[parts.house], as: UTF8.self))
    }
    let cut = LabelBracket.cut(bytes, range)
    guard let form = form(cut.name) else { return nil }
    return Label(form, paragraph: index, range: range, wordsStart: wordsStart, style: style, bracket: cut.inside)
  }

  private mutating func form(_ range: TextRange) -> LabelForm? {
    let hash = LabelScanner.hash(bytes, range)
    if let known = forms[hash] { return known }
    if LabelScanner.isLateQuestion(bytes, range) { return voice(range, .question) }
    if PersonName.isSentence(bytes, range) { return nil }
    let form = LabelForm(String(decoding: bytes[range], as: UTF8.self), key: LabelKey.key(bytes, range))
    forms[hash] = .some(form)
    return form
  }

  /// `The following question was raised after the press conference`
  private static func isLateQuestion(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    range.count >= 30 && bytes[range.lowerBound] == 0x54 && bytes[range].starts(with: "The following question".utf8)
  }

  func trimMarks(_ range: TextRange) -> TextRange {
    var end = range.upperBound
    while end > range.lowerBound, [0x3A, 0x2E, 0x2D, 0x20, 0x7C, 0x2C].contains(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC3 || (0x80..<0xC0).contains(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D
  }

  static func skipSpace(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      guard CharacterClass.of(scalar).contains(.space) else { break }
      offset += length
    }
    return Swift.min(offset, end)
  }

  /// The end of a dash, or of the two hyphens that a typewriter has for one, that white space follows.
  func dashEnd(at offset: Int, to end: Int) -> Int? {
    guard offset < end else { return nil }
    let (scalar, length) = Scalars.decode(bytes, at: offset)
    guard scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014, offset + length < end else { return nil }
    let next = offset + length + (scalar == 0x2D && bytes[offset + 1] == 0x2D ? 1 : 0)
    return LabelScanner.skipSpace(bytes, from: next, to: end) > next ? next : nil
  }
}
