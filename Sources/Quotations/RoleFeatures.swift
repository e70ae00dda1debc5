/// The features by which the nodes around one cue are given their part in its quotation.
enum RoleFeatures {
  /// Where a node stands.
  enum Side: Int {
    case before, cue, behind
  }

  /// The dense templates; three tables of words for each side come first: by number, coarse class and fine class.
  static let dense: [DenseTemplate] =
    [
      FeatureCell.wordCount, FeatureCell.coarseCount, FeatureCell.fineCount, FeatureCell.wordCount,
      FeatureCell.coarseCount, FeatureCell.fineCount, FeatureCell.wordCount, FeatureCell.coarseCount,
      FeatureCell.fineCount,
    ].map { DenseTemplate(size: $0, roles: 3) } + [
      DenseTemplate(size: 4 << 12, roles: 1),  // 9: two tags, the left one's
      DenseTemplate(size: 4 << 12, roles: 1),  // 10: the right one's
      DenseTemplate(size: 4 << 10, roles: 1),  // 11: belief and that of the node before
      DenseTemplate(size: 4 << 10, roles: 1),  // 12: and that of the node behind
      DenseTemplate(size: 4 << 11, roles: 1),  // 13: belief and tag
      DenseTemplate(size: 4 << 9, roles: 1),  // 14: how much of each part is believed
      DenseTemplate(size: 32 << 6, roles: 1),  // 15: distance and tag
      DenseTemplate(size: 32 << 10, roles: 1),  // 16: distance and fine class
      DenseTemplate(size: 32 << 5, roles: 1),  // 17: distance and belief
      DenseTemplate(size: 4 << 12, roles: 1),  // 18: marks between and tag
      DenseTemplate(size: 4 << 12, roles: 1),  // 19: words between and tag
      DenseTemplate(size: 4 << 12, roles: 1),  // 20: marks and words between
      DenseTemplate(size: 4 << 11, roles: 1),  // 21: marks between and belief
      DenseTemplate(size: 4 << 11, roles: 1),  // 22: words between and belief
      DenseTemplate(size: 4 << 12, roles: 1),  // 23: place in the sentence, sentences between, tag
      DenseTemplate(size: 4 << 12, roles: 1),  // 24: kind of the cue's sentence, sentences between, tag
    ]
  /// Hashed templates of a node begin here.
  private static let nodeBase: UInt32 = 60

  /// What lies between the cue and a node, kept up while walking away from the cue.
  struct Path {
    var commas: UInt32 = 0
    var stops: UInt32 = 0
    var quotes: UInt32 = 0
    var relatives: UInt32 = 0
    var cues: UInt32 = 0
    var verbs: UInt32 = 0
    var that: UInt32 = 0

    /// Steps over a node.
    @inline(__always)
    mutating func pass(_ node: Node, isCue: Bool) {
      switch node.tag {
      case .comma, .dash, .semicolon, .open, .close: commas = Swift.min(commas + 1, 3)
      case .quoteShort, .quoteMiddle, .quoteLong: quotes = Swift.min(quotes + 1, 2)
      case .relative: relatives = 1
      case .that: that = 1
      case .be, .have, .modal, .does: verbs = Swift.min(verbs + 1, 2)
      default: break
      }
      if node.shape.contains(.ends) { stops = Swift.min(stops + 1, 2) }
      if isCue { cues = Swift.min(cues + 1, 2) }
    }

    /// Below 64.
    var marks: UInt32 { commas << 4 | stops << 2 | quotes }
    /// Below 48.
    var words: UInt32 { cues << 4 | verbs << 2 | relatives << 1 | that }
  }

  /// The nodes that are looked at for a cue: what lies further away has no part in its quotation.
  static func window(_ count: Int, cue: Int, reach: Int = widest) -> Range<Int> {
    Swift.max(0, cue - reach * 7 / 16)..<Swift.min(count, cue + reach * 9 / 16)
  }

  /// The widest window, in nodes.
  static let widest = 160

  /// How wide the windows of `cues` cues in a paragraph of `count` nodes are: where cues crowd, what belongs to one of them
  /// lies near, and the work stays a small multiple of the paragraph.
  static func reach(cues: Int, count: Int) -> Int {
    guard count > widest, cues > 0 else { return widest }
    return Swift.max(16, Swift.min(widest, 5 * count / cues))
  }

  /// Hands the features of node `node` that depend on the side of the cue it stands on, not on the cue, to `sink`.
  @inline(__always)
  static func writeSide<Sink: FeatureSink>(
    _ view: borrowing FeatureView, _ hints: borrowing BeliefHints, _ node: Int, side: Side, to sink: inout Sink
  ) {
    let (left, cell, right) = (view[node - 1], view[node], view[node + 1])
    let side = side.rawValue
    sink.word(left, table: side, role: 0, of: 3, at: node)
    sink.word(cell, table: side, role: 1, of: 3, at: node)
    sink.word(right, table: side, role: 2, of: 3, at: node)
    let tag = Int(cell.tag)
    sink.dense(9, side << 12 | Int(left.tag) << 6 | tag, roles: 1, at: node)
    sink.dense(10, side << 12 | tag << 6 | Int(right.tag), roles: 1, at: node)
    let hint = hints.label(node)
    sink.dense(11, side << 10 | hints.label(node - 1) << 5 | hint, roles: 1, at: node)
    sink.dense(12, side << 10 | hint << 5 | hints.label(node + 1), roles: 1, at: node)
    sink.dense(13, side << 11 | hint << 6 | tag, roles: 1, at: node)
    sink.dense(14, side << 9 | hints.parts(node), roles: 1, at: node)
    let number = UInt32(side)
    sink.hashed(52, FeatureKey.of(number, UInt32(left.fine) << 16 | UInt32(cell.fine)), roles: 1, at: node)
    sink.hashed(53, FeatureKey.of(number, UInt32(cell.fine) << 16 | UInt32(right.fine)), roles: 1, at: node)
    sink.hashed(54, FeatureKey.of(number, UInt32(left.word) << 16 | UInt32(cell.word)), roles: 1, at: node)
    sink.hashed(55, FeatureKey.of(number, UInt32(cell.word) << 16 | UInt32(right.word)), roles: 1, at: node)
    sink.close(node)
  }

  /// A cue's surroundings, as far as features see them.
  struct CueContext {
    let cue: Int
    let word: UInt32
    let fine: UInt32
    let frame: UInt32
    let right: UInt32
    let sentence: Int
    let place: UInt32

    init(_ view: borrowing FeatureView, cue: Int) {
      self.cue = cue
      let cell = view[cue]
      word = UInt32(cell.word)
      fine = UInt32(cell.fine)
      frame = UInt32(view[cue - 1].tag) << 6 | UInt32(view[cue + 1].tag)
      right = UInt32(view[cue + 1].word)
      sentence = Int(cell.sentence)
      place = UInt32(cell.fromStart) << 4 | UInt32(cell.toEnd)
    }

    /// The side of `node`.
    @inline(__always)
    func side(_ node: Int) -> Side { node < cue ? .before : node == cue ? .cue : .behind }

    /// The distance of `node` in steps, with its side: below 32.
    @inline(__always)
    func distance(_ node: Int) -> Int {
      Int(Buckets.distance(abs(node - cue))) + (node > cue ? 16 : 0)
    }
  }

  /// Hands the features of a node that depend on the cue but not on the node, only on `distance`, to `sink`.
  @inline(__always)
  static func writeDistance<Sink: FeatureSink>(
    _ context: borrowing CueContext, distance: Int, at node: Int, to sink: inout Sink
  ) {
    let far = UInt32(distance)
    sink.hashed(56, far << 16 | context.word, roles: 1, at: node)
    sink.hashed(57, far << 16 | context.fine, roles: 1, at: node)
    sink.hashed(58, FeatureKey.of(far, context.word, context.frame), roles: 1, at: node)
    sink.hashed(59, FeatureKey.of(far, context.word, context.right), roles: 1, at: node)
    sink.close(node)
  }

  /// Hands the features that depend on the cue and on what lies between, but not on the node, to `sink`.
  @inline(__always)
  static func writePath<Sink: FeatureSink>(
    _ context: borrowing CueContext, side: Side, marks: UInt32, at node: Int, to sink: inout Sink
  ) {
    let key = marks << 2 | UInt32(side.rawValue)
    sink.hashed(nodeBase, FeatureKey.of(key, context.word), roles: 1, at: node)
    sink.hashed(nodeBase + 1, FeatureKey.of(key, context.frame), roles: 1, at: node)
    sink.hashed(nodeBase + 2, FeatureKey.of(key, context.place), roles: 1, at: node)
    sink.close(node)
  }

  /// Hands the features of a node that depend on it and on the cue to `sink`.
  @inline(__always)
  static func writeNode<Sink: FeatureSink>(
    _ view: borrowing FeatureView, _ hints: borrowing BeliefHints, _ node: Int, _ context: borrowing CueContext,
    _ path: Path, to sink: inout Sink
  ) {
    let cell = view[node]
    let side = context.side(node).rawValue
    let far = context.distance(node)
    let (tag, hint) = (Int(cell.tag), hints.label(node))
    let (marks, words) = (Int(path.marks), Int(path.words))
    sink.dense(15, far << 6 | tag, roles: 1, at: node)
    sink.dense(16, far << 10 | Int(cell.fine), roles: 1, at: node)
    sink.dense(17, far << 5 | hint, roles: 1, at: node)
    sink.dense(18, side << 12 | marks << 6 | tag, roles: 1, at: node)
    sink.dense(19, side << 12 | words << 6 | tag, roles: 1, at: node)
    sink.dense(20, side << 12 | marks << 6 | words, roles: 1, at: node)
    sink.dense(21, side << 11 | marks << 5 | hint, roles: 1, at: node)
    sink.dense(22, side << 11 | words << 5 | hint, roles: 1, at: node)
    let stops = Int(path.stops)
    let place = Swift.min(Int(cell.position), 3) << 2 | Swift.min(Int(cell.left), 3)
    sink.dense(23, side << 12 | (place << 2 | stops) << 6 | tag, roles: 1, at: node)
    sink.dense(24, side << 12 | (context.sentence << 2 | stops) << 6 | tag, roles: 1, at: node)
    let (at, word, fine) = (UInt32(side), UInt32(cell.word), UInt32(cell.fine))
    let base = nodeBase + 3
    sink.hashed(base, FeatureKey.of(context.word, UInt32(tag) << 2 | at), roles: 1, at: node)
    sink.hashed(base + 1, FeatureKey.of(context.word, fine << 2 | at), roles: 1, at: node)
    sink.hashed(base + 2, FeatureKey.of(context.word, word << 2 | at), roles: 1, at: node)
    sink.hashed(base + 3, FeatureKey.of(context.fine, word << 2 | at), roles: 1, at: node)
    sink.hashed(base + 4, FeatureKey.of(context.fine, fine << 5 | UInt32(far)), roles: 1, at: node)
    sink.hashed(base + 5, FeatureKey.of(context.fine, UInt32(tag) << 5 | UInt32(far)), roles: 1, at: node)
    sink.hashed(base + 6, FeatureKey.of(context.frame, UInt32(tag) << 5 | UInt32(far)), roles: 1, at: node)
    sink.hashed(base + 7, FeatureKey.of(context.word, UInt32(hint) << 2 | at), roles: 1, at: node)
    sink.hashed(base + 8, FeatureKey.of(context.frame, UInt32(hint) << 2 | at), roles: 1, at: node)
    sink.hashed(base + 9, FeatureKey.of(path.marks << 2 | at, word), roles: 1, at: node)
    sink.hashed(base + 10, FeatureKey.of(path.words << 2 | at, word), roles: 1, at: node)
    sink.hashed(base + 11, FeatureKey.of(path.words << 8 | path.marks << 2 | at, UInt32(tag)), roles: 1, at: node)
    sink.hashed(
      base + 12, FeatureKey.of(path.marks << 2 | at, UInt32(cell.quotes) << 6 | UInt32(tag)), roles: 1, at: node)
    let around = UInt32(view[node - 1].tag) << 8 | UInt32(view[node + 1].tag)
    sink.hashed(base + 13, FeatureKey.of(around, UInt32(tag) << 5 | UInt32(far)), roles: 1, at: node)
    sink.close(node)
  }

  /// What lies between the cue and each node of `window`.
  static func paths(_ nodes: [Node], cue: Int, window: Range<Int>, hints: borrowing BeliefHints) -> [Path] {
    var paths = [Path](repeating: Path(), count: window.count)
    var path = Path()
    for index in Swift.min(cue + 1, window.upperBound)..<window.upperBound {
      paths[index - window.lowerBound] = path
      path.pass(nodes[index], isCue: hints.isCue(index))
    }
    path = Path()
    for index in stride(from: cue - 1, through: window.lowerBound, by: -1) {
      path.pass(nodes[index], isCue: false)
      paths[index - window.lowerBound] = path
      if hints.isCue(index) { path.cues = Swift.min(path.cues + 1, 2) }
    }
    return paths
  }
}

/// What the chain believes of each node of a paragraph, in few steps.
struct BeliefHints: Sendable {
  /// For each node and a sentinel at each end: the likeliest label and how sure it is (5 bits), how likely cue, source
  /// and content are (3 bits each), whether it may well be a cue.
  private var values: [UInt16]

  private static let cueBit: UInt16 = 1 << 14

  init(_ beliefs: [LabelChain.Row]) {
    values = [UInt16](repeating: 31, count: beliefs.count + 2)
    for (node, row) in beliefs.enumerated() {
      var top = 0
      for label in 1..<Label.count where row[label] > row[top] { top = label }
      let belief = row[top]
      let label = UInt16(top) << 2 | (belief > 0.9 ? 3 : belief > 0.7 ? 2 : belief > 0.5 ? 1 : 0)
      let cue = row[Label.cue.rawValue]
      let source = row[Label.sourceFirst.rawValue] + row[Label.sourceRest.rawValue]
      let content = row[Label.contentFirst.rawValue] + row[Label.contentRest.rawValue]
      let parts = BeliefHints.step(cue) << 6 | BeliefHints.step(source) << 3 | BeliefHints.step(content)
      values[node + 1] = label | parts << 5 | (cue > 0.3 ? BeliefHints.cueBit : 0)
    }
  }

  private static func step(_ belief: Float) -> UInt16 {
    belief > 0.5
      ? (belief > 0.95 ? 7 : belief > 0.8 ? 6 : belief > 0.65 ? 5 : 4)
      : (belief > 0.3 ? 3 : belief > 0.1 ? 2 : belief > 0.03 ? 1 : 0)
  }

  /// The likeliest label and how sure it is: below 32.
  @inline(__always)
  func label(_ node: Int) -> Int { Int(values[node + 1] & 31) }

  /// How likely cue, source and content are: below 512.
  @inline(__always)
  func parts(_ node: Int) -> Int { Int(values[node + 1] >> 5 & 511) }

  /// Whether the node may well be a cue.
  @inline(__always)
  func isCue(_ node: Int) -> Bool { values[node + 1] & BeliefHints.cueBit != 0 }
}
