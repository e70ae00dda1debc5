/// Scores the roles of a paragraph's nodes for one cue after the other. What does not depend on the cue, only on the side of
/// it a node stands on, is computed once.
struct RoleScorer {
  private typealias Row = LabelChain.Row
  private let model: LabelModel
  private let view: FeatureView
  private let nodes: [Node]
  private let beliefs: [LabelChain.Row]
  private let hints: [UInt32]
  /// For each node before and behind a cue: the sums of the features that depend on the side alone.
  private var sides: [SIMD8<Int16>]
  /// For each node up to and behind a cue: the scores of the steps into it, and e to the power of them.
  private var edges: [LabelChain.Row]
  private var steps: [LabelChain.Row]
  /// Which nodes are computed: 1 before or up to, 2 behind.
  private var known: [UInt8]

  init(_ model: LabelModel, view: FeatureView, nodes: [Node], beliefs: [LabelChain.Row]) {
    self.model = model
    self.view = view
    self.nodes = nodes
    self.beliefs = beliefs
    hints = RoleFeatures.hints(beliefs)
    sides = [SIMD8<Int16>](repeating: .zero, count: nodes.count * 2)
    edges = [Row](repeating: .zero, count: nodes.count * 2 * Label.count)
    steps = edges
    known = [UInt8](repeating: 0, count: nodes.count)
  }

  /// The scores of the nodes of `window` around `cue`.
  mutating func chain(cue: Int, window: Range<Int>) -> LabelChain {
    let paths = RoleFeatures.paths(nodes, cue: cue, window: window, beliefs: beliefs)
    var chain = LabelChain(count: window.count)
    for index in window {
      let behind = index > cue ? 1 : 0
      if known[index] & UInt8(1 << behind) == 0 { compute(index, behind: behind) }
      let node = index - window.lowerBound
      var sum = index == cue ? side(index, side: 2) : sides[index * 2 + behind]
      add(&sum, count: RoleFeatures.cueCount) {
        RoleFeatures.cueStates(view, index, cue: cue, path: paths[node], hints: hints, $0)
      }
      chain.states[node] = Row(sum) * model.states.scale
      let from = (index * 2 + behind) * Label.count
      for label in 0..<Label.count {
        chain.edges[node * Label.count + label] = edges[from + label]
        chain.steps[node * Label.count + label] = steps[from + label]
      }
    }
    return chain
  }

  private mutating func compute(_ index: Int, behind: Int) {
    known[index] |= UInt8(1 << behind)
    sides[index * 2 + behind] = side(index, side: behind == 0 ? 1 : 3)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RoleFeatures.edgeCount) { keys in
      withUnsafeTemporaryAllocation(of: SIMD8<Int16>.self, capacity: Label.count) { sums in
        guard let firstKey = keys.baseAddress, let firstSum = sums.baseAddress else { return }
        sums.initialize(repeating: .zero)
        RoleFeatures.edges(view, index, side: behind == 0 ? 1 : 2, hints: hints, firstKey)
        model.edges.add(UnsafeBufferPointer(keys), to: firstSum)
        let to = (index * 2 + behind) * Label.count
        for label in 0..<Label.count {
          let row = Row(sums[label]) * model.edges.scale
          edges[to + label] = row
          steps[to + label] = LabelChain.step(row, after: label)
        }
      }
    }
  }

  private func side(_ index: Int, side: UInt32) -> SIMD8<Int16> {
    var sum = SIMD8<Int16>.zero
    add(&sum, count: RoleFeatures.sideCount) { RoleFeatures.sideStates(view, index, side: side, hints: hints, $0) }
    return sum
  }

  /// Adds the weights of the `count` keys that `write` puts down.
  @inline(__always)
  private func add(_ sum: inout SIMD8<Int16>, count: Int, write: (UnsafeMutablePointer<UInt32>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { keys in
      guard let first = keys.baseAddress else { return }
      write(first)
      withUnsafeMutablePointer(to: &sum) { model.states.add(UnsafeBufferPointer(keys), to: $0) }
    }
  }
}
