/// The features by which the nodes around one cue are given their part in its quotation.
enum RoleFeatures: FeatureLayout {
  /// Where a node stands.
  enum Side: Int {
    case before, cue, behind
  }

  /// The dense templates; a table of words for each side comes first: by number, coarse class, fine class and stem.
  static let dense: [DenseTemplate] =
    [
      FeatureCell.wordCount, FeatureCell.coarseCount, FeatureCell.fineCount, FeatureCell.wordCount,
      FeatureCell.wordCount, FeatureCell.coarseCount, FeatureCell.fineCount, FeatureCell.wordCount,
      FeatureCell.wordCount, FeatureCell.coarseCount, FeatureCell.fineCount, FeatureCell.wordCount,
    ].map { DenseTemplate(size: $0, roles: 3) } + [
      DenseTemplate(size: 4 << 12, roles: 1),  // 12: two tags, the left one's
      DenseTemplate(size: 4 << 12, roles: 1),  // 13: the right one's
      DenseTemplate(size: 4 << 10, roles: 1),  // 14: belief and that of the node before
      DenseTemplate(size: 4 << 10, roles: 1),  // 15: and that of the node behind
      DenseTemplate(size: 4 << 11, roles: 1),  // 16: belief and tag
      DenseTemplate(size: 4 << 9, roles: 1),  // 17: how much of each part is believed
      DenseTemplate(size: 32 << 6, roles: 1),  // 18: distance and tag
      DenseTemplate(size: 32 << 10, roles: 1),  // 19: distance and fine class
      DenseTemplate(size: 32 << 5, roles: 1),  // 20: distance and belief
      DenseTemplate(size: 4 << 12, roles: 1),  // 21: marks between and tag
      DenseTemplate(size: 4 << 12, roles: 1),  // 22: words between and tag
      DenseTemplate(size: 4 << 12, roles: 1),  // 23: marks and words between
      DenseTemplate(size: 4 << 11, roles: 1),  // 24: marks between and belief
      DenseTemplate(size: 4 << 11, roles: 1),  // 25: words between and belief
      DenseTemplate(size: 4 << 12, roles: 1),  // 26: place in the sentence, sentences between, tag
      DenseTemplate(size: 4 << 12, roles: 1),  // 27: kind of the cue's sentence, sentences between, tag
      DenseTemplate(size: 4 << 9, roles: 1),  // 28: cues and sources beside, and belief
      DenseTemplate(size: 4 << 10, roles: 1),  // 29: the same and tag
    ]
  @inline(__always)
  static func base(of template: Int) -> Int {
    switch template {
    case 12: 147_456
    case 13: 163_840
    case 14: 180_224
    case 15: 184_320
    case 16: 188_416
    case 17: 196_608
    case 18: 198_656
    case 19: 200_704
    case 20: 233_472
    case 21: 234_496
    case 22: 250_880
    case 23: 267_264
    case 24: 283_648
    case 25: 291_840
    case 26: 300_032
    case 27: 316_416
    case 28: 332_800
    case 29: 334_848
    default: 0
    }
  }

  @inline(__always)
  static func isHeld(_ template: Int, role: Int) -> Bool { false }

  /// What a path passes with a node: two small numbers that say how its counts change.
  struct Step: Sendable {
    /// 0, or 1 for a mark that parts clauses, 2 for a stretch; 3 more where a sentence ends.
    fileprivate var marks: UInt8 = 0
    /// 0, or 1 for a relative, 2 for `that`, 3 for an auxiliary.
    fileprivate var words: UInt8 = 0

    init() {}

    @inline(__always)
    init(_ tag: Tag, ends: Bool) {
      switch tag {
      case .comma, .dash, .semicolon, .open, .close: marks = 1
      case .quoteShort, .quoteMiddle, .quoteLong: marks = 2
      case .relative: words = 1
      case .that: words = 2
      case .be, .have, .modal, .does: words = 3
      default: break
      }
      if ends { marks += 3 }
    }
  }

  /// What lies between the cue and a node, kept up while walking away from the cue. Counts are looked up, not computed: a
  /// switch over tags cannot be foretold.
  private struct Path {
    /// Commas up to 3, sentence ends and stretches up to 2, in two bits each.
    var marks: UInt8 = 0
    /// Cues and auxiliaries up to 2, whether there was a relative and a `that`.
    var words: UInt8 = 0

    /// Steps over a node.
    @inline(__always)
    mutating func pass(_ step: Step, _ tables: UnsafePointer<UInt8>) {
      marks = tables[Int(step.marks) << 6 | Int(marks)]
      words = tables[(6 &+ Int(step.words)) << 6 | Int(words)]
    }

    @inline(__always)
    mutating func passCue() { words = Swift.min(words >> 4 + 1, 2) << 4 | words & 15 }

    /// What becomes of marks by each step, then of words by each.
    static let tables: [UInt8] = {
      var tables: [UInt8] = []
      for step in 0..<UInt8(6) {
        for marks in 0..<UInt8(64) {
          var (commas, stops, quotes) = (marks >> 4, marks >> 2 & 3, marks & 3)
          if step % 3 == 1 { commas = Swift.min(commas + 1, 3) }
          if step % 3 == 2 { quotes = Swift.min(quotes + 1, 2) }
          if step > 2 { stops = Swift.min(stops + 1, 2) }
          tables.append(commas << 4 | stops << 2 | quotes)
        }
      }
      for step in 0..<UInt8(4) {
        for words in 0..<UInt8(64) {
          switch step {
          case 1: tables.append(words | 2)
          case 2: tables.append(words | 1)
          case 3: tables.append(words & 0x33 | Swift.min(words >> 2 & 3 + 1, 2) << 2)
          default: tables.append(words)
          }
        }
      }
      return tables
    }()
  }

  /// How a node lies to the cue.
  struct Place {
    /// The marks and stops between: below 64.
    var marks: UInt8 = 0
    /// The words between that matter: below 48.
    var words: UInt8 = 0
    /// The raw value of the side.
    var side: UInt8 = 0
    /// The distance in steps, with its side: below 32.
    var far: UInt8 = 0

    /// The sentences that end between: below 3.
    var stops: UInt8 { marks >> 2 & 3 }
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

  /// Hands the features of `nodes` that depend on the side of the cue they stand on, not on the cue, to `sink`. Look-ups that
  /// wait for memory have loops of their own here and below, as in `ChainFeatures.write`.
  @inline(__always)
  static func writeSide<Sink: FeatureSink>(
    _ cells: FeatureCells, _ nodes: Range<Int>, side: Side, to sink: inout Sink
  ) {
    let side = side.rawValue
    for node in nodes { writeSide(cells, node, side: side, to: &sink) }
    let number = UInt32(side)
    for node in nodes {
      let pair = UInt32(cells[node - 1].fine) << 16 | UInt32(cells[node].fine)
      sink.hashed(52, FeatureKey.of(number, pair), roles: 1, at: node)
    }
    for node in nodes {
      let pair = UInt32(cells[node].fine) << 16 | UInt32(cells[node + 1].fine)
      sink.hashed(53, FeatureKey.of(number, pair), roles: 1, at: node)
    }
  }

  @inline(__always)
  private static func writeSide<Sink: FeatureSink>(_ cells: FeatureCells, _ node: Int, side: Int, to sink: inout Sink) {
    let (left, cell, right) = (cells[node - 1], cells[node], cells[node + 1])
    sink.word(left, table: side, role: 0, of: 3, at: node)
    sink.word(cell, table: side, role: 1, of: 3, at: node)
    sink.word(right, table: side, role: 2, of: 3, at: node)
    let (tag, hint) = (Int(cell.tag), Int(cell.hint))
    sink.dense(12, side << 12 | Int(left.tag) << 6 | tag, roles: 1, at: node)
    sink.dense(13, side << 12 | tag << 6 | Int(right.tag), roles: 1, at: node)
    sink.dense(14, side << 10 | Int(left.hint) << 5 | hint, roles: 1, at: node)
    sink.dense(15, side << 10 | hint << 5 | Int(right.hint), roles: 1, at: node)
    sink.dense(16, side << 11 | hint << 6 | tag, roles: 1, at: node)
    sink.dense(17, side << 9 | Int(cell.parts), roles: 1, at: node)
    sink.dense(28, side << 9 | Int(cell.around) << 5 | hint, roles: 1, at: node)
    sink.dense(29, side << 10 | Int(cell.around) << 6 | tag, roles: 1, at: node)
    sink.close(node)
  }

  /// A cue's surroundings, as far as features see them.
  struct CueContext {
    let cue: Int
    let word: UInt32
    let fine: UInt32
    let frame: UInt32
    let sentence: Int

    init(_ cells: FeatureCells, cue: Int) {
      self.cue = cue
      let cell = cells[cue]
      word = UInt32(cell.word)
      fine = UInt32(cell.fine)
      frame = UInt32(cells[cue - 1].tag) << 6 | UInt32(cells[cue + 1].tag)
      sentence = Int(cell.sentence)
    }
  }

  /// Hands the features of a node that depend on the cue but not on the node, only on `distance`, to `sink`.
  @inline(__always)
  static func writeDistance<Sink: FeatureSink>(
    _ context: borrowing CueContext, distance: UInt8, at node: Int, to sink: inout Sink
  ) {
    let far = UInt32(distance)
    sink.hashed(56, far << 16 | context.word, roles: 1, at: node)
    sink.hashed(57, far << 16 | context.fine, roles: 1, at: node)
    sink.hashed(58, FeatureKey.of(far, context.word, context.frame), roles: 1, at: node)
    sink.close(node)
  }

  /// Hands the features that depend on the cue and on what lies between, but not on the node, to `sink`.
  @inline(__always)
  static func writePath<Sink: FeatureSink>(
    _ context: borrowing CueContext, _ place: Place, at node: Int, to sink: inout Sink
  ) {
    let key = UInt32(place.marks) << 2 | UInt32(place.side)
    sink.hashed(60, FeatureKey.of(key, context.word), roles: 1, at: node)
    sink.hashed(61, FeatureKey.of(key, context.frame), roles: 1, at: node)
    sink.close(node)
  }

  /// Hands the features of the nodes of `window` that depend on them and on the cue to `sink`; `places` has an element for each.
  @inline(__always)
  static func writeNodes<Sink: FeatureSink>(
    _ cells: FeatureCells, _ window: Range<Int>, _ context: borrowing CueContext, _ places: UnsafePointer<Place>,
    to sink: inout Sink
  ) {
    for node in window {
      writeNode(cells[node], node, places[node - window.lowerBound], sentence: context.sentence, to: &sink)
    }
    writeCueAndNode(cells, window, context, places, to: &sink)
    writePlaceAndNode(cells, window, places, to: &sink)
  }

  @inline(__always)
  private static func writeNode<Sink: FeatureSink>(
    _ cell: FeatureCell, _ node: Int, _ place: Place, sentence: Int, to sink: inout Sink
  ) {
    let (side, far, tag, hint) = (Int(place.side), Int(place.far), Int(cell.tag), Int(cell.hint))
    let (marks, words, stops) = (Int(place.marks), Int(place.words), Int(place.stops))
    sink.dense(18, far << 6 | tag, roles: 1, at: node)
    sink.dense(19, far << 10 | Int(cell.fine), roles: 1, at: node)
    sink.dense(20, far << 5 | hint, roles: 1, at: node)
    sink.dense(21, side << 12 | marks << 6 | tag, roles: 1, at: node)
    sink.dense(22, side << 12 | words << 6 | tag, roles: 1, at: node)
    sink.dense(23, side << 12 | marks << 6 | words, roles: 1, at: node)
    sink.dense(24, side << 11 | marks << 5 | hint, roles: 1, at: node)
    sink.dense(25, side << 11 | words << 5 | hint, roles: 1, at: node)
    let inSentence = Swift.min(Int(cell.position), 3) << 2 | Swift.min(Int(cell.left), 3)
    sink.dense(26, side << 12 | (inSentence << 2 | stops) << 6 | tag, roles: 1, at: node)
    sink.dense(27, side << 12 | (sentence << 2 | stops) << 6 | tag, roles: 1, at: node)
    sink.close(node)
  }

  /// The features of the cue's word or frame and a node.
  @inline(__always)
  private static func writeCueAndNode<Sink: FeatureSink>(
    _ cells: FeatureCells, _ window: Range<Int>, _ context: borrowing CueContext, _ places: UnsafePointer<Place>,
    to sink: inout Sink
  ) {
    let first = window.lowerBound
    let (cueWord, cueFine, frame) = (context.word, context.fine, context.frame)
    for node in window {
      let at = UInt32(places[node - first].side)
      sink.hashed(63, FeatureKey.of(cueWord, UInt32(cells[node].tag) << 2 | at), roles: 1, at: node)
      sink.hashed(71, FeatureKey.of(frame, UInt32(cells[node].hint) << 2 | at), roles: 1, at: node)
    }
    for node in window {
      let at = UInt32(places[node - first].side)
      sink.hashed(66, FeatureKey.of(cueFine, UInt32(cells[node].word) << 2 | at), roles: 1, at: node)
    }
    for node in window {
      let far = UInt32(places[node - first].far)
      sink.hashed(68, FeatureKey.of(cueFine, UInt32(cells[node].tag) << 5 | far), roles: 1, at: node)
    }
  }

  /// The features of what lies between the cue and a node, and of the node.
  @inline(__always)
  private static func writePlaceAndNode<Sink: FeatureSink>(
    _ cells: FeatureCells, _ window: Range<Int>, _ places: UnsafePointer<Place>, to sink: inout Sink
  ) {
    for node in window {
      let place = places[node - window.lowerBound]
      let (marks, tag) = (UInt32(place.marks) << 2 | UInt32(place.side), UInt32(cells[node].tag))
      sink.hashed(74, FeatureKey.of(UInt32(place.words) << 8 | marks, tag), roles: 1, at: node)
      sink.hashed(75, FeatureKey.of(marks, UInt32(cells[node].quotes) << 6 | tag), roles: 1, at: node)
    }
  }

  /// Fills `places`, an element for each node of `window`, with how the nodes lie to `cue`.
  static func fill(
    _ places: UnsafeMutablePointer<Place>, _ cells: FeatureCells, cue: Int, window: Range<Int>
  ) {
    let first = window.lowerBound
    Path.tables.withUnsafeBufferPointer { tables in
      guard let tables = tables.baseAddress else { return }
      var path = Path()
      for node in Swift.min(cue + 1, window.upperBound)..<window.upperBound {
        places[node - first] = Place(
          marks: path.marks, words: path.words, side: UInt8(Side.behind.rawValue),
          far: Buckets.distance(node - cue) + 16)
        path.pass(cells[node].step, tables)
        if cells[node].mayBeCue { path.passCue() }
      }
      if window.contains(cue) { places[cue - first] = Place(side: UInt8(Side.cue.rawValue)) }
      path = Path()
      for node in stride(from: cue - 1, through: first, by: -1) {
        path.pass(cells[node].step, tables)
        places[node - first] = Place(
          marks: path.marks, words: path.words, side: UInt8(Side.before.rawValue), far: Buckets.distance(cue - node))
        if cells[node].mayBeCue { path.passCue() }
      }
    }
  }
}
