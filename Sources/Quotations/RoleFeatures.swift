/// The features by which the nodes around one cue are given their part in its quotation.
enum RoleFeatures {
  /// Features of a node.
  static let stateCount = 62
  /// Features of the step from one node to the next.
  static let edgeCount = 9

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

    var marks: UInt32 { commas << 4 | stops << 2 | quotes }
    var words: UInt32 { cues << 4 | verbs << 2 | relatives << 1 | that }
  }

  /// The nodes that are looked at for a cue: what lies further away has no part in its quotation.
  static func window(_ count: Int, cue: Int) -> Range<Int> { Swift.max(0, cue - 70)..<Swift.min(count, cue + 90) }

  /// The keys of all nodes of `window`.
  static func keys(
    _ view: FeatureView, _ nodes: [Node], cue: Int, window: Range<Int>, beliefs: [LabelChain.Row], hints: [UInt32]
  ) -> FeatureKeys {
    let paths = paths(nodes, cue: cue, window: window, beliefs: beliefs)
    return FeatureKeys(count: window.count, statesEach: stateCount, edgesEach: edgeCount) { node, states, edges in
      let index = node + window.lowerBound
      self.states(view, index, cue: cue, path: paths[node], hints: hints, states)
      self.edges(view, index, cue: cue, hints: hints, edges)
    }
  }

  private static func paths(_ nodes: [Node], cue: Int, window: Range<Int>, beliefs: [LabelChain.Row]) -> [Path] {
    let isCue = { (index: Int) in beliefs[index][Label.cue.rawValue] > 0.3 }
    var paths = [Path](repeating: Path(), count: window.count)
    var path = Path()
    for index in Swift.min(cue + 1, window.upperBound)..<window.upperBound {
      paths[index - window.lowerBound] = path
      path.pass(nodes[index], isCue: isCue(index))
    }
    path = Path()
    for index in (window.lowerBound..<cue).reversed() {
      path.pass(nodes[index], isCue: false)
      paths[index - window.lowerBound] = path
      if isCue(index) { path.cues = Swift.min(path.cues + 1, 2) }
    }
    return paths
  }

  /// What the chain believes of each node: the likeliest label and how sure it is, in four steps.
  static func hints(_ beliefs: [LabelChain.Row]) -> [UInt32] {
    beliefs.map { row in
      var top = 0
      for label in 1..<Label.count where row[label] > row[top] { top = label }
      let belief = row[top]
      return UInt32(top) << 2 | (belief > 0.9 ? 3 : belief > 0.7 ? 2 : belief > 0.5 ? 1 : 0)
    }
  }

  /// Writes the keys of node `index` for the cue at node `cue`; `hints` are the chain's label and belief there.
  @inline(__always)
  static func states(
    _ view: borrowing FeatureView, _ index: Int, cue: Int, path: Path, hints: borrowing [UInt32],
    _ keys: UnsafeMutablePointer<UInt32>
  ) {
    let at = index + FeatureView.margin
    let side: UInt32 = index < cue ? 1 : index == cue ? 2 : 3
    let distance = Buckets.distance(abs(index - cue)) << 2 | side
    var template: UInt32 = 201
    func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      keys[Int(template) - 201] = FeatureKey.of(template, a, b, c)
      template += 1
    }
    let (w0, wL, wR) = (view.word[at], view.word[at - 1], view.word[at + 1])
    let (t0, tL, tR) = (view.tag[at], view.tag[at - 1], view.tag[at + 1])
    let (f0, fL, fR) = (view.fine[at], view.fine[at - 1], view.fine[at + 1])
    let (c0, cL, cR) = (view.coarse[at], view.coarse[at - 1], view.coarse[at + 1])
    let cueAt = cue + FeatureView.margin
    let (cueWord, cueFine) = (view.word[cueAt], view.fine[cueAt])
    let (cueLeft, cueRight) = (view.tag[cueAt - 1], view.tag[cueAt + 1])
    let frame = cueLeft << 6 | cueRight
    let hint = hints[index]
    let hintLeft = index > 0 ? hints[index - 1] : 255
    let hintRight = index + 1 < view.count ? hints[index + 1] : 255
    add(side)
    add(distance)
    add(hint, side)
    add(hint, hintLeft, side)
    add(hint, hintRight, side)
    add(hint, distance)
    add(hint, path.marks, side)
    add(hint, path.words, side)
    add(hint, t0, side)
    add(hint, cueWord, side)
    add(hint, frame, side)
    add(w0, side)
    add(wL, side)
    add(wR, side)
    add(wL, w0, side)
    add(w0, wR, side)
    add(t0, side)
    add(tL, t0, side)
    add(t0, tR, side)
    add(tL << 8 | t0, tR, side)
    add(view.tag[at - 2] << 8 | tL, t0, side)
    add(t0 << 8 | tR, view.tag[at + 2], side)
    add(f0, side)
    add(fL, side)
    add(fR, side)
    add(fL, f0, side)
    add(f0, fR, side)
    add(c0, cL << 8 | cR, side)
    add(c0, view.coarse[at - 2] << 8 | cL, side)
    add(c0, view.coarse[at + 2] << 8 | cR, side)
    add(view.suffix[at], side)
    add(w0, distance)
    add(t0, distance)
    add(tL, t0, distance)
    add(t0, tR, distance)
    add(f0, distance)
    add(cueWord, distance)
    add(cueFine, distance)
    add(cueWord, t0, side)
    add(cueWord, f0, side)
    add(cueWord, w0, side)
    add(cueFine, w0, side)
    add(cueFine, f0, distance)
    add(cueFine, t0, distance)
    add(cueWord, frame, distance)
    add(frame, t0, distance)
    add(path.marks, side)
    add(path.marks, t0, side)
    add(path.marks, w0, side)
    add(path.marks, cueWord, side)
    add(path.marks, frame, side)
    add(path.words, side)
    add(path.words, t0, side)
    add(path.words, w0, side)
    add(path.words << 8 | path.marks, side)
    add(path.words << 8 | path.marks, t0, side)
    let position = UInt32(Swift.min(index - view.sentenceStart[index], 3))
    let left = UInt32(Swift.min(view.sentenceEnd[index] - index, 3))
    add(position << 2 | left, t0, path.stops << 2 | side)
    add(view.sentenceKind[cue], path.stops << 2 | side, t0)
    let cuePosition = Buckets.distance(cue - view.sentenceStart[cue])
    let cueRest = Buckets.distance(view.sentenceEnd[cue] - cue)
    add(cuePosition << 4 | cueRest, path.stops << 2 | side, t0)
    add(cuePosition << 4 | cueRest, path.marks, side)
    add(view.quoteBefore[cue] << 3 | view.quoteAfter[cue], path.marks, t0 << 2 | side)
    add(view.word[cueAt + 1], cueWord, distance)
  }

  /// Writes the keys of the step into node `index`.
  @inline(__always)
  static func edges(
    _ view: borrowing FeatureView, _ index: Int, cue: Int, hints: borrowing [UInt32],
    _ keys: UnsafeMutablePointer<UInt32>
  ) {
    let at = index + FeatureView.margin
    let side: UInt32 = index <= cue ? 1 : 2
    keys[0] = FeatureKey.of(301, side)
    keys[1] = FeatureKey.of(302, view.tag[at - 1], view.tag[at], side)
    keys[2] = FeatureKey.of(303, view.word[at], side)
    keys[3] = FeatureKey.of(304, view.word[at - 1], side)
    keys[4] = FeatureKey.of(305, view.fine[at - 1], view.coarse[at], side)
    keys[5] = FeatureKey.of(306, view.tag[at], view.tag[at + 1], side)
    keys[6] = FeatureKey.of(307, view.tag[at - 1], view.fine[at], side)
    keys[7] = FeatureKey.of(308, hints[index], index > 0 ? hints[index - 1] : 255, side)
    keys[8] = FeatureKey.of(309, view.word[at - 1], view.word[at], side)
  }
}
