import Texts

@testable import Quotations

/// A run of nodes with its features and the labels to be learned.
struct TrainingSequence {
  var keys: FeatureKeys
  var labels: [Int]
  fileprivate(set) var states: [[Int32]] = []
  fileprivate(set) var edges: [[Int32]] = []

  init(keys: FeatureKeys, labels: [Int]) {
    self.keys = keys
    self.labels = labels
  }
}

/// Weights while they are learned: stochastic gradient ascent on the likelihood of the labels, step sizes by AdaGrad
/// (Duchi, Hazan and Singer, 2011), with features left out at random against overfitting.
final class TrainingModel {
  typealias Row = LabelChain.Row
  private(set) var stateIndex: [UInt32: Int32] = [:]
  private(set) var edgeIndex: [UInt32: Int32] = [:]
  /// A row for each feature of a node.
  private(set) var states: [Row] = []
  /// `Label.count` rows for each feature of a step.
  private(set) var edges: [Row] = []
  private(set) var stateGradients: [Row] = []
  private(set) var edgeGradients: [Row] = []
  private var generator = SplitMix(state: 7)

  /// Keeps the features that occur at least `least` times and learns them in `epochs` passes.
  func learn(_ sequences: inout [TrainingSequence], least: Int, epochs: Int, rate: Float, dropout: Float) {
    index(&sequences, least: least)
    for _ in 0..<epochs {
      for number in sequences.indices.shuffled(using: &generator) {
        step(sequences[number], rate: rate, dropout: dropout)
      }
    }
  }

  /// The scores of a run of nodes.
  func chain(_ keys: FeatureKeys) -> LabelChain {
    chain(
      states: lookup(keys.states, each: keys.statesEach, stateIndex),
      edges: lookup(keys.edges, each: keys.edgesEach, edgeIndex))
  }

  private func lookup(_ keys: [UInt32], each: Int, _ index: [UInt32: Int32]) -> [[Int32]] {
    stride(from: 0, to: keys.count, by: each).map { start in keys[start..<(start + each)].compactMap { index[$0] } }
  }

  private func index(_ sequences: inout [TrainingSequence], least: Int) {
    stateIndex = TrainingModel.frequent(sequences.map(\.keys.states), least: least)
    edgeIndex = TrainingModel.frequent(sequences.map(\.keys.edges), least: least)
    for number in sequences.indices {
      let keys = sequences[number].keys
      sequences[number].states = lookup(keys.states, each: keys.statesEach, stateIndex)
      sequences[number].edges = lookup(keys.edges, each: keys.edgesEach, edgeIndex)
    }
    states = [Row](repeating: .zero, count: stateIndex.count)
    edges = [Row](repeating: .zero, count: edgeIndex.count * Label.count)
    stateGradients = [Row](repeating: Row(repeating: 0.01), count: states.count)
    edgeGradients = [Row](repeating: Row(repeating: 0.01), count: edges.count)
  }

  private static func frequent(_ keys: [[UInt32]], least: Int) -> [UInt32: Int32] {
    var counts = [UInt8](repeating: 0, count: 1 << 24)
    for key in keys.joined() where counts[Int(key & 0xFF_FFFF)] < 255 { counts[Int(key & 0xFF_FFFF)] += 1 }
    var index: [UInt32: Int32] = [:]
    for key in keys.joined() where Int(counts[Int(key & 0xFF_FFFF)]) >= least && index[key] == nil {
      index[key] = Int32(index.count)
    }
    return index
  }

  private func chain(states: [[Int32]], edges: [[Int32]]) -> LabelChain {
    var chain = LabelChain(count: states.count)
    for node in states.indices {
      var sum = Row.zero
      for feature in states[node] { sum += self.states[Int(feature)] }
      chain.states[node] = sum
      guard node > 0 else { continue }
      for feature in edges[node] {
        for label in 0..<Label.count {
          chain.edges[node * Label.count + label] += self.edges[Int(feature) * Label.count + label]
        }
      }
    }
    return chain
  }

  private func step(_ sequence: TrainingSequence, rate: Float, dropout: Float) {
    let count = sequence.labels.count
    guard count > 0 else { return }
    let bound = UInt64(dropout * 65536)
    let states = sequence.states.map { $0.filter { _ in generator.next() & 0xFFFF >= bound } }
    let edges = sequence.edges.map { $0.filter { _ in generator.next() & 0xFFFF >= bound } }
    let chain = chain(states: states, edges: edges)
    var steps = [Row](repeating: .zero, count: count * Label.count)
    let beliefs = steps.withUnsafeMutableBufferPointer { chain.beliefs(steps: $0.baseAddress) }
    for node in 0..<count {
      var gradient = Row.zero - beliefs[node]
      gradient[sequence.labels[node]] += 1
      for feature in states[node] { TrainingModel.move(&self.states, &stateGradients, Int(feature), gradient, rate) }
      guard node > 0 else { continue }
      for previous in 0..<Label.count {
        var gradient = Row.zero - steps[node * Label.count + previous]
        if previous == sequence.labels[node - 1] { gradient[sequence.labels[node]] += 1 }
        guard (gradient * gradient).sum() > 1e-6 else { continue }
        for feature in edges[node] {
          TrainingModel.move(&self.edges, &edgeGradients, Int(feature) * Label.count + previous, gradient, rate)
        }
      }
    }
  }

  @inline(__always)
  private static func move(_ weights: inout [Row], _ sums: inout [Row], _ at: Int, _ gradient: Row, _ rate: Float) {
    sums[at] += gradient * gradient
    weights[at] += rate * gradient / sums[at].squareRoot()
  }
}

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
