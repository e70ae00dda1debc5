/// The features by which a paragraph's nodes are labelled before any cue is known.
enum ChainFeatures: FeatureLayout {
  /// The dense templates; the first four are the tables of words: by number, coarse class, fine class and stem.
  static let dense: [DenseTemplate] = [
    DenseTemplate(size: FeatureCell.wordCount, roles: 5),
    DenseTemplate(size: FeatureCell.coarseCount, roles: 5),
    DenseTemplate(size: FeatureCell.fineCount, roles: 5),
    DenseTemplate(size: FeatureCell.wordCount, roles: 5),
    DenseTemplate(  // 4: tag
      size: 64, roles: 7, holder: .init(template: 5, shift: 6, mask: 63, roles: 2...5)),
    DenseTemplate(size: 64 * 64, roles: 4),  // 5: two tags
    DenseTemplate(size: 128 * 128, roles: 2),  // 6: two coarse classes
    DenseTemplate(  // 7: kind of sentence and tag
      size: 16 * 64, roles: 1, holder: .init(template: 14, shift: 0, mask: 1023, roles: 0...0)),
    DenseTemplate(size: 16 * 1024, roles: 1),  // 8: kind of sentence and fine class
    DenseTemplate(size: 16 * 64, roles: 1),  // 9: place in the sentence and its kind
    DenseTemplate(size: 64 * 8, roles: 1),  // 10: position and tag
    DenseTemplate(size: 64 * 8, roles: 1),  // 11: nodes left and tag
    DenseTemplate(  // 12: stretches beside
      size: 64, roles: 1, holder: .init(template: 13, shift: 6, mask: 63, roles: 0...0)),
    DenseTemplate(size: 64 * 64, roles: 1),  // 13: the same and tag
    DenseTemplate(size: 64 * 64, roles: 1),  // 14: commas, kind and tag
    DenseTemplate(size: 16 * 64, roles: 1),  // 15: distance of the cue and tag
    DenseTemplate(size: 16 * 128, roles: 1),  // 16: the same and coarse class
    DenseTemplate(size: 64 * 64, roles: 1),  // 17: shape and tag
  ]
  @inline(__always)
  static func base(of template: Int) -> Int {
    switch template {
    case 4: 81_920
    case 5: 82_368
    case 6: 98_752
    case 7: 131_520
    case 8: 132_544
    case 9: 148_928
    case 10: 149_952
    case 11: 150_464
    case 12: 150_976
    case 13: 151_040
    case 14: 155_136
    case 15: 159_232
    case 16: 160_256
    case 17: 162_304
    default: 0
    }
  }

  @inline(__always)
  static func isHeld(_ template: Int, role: Int) -> Bool {
    switch template {
    case 4: role >= 2 && role <= 5
    case 7, 12: true
    default: false
    }
  }

  /// How many nodes further left the first node is that a word speaks to.
  static let wordReach = 2

  /// Hands the features of all nodes to `sink`. Those that are hashed wait for memory: each has a loop of its own, short enough
  /// that the look-ups of several nodes are under way at once.
  @inline(__always)
  static func write<Sink: FeatureSink>(_ cells: FeatureCells, to sink: inout Sink) {
    for at in -wordReach..<(cells.count + wordReach) {
      neighbours(cells[at], cells[at + 1], at: at, to: &sink)
    }
    for node in 0..<cells.count {
      place(cells[node], at: node, to: &sink)
      sink.close(node)
    }
    hashedNeighbours(cells, to: &sink)
    hashedPlaces(cells, to: &sink)
  }

  /// The features of the word at `at` and its neighbours.
  @inline(__always)
  private static func neighbours<Sink: FeatureSink>(
    _ cell: FeatureCell, _ next: FeatureCell, at: Int, to sink: inout Sink
  ) {
    sink.word(cell, roles: 5, at: at - wordReach)
    let (tag, nextTag) = (Int(cell.tag), Int(next.tag))
    sink.dense(4, tag, roles: 7, at: at - 3)
    sink.dense(5, tag << 6 | nextTag, roles: 4, at: at - 1)
    sink.dense(6, Int(cell.coarse) << 7 | Int(next.coarse), roles: 2, at: at)
  }

  @inline(__always)
  private static func hashedNeighbours<Sink: FeatureSink>(_ cells: FeatureCells, to sink: inout Sink) {
    let reach = -wordReach..<(cells.count + wordReach)
    for at in reach {
      sink.hashed(41, UInt32(cells[at].word) << 16 | UInt32(cells[at + 1].word), roles: 2, at: at)
    }
    for at in reach {
      let (left, right) = (UInt32(cells[at - 1].tag) << 16, UInt32(cells[at + 1].tag))
      sink.hashed(43, left | UInt32(cells[at].tag) << 8 | right, roles: 3, at: at - 1)
    }
  }

  /// The features of where a node stands.
  @inline(__always)
  private static func place<Sink: FeatureSink>(_ cell: FeatureCell, at node: Int, to sink: inout Sink) {
    let (tag, kind) = (Int(cell.tag), Int(cell.sentence))
    let (position, left, quotes) = (Int(cell.position), Int(cell.left), Int(cell.quotes))
    sink.dense(7, kind << 6 | tag, roles: 1, at: node)
    sink.dense(8, kind << 10 | Int(cell.fine), roles: 1, at: node)
    sink.dense(9, kind << 6 | position << 3 | left, roles: 1, at: node)
    sink.dense(10, position << 6 | tag, roles: 1, at: node)
    sink.dense(11, left << 6 | tag, roles: 1, at: node)
    sink.dense(12, quotes, roles: 1, at: node)
    sink.dense(13, quotes << 6 | tag, roles: 1, at: node)
    sink.dense(14, (Int(cell.commas) << 4 | kind) << 6 | tag, roles: 1, at: node)
    sink.dense(15, Int(cell.cueDistance) << 6 | tag, roles: 1, at: node)
    sink.dense(16, Int(cell.cueDistance) << 7 | Int(cell.coarse), roles: 1, at: node)
    sink.dense(17, Int(cell.shape) << 6 | tag, roles: 1, at: node)
  }

  @inline(__always)
  private static func hashedPlaces<Sink: FeatureSink>(_ cells: FeatureCells, to sink: inout Sink) {
    for node in 0..<cells.count {
      sink.hashed(45, UInt32(cells[node].sentence) << 16 | UInt32(cells[node].word), roles: 1, at: node)
    }
    for node in 0..<cells.count {
      sink.hashedAgain(49, cells[node].opening, at: node)
    }
    for node in 0..<cells.count {
      let cell = cells[node]
      guard cell.cue != 0 else { continue }
      sink.hashed(50, UInt32(cell.cueDistance) << 16 | UInt32(cell.cue), roles: 1, at: node)
    }
  }
}
