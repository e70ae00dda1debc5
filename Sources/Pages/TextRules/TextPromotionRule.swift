import RecordTypes
import Texts

/// Invitations to the reader: to sign up, to follow, to subscribe. A line of its own, or the last sentences of the last paragraph.
///
/// An invitation holds a phrase of invitations and speaks to the reader or stands at the end; it quotes nobody. Where it is glued to a
/// paragraph, only the sentences from it on are cut.
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
    let sentences = Sentences.scan(bytes, in: page.lines[index].range)
    var cut = sentences.count
    while cut > 1 {
      let sentence = sentences[cut - 1]
      let inside = TextLexicon.scan(bytes, Words.scan(bytes, in: sentence)).inside
      guard inside.contains(.promotion), speaksToReader(page, sentence) else { break }
      cut -= 1
    }
    guard cut < sentences.count else { return }
    let removed = sentences[cut].lowerBound..<page.lines[index].range.upperBound
    page.document.furniture.append(Furniture(kind: .promotion, origin: page.origin(removed)))
    page.lines[index].range = page.lines[index].range.lowerBound..<sentences[cut - 1].upperBound
  }

  private static let reader: Set<UInt64> = Set(
    "you your our us here sie ihr ihre unser unseren uns vous votre notre nous usted su nuestro nuestra вас ваш наш нашу нам nasz nas twoj"
      .split(separator: " ").map {
        let bytes = Array($0.utf8)
        return Folding.hash(bytes, 0..<bytes.count)
      })
}
