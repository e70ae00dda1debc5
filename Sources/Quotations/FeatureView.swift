/// What the features of a paragraph are made from: columns over its nodes with sentinels at both ends.
struct FeatureView {
  /// Sentinels before the first and behind the last node.
  static let margin = 3
  /// The number of nodes, without the sentinels.
  let count: Int
  /// Hashes of the words; of the kind of stretch for stretches.
  private(set) var word: [UInt32] = []
  /// Tags.
  private(set) var tag: [UInt32] = []
  /// Coarse word classes.
  private(set) var coarse: [UInt32] = []
  /// Fine word classes.
  private(set) var fine: [UInt32] = []
  /// Hashes of the words' last letters.
  private(set) var suffix: [UInt32] = []
  /// Shapes.
  private(set) var shape: [UInt32] = []
  /// For each node, the index of its sentence's first node.
  private(set) var sentenceStart: [Int] = []
  /// For each node, the index behind its sentence's last node.
  private(set) var sentenceEnd: [Int] = []
  /// For each node, what its sentence is like: whether it holds, begins with or ends in a stretch.
  private(set) var sentenceKind: [UInt32] = []
  /// For each node, the nearest verb of saying to its left in the sentence; -1 where there is none.
  private(set) var cueBefore: [Int] = []
  /// For each node, commas since the sentence began.
  private(set) var commas: [UInt32] = []
  /// For each node, the nearest stretch to its left and right: distance in nodes, at most 7; 7 for none.
  private(set) var quoteBefore: [UInt32] = []
  private(set) var quoteAfter: [UInt32] = []

  init(_ paragraph: Paragraph, classes: WordClasses) {
    let nodes = paragraph.nodes
    count = nodes.count
    let total = count + 2 * FeatureView.margin
    word = [UInt32](repeating: 1, count: total)
    tag = [UInt32](repeating: 63, count: total)
    coarse = [UInt32](repeating: 127, count: total)
    fine = [UInt32](repeating: 1023, count: total)
    suffix = [UInt32](repeating: 1, count: total)
    shape = [UInt32](repeating: 0, count: total)
    for (index, node) in nodes.enumerated() {
      let at = index + FeatureView.margin
      let tag = UInt32(node.tag.rawValue)
      self.tag[at] = tag
      shape[at] = UInt32(node.shape.rawValue) & 0x3F
      if node.tag.isQuote {
        word[at] = 2 + tag * 64 + shape[at]
        suffix[at] = node.hash
        coarse[at] = 64 + tag
        fine[at] = 512 + tag * 4 + (shape[at] >> 2 & 3)
      } else {
        word[at] = node.hash
        suffix[at] = node.suffix
        let found = classes.classes(of: node.hash)
        coarse[at] = found.map { UInt32($0.coarse) } ?? 64 + tag
        fine[at] = found.map { UInt32($0.fine) } ?? 512 + tag * 4
      }
    }
    fillSentences(nodes)
    fillNeighbours(nodes, isHeading: paragraph.isHeading)
  }

  private mutating func fillSentences(_ nodes: [Node]) {
    sentenceStart = [Int](repeating: 0, count: count)
    sentenceEnd = [Int](repeating: count, count: count)
    var start = 0
    for index in nodes.indices {
      sentenceStart[index] = start
      if nodes[index].shape.contains(.ends) || index == count - 1 {
        for inside in start...index { sentenceEnd[inside] = index + 1 }
        start = index + 1
      }
    }
  }

  private mutating func fillNeighbours(_ nodes: [Node], isHeading: Bool) {
    sentenceKind = [UInt32](repeating: isHeading ? 8 : 0, count: count)
    cueBefore = [Int](repeating: -1, count: count)
    commas = [UInt32](repeating: 0, count: count)
    quoteBefore = [UInt32](repeating: 7, count: count)
    quoteAfter = [UInt32](repeating: 7, count: count)
    var start = 0
    while start < count {
      let end = sentenceEnd[start]
      fillSentence(start..<end, nodes)
      start = end
    }
  }

  private mutating func fillSentence(_ sentence: Range<Int>, _ nodes: [Node]) {
    var kind = sentenceKind[sentence.lowerBound]
    if nodes[sentence.lowerBound].tag.isQuote { kind |= 1 }
    if nodes[sentence.upperBound - 1].tag.isQuote { kind |= 2 }
    var cue = -1
    var commas: UInt32 = 0
    var last: UInt32 = 7
    for index in sentence {
      cueBefore[index] = cue
      self.commas[index] = Swift.min(commas, 3)
      quoteBefore[index] = last
      let tag = nodes[index].tag
      if tag.isSaying || tag == .according { cue = index }
      if tag == .comma { commas += 1 }
      if tag.isQuote {
        kind |= 4
        last = 1
      } else if last < 7 {
        last = Swift.min(last + 1, 6)
      }
    }
    last = 7
    for index in sentence.reversed() {
      quoteAfter[index] = last
      sentenceKind[index] = kind
      if nodes[index].tag.isQuote { last = 1 } else if last < 7 { last = Swift.min(last + 1, 6) }
    }
  }
}

/// Mixes the parts of a feature into its 32-bit key; weights are stored under it.
enum FeatureKey {
  @inline(__always)
  static func of(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) -> UInt32 {
    // The products do not wait for each other; one more multiplication spreads them.
    var hash = template &* 0x9E37_79B1 &+ a &* 0x85EB_CA6B
    hash = (hash ^ (hash >> 15)) &+ b &* 0xC2B2_AE35 &+ c &* 0x27D4_EB2F
    hash = (hash ^ (hash >> 15)) &* 0x2C1B_3C6D
    return hash ^ (hash >> 16)
  }
}
