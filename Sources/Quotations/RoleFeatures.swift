/// The features by which the nodes around one cue are given their part in its quotation.
enum RoleFeatures {
  /// Features of a node.
  static let stateCount = sideCount + cueCount
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

  /// The keys of all nodes of `window`.
  static func keys(
    _ view: FeatureView, _ nodes: [Node], cue: Int, window: Range<Int>, beliefs: [LabelChain.Row], hints: [UInt32]
  ) -> FeatureKeys {
    let paths = paths(nodes, cue: cue, window: window, beliefs: beliefs)
    return FeatureKeys(count: window.count, statesEach: stateCount, edgesEach: edgeCount) { node, states, edges in
      let index = node + window.lowerBound
      sideStates(view, index, side: side(of: index, cue: cue), hints: hints, states)
      cueStates(view, index, cue: cue, path: paths[node], hints: hints, states + sideCount)
      self.edges(view, index, side: index <= cue ? 1 : 2, hints: hints, edges)
    }
  }

  static func paths(_ nodes: [Node], cue: Int, window: Range<Int>, beliefs: [LabelChain.Row]) -> [Path] {
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

  /// Features of a node that depend on the side of the cue it stands on, not on the cue.
  static let sideCount = 25
  /// Features of a node that depend on the cue.
  static let cueCount = 37

  /// Writes the keys of node `index`, which stands on `side` of some cue (1 before, 2 the cue, 3 behind), `sideCount` of
  /// them; `hints` are the chain's label and belief there.
  @inline(__always)
  static func sideStates(
    _ view: borrowing FeatureView, _ index: Int, side: UInt32, hints: borrowing [UInt32],
    _ keys: UnsafeMutablePointer<UInt32>
  ) {
    let at = index + FeatureView.margin
    var next = keys
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      next.pointee = FeatureKey.of(template, a, b, c)
      next += 1
    }
    let (w0, wL, wR) = (view.word[at], view.word[at - 1], view.word[at + 1])
    let (t0, tL, tR) = (view.tag[at], view.tag[at - 1], view.tag[at + 1])
    let (f0, fL, fR) = (view.fine[at], view.fine[at - 1], view.fine[at + 1])
    let (c0, cL, cR) = (view.coarse[at], view.coarse[at - 1], view.coarse[at + 1])
    let hint = hints[index]
    let hintLeft = index > 0 ? hints[index - 1] : 255
    let hintRight = index + 1 < view.count ? hints[index + 1] : 255
    add(201, side)
    add(203, hint, side)
    add(204, hint, hintLeft, side)
    add(205, hint, hintRight, side)
    add(209, hint, t0, side)
    add(212, w0, side)
    add(213, wL, side)
    add(214, wR, side)
    add(215, wL, w0, side)
    add(216, w0, wR, side)
    add(217, t0, side)
    add(218, tL, t0, side)
    add(219, t0, tR, side)
    add(220, tL << 8 | t0, tR, side)
    add(221, view.tag[at - 2] << 8 | tL, t0, side)
    add(222, t0 << 8 | tR, view.tag[at + 2], side)
    add(223, f0, side)
    add(224, fL, side)
    add(225, fR, side)
    add(226, fL, f0, side)
    add(227, f0, fR, side)
    add(228, c0, cL << 8 | cR, side)
    add(229, c0, view.coarse[at - 2] << 8 | cL, side)
    add(230, c0, view.coarse[at + 2] << 8 | cR, side)
    add(231, view.suffix[at], side)
  }

  /// Writes the keys of node `index` that depend on the cue at node `cue`, `cueCount` of them.
  @inline(__always)
  static func cueStates(
    _ view: borrowing FeatureView, _ index: Int, cue: Int, path: Path, hints: borrowing [UInt32],
    _ keys: UnsafeMutablePointer<UInt32>
  ) {
    let at = index + FeatureView.margin
    let side = side(of: index, cue: cue)
    let distance = Buckets.distance(abs(index - cue)) << 2 | side
    var next = keys
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      next.pointee = FeatureKey.of(template, a, b, c)
      next += 1
    }
    let w0 = view.word[at]
    let (t0, tL, tR) = (view.tag[at], view.tag[at - 1], view.tag[at + 1])
    let f0 = view.fine[at]
    let cueAt = cue + FeatureView.margin
    let (cueWord, cueFine) = (view.word[cueAt], view.fine[cueAt])
    let frame = view.tag[cueAt - 1] << 6 | view.tag[cueAt + 1]
    let hint = hints[index]
    add(202, distance)
    add(206, hint, distance)
    add(207, hint, path.marks, side)
    add(208, hint, path.words, side)
    add(210, hint, cueWord, side)
    add(211, hint, frame, side)
    add(232, w0, distance)
    add(233, t0, distance)
    add(234, tL, t0, distance)
    add(235, t0, tR, distance)
    add(236, f0, distance)
    add(237, cueWord, distance)
    add(238, cueFine, distance)
    add(239, cueWord, t0, side)
    add(240, cueWord, f0, side)
    add(241, cueWord, w0, side)
    add(242, cueFine, w0, side)
    add(243, cueFine, f0, distance)
    add(244, cueFine, t0, distance)
    add(245, cueWord, frame, distance)
    add(246, frame, t0, distance)
    add(247, path.marks, side)
    add(248, path.marks, t0, side)
    add(249, path.marks, w0, side)
    add(250, path.marks, cueWord, side)
    add(251, path.marks, frame, side)
    add(252, path.words, side)
    add(253, path.words, t0, side)
    add(254, path.words, w0, side)
    add(255, path.words << 8 | path.marks, side)
    add(256, path.words << 8 | path.marks, t0, side)
    let position = UInt32(Swift.min(index - view.sentenceStart[index], 3))
    let left = UInt32(Swift.min(view.sentenceEnd[index] - index, 3))
    add(257, position << 2 | left, t0, path.stops << 2 | side)
    add(258, view.sentenceKind[cue], path.stops << 2 | side, t0)
    let cuePosition = Buckets.distance(cue - view.sentenceStart[cue])
    let cueRest = Buckets.distance(view.sentenceEnd[cue] - cue)
    add(259, cuePosition << 4 | cueRest, path.stops << 2 | side, t0)
    add(260, cuePosition << 4 | cueRest, path.marks, side)
    add(261, view.quoteBefore[cue] << 3 | view.quoteAfter[cue], path.marks, t0 << 2 | side)
    add(262, view.word[cueAt + 1], cueWord, distance)
  }

  /// 1 before the cue, 2 the cue, 3 behind it.
  @inline(__always)
  static func side(of index: Int, cue: Int) -> UInt32 { index < cue ? 1 : index == cue ? 2 : 3 }

  /// Writes the keys of the step into node `index`; `side` is 1 up to the cue, 2 behind it.
  @inline(__always)
  static func edges(
    _ view: borrowing FeatureView, _ index: Int, side: UInt32, hints: borrowing [UInt32],
    _ keys: UnsafeMutablePointer<UInt32>
  ) {
    let at = index + FeatureView.margin
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
