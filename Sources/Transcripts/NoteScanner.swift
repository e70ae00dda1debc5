internal import Texts

/// Finds the transcriber's notes: `(Laughter.)`, `[applause]`, `(COMMERCIAL BREAK)`, `(Via interpreter.)`.
enum NoteScanner {
  /// The longest note, in bytes.
  private static let limit = 120

  /// The notes in `range`, brackets with them, in order; of one that stands in another the outer. O(n).
  static func scan(_ bytes: [UInt8], in range: TextRange) -> [TextRange] {
    var notes: [TextRange] = []
    var offset = range.lowerBound
    while offset < range.upperBound, let open = ByteSearch.first(0x28, or: 0x5B, in: bytes, offset..<range.upperBound) {
      let note = note(bytes, at: open, to: range.upperBound)
      if let note { notes.append(note) }
      offset = note?.upperBound ?? open + 1
    }
    return notes
  }

  /// Whether the words of `note` say that something could not be heard.
  static func isUnheard(_ bytes: [UInt8], _ note: TextRange) -> Bool {
    var offset = note.lowerBound
    while let word = Words.next(bytes, from: offset, to: note.upperBound) {
      if unheard.value(of: Folding.hash(bytes, word.range)) ?? false { return true }
      offset = word.range.upperBound
    }
    return false
  }

  /// Whether what stands in brackets says how the hall or the speaker reacts: `(Laughter.)`, `(No audible response.)`.
  static func isReaction(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let words = Words.scan(bytes, in: range).map { String(decoding: Folding.fold(bytes, $0.range), as: UTF8.self) }
    return words.count <= 8 && words.contains(where: TranscriptWords.reactions.contains)
      && !words.contains(where: TranscriptWords.breaks.contains)
  }

  /// The words without a direction in capitals at their end: `(BEGIN VIDEO CLIP)`, `(CROSSTALK)`.
  static func withoutDirection(_ bytes: [UInt8], _ range: TextRange) -> TextRange {
    guard let last = range.last, bytes[last] == 0x29 || bytes[last] == 0x5D,
      let open = bytes[Swift.max(range.lowerBound, last - 40)..<last].lastIndex(of: bytes[last] == 0x29 ? 0x28 : 0x5B),
      open > range.lowerBound, CharacterClass.areCapitals(bytes, open..<last),
      !bytes[open..<last].contains(where: { $0 &- 0x30 < 10 }), !isReaction(bytes, open..<(last + 1))
    else { return range }
    return Sentences.trim(bytes, range.lowerBound..<open) ?? range
  }

  /// Whether the note says that the words came through an interpreter.
  static func isInterpreted(_ bytes: [UInt8], _ note: TextRange) -> Bool {
    Words.scan(bytes, in: note).contains { word in
      let folded = String(decoding: Folding.fold(bytes, word.range), as: UTF8.self)
      return folded.hasPrefix("interpret") || folded.hasPrefix("translat")
    }
  }

  /// Whether the words between brackets say in which language, or through whom, somebody speaks: `Via interpreter`,
  /// `in Veldrian`, `auf Englisch`.
  static func isLanguage(_ bytes: [UInt8], _ inside: TextRange) -> Bool {
    if isInterpreted(bytes, inside) { return true }
    let words = Words.scan(bytes, in: inside)
    guard words.count <= 3, words.count >= 2 else { return false }
    let folded = words.map { String(decoding: Folding.fold(bytes, $0.range), as: UTF8.self) }
    if ["speaking", "speaks", "spricht"].contains(folded[0]) { return ["in", "auf"].contains(folded[1]) }
    guard words.count == 2 else { return false }
    if ["in", "auf"].contains(folded[0]) { return startsCapital(bytes, words[1]) }
    return folded[0] == "en" && folded[1].utf8.count >= 5 || folded[0] == "на" && folded[1].hasSuffix("ском")
  }

  private static func note(_ bytes: [UInt8], at open: Int, to end: Int) -> TextRange? {
    let close: UInt8 = bytes[open] == 0x28 ? 0x29 : 0x5D
    let limit = Swift.min(end, open + limit)
    guard open + 2 < limit, let last = bytes[(open + 1)..<limit].firstIndex(of: close) else { return nil }
    let inside = (open + 1)..<last
    guard isNote(bytes, inside, round: close == 0x29) else { return nil }
    return open..<(last + 1)
  }

  private static func isNote(_ bytes: [UInt8], _ inside: TextRange, round: Bool) -> Bool {
    guard let first = Words.next(bytes, from: inside.lowerBound, to: inside.upperBound) else { return false }
    let capitals = round && CharacterClass.areCapitals(bytes, inside)
    let opens = openers.value(of: Folding.hash(bytes, first.range)) ?? false
    guard capitals || opens else { return false }
    let words = Words.scan(bytes, in: inside)
    guard words.count <= 14 else { return false }
    if capitals, words.count >= 2, first.kind == .word { return true }
    guard opens else { return false }
    let folded = words.prefix(3).map { String(decoding: Folding.fold(bytes, $0.range), as: UTF8.self) }
    let second = folded.count > 1 ? folded[1] : ""
    switch folded[0] {
    case "in", "speaking", "speaks":
      return words.count <= 5 && (words.count == 1 || startsCapital(bytes, words[words.count - 1]) || second == "in")
    case "as", "translated":
      return second.hasPrefix("interpret") || second.hasPrefix("translat") || second == "delivered"
    case "via", "through":
      return second.hasPrefix("interpret") || second.hasPrefix("translat") || folded.contains("interpreter")
        || folded.contains("translator")
    case "off": return second.hasPrefix("mi") || second == "camera"
    case "end", "begin", "video", "audio", "commercial", "break", "audience", "moment", "music", "bell", "pause",
      "recess", "cross":
      return words.count <= 5
    default: return words.count <= 10
    }
  }

  private static let unheard = HashTable(
    TranscriptWords.unheard.map { (Folding.hash(Array($0.utf8), 0..<$0.utf8.count), true) })
  private static let openers = HashTable(
    TranscriptWords.notes.map { (Folding.hash(Array($0.utf8), 0..<$0.utf8.count), true) })

  private static func startsCapital(_ bytes: [UInt8], _ word: Word) -> Bool {
    CharacterClass.of(Scalars.decode(bytes, at: word.range.lowerBound).scalar).contains(.upper)
  }
}
