import Texts

/// Builds the tree of a page out of its tokens.
///
/// The rules of the HTML standard (13.2.6) that decide where text belongs: optional end tags, implied ends of paragraphs,
/// items, cells and headings, misnested formatting, ignored second heads and bodies. Beyond them, a heading that is never ended
/// ends before its first block. Left out on purpose: moving
/// misplaced text out of tables and re-opening formatting, because both would take text out of its order in the source.
/// Time and memory are O(bytes): depth is capped, and an end tag looks only at elements that are open.
struct HTMLTreeBuilder {
  /// The deepest nesting that is kept, as in browsers; what is nested deeper becomes children of the deepest element.
  static let deepest = 512
  /// The most nodes that are read of one page.
  static let mostNodes = 4_000_000
  /// How many bytes behind a block in a heading the heading's end tag is looked for.
  private static let longestHeading = 2_000

  private let bytes: [UInt8]
  private var tokenizer = HTMLTokenizer()
  private var nodes: [HTMLNode] = []
  private var open: [OpenElement] = []
  private var counts = [Int](repeating: 0, count: 256)
  /// Elements that were not opened because of the depth.
  private var skipped = 0
  /// Up to where the open heading is known to go on: the place of its end tag.
  private var headingEnd = 0

  private struct OpenElement {
    var node: Int
    var tag: HTMLTag
    var name: UInt64
  }

  /// The tree of a page. Never fails: every sequence of bytes is a page.
  static func tree(of source: SourceText) -> HTMLTree {
    var builder = HTMLTreeBuilder(bytes: source.bytes)
    let isTruncated = builder.run()
    return HTMLTree(
      source: source, nodes: builder.nodes, attributes: builder.tokenizer.attributes, isTruncated: isTruncated)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 24 + 16)
  }

  private mutating func run() -> Bool {
    let source = bytes
    let length = source.count
    push(HTMLToken(kind: .start, range: 0..<0, tag: .root))
    var isTruncated = false
    while let token = tokenizer.next(source.span) {
      if nodes.count >= HTMLTreeBuilder.mostNodes {
        isTruncated = true
        break
      }
      switch token.kind {
      case .text: appendText(token)
      case .start: start(token)
      case .end: end(token)
      }
    }
    while !open.isEmpty { pop(at: length) }
    return isTruncated
  }

  private var current: OpenElement { open.last ?? OpenElement(node: 0, tag: .root, name: 0) }

  // MARK: Nodes

  private mutating func append(_ token: HTMLToken, tag: HTMLTag) -> Int {
    let node = nodes.count
    nodes.append(
      HTMLNode(
        tag: tag, attributeCount: UInt16(truncatingIfNeeded: token.attributes.count), names: token.names,
        firstAttribute: UInt32(truncatingIfNeeded: token.attributes.lowerBound), parent: Int32(current.node),
        end: Int32(node + 1), low: UInt32(truncatingIfNeeded: token.range.lowerBound),
        high: UInt32(truncatingIfNeeded: token.range.upperBound)))
    return node
  }

  private mutating func appendText(_ token: HTMLToken) {
    _ = append(token, tag: .text)
  }

  private mutating func push(_ token: HTMLToken) {
    let node = append(token, tag: token.tag)
    guard open.count < HTMLTreeBuilder.deepest else {
      if !token.tag.isRawText { skipped += 1 }
      return
    }
    open.append(OpenElement(node: node, tag: token.tag, name: token.name))
    counts[slot(token.tag)] += 1
  }

  private func slot(_ tag: HTMLTag) -> Int { Int(tag.rawValue) }

  private mutating func pop(at offset: Int) {
    guard let last = open.popLast() else { return }
    close(last, at: offset)
  }

  private mutating func close(_ element: OpenElement, at offset: Int) {
    counts[slot(element.tag)] -= 1
    let outer = current.node
    var node = element.node
    repeat {  // formatting elements that ended while blocks stood open inside them end with those
      nodes[node].end = Int32(nodes.count)
      nodes[node].high = UInt32(truncatingIfNeeded: offset)
      node = Int(nodes[node].parent)
    } while node != outer && node > 0
  }

  private mutating func pop(to index: Int, at offset: Int) {
    while open.count > index { pop(at: offset) }
  }

  /// The index of the innermost open element that is `wanted`, looking outwards up to one that is a `wall`.
  private func find(_ wanted: (HTMLTag) -> Bool, wall: (HTMLTag) -> Bool) -> Int? {
    var index = open.count - 1
    while index > 0 {
      let tag = open[index].tag
      if wanted(tag) { return index }
      if wall(tag) { return nil }
      index -= 1
    }
    return nil
  }

  private func isOpen(_ tag: HTMLTag) -> Bool { counts[slot(tag)] > 0 }

  // MARK: Start tags

  private mutating func start(_ token: HTMLToken) {
    let offset = token.range.lowerBound
    switch token.tag {
    case .html, .head, .body, .frameset:
      if isOpen(token.tag) || token.tag == .head && isOpen(.body) { return }
      if token.tag == .body, let head = find({ $0 == .head }, wall: { _ in false }) { pop(to: head, at: offset) }
      return push(token)
    default: break
    }
    leaveHead(before: token)
    closeImplied(by: token.tag, at: offset)
    if token.tag.isVoid {
      _ = append(token, tag: token.tag)
    } else if token.closesItself, token.tag == .unknown || token.tag == .svg {
      _ = append(token, tag: token.tag)
    } else {
      push(token)
    }
  }

  private mutating func leaveHead(before token: HTMLToken) {
    guard isOpen(.head) else { return }
    switch token.tag {
    case .base, .link, .meta, .noscript, .script, .style, .template, .title, .unknown: return
    default: break
    }
    if isOpen(.noscript) || isOpen(.template) { return }
    if let head = find({ $0 == .head }, wall: { _ in false }) { pop(to: head, at: token.range.lowerBound) }
  }

  private mutating func closeImplied(by tag: HTMLTag, at offset: Int) {
    if tag.closesParagraph, isOpen(.p) { closeParagraph(at: offset) }
    if tag.isBlock, offset >= headingEnd, isHeadingOpen { closeEndlessHeading(at: offset) }
    switch tag {
    case .li: close({ $0 == .li }, wall: HTMLTreeBuilder.isListWall, at: offset)
    case .dd, .dt: close({ $0 == .dd || $0 == .dt }, wall: HTMLTreeBuilder.isListWall, at: offset)
    case .h1, .h2, .h3, .h4, .h5, .h6: if current.tag.headingLevel != nil { pop(at: offset) }
    case .option: close({ $0 == .option }, wall: { $0 != .option }, at: offset)
    case .optgroup: close({ $0 == .option || $0 == .optgroup }, wall: { $0 == .select }, at: offset)
    case .td, .th: close({ $0 == .td || $0 == .th || $0 == .caption }, wall: { $0 == .tr || $0 == .table }, at: offset)
    case .tr: close({ $0 == .tr || $0 == .caption }, wall: { $0 == .table }, at: offset)
    case .thead, .tbody, .tfoot:
      close({ $0 == .thead || $0 == .tbody || $0 == .tfoot || $0 == .caption }, wall: { $0 == .table }, at: offset)
    case .a: if isOpen(.a) { endFormatting(.a, name: nil, at: offset) }
    case .button: close({ $0 == .button }, wall: HTMLTreeBuilder.isScopeWall, at: offset)
    default: break
    }
  }

  private var isHeadingOpen: Bool {
    isOpen(.h1) || isOpen(.h2) || isOpen(.h3) || isOpen(.h4) || isOpen(.h5) || isOpen(.h6)
  }

  /// A heading that a block begins in and whose end tag does not come soon was never ended: the standard would make
  /// all that follows a part of it. The bytes are looked at once, so that this stays linear.
  private mutating func closeEndlessHeading(at offset: Int) {
    let limit = Swift.min(offset + HTMLTreeBuilder.longestHeading, bytes.count - 4)
    var index = offset
    while index < limit {
      let isEnd = bytes[index + 1] == 0x2F
      let name = index + (isEnd ? 2 : 1)
      if bytes[index] == 0x3C, bytes[name] | 0x20 == 0x68, bytes[name + 1] &- 0x31 < 6 {
        guard isEnd else { break }
        headingEnd = index
        return
      }
      index += 1
    }
    close({ $0.headingLevel != nil }, wall: HTMLTreeBuilder.isScopeWall, at: offset)
  }

  private mutating func close(_ wanted: (HTMLTag) -> Bool, wall: (HTMLTag) -> Bool, at offset: Int) {
    if let index = find(wanted, wall: wall) { pop(to: index, at: offset) }
  }

  private mutating func closeParagraph(at offset: Int) {
    close({ $0 == .p }, wall: { HTMLTreeBuilder.isScopeWall($0) || $0 == .button }, at: offset)
  }

  private static func isScopeWall(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .root: true
    default: false
    }
  }

  private static func isListWall(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .ul, .ol, .dl, .menu, .dir: true
    case .address, .div, .p: false
    default: tag.isBlock && tag != .li && tag != .dd && tag != .dt || isScopeWall(tag)
    }
  }

  // MARK: End tags

  private mutating func end(_ token: HTMLToken) {
    let offset = token.range.lowerBound
    switch token.tag {
    case .html, .body: return
    case .br:
      _ = append(token, tag: .br)
      return
    case .p where !isOpen(.p):
      _ = append(token, tag: .p)
      return
    default: break
    }
    if skipped > 0, !token.tag.isVoid {
      skipped -= 1
      return
    }
    guard isOpen(token.tag) || token.tag.headingLevel != nil else { return }
    if token.tag.isFormatting {
      endFormatting(token.tag, name: token.name, at: offset)
    } else if token.tag.headingLevel != nil {
      close({ $0.headingLevel != nil }, wall: HTMLTreeBuilder.isScopeWall, at: offset)
    } else {
      close({ $0 == token.tag }, wall: endWall(of: token.tag), at: offset)
    }
  }

  /// What an end tag cannot reach beyond.
  private func endWall(of tag: HTMLTag) -> (HTMLTag) -> Bool {
    switch tag {
    case .table, .template, .root, .head: { _ in false }
    case .tr, .tbody, .thead, .tfoot, .td, .th, .caption: { $0 == .table }
    case .li: { HTMLTreeBuilder.isScopeWall($0) || $0 == .ul || $0 == .ol }
    default: HTMLTreeBuilder.isScopeWall
    }
  }

  /// Ends a formatting element. Where blocks stand open inside it, only the element itself ends: what follows the
  /// innermost of them belongs to its parent, as if the tags had been nested properly.
  private mutating func endFormatting(_ tag: HTMLTag, name: UInt64?, at offset: Int) {
    var index = open.count - 1
    var crossesBlock = false
    while index > 0 {
      let element = open[index]
      if element.tag == tag, tag != .unknown || element.name == name { break }
      if HTMLTreeBuilder.isScopeWall(element.tag) { return }
      if !element.tag.isFormatting { crossesBlock = true }
      index -= 1
    }
    guard index > 0 else { return }
    if crossesBlock {
      counts[slot(tag)] -= 1
      open.remove(at: index)
    } else {
      pop(to: index, at: offset)
    }
  }
}
