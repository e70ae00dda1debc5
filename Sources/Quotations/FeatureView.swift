/// What the features of one node are made from.
struct FeatureCell: Sendable {
  /// The number of the word: a known word's, else one for what it looks like.
  var word: UInt16 = FeatureCell.outside
  /// Its fine class, below `fineCount`.
  var fine: UInt16 = 1023
  /// A hash of the word's last letters.
  var suffix: UInt32 = 1
  /// Its tag, below `tagCount`.
  var tag: UInt8 = 63
  /// Its coarse class, below `coarseCount`.
  var coarse: UInt8 = 127
  /// Its shape, below 64.
  var shape: UInt8 = 0
  /// What its sentence is like: whether it holds, begins with or ends in a stretch, whether it is a heading; below 16.
  var sentence: UInt8 = 0
  /// Nodes since the sentence began, and to its end; 6 at most.
  var position: UInt8 = 0
  var left: UInt8 = 0
  /// Commas since the sentence began; 3 at most.
  var commas: UInt8 = 0
  /// The nearest stretches before and behind, as distances up to 6 and 7 for none: below 64.
  var quotes: UInt8 = 63
  /// The nearest verb of saying to the left in the sentence and its distance in steps; 9 where there is none.
  var cue: UInt16 = 0
  var cueDistance: UInt8 = 9
  /// What a path over it passes (`RoleFeatures.Path`).
  var step = RoleFeatures.Step()
  /// Whether a sentence ends with it.
  var ends = false
  /// What the first chain believes of it: the likeliest label and how sure it is, below 32.
  var hint: UInt8 = 31
  /// The same in steps for cue, source and content: below 512.
  var parts: UInt16 = 0
  /// What the first chain takes for a cue (1) or a source (2) nearest on the left (times 4) and on the right in the sentence;
  /// 0 where there is none, below 16.
  var around: UInt8 = 0
  /// Whether the first chain takes it for a cue, or nearly so.
  var mayBeCue = false
  /// The first two words of the sentence.
  var opening: UInt32 = 0

  static let tagCount = 64
  static let coarseCount = 128
  static let fineCount = 1024
  /// Words that no table knows have a number for each tag; stretches one for each tag and shape.
  static let stretchBase = 48
  /// What stands before and behind the paragraph.
  static let outside: UInt16 = 240
  /// The number of the first known word.
  static let knownBase = 256
  /// Numbers of words are below it.
  static let wordCount = 16384

  /// The dense templates of a table of words: number, coarse class, fine class, stem.
  static let wordTemplates = 4

  /// The classes of a word by its number.
  static func classes(ofWord word: Int, _ classes: WordClasses) -> WordClasses.Classes {
    if word >= knownBase { return classes.classes(at: word - knownBase) }
    if word == Int(outside) { return .init(coarse: 127, fine: 1023) }
    guard word >= stretchBase else { return own(tag: word, shape: 0) }
    return own(tag: Int(Tag.quoteShort.rawValue) + (word - stretchBase) / 64, shape: (word - stretchBase) % 64)
  }

  /// The classes of what is no known word.
  @inline(__always)
  static func own(tag: Int, shape: Int) -> WordClasses.Classes {
    .init(coarse: UInt8(truncatingIfNeeded: 64 + (tag & 63)), fine: UInt16(512 + tag * 4 + (shape >> 2 & 3)))
  }
}

/// What the features of a paragraph are made from: a cell for each node, with sentinels at both ends.
struct FeatureView {
  /// Sentinels before the first and behind the last node.
  static let margin = 3
  /// The number of nodes, without the sentinels.
  private(set) var count = 0
  /// The cells; that of node n stands at n + `margin`.
  private(set) var cells: [FeatureCell] = []

  /// A view of nothing.
  init() {}

  init(_ paragraph: Paragraph, classes: WordClasses) { read(paragraph, classes: classes) }

  /// Makes it a view of `paragraph`, in the room that it has.
  mutating func read(_ paragraph: Paragraph, classes: WordClasses) {
    let nodes = paragraph.nodes
    count = nodes.count
    cells.removeAll(keepingCapacity: true)
    cells.append(contentsOf: repeatElement(FeatureCell(), count: count + 2 * FeatureView.margin))
    cells.withUnsafeMutableBufferPointer { cells in
      guard let first = cells.baseAddress.map({ $0 + FeatureView.margin }) else { return }
      for (index, node) in nodes.enumerated() { FeatureView.fill(&first[index], node, classes) }
      var start = 0
      while start < nodes.count {
        var end = start
        while end < nodes.count - 1, !first[end].ends { end += 1 }
        FeatureView.fillSentence(first, start..<(end + 1), isHeading: paragraph.isHeading)
        start = end + 1
      }
    }
  }

  /// Calls `body` with the cells, for loops that cannot afford bounds checks.
  @inline(__always)
  func withCells(_ body: (FeatureCells) -> Void) {
    cells.withUnsafeBufferPointer { cells in
      if let first = cells.baseAddress { body(FeatureCells(count: count, first: first + FeatureView.margin)) }
    }
  }

  /// Notes what the first chain believes of each node, in few steps.
  mutating func note(_ beliefs: [LabelChain.Row]) {
    cells.withUnsafeMutableBufferPointer { cells in
      for (cell, row) in zip(cells.indices.dropFirst(FeatureView.margin), beliefs.prefix(count)) {
        FeatureView.note(row, in: &cells[cell])
      }
      FeatureView.noteAround(cells)
    }
  }

  /// Notes on both sides of each node the nearest cue or source, no further than its sentence.
  private static func noteAround(_ cells: UnsafeMutableBufferPointer<FeatureCell>) {
    var nearest: UInt8 = 0
    for at in margin..<(cells.count - margin) {
      cells[at].around = nearest << 2
      nearest = cells[at].ends ? 0 : part(cells[at].hint) ?? nearest
    }
    nearest = 0
    for at in stride(from: cells.count - margin - 1, through: margin, by: -1) {
      if cells[at].ends { nearest = 0 }
      cells[at].around |= nearest
      nearest = part(cells[at].hint) ?? nearest
    }
  }

  @inline(__always)
  private static func part(_ hint: UInt8) -> UInt8? {
    switch hint >> 2 {
    case UInt8(Label.cue.rawValue): 1
    case UInt8(Label.sourceFirst.rawValue), UInt8(Label.sourceRest.rawValue): 2
    default: nil
    }
  }

  @inline(__always)
  private static func note(_ row: LabelChain.Row, in cell: inout FeatureCell) {
    var top: UInt8 = 0
    var belief = row[0]
    for label in 1..<Label.count where row[label] > belief {
      top = UInt8(truncatingIfNeeded: label)
      belief = row[label]
    }
    let sure: UInt8 = belief > 0.9 ? 3 : belief > 0.7 ? 2 : belief > 0.5 ? 1 : 0
    cell.hint = top << 2 | sure
    let cue = row[Label.cue.rawValue]
    let source = row[Label.sourceFirst.rawValue] + row[Label.sourceRest.rawValue]
    let content = row[Label.contentFirst.rawValue] + row[Label.contentRest.rawValue]
    cell.parts = Buckets.belief(cue) << 6 | Buckets.belief(source) << 3 | Buckets.belief(content)
    cell.mayBeCue = cue > 0.3
  }

  @inline(__always)
  private static func fill(_ cell: inout FeatureCell, _ node: Node, _ classes: WordClasses) {
    let tag = node.tag.rawValue
    let shape = node.shape.rawValue & 0x3F
    cell.tag = tag
    cell.shape = shape
    cell.ends = node.shape.contains(.ends)
    cell.step = RoleFeatures.Step(node.tag, ends: cell.ends)
    let found: WordClasses.Classes
    if node.tag.isQuote {
      let word = FeatureCell.stretchBase + Int(tag &- Tag.quoteShort.rawValue) * 64 + Int(shape)
      cell.word = UInt16(truncatingIfNeeded: word)
      cell.suffix = node.hash
      found = FeatureCell.classes(ofWord: word, classes)
    } else {
      let known = classes.number(of: node.hash)
      cell.word = known >= 0 ? UInt16(truncatingIfNeeded: FeatureCell.knownBase + known) : UInt16(tag)
      cell.suffix = node.suffix
      found = known >= 0 ? classes.classes(at: known) : FeatureCell.own(tag: Int(tag), shape: 0)
    }
    cell.coarse = found.coarse
    cell.fine = found.fine
  }

  private static func fillSentence(
    _ cells: UnsafeMutablePointer<FeatureCell>, _ sentence: Range<Int>, isHeading: Bool
  ) {
    let first = sentence.lowerBound
    let last = sentence.upperBound - 1
    let isQuote = { (tag: UInt8) in tag >= Tag.quoteShort.rawValue }
    var kind: UInt8 = isHeading ? 8 : 0
    if isQuote(cells[first].tag) { kind |= 1 }
    if isQuote(cells[last].tag) { kind |= 2 }
    let opening = UInt32(cells[first].word) << 16 | UInt32(cells[first + 1].word)
    var cue: (word: UInt16, at: Int) = (0, Int.min)
    var commas: UInt8 = 0
    var before: UInt8 = 7
    for at in first...last {
      let tag = cells[at].tag
      cells[at].opening = opening
      cells[at].position = UInt8(truncatingIfNeeded: Swift.min(at - first, 6))
      cells[at].left = UInt8(truncatingIfNeeded: Swift.min(last + 1 - at, 6))
      cells[at].commas = commas
      cells[at].quotes = before << 3 | 7
      if cue.at >= 0 {
        cells[at].cue = cue.word
        cells[at].cueDistance = Buckets.distance(at - cue.at)
      }
      if tag >= Tag.sayPast.rawValue && tag <= Tag.sayBase.rawValue || tag == Tag.according.rawValue {
        cue = (cells[at].word, at)
      }
      if tag == Tag.comma.rawValue { commas = Swift.min(commas + 1, 3) }
      if isQuote(tag) {
        kind |= 4
        before = 1
      } else if before < 7 {
        before = Swift.min(before + 1, 6)
      }
    }
    var after: UInt8 = 7
    for at in stride(from: last, through: first, by: -1) {
      cells[at].quotes = cells[at].quotes & 0x38 | after
      cells[at].sentence = kind
      if isQuote(cells[at].tag) { after = 1 } else if after < 7 { after = Swift.min(after + 1, 6) }
    }
  }
}

/// The cells of a paragraph, for reading; node 0 is the first one, sentinels stand up to `FeatureView.margin` nodes outside.
struct FeatureCells {
  /// The number of nodes, without the sentinels.
  let count: Int
  fileprivate let first: UnsafePointer<FeatureCell>

  /// The cell of a node or of a sentinel. Not checked.
  @inline(__always)
  subscript(_ node: Int) -> FeatureCell { first[node] }
}

/// Coarse steps for counts and beliefs.
enum Buckets {
  /// 0 to 7.
  @inline(__always)
  static func belief(_ belief: Float) -> UInt16 {
    belief > 0.5
      ? (belief > 0.95 ? 7 : belief > 0.8 ? 6 : belief > 0.65 ? 5 : 4)
      : (belief > 0.3 ? 3 : belief > 0.1 ? 2 : belief > 0.03 ? 1 : 0)
  }

  /// 0, 1, 2, 3, 4-5, 6-8, 9-13, 14-20, more: 0 to 8.
  @inline(__always)
  static func distance(_ distance: Int) -> UInt8 {
    // Four bits for each distance: what a switch would branch over is shifted out.
    let far = UInt64(truncatingIfNeeded: Swift.max(0, Swift.min(distance, 21)))
    let word: UInt64 = far < 16 ? 0x7766_6665_5544_3210 : 0x87_7777
    return UInt8(truncatingIfNeeded: word &>> (far &* 4 & 63) & 15)
  }
}
