import RecordTypes
import Texts

/// Invitations to the reader: to sign up, to follow, to subscribe. A line of its own, or the last sentences of the last paragraph.
///
/// An invitation holds a phrase of invitations and speaks to the reader or stands at the end; it quotes nobody. Where it is glued to a
/// paragraph, only the sentences from it on are cut, even where no space parts them (`he said.Follow us …`), and with them the
/// question to the reader that leads up to it (`Tired of the news? Follow us …`).
enum TextPromotionRule {
  static func apply(_ page: inout TextPage) {
    guard let last = page.lines.indices.last(where: { page.roles[$0] == .body && page.lines[$0].words > 0 }) else {
      return
    }
    for index in page.lines.indices where page.roles[index] == .body && isInvitation(page, index, isLast: index == last)
    {
      page.mark(index, .promotion)
    }
    let end = page.lastProse
    if end >= 0, page.lines[end].inside.contains(.promotion) || page.lines[end].words > 120 { cutTail(&page, end) }
  }

  private static func isInvitation(_ page: TextPage, _ index: Int, isLast: Bool) -> Bool {
    let line = page.lines[index]
    guard line.inside.contains(.promotion), line.words <= 40, !page.hasQuote(index) else { return false }
    let isBeside = page.isFurniture(index - 1) || page.isFurniture(index + 1)
    return isLast || isBeside || (line.words <= 25 && speaksToReader(page, line.range))
  }

  /// Whether a sentence has `you`, `your`, `our` or their like.
  private static func speaksToReader(_ page: TextPage, _ range: TextRange) -> Bool {
    let bytes = page.source.bytes
    return Words.scan(bytes, in: range).contains { reader.contains(Folding.hash(bytes, $0.range)) }
  }

  private static func cutTail(_ page: inout TextPage, _ index: Int) {
    let bytes = page.source.bytes
    let sentences = Sentences.scan(bytes, in: page.lines[index].range).flatMap { parted(bytes, $0) }
    var cut = sentences.count
    while cut > 1, invites(page, sentences[cut - 1]) || cut < sentences.count && leadsUp(page, sentences[cut - 1]) {
      cut -= 1
    }
    guard cut < sentences.count else { return }
    let removed = sentences[cut].lowerBound..<page.lines[index].range.upperBound
    page.document.furniture.append(Furniture(kind: .promotion, origin: page.origin(removed)))
    page.lines[index].range = page.lines[index].range.lowerBound..<sentences[cut - 1].upperBound
  }

  /// Whether a sentence is an invitation.
  private static func invites(_ page: TextPage, _ sentence: TextRange) -> Bool {
    let bytes = page.source.bytes
    return TextLexicon.scan(bytes, Words.scan(bytes, in: sentence)).inside.contains(.promotion)
      && speaksToReader(page, sentence)
  }

  /// Whether a sentence before an invitation is part of it: a short question or call to the reader.
  private static func leadsUp(_ page: TextPage, _ sentence: TextRange) -> Bool {
    let last = page.source.bytes[sentence.upperBound - 1]
    return (last == 0x3F || last == 0x21) && sentence.count <= 120 && speaksToReader(page, sentence)
  }

  /// A sentence, parted where another is glued to it: an end, closing quotes, and a capitalized word right behind.
  private static func parted(_ bytes: [UInt8], _ sentence: TextRange) -> [TextRange] {
    var parts: [TextRange] = []
    var start = sentence.lowerBound
    var offset = start
    while offset < sentence.upperBound {
      let byte = bytes[offset]
      offset += 1
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F, offset - start > 3, offset < sentence.upperBound,
        TextBytes.isLetter(bytes[offset - 2]), TextBytes.isLetter(bytes[offset - 3])
      else { continue }
      var next = Scalars.decode(bytes, at: offset)
      while QuoteMark.isQuote(next.scalar), offset + next.length < sentence.upperBound {
        offset += next.length
        next = Scalars.decode(bytes, at: offset)
      }
      let behind = offset + next.length
      guard CharacterClass.of(next.scalar).contains(.upper), behind < sentence.upperBound,
        CharacterClass.of(Scalars.decode(bytes, at: behind).scalar).contains(.lower)
      else { continue }
      parts.append(start..<offset)
      start = offset
    }
    return parts + [start..<sentence.upperBound]
  }

  private static let reader = TextBytes.hashes(
    "you your our us here sie ihr ihre unser unseren uns vous votre notre nous usted su nuestro nuestra вас ваш наш нашу нам nasz nas twoj"
  )
}
