import Texts

/// A page with everything that the rules ask of it: tree, lines, marks and sums over the lines.
struct HTMLPage: Sendable {
  /// The page's elements and texts.
  let tree: HTMLTree
  /// The page's lines.
  let layout: HTMLLayout
  /// What the names in each node's attributes say.
  let marks: [HTMLMarks]
  /// For each node the number of lines that begin before it; one more entry at the end.
  private let firstSegment: [Int32]
  /// Sums over the lines before each.
  private let lengths: [Int]
  private let linkLengths: [Int]
  private let proses: [Int]

  /// Reads a page. O(bytes).
  init(_ source: SourceText) {
    let tree = HTMLTreeBuilder.tree(of: source)
    let layout = HTMLLayout(of: tree)
    self.tree = tree
    self.layout = layout
    marks = HTMLMarkReader.marks(of: tree, layout)
    firstSegment = HTMLPage.firstSegments(tree, layout)
    lengths = HTMLPage.sums(layout.segments) { $0.length }
    linkLengths = HTMLPage.sums(layout.segments) { $0.linkLength }
    proses = HTMLPage.sums(layout.segments) { $0.prose }
  }

  /// The lines.
  var segments: [HTMLSegment] { layout.segments }

  private static func sums(_ segments: [HTMLSegment], _ value: (HTMLSegment) -> Int) -> [Int] {
    var total = 0
    var result = [0]
    result.reserveCapacity(segments.count + 1)
    for segment in segments {
      total += value(segment)
      result.append(total)
    }
    return result
  }

  private static func firstSegments(_ tree: HTMLTree, _ layout: HTMLLayout) -> [Int32] {
    var result = [Int32](repeating: 0, count: tree.nodes.count + 1)
    var node = 0
    for (index, segment) in layout.segments.enumerated() {
      let first = Int(layout.pieces[segment.pieces.lowerBound].node)
      while node <= first {
        result[node] = Int32(index)
        node += 1
      }
    }
    while node < result.count {
      result[node] = Int32(layout.segments.count)
      node += 1
    }
    return result
  }

  /// The lines that begin inside a node.
  func lines(of node: Int) -> Range<Int> {
    Int(firstSegment[node])..<Int(firstSegment[Int(tree.nodes[node].end)])
  }

  /// The lines that begin and end inside a node: a date in front of a paragraph is not the paragraph.
  func wholeLines(of node: Int) -> Range<Int> {
    let lines = lines(of: node)
    guard let last = lines.last, !tree.nodes[node].tag.isBlock else { return lines }
    let end = Int(layout.pieces[segments[last].pieces.upperBound - 1].node)
    return end < Int(tree.nodes[node].end) ? lines : lines.dropLast()
  }

  /// Characters of the lines.
  func length(_ lines: Range<Int>) -> Int { lengths[lines.upperBound] - lengths[lines.lowerBound] }
  /// Characters of the lines inside links.
  func linkLength(_ lines: Range<Int>) -> Int { linkLengths[lines.upperBound] - linkLengths[lines.lowerBound] }
  /// Characters of running text in the lines.
  func prose(_ lines: Range<Int>) -> Int { proses[lines.upperBound] - proses[lines.lowerBound] }

  /// How many links a line has.
  func links(of line: Int) -> Int {
    var links: Set<Int> = []
    for piece in layout.pieces[segments[line].pieces] where piece.style.contains(.link) {
      if let link = tree.ancestor(of: Int(piece.node), where: { tree.nodes[$0].tag == .a }) { links.insert(link) }
    }
    return links.count
  }

  /// The words of a line, entities decoded and white space folded. O(length).
  func string(_ line: Int) -> String { HTMLText.trimmed(text(line)) }

  /// The words of a line as bytes.
  func text(_ line: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(segments[line].length * 5 / 4 + 8)
    for index in segments[line].pieces {
      let piece = layout.pieces[index]
      if piece.style.contains(.broken), let last = output.last, last != 0x20 { output.append(0x20) }
      HTMLText.append(tree.bytes, piece.range, to: &output)
    }
    return output
  }
}

extension HTMLSegment {
  /// Characters of running text outside links: all where the line reads like sentences, none where it does not.
  var prose: Int {
    guard words >= 8, stops > 0, linkLength * 2 < length else { return 0 }
    return length - linkLength
  }
}
