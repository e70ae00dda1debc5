/// A learned model of labels: weights of features of nodes and of steps.
struct LabelModel: Sendable {
  /// Weights by label.
  let states: WeightTable
  /// Weights by previous label and label.
  let edges: WeightTable

  /// A model of its tables' texts, which have two to the power of `bits` buckets; nil where they are none.
  init?(
    states: StaticString, edges: StaticString, stateBits: Int, edgeBits: Int, stateScale: Float, edgeScale: Float
  ) {
    guard let states = WeightTable(states, bits: stateBits, groups: 1, scale: stateScale),
      let edges = WeightTable(edges, bits: edgeBits, groups: Label.count, scale: edgeScale)
    else { return nil }
    self.states = states
    self.edges = edges
  }

  /// The scores of the nodes that have these features.
  func chain(_ features: FeatureKeys) -> LabelChain {
    var chain = LabelChain(count: features.count)
    withUnsafeTemporaryAllocation(of: SIMD8<Int16>.self, capacity: Label.count) { buffer in
      guard let sums = buffer.baseAddress else { return }
      for node in 0..<features.count {
        sums[0] = .zero
        features.withStates(node) { states.add($0, to: sums) }
        chain.states[node] = SIMD8<Float>(sums[0]) * states.scale
        guard node > 0 else { continue }
        for label in 0..<Label.count { sums[label] = .zero }
        features.withEdges(node) { edges.add($0, to: sums) }
        for label in 0..<Label.count {
          chain.edges[node * Label.count + label] = SIMD8<Float>(sums[label]) * edges.scale
        }
      }
    }
    return chain
  }
}

/// The keys of the features of a run of nodes, so many for each node.
struct FeatureKeys {
  /// The number of nodes.
  let count: Int
  /// Features of each node.
  let statesEach: Int
  /// Features of each step.
  let edgesEach: Int
  /// The nodes' keys, node by node.
  private(set) var states: [UInt32]
  /// The steps' keys, node by node.
  private(set) var edges: [UInt32]

  /// The keys that `write` puts down for each node: at the first pointer those of the node, at the second those of the step.
  init(
    count: Int, statesEach: Int, edgesEach: Int,
    write: (Int, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>) -> Void
  ) {
    self.count = count
    self.statesEach = statesEach
    self.edgesEach = edgesEach
    states = [UInt32](repeating: 0, count: count * statesEach)
    edges = [UInt32](repeating: 0, count: count * edgesEach)
    states.withUnsafeMutableBufferPointer { states in
      edges.withUnsafeMutableBufferPointer { edges in
        guard let firstState = states.baseAddress, let firstEdge = edges.baseAddress else { return }
        for node in 0..<count { write(node, firstState + node * statesEach, firstEdge + node * edgesEach) }
      }
    }
  }

  @inline(__always)
  func withStates(_ node: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    states.withUnsafeBufferPointer { body(.init(rebasing: $0[(node * statesEach)..<((node + 1) * statesEach)])) }
  }

  @inline(__always)
  func withEdges(_ node: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    edges.withUnsafeBufferPointer { body(.init(rebasing: $0[(node * edgesEach)..<((node + 1) * edgesEach)])) }
  }
}
