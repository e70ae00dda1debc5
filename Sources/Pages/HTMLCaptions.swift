import RecordTypes
import Texts

/// Reads captions and their credits out of the elements that hold them.
enum HTMLCaptions {
  /// How many lines behind a caption its credit may stand.
  private static let reach = 4

  /// The captions of a page, in order; pictures without words have none.
  static func find(in page: HTMLPage, _ furniture: HTMLFurniture, _ body: HTMLBody) -> [Caption] {
    furniture.nodes.compactMap { node, kind in
      guard kind == .caption, var caption = caption(node, page) else { return nil }
      if caption.credit == nil { takeCredit(&caption, behind: page.lines(of: node).upperBound, page, furniture, body) }
      return caption
    }
  }

  /// Takes the credit that stands outside of the caption's element: the first line behind it that is one, where neither running
  /// text nor another caption lies between.
  private static func takeCredit(
    _ caption: inout Caption, behind line: Int, _ page: HTMLPage, _ furniture: HTMLFurniture, _ body: HTMLBody
  ) {
    for line in line..<min(line + reach, page.segments.count) {
      let kind = furniture.kinds[line]
      if kind == .caption || body.holds(line) { return }
      guard page.segments[line].words <= 16, kind == .credit || kind == nil else { continue }
      let text = page.string(line)
      guard kind == .credit || HTMLPhrases.credit.match(Array(Folding.fold(text).utf8)) != nil,
        let origin = origin(of: line..<(line + 1), page)
      else { continue }
      caption.credit = text
      caption.origin = caption.origin.union(origin)
      return
    }
  }

  private static func caption(_ node: Int, _ page: HTMLPage) -> Caption? {
    var words: [String] = []
    var credit: String?
    for line in page.lines(of: node) {
      let text = page.string(line)
      if credit == nil, isCredit(line, text, below: node, page) {
        credit = text
      } else if credit == nil, let cut = creditStart(text) {
        words.append(HTMLText.trimmed(Array(text.utf8.prefix(cut))))
        credit = HTMLText.trimmed(Array(text.utf8.dropFirst(cut)))
      } else {
        words.append(text)
      }
    }
    guard let origin = origin(of: node, page) else { return nil }
    let text = words.joined(separator: " ")
    if text.isEmpty { return credit.map { Caption(text: $0, credit: $0, origin: origin) } }
    return Caption(text: text, credit: credit, origin: origin)
  }

  /// The bytes of the capture that hold the words of an element.
  static func origin(of node: Int, _ page: HTMLPage) -> OriginRange? {
    origin(of: page.lines(of: node), page)
  }

  /// The bytes of the capture that hold lines.
  static func origin(of lines: Range<Int>, _ page: HTMLPage) -> OriginRange? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let low = page.layout.pieces[page.segments[first].pieces.lowerBound].low
    let high = page.layout.pieces[page.segments[last].pieces.upperBound - 1].high
    return page.tree.source.origin(of: Int(low)..<Int(high))
  }

  private static func isCredit(_ line: Int, _ text: String, below node: Int, _ page: HTMLPage) -> Bool {
    var current = Int(page.layout.pieces[page.segments[line].pieces.lowerBound].node)
    while current > node {
      if page.marks[current].contains(.credit) { return true }
      current = page.tree.parent(of: current)
    }
    let folded = Array(Folding.fold(text).utf8)
    return HTMLPhrases.credit.match(folded) != nil
  }

  /// Where a credit begins behind a caption in one line: at `©`, `Photo:` or its like after a full stop.
  private static func creditStart(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    var offset = 1
    while offset < bytes.count {
      if bytes[offset...].starts(with: [0xC2, 0xA9]) { return offset }
      let before = bytes[offset - 1]
      if before == 0x20 || before == 0x28 || before == 0x5B || before == 0x7C {
        let folded = Folding.fold(bytes, offset..<min(offset + 40, bytes.count))
        if HTMLPhrases.credit.match(folded) != nil, folded.contains(0x3A) || folded.starts(with: "photo by".utf8) {
          return offset
        }
      }
      offset += 1
    }
    return nil
  }
}
