import RecordTypes
import Texts

/// Writes lines of a page out as blocks of a document, keeping the origin of every byte.
struct HTMLWriter {
  private let page: HTMLPage
  private var builder = SourceTextBuilder()
  private var blocks: [Block] = []
  private var decoded: [UInt8] = []

  init(page: HTMLPage) {
    self.page = page
  }

  /// The text and blocks of the lines.
  static func write(_ lines: [Int], of page: HTMLPage) -> (text: SourceText, blocks: [Block]) {
    var writer = HTMLWriter(page: page)
    for line in lines { writer.append(line) }
    let text = writer.builder.finish()
    var blocks: [Block] = []
    for block in writer.blocks {
      guard let origin = text.origin(of: block.range) else { continue }
      blocks.append(Block(kind: block.kind, range: block.range, origin: origin, emphasis: block.emphasis))
    }
    return (text, blocks)
  }

  /// Appends the text of a stretch of mark-up, tags left out, to `builder`: a headline, from the page or its head.
  static func append(_ range: TextRange, of tree: HTMLTree, to builder: inout SourceTextBuilder) {
    var offset = range.lowerBound
    var isTag = false
    let start = builder.count
    var decoded: [UInt8] = []
    while offset < range.upperBound {
      let byte = tree.bytes[offset]
      let low = offset
      offset += 1
      if isTag {
        if byte == 0x3E { isTag = false }
      } else if byte == 0x3C {
        isTag = true
      } else if byte <= 0x20 {
        if builder.count > start, builder.bytes.last != 0x20 {
          builder.append(0x20, for: low..<offset, of: tree.source)
        }
      } else if byte == 0x26,
        let length = HTMLEntity.decode(tree.bytes, at: low, end: range.upperBound, attribute: false, into: &decoded)
      {
        offset = low + length
        builder.append(decoded, for: low..<offset, of: tree.source)
        decoded.removeAll(keepingCapacity: true)
      } else {
        builder.append(low..<offset, of: tree.source)
      }
    }
  }

  private mutating func append(_ line: Int) {
    let segment = page.segments[line]
    let before = builder.count
    if !blocks.isEmpty { builder.appendBlankLine() }
    let start = builder.count
    var emphasis: [Block.Emphasis] = []
    for piece in page.layout.pieces[segment.pieces] {
      let low = builder.count
      append(piece, from: start)
      note(piece.style, low..<builder.count, in: &emphasis)
    }
    trimEnd(from: start)
    guard builder.count > start else {
      builder.removeLast(builder.count - before)
      return
    }
    let range = start..<builder.count
    let trimmed = emphasis.compactMap { trim($0, to: range) }
    blocks.append(Block(kind: kind(of: segment), range: range, origin: 0..<0, emphasis: trimmed))
  }

  private func trim(_ emphasis: Block.Emphasis, to range: TextRange) -> Block.Emphasis? {
    let clamped = emphasis.range.clamped(to: range)
    return Sentences.trim(builder.bytes, clamped).map { Block.Emphasis(range: $0, strong: emphasis.strong) }
  }

  private func note(_ style: HTMLPiece.Style, _ range: TextRange, in emphasis: inout [Block.Emphasis]) {
    guard !range.isEmpty else { return }
    for (mark, strong) in [(HTMLPiece.Style.bold, true), (.italic, false)] where style.contains(mark) {
      if let last = emphasis.lastIndex(where: { $0.strong == strong }),
        emphasis[last].range.upperBound == range.lowerBound
      {
        emphasis[last].range = emphasis[last].range.lowerBound..<range.upperBound
      } else {
        emphasis.append(Block.Emphasis(range: range, strong: strong))
      }
    }
  }

  /// Appends a piece: stretches that need no change are copied, references and white space replaced.
  private mutating func append(_ piece: HTMLPiece, from start: Int) {
    let source = page.tree.source
    let bytes = source.bytes
    let end = Int(piece.high)
    var offset = Int(piece.low)
    if piece.style.contains(.broken), builder.count > start, builder.bytes.last != 0x20, offset < end {
      appendBreak(before: offset)
    }
    while offset < end {
      let byte = bytes[offset]
      if byte <= 0x20 {
        let low = offset
        while offset < end, bytes[offset] <= 0x20 { offset += 1 }
        if builder.count > start, builder.bytes.last != 0x20 {
          builder.append(0x20, for: low..<offset, of: source)
        }
        continue
      }
      if byte == 0x26 {
        decoded.removeAll(keepingCapacity: true)
        if let length = HTMLEntity.decode(bytes, at: offset, end: end, attribute: false, into: &decoded) {
          appendDecoded(offset..<(offset + length), from: start)
          offset += length
          continue
        }
      }
      let stop = HTMLText.endOfPlain(bytes.span, from: offset, to: end)
      builder.append(offset..<stop, of: source)
      offset = stop
    }
  }

  /// A decoded reference; white space that was written as one (`&#10;`) folds as any other.
  private mutating func appendDecoded(_ range: TextRange, from start: Int) {
    if decoded.allSatisfy({ $0 <= 0x20 }) {
      guard builder.count > start, builder.bytes.last != 0x20 else { return }
      builder.append(0x20, for: range, of: page.tree.source)
    } else {
      builder.append(decoded, for: range, of: page.tree.source)
    }
  }

  /// The space for a line break: its origin is the last tag before the text.
  private mutating func appendBreak(before offset: Int) {
    let bytes = page.tree.bytes
    var low = offset
    while low > 0, offset - low < 64, bytes[low - 1] != 0x3C { low -= 1 }
    builder.append(0x20, for: max(low - 1, 0)..<offset, of: page.tree.source)
  }

  private mutating func trimEnd(from start: Int) {
    while builder.count > start, let (scalar, length) = Scalars.before(builder.count, in: builder.bytes),
      CharacterClass.of(scalar).contains(.space)
    {
      builder.removeLast(length)
    }
  }

  private func kind(of segment: HTMLSegment) -> Block.Kind {
    var node = segment.container
    while node > 0 {
      let tag = page.tree.nodes[node].tag
      if tag.headingLevel != nil { return .heading }
      switch tag {
      case .li: return .listItem
      case .blockquote: return .blockquote
      case .article, .section, .main, .body, .td: return .paragraph
      default: node = page.tree.parent(of: node)
      }
    }
    return .paragraph
  }
}
