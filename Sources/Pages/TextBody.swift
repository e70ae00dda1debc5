import RecordTypes
import Texts

/// Puts the lines that stay together into the document's text and blocks, and the others into its furniture.
enum TextBody {
  static func write(_ page: inout TextPage) {
    var builder = SourceTextBuilder()
    var blocks: [Block] = []
    let isDialogue = page.isDialogue
    for index in page.lines.indices where page.roles[index].isBody {
      let range = page.lines[index].range
      guard !range.isEmpty else { continue }
      if builder.count > 0 { builder.appendBlankLine() }
      let start = builder.count
      append(range, of: page.source, to: &builder)
      blocks.append(
        Block(kind: kind(page, index, isDialogue), range: start..<builder.count, origin: page.origin(range)))
    }
    page.document.text = builder.finish()
    page.document.blocks = blocks
    writeFurniture(&page)
  }

  /// Appends a line; one that was broken with a space for each break, none behind the hyphen of a word.
  private static func append(_ range: TextRange, of source: SourceText, to builder: inout SourceTextBuilder) {
    let bytes = source.bytes
    var start = range.lowerBound
    while let end = ByteSearch.first(0x0A, or: 0x0D, in: bytes, start..<range.upperBound) {
      let line = Sentences.trim(bytes, start..<end) ?? start..<start
      var next = end
      while next < range.upperBound, bytes[next] <= 0x20 { next += 1 }
      builder.append(line, of: source)
      let isHyphen =
        line.count > 1 && bytes[line.upperBound - 1] == 0x2D && TextBytes.isLetter(bytes[line.upperBound - 2])
        && bytes[next] &- 0x61 < 26
      if !isHyphen { builder.append(0x20, for: line.upperBound..<next, of: source) }
      start = next
    }
    builder.append(start..<range.upperBound, of: source)
  }

  private static func kind(_ page: TextPage, _ index: Int, _ isDialogue: Bool) -> Block.Kind {
    let line = page.lines[index]
    if page.roles[index] == .signature { return .signature }
    if line.hasBullet { return .listItem }
    return isHeading(page, index, isDialogue) ? .heading : .paragraph
  }

  /// A headline-like line with running text below and no speaker's label.
  private static func isHeading(_ page: TextPage, _ index: Int, _ isDialogue: Bool) -> Bool {
    let line = page.lines[index]
    guard !page.isNumbered, line.words <= 20, line.length <= 150, line.words >= 1,
      !line.endsSentence || line.lastScalar == 0x3F,
      line.lastScalar != 0x2C, line.lastScalar != 0x3A, line.letters * 2 > line.length, !page.hasBlockQuote(index),
      !page.source.bytes[line.range].contains(0x0A)
    else { return false }
    // What begins small or breaks off is in the middle of somebody's words.
    if isDialogue, CharacterClass.of(line.firstScalar).contains(.lower) { return false }
    if line.lastScalar == 0x2D || line.lastScalar == 0x2014 && page.source.bytes[line.range].dropLast(3).last == 0x20 {
      return false
    }
    guard let next = page.lines.indices.dropFirst(index + 1).first(where: { page.roles[$0].isBody }) else {
      return false
    }
    let isLabelled = page.source.bytes[line.range].contains(0x3A) && isDialogue
    return page.lines[next].words > line.words && page.lines[next].words >= 8 && !isLabelled
  }

  /// Neighbouring lines of one kind become one piece of furniture.
  private static func writeFurniture(_ page: inout TextPage) {
    var index = 0
    while index < page.lines.count {
      guard case .furniture(let kind) = page.roles[index] else {
        index += 1
        continue
      }
      var end = index
      while end + 1 < page.lines.count, page.roles[end + 1] == .furniture(kind) { end += 1 }
      page.document.furniture.append(Furniture(kind: kind, origin: page.origin(ofLines: index...end)))
      index = end + 1
    }
    page.document.furniture.sort { $0.origin.lowerBound < $1.origin.lowerBound }
  }
}

extension TextPage {
  /// Whether a good part of the open lines begins with a label and a colon. O(lines): to be asked once a page.
  var isDialogue: Bool {
    let open = lines.indices.filter { roles[$0] == .body }
    let labelled = open.count { source.bytes[lines[$0].range].prefix(40).contains(0x3A) }
    return labelled * 8 > open.count
  }

  /// Whether a line begins with a quotation mark that comes in twos.
  func hasBlockQuote(_ index: Int) -> Bool {
    let scalar = lines[index].firstScalar
    return QuoteMark.isQuote(scalar) && !QuoteMark.isSingle(scalar)
  }
}
