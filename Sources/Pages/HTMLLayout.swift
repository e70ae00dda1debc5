import Texts

/// The visible text of a page as lines, in order, furniture and all.
struct HTMLLayout: Sendable {
  /// The lines.
  private(set) var segments: [HTMLSegment] = []
  /// The pieces of all lines.
  private(set) var pieces: [HTMLPiece] = []

  private var current: HTMLSegment?
  private var breaks = 0
  private var open: [(end: Int, style: HTMLPiece.Style, block: Int)] = []

  /// Lays a page out. O(nodes + bytes).
  init(of tree: HTMLTree) {
    segments.reserveCapacity(tree.nodes.count / 6)
    var index = 0
    while index < tree.nodes.count {
      leave(before: index, in: tree)
      let node = tree.nodes[index]
      if HTMLLayout.isInvisible(node.tag) {
        if node.tag.isBlock { close() }
        index = Int(node.end)
        continue
      }
      switch node.tag {
      case .text: add(index, in: tree)
      case .br: breaks += 1
      default: enter(index, node)
      }
      index += 1
    }
    leave(before: Int.max, in: tree)
    close()
  }

  /// Elements whose content is no text of the page.
  static func isInvisible(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .head, .title, .script, .style, .template, .noscript, .svg, .math, .iframe, .object, .applet, .canvas, .audio,
      .video, .textarea, .select, .map, .noembed, .noframes, .progress, .meter, .rp, .rt:
      true
    default: false
    }
  }

  private mutating func enter(_ index: Int, _ node: HTMLNode) {
    if node.tag.isBlock { close() }
    guard Int(node.end) > index + 1 else { return }
    var style = open.last?.style ?? []
    switch node.tag {
    case .b, .strong: style.insert(.bold)
    case .i, .em, .cite, .dfn: style.insert(.italic)
    case .a: style.insert(.link)
    case .pre, .listing, .xmp, .plaintext: style.insert(.preformatted)
    default: break
    }
    let block = node.tag.isBlock ? index : open.last?.block ?? 0
    open.append((Int(node.end), style, block))
  }

  private mutating func leave(before index: Int, in tree: HTMLTree) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if last.block != open.last?.block ?? -1 { close() }
    }
  }

  private mutating func close() {
    breaks = 0
    guard let segment = current else { return }
    current = nil
    if segment.length > 0 {
      segments.append(segment)
    } else {
      pieces.removeLast(pieces.count - segment.pieces.lowerBound)
    }
  }

  /// Adds a text node, cut at blank lines where the page keeps its white space.
  private mutating func add(_ index: Int, in tree: HTMLTree) {
    let range = tree.range(of: index)
    guard open.last?.style.contains(.preformatted) == true else { return add(index, range, in: tree) }
    let isIndented = HTMLLayout.opensParagraphsByIndent(tree.bytes, range)
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      if isIndented, tree.bytes[offset] == 0x0A,
        let indent = HTMLLayout.indent(tree.bytes, offset + 1, range.upperBound),
        (1...8).contains(indent)
      {
        add(index, start..<offset, in: tree)
        close()
        start = offset
        offset += 1
      } else if tree.bytes[offset] == 0x0A {
        var next = offset + 1
        while next < range.upperBound, tree.bytes[next] == 0x20 || tree.bytes[next] == 0x0D || tree.bytes[next] == 0x09
        {
          next += 1
        }
        if next < range.upperBound, tree.bytes[next] == 0x0A {
          add(index, start..<offset, in: tree)
          close()
          start = next
        }
        offset = next
      } else {
        offset += 1
      }
    }
    add(index, start..<range.upperBound, in: tree)
  }

  /// Whether the page opens paragraphs by white space: several lines begin with some, nearly always behind the end of a
  /// sentence or an empty line, and others with none. O(bytes).
  private static func opensParagraphsByIndent(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var (flush, set, behind, ended) = (0, 0, 0, 0)
    var last: UInt8?
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = ByteSearch.first(0x0A, in: bytes, offset..<range.upperBound) ?? range.upperBound
      if let indent = indent(bytes, offset, end) {
        if indent == 0 {
          flush += 1
        } else if indent <= 8 {
          set += 1
          if let last {
            behind += 1
            if [0x2E, 0x3F, 0x21, 0x3A, 0x29, 0x22].contains(last) { ended += 1 }
          }
        }
        last = bytes[offset..<end].last { $0 > 0x20 }
      } else {
        last = nil
      }
      offset = end + 1
    }
    return set >= 2 && flush >= 3 && ended * 10 >= behind * 7
  }

  /// The spaces that a line begins with; nil for an empty one.
  private static func indent(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var offset = start
    while offset < end, bytes[offset] == 0x20 { offset += 1 }
    return offset < end && bytes[offset] > 0x20 ? offset - start : nil
  }

  private mutating func add(_ index: Int, _ range: TextRange, in tree: HTMLTree) {
    guard !range.isEmpty, let context = open.last else { return }
    let counter = HTMLCounter(tree.bytes.span, range)
    if counter.length == 0 && current == nil { return }
    var style = context.style
    if counter.length > 0, breaks > 0 {
      if breaks > 1 || beginsLine(range, style, in: tree) {
        close()
      } else {
        style.insert(.broken)
      }
      breaks = 0
    }
    var segment = current ?? HTMLSegment(pieces: pieces.count..<pieces.count, container: context.block)
    pieces.append(
      HTMLPiece(
        node: Int32(index), low: UInt32(range.lowerBound), high: UInt32(range.upperBound), style: style))
    segment.pieces = segment.pieces.lowerBound..<pieces.count
    segment.length += counter.length
    if style.contains(.link) { segment.linkLength += counter.length }
    if style.contains(.bold) { segment.boldLength += counter.length }
    segment.words += counter.words
    segment.stops += counter.stops
    if counter.length > 0 { segment.endsSentence = counter.endsSentence }
    if counter.hasDigit { segment.hasDigit = true }
    current = segment
  }

  /// Whether the text behind a single line break begins a line of its own: the line before it is a long one that ended
  /// a sentence, bold begins, or a label with a colon stands there.
  private func beginsLine(_ range: TextRange, _ style: HTMLPiece.Style, in tree: HTMLTree) -> Bool {
    guard let current else { return true }
    if current.endsSentence, current.length > 80 { return true }
    if style.contains(.bold), let last = pieces.last, !last.style.contains(.bold) { return true }
    if current.boldLength == current.length, !style.contains(.bold) { return true }
    return HTMLLayout.beginsWithLabel(tree.bytes, range)
  }

  /// Whether the text begins with one to six words and a colon.
  static func beginsWithLabel(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] <= 0x20 { offset += 1 }
    guard offset < range.upperBound else { return false }
    let first = Scalars.decode(bytes, at: offset).scalar
    guard CharacterClass.of(first).contains(.upper) else { return false }
    let limit = min(offset + 80, range.upperBound)
    var spaces = 0
    while offset < limit {
      switch bytes[offset] {
      case 0x3A: return offset + 1 >= range.upperBound || bytes[offset + 1] <= 0x20
      case 0...0x20: spaces += 1
      case 0x21, 0x2E, 0x3F: if offset + 1 < limit, bytes[offset + 1] <= 0x20, spaces > 1 { return false }
      default: break
      }
      if spaces > 6 { return false }
      offset += 1
    }
    return false
  }
}
