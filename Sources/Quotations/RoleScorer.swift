/// Scores the roles of a paragraph's nodes for one cue after the other. What does not depend on the cue, only on the side of
/// it a node stands on, is computed once.
struct RoleScorer {
  private let model: LabelModel
  private let view: FeatureView
  let nodes: [Node]
  private let hints: BeliefHints
  /// For each node before and behind a cue: the sums of the features that depend on the side alone.
  private var sides: [SIMD8<Int16>]
  /// Which of them are computed: 1 before, 2 behind.
  private var known: [UInt8]

  init(_ model: LabelModel, view: FeatureView, nodes: [Node], beliefs: [LabelChain.Row]) {
    self.model = model
    self.view = view
    self.nodes = nodes
    hints = BeliefHints(beliefs)
    sides = [SIMD8<Int16>](repeating: .zero, count: nodes.count * 2)
    known = [UInt8](repeating: 0, count: nodes.count)
  }

  /// The scores of the nodes of `window` around `cue`.
  mutating func chain(cue: Int, window: Range<Int>) -> LabelChain {
    fillSides(cue: cue, window: window)
    let paths = RoleFeatures.paths(nodes, cue: cue, window: window, hints: hints)
    let context = RoleFeatures.CueContext(view, cue: cue)
    var chain = LabelChain(count: window.count, table: model.steps)
    // One sum for each node of the window, then two at hand for what several nodes share.
    let margin = WeightSink.margin
    withUnsafeTemporaryAllocation(of: SIMD8<Int16>.self, capacity: window.count + margin) { buffer in
      guard let sums = buffer.baseAddress else { return }
      sums.initialize(repeating: .zero, count: buffer.count)
      let shared = window.count
      model.weights.withSink(sums) { sink in
        var distance = -1
        var marks = UInt32.max
        for node in window {
          let place = node - window.lowerBound
          let side = context.side(node)
          if context.distance(node) != distance {
            distance = context.distance(node)
            sums[shared] = .zero
            RoleFeatures.writeDistance(context, distance: distance, at: shared, to: &sink)
          }
          let between = paths[place].marks << 2 | UInt32(side.rawValue)
          if between != marks {
            marks = between
            sums[shared + 1] = .zero
            RoleFeatures.writePath(context, side: side, marks: paths[place].marks, at: shared + 1, to: &sink)
          }
          sums[place] = sums[shared] &+ sums[shared + 1]
          if side != .cue { sums[place] &+= sides[node * 2 + (side == .behind ? 1 : 0)] }
        }
      }
      model.weights.withSink(sums - window.lowerBound) { sink in
        RoleFeatures.writeSide(view, hints, cue, side: .cue, to: &sink)
        for node in window {
          RoleFeatures.writeNode(view, hints, node, context, paths[node - window.lowerBound], to: &sink)
        }
      }
      for place in 0..<window.count { chain.states[place] = WeightRow.scores(sums[place], scale: model.weights.scale) }
    }
    for node in window.dropFirst() {
      chain.kinds[node - window.lowerBound] = RoleScorer.kind(view, into: node, cue: cue)
    }
    return chain
  }

  /// The kind of the step into a node.
  static func kind(_ view: FeatureView, into node: Int, cue: Int) -> Int32 {
    Int32(truncatingIfNeeded: StepTable.kind(view[node - 1].tag, view[node].tag, side: node > cue ? 1 : 0))
  }

  private mutating func fillSides(cue: Int, window: Range<Int>) {
    sides.withUnsafeMutableBufferPointer { sides in
      guard let first = sides.baseAddress else { return }
      for node in window where node != cue {
        let behind = node > cue ? 1 : 0
        guard known[node] & UInt8(1 << behind) == 0 else { continue }
        known[node] |= UInt8(1 << behind)
        model.weights.withSink(first + node * 2 + behind - node) { sink in
          RoleFeatures.writeSide(view, hints, node, side: behind == 0 ? .before : .behind, to: &sink)
        }
      }
    }
  }
}
