import RecordTypes
import Texts

/// Pictures leave their caption, their credit and often a link to another article in the text.
///
/// A credit is a short line that begins with `©` or names an agency or photographer with a word for pictures, and does not
/// claim the rights of a page. The line directly above it, without an empty line between, is its caption unless it ends a
/// sentence of running text. Where paragraphs are parted by empty lines, a headline that stands directly between credit
/// and the next paragraph without one is a link. A credit that an empty line parts from the headline above it is that of
/// the picture above the headline.
enum TextCaptionRule {
  static func apply(_ page: inout TextPage) {
    let hasBlankLines = page.hasBlankLines
    for index in page.lines.indices where isCredit(page, index) {
      page.mark(index, .credit)
      let caption = captionLine(page, index, hasBlankLines)
      let credit = page.string(page.lines[index].range)
      if let caption {
        page.mark(caption, .caption)
        page.document.captions.append(
          Caption(
            text: page.string(page.lines[caption].range), credit: credit, origin: page.origin(ofLines: caption...index))
        )
      } else {
        page.document.captions.append(
          Caption(text: "", credit: credit, origin: page.origin(ofLines: index...index)))
      }
      if hasBlankLines { takeLink(&page, below: index) }
    }
    page.document.captions.removeAll { $0.text.isEmpty }
  }

  private static func isCredit(_ page: TextPage, _ index: Int) -> Bool {
    let line = page.lines[index]
    guard page.roles[index] == .body, line.words <= 16, line.words >= 1, line.inside.isDisjoint(with: [.rights]) else {
      return false
    }
    if line.firstScalar == 0xA9 { return index < page.lastProse || index <= page.firstProse }
    guard line.inside.contains(.credit), !line.isProse else { return false }
    let text = page.source.bytes[line.range]
    let hasMark = text.contains(0x3A) || text.contains(0x2F) || text.contains(0x28)
    return hasMark && !line.endsSentence && line.words <= 12
  }

  private static func captionLine(_ page: TextPage, _ credit: Int, _ hasBlankLines: Bool) -> Int? {
    guard credit > 0, page.roles[credit - 1] == .body else { return nil }
    let above = page.lines[credit - 1]
    if page.lines[credit].blanksBefore == 0 {
      let isFree = hasBlankLines ? above.blanksBefore > 0 || credit == 1 : !above.endsSentence
      return isFree && !(above.isProse && !hasBlankLines) && above.words <= 80 ? credit - 1 : nil
    }
    // Picture, headline, credit: the caption is what stands above the headline.
    guard credit > 1, credit < page.firstProse, above.isHeadlineLike, page.roles[credit - 2] == .body,
      page.lines[credit - 2].isHeadlineLike, page.lines[credit - 2].exact.isEmpty
    else { return nil }
    return credit - 2
  }

  /// The headline between a credit and the next paragraph.
  private static func takeLink(_ page: inout TextPage, below credit: Int) {
    let index = credit + 1
    guard index + 1 < page.lines.count, page.roles[index] == .body, page.lines[index].blanksBefore == 0,
      page.lines[index].isHeadlineLike, page.lines[index + 1].blanksBefore == 0, page.isOpenProse(index + 1)
    else { return }
    page.mark(index, .related)
    page.document.teasers.append(
      Teaser(list: .inline, title: page.string(page.lines[index].range), origin: page.origin(ofLines: index...index)))
  }
}
