/// The features by which a paragraph's nodes are labelled before any cue is known.
enum ChainFeatures {
  /// The dense templates; the first three are the tables of words: by number, coarse class and fine class.
  static let dense: [DenseTemplate] = [
    DenseTemplate(size: FeatureCell.wordCount, roles: 5),
    DenseTemplate(size: FeatureCell.coarseCount, roles: 5),
    DenseTemplate(size: FeatureCell.fineCount, roles: 5),
    DenseTemplate(size: 64, roles: 7),  // 3: tag
    DenseTemplate(size: 64 * 64, roles: 4),  // 4: two tags
    DenseTemplate(size: 128 * 128, roles: 2),  // 5: two coarse classes
    DenseTemplate(size: 16 * 64, roles: 1),  // 6: kind of sentence and tag
    DenseTemplate(size: 16 * 1024, roles: 1),  // 7: kind of sentence and fine class
    DenseTemplate(size: 16 * 64, roles: 1),  // 8: place in the sentence and its kind
    DenseTemplate(size: 64 * 8, roles: 1),  // 9: position and tag
    DenseTemplate(size: 64 * 8, roles: 1),  // 10: nodes left and tag
    DenseTemplate(size: 64, roles: 1),  // 11: stretches beside
    DenseTemplate(size: 64 * 64, roles: 1),  // 12: the same and tag
    DenseTemplate(size: 64 * 64, roles: 1),  // 13: commas, kind and tag
    DenseTemplate(size: 16 * 64, roles: 1),  // 14: distance of the cue and tag
    DenseTemplate(size: 16 * 128, roles: 1),  // 15: the same and coarse class
    DenseTemplate(size: 64 * 64, roles: 1),  // 16: shape and tag
  ]
  /// How many nodes further left the first node is that a word speaks to.
  static let wordReach = 2

  /// Hands the features of all nodes to `sink`.
  @inline(__always)
  static func write<Sink: FeatureSink>(_ view: borrowing FeatureView, to sink: inout Sink) {
    for at in -wordReach..<(view.count + wordReach) {
      neighbours(view[at - 1], view[at], view[at + 1], at: at, to: &sink)
    }
    for node in 0..<view.count {
      place(view[node], at: node, to: &sink)
      sink.hashed(40, UInt32(view[node - 1].word) << 16 | UInt32(view[node + 1].word), roles: 1, at: node)
      sink.close(node)
    }
  }

  /// The features of the word at `at` and its neighbours.
  @inline(__always)
  private static func neighbours<Sink: FeatureSink>(
    _ before: FeatureCell, _ cell: FeatureCell, _ next: FeatureCell, at: Int, to sink: inout Sink
  ) {
    sink.word(cell, roles: 5, at: at - wordReach)
    let (tag, nextTag) = (Int(cell.tag), Int(next.tag))
    sink.dense(3, tag, roles: 7, at: at - 3)
    sink.dense(4, tag << 6 | nextTag, roles: 4, at: at - 1)
    sink.dense(5, Int(cell.coarse) << 7 | Int(next.coarse), roles: 2, at: at)
    sink.hashed(41, UInt32(cell.word) << 16 | UInt32(next.word), roles: 2, at: at)
    sink.hashed(42, UInt32(cell.fine) << 16 | UInt32(next.fine), roles: 2, at: at)
    sink.hashed(43, UInt32(before.tag) << 16 | UInt32(cell.tag) << 8 | UInt32(next.tag), roles: 3, at: at - 1)
    sink.hashed(
      44, UInt32(before.coarse) << 16 | UInt32(cell.coarse) << 8 | UInt32(next.coarse), roles: 3, at: at - 1)
  }

  /// The features of where a node stands.
  @inline(__always)
  private static func place<Sink: FeatureSink>(_ cell: FeatureCell, at node: Int, to sink: inout Sink) {
    let (tag, kind, word) = (Int(cell.tag), Int(cell.sentence), UInt32(cell.word))
    let (position, left, quotes) = (Int(cell.position), Int(cell.left), Int(cell.quotes))
    sink.dense(6, kind << 6 | tag, roles: 1, at: node)
    sink.dense(7, kind << 10 | Int(cell.fine), roles: 1, at: node)
    sink.dense(8, kind << 6 | position << 3 | left, roles: 1, at: node)
    sink.dense(9, position << 6 | tag, roles: 1, at: node)
    sink.dense(10, left << 6 | tag, roles: 1, at: node)
    sink.dense(11, quotes, roles: 1, at: node)
    sink.dense(12, quotes << 6 | tag, roles: 1, at: node)
    sink.dense(13, (Int(cell.commas) << 4 | kind) << 6 | tag, roles: 1, at: node)
    sink.dense(14, Int(cell.cueDistance) << 6 | tag, roles: 1, at: node)
    sink.dense(15, Int(cell.cueDistance) << 7 | Int(cell.coarse), roles: 1, at: node)
    sink.dense(16, Int(cell.shape) << 6 | tag, roles: 1, at: node)
    sink.hashed(45, UInt32(kind) << 16 | word, roles: 1, at: node)
    sink.hashed(46, UInt32(quotes) << 16 | UInt32(cell.fine), roles: 1, at: node)
    sink.hashed(47, UInt32(quotes >> 3) << 16 | word, roles: 1, at: node)
    sink.hashed(48, UInt32(quotes & 7) << 16 | word, roles: 1, at: node)
    sink.hashed(49, cell.opening, roles: 1, at: node)
    guard cell.cue != 0 else { return }
    sink.hashed(50, UInt32(cell.cueDistance) << 16 | UInt32(cell.cue), roles: 1, at: node)
    sink.hashed(51, UInt32(cell.tag) << 16 | UInt32(cell.cue), roles: 1, at: node)
  }
}
