internal import RecordTypes
internal import Speakers
internal import Texts

/// Labels that brackets, stars, times or a dash set off from their words.
extension LabelScanner {
  // MARK: - `**Name:** words`, as text made out of mark-up prints it

  mutating func starred(_ range: TextRange, _ index: Int) -> Label? {
    let start = range.lowerBound + 2
    let limit = Swift.min(range.upperBound, start + LabelScanner.limit)
    guard start + 4 < limit, bytes[start - 1] == 0x2A, bytes[start] != 0x2A,
      let close = (start..<(limit - 1)).first(where: { bytes[$0] == 0x2A && bytes[$0 + 1] == 0x2A })
    else { return nil }
    var end = close
    var next = close + 2
    if bytes[end - 1] == 0x3A {
      end -= 1
    } else if next < range.upperBound, bytes[next] == 0x3A {
      next += 1
    } else {
      return nil
    }
    return shaped(
      start..<end, index, style: .colon, wordsStart: LabelScanner.skipSpace(bytes, from: next, to: range.upperBound))
  }

  // MARK: - `[Tanos] words`, `<Tanos> words`, `>> Tanos: words`

  mutating func bracketed(_ range: TextRange, _ index: Int) -> Label? {
    let first = bytes[range.lowerBound]
    if first == 0x3E {
      var start = range.lowerBound
      while start < range.upperBound, bytes[start] == 0x3E { start += 1 }
      start = LabelScanner.skipSpace(bytes, from: start, to: range.upperBound)
      guard start < range.upperBound else { return nil }
      if var label = colon(start..<range.upperBound, index) {
        label.style = .caption
        return label
      }
      return Label(
        LabelForm(">>", part: .crowd), paragraph: index, range: range.lowerBound..<start, wordsStart: start,
        style: .caption)
    }
    let limit = Swift.min(range.upperBound, range.lowerBound + 60)
    guard let close = bytes[range.lowerBound..<limit].firstIndex(of: first == 0x5B ? 0x5D : 0x3E),
      close > range.lowerBound + 1, NoteScanner.scan(bytes, in: range.lowerBound..<(close + 1)).isEmpty
    else { return nil }
    var next = close + 1
    if next < range.upperBound, bytes[next] == 0x3A { next += 1 }
    let start = LabelScanner.skipSpace(bytes, from: next, to: range.upperBound)
    guard start < range.upperBound else { return nil }
    return shaped((range.lowerBound + 1)..<close, index, style: .setOff, wordsStart: start)
  }

  /// `(Mirel Tanos, Harbour News): words`
  mutating func enclosed(_ range: TextRange, _ index: Int) -> Label? {
    let limit = Swift.min(range.upperBound, range.lowerBound + 120)
    guard let close = bytes[range.lowerBound..<limit].firstIndex(of: 0x29), close > range.lowerBound + 2,
      close + 1 < range.upperBound, bytes[close + 1] == 0x3A,
      NoteScanner.scan(bytes, in: range.lowerBound..<(close + 1)).isEmpty
    else { return nil }
    let start = LabelScanner.skipSpace(bytes, from: close + 2, to: range.upperBound)
    return shaped((range.lowerBound + 1)..<close, index, style: .colon, wordsStart: start)
  }

  // MARK: - `Mirel Tanos [00:04] words`

  /// The label before the time of a recording whose first colon stands at `place`, in brackets or not.
  mutating func stamped(_ range: TextRange, _ index: Int, at place: Int) -> Label? {
    guard let time = TimeStamps.around(bytes, place, in: range), time.lowerBound > range.lowerBound else { return nil }
    var start = time.upperBound
    if start < range.upperBound, bytes[start] == 0x3A { start += 1 }
    start = LabelScanner.skipSpace(bytes, from: start, to: range.upperBound)
    let isLine = start == range.upperBound
    guard !isLine || bytes[start - 1] == 0x3A,
      CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.upper)
    else { return nil }
    return shaped(
      trimMarks(range.lowerBound..<time.lowerBound), index, style: isLine ? .colon : .stamped, wordsStart: start)
  }

  // MARK: - `Mirel Tanos – words`

  mutating func dashed(_ range: TextRange, _ index: Int) -> Label? {
    let limit = Swift.min(range.upperBound, range.lowerBound + 90)
    guard CharacterClass.of(Scalars.decode(bytes, at: range.lowerBound).scalar).contains(.upper) else { return nil }
    for offset in range.lowerBound..<limit where bytes[offset] == 0x20 {
      if bytes[offset - 1] == 0x3F || bytes[offset - 1] == 0x21 { return nil }
      guard offset + 2 < limit, [0x2D, 0xE2, 0x7C].contains(bytes[offset + 1]) else { continue }
      let bar = bytes[offset + 1] == 0x7C && bytes[offset + 2] == 0x20 ? offset + 2 : nil
      guard let end = bar ?? dashEnd(at: offset + 1, to: limit) else { continue }
      let start = LabelScanner.skipSpace(bytes, from: end, to: range.upperBound)
      guard start < range.upperBound, offset - range.lowerBound >= 3, !isTitleLine(start..<range.upperBound),
        !TimeStamps.isAlone(bytes, start..<range.upperBound),
        let label = shaped(trimMarks(range.lowerBound..<offset), index, style: .dash, wordsStart: start),
        label.person != nil || label.part != nil || OfficeTitle.isOffice(label.name)
      else { return nil }
      return label
    }
    return nil
  }

  /// `NOTE: When will that end?`: a word of the page's apparatus in capitals is a house that asks, where a question follows.
  mutating func asking(_ label: TextRange, _ index: Int, _ wordsStart: Int, _ range: TextRange) -> Label? {
    guard label.count <= 14, range.upperBound - wordsStart >= 30, CharacterClass.areCapitals(bytes, label),
      !bytes[label].contains(0x20), TurnCutter.endsAsking(bytes, range)
    else { return nil }
    let form = LabelForm(house: String(decoding: bytes[label], as: UTF8.self), key: LabelKey.key(bytes, label))
    return Label(form, paragraph: index, range: label, wordsStart: wordsStart, style: .colon)
  }
}
