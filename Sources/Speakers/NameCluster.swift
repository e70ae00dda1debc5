internal import Texts

/// Finds runs of words in capitals that may be a name with its titles: `Veldrian Foreign Minister Mirel Tanos`.
enum NameCluster {
  /// The runs of `range`, in order, small words inside with them. O(n).
  static func scan(_ bytes: [UInt8], in range: TextRange) -> [TextRange] {
    let words = Words.scan(bytes, in: range)
    var clusters: [TextRange] = []
    var index = 0
    while index < words.count {
      guard isCapital(bytes, words[index]) else {
        index += 1
        continue
      }
      let end = endOfCluster(bytes, words, from: index)
      // `the Vessa-born Mirel Tanos`: what a hyphen ties to a participle names nobody there.
      let isTied = opensParticiple(bytes, words, at: end)
      if !isTied || end - index > 1 {
        clusters.append(words[index].range.lowerBound..<words[isTied ? end - 2 : end - 1].range.upperBound)
      }
      index = isTied ? end + 1 : end
    }
    return clusters
  }

  private static func isCapital(_ bytes: [UInt8], _ word: Word) -> Bool {
    guard word.kind == .word else { return false }
    let first = bytes[word.range.lowerBound]
    if first < 0x80 { return first &- 0x41 < 26 }
    return CharacterClass.of(Scalars.decode(bytes, at: word.range.lowerBound).scalar).contains(.upper)
  }

  private static func endOfCluster(_ bytes: [UInt8], _ words: [Word], from start: Int) -> Int {
    var end = start + 1
    while end < words.count, end - start < 12, !isPossessive(bytes, words[end - 1].range) {
      let gap = words[end - 1].range.upperBound..<words[end].range.lowerBound
      let joined = gap.count == 1 && (bytes[gap.lowerBound] == 0x2D || isApostrophe(bytes, gap.lowerBound))
      guard joined || isSpace(bytes, gap) || isPointAndSpace(bytes, gap, after: words[end - 1]) else { break }
      if joined, opensParticiple(bytes, words, at: end) { break }
      if joined || isCapital(bytes, words[end]) {
        if !joined, bytes[words[end].range.lowerBound] | 0x20 < 0x78, partsNames(bytes, words[end].range) { break }
        end += 1
      } else if let next = overSmallWords(bytes, words, at: end, cluster: start..<end) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Whether the word at `index` is a participle or the like that a hyphen ties to the word before it: `Vessa-born`.
  private static func opensParticiple(_ bytes: [UInt8], _ words: [Word], at index: Int) -> Bool {
    guard index > 0, index < words.count, case let range = words[index].range, range.count > 2,
      bytes[range.lowerBound] &- 0x61 < 26, words[index - 1].range.upperBound + 1 == range.lowerBound,
      bytes[range.lowerBound - 1] == 0x2D
    else { return false }
    let ending = (bytes[range.upperBound - 2], bytes[range.upperBound - 1])
    if range.count > 4, ending == (0x65, 0x64) { return true }
    return range.count > 5 && ending == (0x6E, 0x67) || participles.contains(bytes, range)
  }

  private static let participles = WordSet("born led era style area made run winner wide held")

  /// `Tanos’s`, `Tanos'un`: what follows is no part of the name.
  private static func isPossessive(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count > 2 else { return false }
    if suffixLength(bytes, range) != nil { return true }
    guard bytes[range.upperBound - 1] | 0x20 == 0x73 else { return false }
    let before = bytes[range.upperBound - 2]
    return before == 0x27 || (before == 0x99 && range.count > 4)
  }

  /// The length of an ending in small letters behind an apostrophe, the apostrophe with it: `'un`, `’ye`; nil where there is
  /// none.
  static func suffixLength(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    var start = range.upperBound
    while start > range.lowerBound, range.upperBound - start < 5,
      bytes[start - 1] &- 0x61 < 26 || bytes[start - 1] >= 0xC3,
      bytes[start - 1] != 0xE2
    {
      start -= 1
    }
    let length = range.upperBound - start
    guard (2...4).contains(length), start - range.lowerBound >= 4 else { return nil }
    if bytes[start - 1] == 0x27 { return length + 1 }
    guard start - range.lowerBound >= 6, bytes[start - 1] == 0x99, bytes[start - 2] == 0x80, bytes[start - 3] == 0xE2
    else { return nil }
    return length + 3
  }

  /// A small word in capitals, as titles print them, parts names: `Remarks With Foreign Minister Mirel Tanos`.
  private static func partsNames(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    (2...6).contains(range.count) && partingWords.contains(bytes, range)
  }

  private static let partingWords = WordSet("with and on by in at from to after before about during as or but")
  private static let particles = WordSet(NameParticles.inside.filter { $0 != "y" && $0 != "e" })
  private static let binders = WordSet("of the for des du de and")
  private static let closeBinders = WordSet("of for des du")
  private static let the = WordSet("the")
  private static let and = WordSet("and")

  /// `van der` inside a name, `of`, `of the`, `for` behind an office or a body; the index behind the capital that follows.
  private static func overSmallWords(_ bytes: [UInt8], _ words: [Word], at index: Int, cluster: Range<Int>) -> Int? {
    var next = index
    while next < words.count, next - index < 3, !isCapital(bytes, words[next]) {
      guard words[next].range.count < 8 else { return nil }
      let hash = Folding.hash(bytes, words[next].range)
      let gap = words[next - 1].range.upperBound..<words[next].range.lowerBound
      guard isSpace(bytes, gap) || gap.count == 1 && bytes[gap.lowerBound] == 0x2D else { return nil }
      let isBinding = particles.contains(hash) || (binders.contains(hash) && bindsTo(bytes, words[cluster]))
      guard isBinding else { return nil }
      if next == index, the.contains(hash) || and.contains(hash) && !hasBinder(bytes, words[cluster]) { return nil }
      next += 1
    }
    guard next < words.count, isCapital(bytes, words[next]) else { return nil }
    let gap = words[next - 1].range.upperBound..<words[next].range.lowerBound
    return isSpace(bytes, gap) || bytes[gap.lowerBound] == 0x2D ? next + 1 : nil
  }

  private static func bindsTo(_ bytes: [UInt8], _ words: ArraySlice<Word>) -> Bool {
    words.contains { word in
      let facts = WordFacts.of(bytes, word.range)
      if !facts.isDisjoint(with: [.head, .body]) { return true }
      return word.range.count > 9 && OfficeWords.isHead(bytes, word.range)
    }
  }

  private static func hasBinder(_ bytes: [UInt8], _ words: ArraySlice<Word>) -> Bool {
    words.contains { closeBinders.contains(bytes, $0.range) }
  }

  private static func isSpace(_ bytes: [UInt8], _ gap: TextRange) -> Bool {
    (gap.count == 1 && bytes[gap.lowerBound] == 0x20)
      || (gap.count == 2 && bytes[gap.lowerBound] == 0xC2 && bytes[gap.lowerBound + 1] == 0xA0)
  }

  private static func isApostrophe(_ bytes: [UInt8], _ offset: Int) -> Bool { bytes[offset] == 0x27 }

  /// `J. Tanos`, `Dr. Tanos`: a point after an initial or a title ends nothing.
  private static func isPointAndSpace(_ bytes: [UInt8], _ gap: TextRange, after word: Word) -> Bool {
    guard (1...2).contains(gap.count), bytes[gap.lowerBound] == 0x2E,
      gap.count == 1 || bytes[gap.lowerBound + 1] == 0x20
    else { return false }
    if word.range.count == 1 { return true }
    guard gap.count == 2 else { return false }
    return WordFacts.of(bytes, word.range).contains(.honorific)
  }
}
