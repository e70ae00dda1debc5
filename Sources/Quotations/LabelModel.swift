/// A learned model of labels: weights of features of nodes and of steps.
struct LabelModel: Sendable {
  /// Weights by label.
  let states: WeightTable
  /// Weights by pair of labels.
  let edges: WeightTable

  /// The scores of `count` nodes whose keys stand in `stateKeys` and `edgeKeys`, so many a node.
  func chain(count: Int, stateKeys: [UInt32], edgeKeys: [UInt32]) -> LabelChain {
    var chain = LabelChain(count: count)
    guard count > 0 else { return chain }
    let (statesEach, edgesEach) = (stateKeys.count / count, edgeKeys.count / count)
    var sums = [Int16](repeating: 0, count: edges.stride)
    for node in 0..<count {
      var sum = SIMD8<Int16>(repeating: 0)
      states.add(stateKeys[(node * statesEach)..<((node + 1) * statesEach)], to: &sum)
      for label in 0..<Label.count { chain.states[node * Label.count + label] = Float(sum[label]) * states.scale }
      guard node > 0 else { continue }
      for column in sums.indices { sums[column] = 0 }
      edges.add(edgeKeys[(node * edgesEach)..<((node + 1) * edgesEach)], to: &sums)
      let row = node * Label.count * Label.count
      for pair in 0..<(Label.count * Label.count) { chain.edges[row + pair] = Float(sums[pair]) * edges.scale }
    }
    return chain
  }
}
