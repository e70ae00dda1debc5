/// The features by which a paragraph's nodes are labelled before any cue is known.
enum ChainFeatures {
  /// Features of a node.
  static let stateCount = 58
  /// Features of the step from one node to the next.
  static let edgeCount = 7

  /// The keys of all nodes of a paragraph.
  static func keys(_ view: FeatureView) -> FeatureKeys {
    FeatureKeys(count: view.count, statesEach: stateCount, edgesEach: edgeCount) { node, states, edges in
      self.states(view, node, states)
      self.edges(view, node, edges)
    }
  }

  /// Writes the keys of node `index` to `keys`, `stateCount` of them.
  @inline(__always)
  static func states(_ view: borrowing FeatureView, _ index: Int, _ keys: UnsafeMutablePointer<UInt32>) {
    let at = index + FeatureView.margin
    let kind = view.sentenceKind[index]
    var template: UInt32 = 1
    func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      keys[Int(template) - 1] = FeatureKey.of(template, a, b, c)
      template += 1
    }
    let (w0, wL, wR) = (view.word[at], view.word[at - 1], view.word[at + 1])
    let (t0, tL, tR) = (view.tag[at], view.tag[at - 1], view.tag[at + 1])
    let (tLL, tRR) = (view.tag[at - 2], view.tag[at + 2])
    let (c0, cL, cR) = (view.coarse[at], view.coarse[at - 1], view.coarse[at + 1])
    let (cLL, cRR) = (view.coarse[at - 2], view.coarse[at + 2])
    let (f0, fL, fR) = (view.fine[at], view.fine[at - 1], view.fine[at + 1])
    add(0)
    add(w0)
    add(wL)
    add(wR)
    add(view.word[at - 2])
    add(view.word[at + 2])
    add(wL, w0)
    add(w0, wR)
    add(wL, wR)
    add(t0)
    add(tL)
    add(tR)
    add(tL, t0)
    add(t0, tR)
    add(tL, t0, tR)
    add(tLL, tL, t0)
    add(t0, tR, tRR)
    add(c0)
    add(cL, c0)
    add(c0, cR)
    add(cL, c0, cR)
    add(cLL, cL, c0)
    add(c0, cR, cRR)
    add(cLL)
    add(cRR)
    add(f0)
    add(fL)
    add(fR)
    add(fL, f0)
    add(f0, fR)
    add(view.fine[at - 2])
    add(view.fine[at + 2])
    add(view.suffix[at])
    add(view.suffix[at - 1])
    add(view.suffix[at + 1])
    add(view.suffix[at], t0)
    add(t0, view.shape[at])
    add(w0, view.shape[at])
    add(view.tag[at - 3], tLL)
    add(tRR, view.tag[at + 3])
    let position = UInt32(Swift.min(index - view.sentenceStart[index], 6))
    let left = UInt32(Swift.min(view.sentenceEnd[index] - index, 6))
    add(kind, t0)
    add(kind, f0)
    add(kind, w0)
    add(position, left, kind)
    add(position, t0)
    add(left, t0)
    let quotes = view.quoteBefore[index] << 3 | view.quoteAfter[index]
    add(quotes)
    add(quotes, t0)
    add(quotes, f0)
    add(view.quoteBefore[index], w0)
    add(view.quoteAfter[index], w0)
    add(view.commas[index], t0, kind)
    let cue = view.cueBefore[index]
    let cueWord = cue < 0 ? 0 : view.word[cue + FeatureView.margin]
    let distance = cue < 0 ? 9 : Buckets.distance(index - cue)
    add(cueWord, distance)
    add(cueWord, t0)
    add(distance, t0)
    add(distance, c0)
    let start = view.sentenceStart[index] + FeatureView.margin
    add(view.tag[start], t0, position)
    add(view.word[start], view.word[start + 1])
  }

  /// Writes the keys of the step into node `index` to `keys`, `edgeCount` of them.
  @inline(__always)
  static func edges(_ view: borrowing FeatureView, _ index: Int, _ keys: UnsafeMutablePointer<UInt32>) {
    let at = index + FeatureView.margin
    keys[0] = FeatureKey.of(101, 0)
    keys[1] = FeatureKey.of(102, view.tag[at - 1], view.tag[at])
    keys[2] = FeatureKey.of(103, view.word[at])
    keys[3] = FeatureKey.of(104, view.word[at - 1])
    keys[4] = FeatureKey.of(105, view.fine[at - 1], view.coarse[at])
    keys[5] = FeatureKey.of(106, view.tag[at], view.tag[at + 1])
    keys[6] = FeatureKey.of(107, view.tag[at - 1], view.fine[at])
  }
}

/// Coarse steps for counts.
enum Buckets {
  /// 1, 2, 3, 4-5, 6-8, 9-13, 14-20, more.
  static func distance(_ distance: Int) -> UInt32 {
    switch distance {
    case ..<1: 0
    case 1...3: UInt32(distance)
    case 4...5: 4
    case 6...8: 5
    case 9...13: 6
    case 14...20: 7
    default: 8
    }
  }
}
