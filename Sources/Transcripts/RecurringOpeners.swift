internal import Speakers
internal import Texts

/// Labels of whatever form, told by recurrence alone: the same few names open paragraph after paragraph, always with the same
/// marks before and behind them, and take turns.
///
/// `MT » We closed it.`, `[3] Mirel Tanos: …`, `(MT) …`, `Q/ …`, `Mirel Tanos = …`: no list of marks, so also those that nobody has
/// thought of.
enum RecurringOpeners {
  /// The longest opener, in bytes, marks with it.
  private static let longest = 90
  /// How many places of a paragraph may end its opener.
  private static let mostCuts = 6

  /// One way to read the beginning of a paragraph: the marks, the name between them, where the words begin.
  private struct Opener {
    var paragraph: Int
    var name: TextRange
    var words: Int
    var form: Form
  }

  /// The marks before and behind a name: what labels of one habit have in common. Digits stand for any number.
  private struct Form: Hashable {
    var before: [UInt8]
    var behind: [UInt8]
  }

  /// The labels; none where no form has two names that recur and take turns, over a good part of the paragraphs. O(paragraphs).
  ///
  /// `isProse` tells whether a paragraph holds sentences: names above their words are labels on lines of their own.
  static func find(_ cutter: TurnCutter, _ words: [Int], isProse: (Int) -> Bool) -> [Label] {
    var groups: [Form: [Opener]] = [:]
    for index in words {
      for opener in openers(cutter.bytes, cutter.paragraphs[index].range, index) {
        groups[opener.form, default: []].append(opener)
      }
    }
    var best: [Label] = []
    var forms: [ArraySlice<UInt8>: LabelForm?] = [:]
    for (form, group) in groups where group.count >= 4 && group.count * 5 >= words.count {
      let labels = labels(group, form, cutter, of: words.count, &forms)
      guard labels.count(where: { isProse($0.paragraph) }) * 10 >= labels.count * 7 else { continue }
      if labels.count > best.count || labels.count == best.count && isLess(labels, best) { best = labels }
    }
    return best
  }

  private static func isLess(_ first: [Label], _ second: [Label]) -> Bool {
    guard let a = first.first, let b = second.first else { return false }
    return a.wordsStart < b.wordsStart
  }

  private static func labels(
    _ group: [Opener], _ form: Form, _ cutter: TurnCutter, of paragraphs: Int,
    _ forms: inout [ArraySlice<UInt8>: LabelForm?]
  ) -> [Label] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for opener in group { counts[cutter.bytes[opener.name], default: 0] += 1 }
    let recurring = group.filter { (counts[cutter.bytes[$0.name]] ?? 0) >= 2 }
    guard recurring.count >= 4, Set(recurring.map { cutter.bytes[$0.name] }).count >= 2 else { return [] }
    var labels: [Label] = []
    for opener in group {
      let name = cutter.bytes[opener.name]
      let known: LabelForm?
      if let read = forms[name] {
        known = read
      } else {
        known = self.form(cutter.bytes, opener.name)
        forms[name] = .some(known)
      }
      guard let known, (counts[name] ?? 0) >= 2 || known.part != nil || known.person?.isFull ?? false else { continue }
      labels.append(
        Label(known, paragraph: opener.paragraph, range: opener.name, wordsStart: opener.words, style: .setOff))
    }
    // Of the paragraphs that open with these marks most open with a name: else the marks are those of the text.
    guard labels.count * 10 >= Set(group.map(\.paragraph)).count * 7 else { return [] }
    // What follows a label begins a sentence.
    let opening = labels.count { label in
      !CharacterClass.of(Scalars.decode(cutter.bytes, at: label.wordsStart).scalar).contains(.lower)
    }
    guard opening * 10 >= labels.count * 8 else { return [] }
    return isHabit(labels, form, paragraphs) ? withoutBeside(labels, cutter) : []
  }

  /// The labels with what stands beside the name in most of the lines: `**Mirel Tanos** (Harbour Party): words`, `*Tanos*, minister:
  /// words`, `— Mirel Tanos (Ostby) words`.
  private static func withoutBeside(_ labels: [Label], _ cutter: TurnCutter) -> [Label] {
    let ends = labels.map { besideEnd(cutter.bytes, $0.wordsStart, cutter.paragraphs[$0.paragraph].range.upperBound) }
    guard ends.count(where: { $0 != nil }) * 10 >= labels.count * 6 else { return labels }
    return zip(labels, ends).map { label, end in
      var label = label
      if let end { label.wordsStart = end }
      return label
    }
  }

  /// Where the words begin behind a bracket or behind a colon that no sentence ends before; nil where neither is there.
  private static func besideEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let limit = Swift.min(end, start + 80)
    var place = start
    if start < limit, bytes[start] == 0x28 || bytes[start] == 0x5B {
      guard let close = bytes[start..<limit].firstIndex(where: { $0 == 0x29 || $0 == 0x5D }) else { return nil }
      place = close + 1
    } else {
      guard let colon = bytes[start..<limit].firstIndex(where: { [0x3A, 0x2E, 0x3F, 0x21].contains($0) }),
        bytes[colon] == 0x3A
      else { return nil }
      place = colon + 1
    }
    while place < end, isMark(bytes, place), bytes[place] &- 0x30 >= 10 { place = next(bytes, place) }
    return place < end ? place : nil
  }

  /// Whether two voices recur in a good part of the paragraphs and take turns.
  private static func isHabit(_ labels: [Label], _ form: Form, _ paragraphs: Int) -> Bool {
    var counts: [String: Int] = [:]
    for label in labels { counts[label.key, default: 0] += 1 }
    let recurring = counts.filter { $0.value >= 2 }
    let covered = recurring.values.reduce(0, +)
    guard recurring.count >= 2, covered >= 4, covered * 2 >= labels.count else { return false }
    let changes = zip(labels, labels.dropFirst()).count { $0.key != $1.key }
    guard changes * 3 >= (labels.count - 1) * 2 else { return false }
    // A full stop behind a name is no mark by itself: most paragraphs have to open so. Behind a comma somebody is spoken to.
    if form.behind.first == 0x2C { return false }
    return labels.count * (form.before.isEmpty && form.behind == [0x2E, 0x20] ? 2 : 3) >= paragraphs
  }

  /// What the name looks like: that of a label of any other style, or a few capitals.
  private static func form(_ bytes: [UInt8], _ name: TextRange) -> LabelForm? {
    if let part = VoiceWords.part(bytes, name) {
      return LabelForm(String(decoding: bytes[name], as: UTF8.self), part: part)
    }
    guard !PersonName.isSentence(bytes, name) else { return nil }
    return LabelForm(String(decoding: bytes[name], as: UTF8.self), key: LabelKey.key(bytes, name))
  }

  // MARK: - places

  /// The ways to read the beginning of a paragraph: a name ends before each run of marks in its first bytes.
  private static func openers(_ bytes: [UInt8], _ range: TextRange, _ index: Int) -> [Opener] {
    let limit = Swift.min(range.upperBound, range.lowerBound + longest)
    var start = range.lowerBound
    while start < limit, !isLetter(bytes, start) { start = next(bytes, start) }
    guard start < limit, start - range.lowerBound <= 16,
      CharacterClass.of(Scalars.decode(bytes, at: start).scalar).contains(.upper) || isCaseless(bytes, start)
    else { return [] }
    let before = marks(bytes, range.lowerBound..<start)
    var found: [Opener] = []
    var offset = start
    while offset < limit, found.count < mostCuts {
      while offset < limit, isLetter(bytes, offset) || isInside(bytes, offset) { offset = next(bytes, offset) }
      let end = offset
      while offset < limit, isMark(bytes, offset) { offset = next(bytes, offset) }
      guard offset < limit, offset > end else { break }
      if !(offset == end + 1 && bytes[end] == 0x20), end - start <= 60 {
        let form = Form(before: before, behind: marks(bytes, end..<offset))
        // `A. Leek`: an initial; labels of that form are read elsewhere.
        let isInitial = form.behind == [0x2E, 0x20] && end - start == 1
        if !form.behind.isEmpty, !isInitial {
          found.append(Opener(paragraph: index, name: start..<end, words: offset, form: form))
        }
      }
      // The name goes on behind a space, or a point of its initials.
      guard isLetter(bytes, offset) else { break }
      if bytes[end..<offset].contains(where: { $0 != 0x20 && $0 != 0x2E }) || offset - end > 2 { break }
    }
    return found
  }

  /// Marks with each number as one digit.
  private static func marks(_ bytes: [UInt8], _ range: TextRange) -> [UInt8] {
    var marks: [UInt8] = []
    for offset in range {
      let byte = bytes[offset] &- 0x30 < 10 ? 0x30 : bytes[offset]
      if byte == 0x30, marks.last == 0x30 { continue }
      if byte == 0x20, marks.count >= 2, marks.suffix(2) == [0x20, 0x20] { continue }
      marks.append(byte)
    }
    return marks
  }

  private static func isLetter(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    return CharacterClass.of(Scalars.decode(bytes, at: offset).scalar).contains(.letter)
  }

  private static func isCaseless(_ bytes: [UInt8], _ offset: Int) -> Bool {
    let scalar = Scalars.decode(bytes, at: offset).scalar
    return scalar >= 0x590 && CharacterClass.of(scalar).isDisjoint(with: [.upper, .lower])
  }

  /// An apostrophe or hyphen between letters.
  private static func isInside(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard bytes[offset] == 0x2D || bytes[offset] == 0x27 || bytes[offset...].starts(with: [0xE2, 0x80, 0x99]) else {
      return false
    }
    let behind = next(bytes, offset)
    return behind < bytes.count && isLetter(bytes, behind)
  }

  /// What is neither letter nor the first mark of what is said: a quote, a bracket or a turned question mark open words.
  private static func isMark(_ bytes: [UInt8], _ offset: Int) -> Bool {
    if isLetter(bytes, offset) { return false }
    let scalar = Scalars.decode(bytes, at: offset).scalar
    return ![0xBF, 0xA1, 0x201C, 0x201E, 0xAB, 0x3F, 0x21, 0x28, 0x5B].contains(scalar)
  }

  private static func next(_ bytes: [UInt8], _ offset: Int) -> Int {
    Swift.min(bytes.count, offset + Scalars.decode(bytes, at: offset).length)
  }
}
