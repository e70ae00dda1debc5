import RecordTypes
import Texts

/// The headline and the date of publication stand together above the text.
///
/// Candidates are the headline-like lines above the first running text that no other rule has taken. In this order decides:
/// the line that the page's first line repeats with the site's name (`Headline - Outlet`); the line beside a date line, above it where
/// it has four words, else below it; the line that parts a caption from its credit; the first line of all. A first
/// line that begins as other headings of the text do (`On …`, `On …`) is a heading, and one that is labelled in a dialogue
/// is speech. Short lines above the headline are the head of the page.
enum TextTitleRule {
  static func apply(_ page: inout TextPage) {
    guard page.document.title == nil else { return }
    let head = headEnd(page)
    var found = repeated(&page) ?? besideDate(&page, head) ?? betweenCredits(page, head) ?? first(page, head)
    found = TextOccasionTitle.find(page, before: head, chosen: found) ?? found
    guard let index = found else { return }
    page.roles[index] = .title
    page.titleLine = index
    let line = page.lines[index]
    // `# Headline`
    let range = line.firstScalar == 0x23 ? line.core.lowerBound..<line.range.upperBound : line.range
    page.document.title = Metadatum(page.string(range), origin: page.origin(range))
    for line in 0..<index where page.roles[line] == .body && !page.lines[line].isProse {
      page.mark(line, .header)
    }
  }

  /// The line behind the head of the page: the first running text, but no further than a page of short lines.
  private static func headEnd(_ page: TextPage) -> Int {
    let prose = page.lines.indices.first { page.isOpenProse($0) && !isAskingHeadline(page, $0) }
    return prose ?? Swift.min(page.lines.count, 12)
  }

  /// Headlines may be whole sentences where they ask or exclaim: one such sentence right above the date is no running text.
  private static func isAskingHeadline(_ page: TextPage, _ index: Int) -> Bool {
    let line = page.lines[index]
    return line.isHeadlineLike && line.sentenceEnds == 0 && index + 1 < page.lines.count
      && TextPublication.read(page, line: index + 1) != nil
  }

  private static func isCandidate(_ page: TextPage, _ index: Int) -> Bool {
    guard page.lines.indices.contains(index), page.roles[index] == .body else { return false }
    let line = page.lines[index]
    return line.isHeadlineLike && line.lastScalar != 0x2C && line.lastScalar != 0x3A && line.firstScalar != 0x28
      && line.firstScalar != 0x5B && !line.hasBullet && !(line.endsSentence && line.sentenceEnds > 0)
      && TextPublication.read(page, line: index) == nil
      && !isLabelled(page, index)
  }

  // MARK: - Where it is found

  /// `Headline - Outlet` on top, and the headline again further down.
  private static func repeated(_ page: inout TextPage) -> Int? {
    guard let top = page.lines.indices.first(where: { page.lines[$0].words > 0 }), page.lines[top].words <= 60,
      page.lines[top].lastScalar != 0x2E
    else { return nil }
    let isSpeech = isLabelled(page, top)
    if isSpeech, page.isDialogue, hasManyTurns(page, top) { return nil }
    let bytes = page.source.bytes
    for (part, rest) in parts(page, page.lines[top].range) {
      let words = Words.scan(bytes, in: part)
      guard words.count >= (rest == nil ? 4 : 2), rest != nil || !isSpeech else { continue }
      let hash = TextLexicon.key(words.map { Folding.hash(bytes, $0.range) })
      let again = page.lines.indices.filter {
        $0 > top && page.lines[$0].hash == hash && (rest != nil || isAboveText(page, $0))
      }
      guard let line = again.first(where: { $0 + 1 < page.lines.count && !again.contains($0 + 1) }) ?? again.last else {
        continue
      }
      if let rest, page.document.outlet == nil {
        page.document.outlet = Metadatum(page.string(rest), origin: page.origin(rest))
      }
      page.roles[top] = .furniture(.header)
      page.isTitleRepeated = rest != nil && line > top + 2
      for other in again where other != line && other < line { page.roles[other] = .furniture(.header) }
      page.roles[line] = .body
      return line
    }
    return nil
  }

  /// Whether hardly any running text stands above a line.
  private static func isAboveText(_ page: TextPage, _ index: Int) -> Bool {
    page.lines[..<index].count { $0.isProse } * 5 <= index
  }

  /// The first line whole, and cut at each of its separators: the longer part and the part behind it.
  private static func parts(_ page: TextPage, _ range: TextRange) -> [(TextRange, TextRange?)] {
    let bytes = page.source.bytes
    var result: [(TextRange, TextRange?)] = [(range, nil)]
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset)
      let isMark = CharacterClass.of(scalar).contains(.dash) || [0x7C, 0xBB, 0xAB, 0xB7, 0x2022, 0x3A].contains(scalar)
      if isMark, offset > range.lowerBound, bytes[offset - 1] == 0x20 || scalar == 0x3A,
        let before = Sentences.trim(bytes, range.lowerBound..<offset),
        let behind = Sentences.trim(bytes, (offset + length)..<range.upperBound)
      {
        result.append((before, behind))
        result.append((behind, before))
      }
      offset += length
    }
    return result.sorted { $0.0.count > $1.0.count }
  }

  /// The line above or below the date of publication.
  private static func besideDate(_ page: inout TextPage, _ head: Int) -> Int? {
    for index in 0..<Swift.min(head + 1, page.lines.count) where page.roles[index] == .body {
      guard let published = TextPublication.read(page, line: index) else { continue }
      var above = index - 1
      while above >= 0, page.isFurniture(above), index - above <= 3 { above -= 1 }
      var below = index + 1
      while below < page.lines.count, page.isFurniture(below) || TextPublication.read(page, line: below) != nil,
        below - index <= 4
      { below += 1 }
      let isAbove = isCandidate(page, above) || (index - above == 1 && isLongHeadline(page, above))
      let isBelow = isCandidate(page, below) && below <= head
      guard isAbove || isBelow else { continue }
      TextPublication.take(published, line: index, &page)
      return isAbove && (page.lines[above].words >= 4 || !isBelow) ? above : below
    }
    return nil
  }

  /// A headline of unusual length: one sentence without a full stop on top of the page, right above the date.
  private static func isLongHeadline(_ page: TextPage, _ index: Int) -> Bool {
    guard index == 0, page.roles[index] == .body else { return false }
    let line = page.lines[index]
    return !line.endsSentence && line.words <= 80 && line.lastScalar != 0x2C
  }

  /// Caption, headline, credit, each between empty lines.
  private static func betweenCredits(_ page: TextPage, _ head: Int) -> Int? {
    for index in 1..<Swift.max(head, 1) {
      guard page.roles[index] == .furniture(.credit), page.lines[index].blanksBefore > 0, isCandidate(page, index - 1)
      else {
        continue
      }
      return index - 1
    }
    return nil
  }

  /// The first line, where it stands alone and is no heading among others.
  private static func first(_ page: TextPage, _ head: Int) -> Int? {
    let open = page.lines.indices.filter { page.roles[$0] == .body }
    guard let index = open.first, index < head, isCandidate(page, index), open.count > 1 else { return nil }
    let second = open[1]
    guard page.lines[second].blanksBefore > 0 || !page.hasBlankLines else { return nil }
    return isHeadingAmongOthers(page, index) ? nil : index
  }

  // MARK: - What is no headline

  /// Whether other headings of the text begin with the same word.
  private static func isHeadingAmongOthers(_ page: TextPage, _ index: Int) -> Bool {
    let bytes = page.source.bytes
    func opening(_ line: Int) -> UInt64? {
      let range = page.lines[line].core
      return Words.scan(bytes, in: range.lowerBound..<Swift.min(range.lowerBound + 40, range.upperBound)).first.map {
        Folding.hash(bytes, $0.range)
      }
    }
    let word = opening(index)
    let others = page.lines.indices.filter {
      $0 > index && page.roles[$0] == .body && page.lines[$0].isHeadlineLike && opening($0) == word
    }
    return others.count >= 2
  }

  /// Whether the line begins with a label that other lines of the text have too: `Mirel Tanos: Good morning`.
  private static func isLabelled(_ page: TextPage, _ index: Int) -> Bool {
    guard let own = label(page, index) else { return false }
    if hasCapitalLabel(page, index) { return true }
    return page.lines.indices.prefix(400).contains {
      label(page, $0) == own && page.lines[$0].hash != page.lines[index].hash
    }
  }

  /// Whether at least four lines of the text bear a line's label: a speaker's, for a headline stands only a few times on a page.
  private static func hasManyTurns(_ page: TextPage, _ index: Int) -> Bool {
    guard let own = label(page, index) else { return false }
    return page.lines.indices.count { label(page, $0) == own } >= 4
  }

  /// Whether the words before the colon are in capitals: `MIREL TANOS: Good morning`.
  private static func hasCapitalLabel(_ page: TextPage, _ index: Int) -> Bool {
    var letters = 0
    var offset = page.lines[index].range.lowerBound
    while offset < page.lines[index].range.upperBound, page.source.bytes[offset] != 0x3A {
      let (scalar, length) = Scalars.decode(page.source.bytes, at: offset)
      if CharacterClass.of(scalar).contains(.lower) { return false }
      if CharacterClass.of(scalar).contains(.upper) { letters += 1 }
      offset += length
    }
    return letters >= 3
  }

  /// The folded words before a colon near the beginning; nil where there is none.
  private static func label(_ page: TextPage, _ index: Int) -> UInt64? {
    let range = page.lines[index].range
    let bytes = page.source.bytes
    guard let colon = bytes[range].prefix(60).firstIndex(of: 0x3A), colon + 1 < range.upperBound else { return nil }
    let words = Words.scan(bytes, in: range.lowerBound..<colon)
    guard let first = words.first, let last = words.last, words.count <= 6, words.allSatisfy({ $0.kind == .word })
    else {
      return nil
    }
    return Folding.hash(bytes, first.range.lowerBound..<last.range.upperBound)
  }
}
