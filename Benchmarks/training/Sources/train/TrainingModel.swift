import Texts

@testable import Quotations

/// A run of nodes with its features and the labels to be learned.
struct TrainingSequence {
  /// The keys of all nodes' features, and where those of each node begin; one more at the end.
  var keys: [UInt32] = []
  var starts: [Int32] = [0]
  /// For each node the kind of the step into it.
  var kinds: [Int32]
  /// For each node its label.
  var labels: [Int]
  /// The rows of the features that are learned, in the order of the keys, and where those of each node begin.
  fileprivate var rows: [Int32] = []
  fileprivate var rowStarts: [Int32] = [0]

  init(keys: [[UInt32]], kinds: [Int32], labels: [Int]) {
    for node in keys {
      self.keys += node
      starts.append(Int32(self.keys.count))
    }
    self.kinds = kinds
    self.labels = labels
  }

  /// The keys of a node.
  func keys(of node: Int) -> ArraySlice<UInt32> { keys[Int(starts[node])..<Int(starts[node + 1])] }
}

/// Weights while they are learned: stochastic gradient ascent on the likelihood of the labels, step sizes by AdaGrad
/// (Duchi, Hazan and Singer, 2011), with features left out at random against overfitting.
final class TrainingModel {
  typealias Row = LabelChain.Row
  /// The rows of the features that are learned.
  private(set) var index: [UInt32: Int32] = [:]
  /// A row for each feature of a node.
  private(set) var states: [Row] = []
  private(set) var stateGradients: [Row] = []
  /// How many sides of a cue steps are told apart by.
  let sides: Int
  /// `Label.count` rows for each feature of a step: all steps, the tag before, the tag behind, both.
  private var edges: [Row]
  private var edgeGradients: [Row]
  private var generator = SplitMix(state: 7)

  private var tags: Int { StepTable.tagCount }

  init(sides: Int) {
    self.sides = sides
    let count = sides * (1 + 2 * StepTable.tagCount + StepTable.tagCount * StepTable.tagCount)
    edges = [Row](repeating: .zero, count: count * Label.count)
    edgeGradients = [Row](repeating: Row(repeating: 0.01), count: count * Label.count)
  }

  /// Keeps the features that occur at least `least` times and learns them in `epochs` passes, `runs` times over from nothing.
  func learn(
    _ sequences: inout [TrainingSequence], least: Int, epochs: Int, rate: Float, dropout: Float, runs: Int = 2
  ) {
    frequent(&sequences, least: least)
    var sums: (states: [Row], edges: [Row])?
    for run in 0..<runs {
      restart(run)
      for epoch in 0..<epochs {
        for number in sequences.indices.shuffled(using: &generator) {
          step(sequences[number], rate: rate, dropout: dropout)
        }
        if epoch >= epochs / 2 { sums = sums.map { (add($0.states, states), add($0.edges, edges)) } ?? (states, edges) }
      }
    }
    guard let sums else { return }
    // What the later passes of all runs agree on is kept: the mean of the weights after each of them.
    let share = 1 / Float(runs * (epochs - epochs / 2))
    states = sums.states.map { $0 * share }
    edges = sums.edges.map { $0 * share }
  }

  /// Forgets what was learned, not which features are.
  private func restart(_ run: Int) {
    generator = SplitMix(state: 7 + UInt64(run))
    states = [Row](repeating: .zero, count: states.count)
    stateGradients = [Row](repeating: Row(repeating: 0.01), count: states.count)
    edges = [Row](repeating: .zero, count: edges.count)
    edgeGradients = [Row](repeating: Row(repeating: 0.01), count: edges.count)
  }

  private func add(_ a: [Row], _ b: [Row]) -> [Row] { zip(a, b).map { $0 + $1 } }

  /// What is believed of runs of nodes, with the weights as they are now.
  func beliefs(_ sequences: [TrainingSequence]) -> [[Row]] {
    let table = StepTable(count: StepTable.count(sides: sides)) { self.score($0, $1, $2) }
    return sequences.map { sequence in
      var chain = LabelChain(count: sequence.labels.count, table: table)
      for node in sequence.labels.indices {
        chain.states[node] = sequence.keys(of: node).reduce(Row.zero) { sum, key in
          index[key].map { sum + states[Int($0)] } ?? sum
        }
      }
      chain.kinds = sequence.kinds
      return chain.beliefs()
    }
  }

  /// The score of a step.
  func score(_ kind: Int, _ before: Int, _ behind: Int) -> Float {
    edgeFeatures(kind).reduce(0) { $0 + edges[$1 * Label.count + before][behind] }
  }

  private func edgeFeatures(_ kind: Int) -> [Int] {
    let (side, pair) = (kind / (tags * tags), kind % (tags * tags))
    let first = side * (1 + 2 * tags + tags * tags)
    return [first, first + 1 + pair / tags, first + 1 + tags + pair % tags, first + 1 + 2 * tags + pair]
  }

  private func frequent(_ sequences: inout [TrainingSequence], least: Int) {
    var counts: [UInt32: Int32] = [:]
    for sequence in sequences {
      for key in sequence.keys where KeySink.origins[key] != nil { counts[key, default: 0] += 1 }
    }
    for key in counts.keys.sorted() where counts[key, default: 0] >= least { index[key] = Int32(index.count) }
    for number in sequences.indices {
      var (rows, starts) = ([Int32](), [Int32(0)])
      for node in sequences[number].labels.indices {
        rows += sequences[number].keys(of: node).compactMap { index[$0] }
        starts.append(Int32(rows.count))
      }
      (sequences[number].rows, sequences[number].rowStarts) = (rows, starts)
    }
    states = [Row](repeating: .zero, count: index.count)
    stateGradients = [Row](repeating: Row(repeating: 0.01), count: states.count)
  }

  private func step(_ sequence: TrainingSequence, rate: Float, dropout: Float) {
    let count = sequence.labels.count
    guard count > 0 else { return }
    let bound = UInt64(dropout * 65536)
    let states = (0..<count).map { node in
      sequence.rows[Int(sequence.rowStarts[node])..<Int(sequence.rowStarts[node + 1])].filter { _ in
        generator.next() & 0xFFFF >= bound
      }
    }
    let edges = sequence.kinds.map { edgeFeatures(Int($0)).filter { _ in generator.next() & 0xFFFF >= bound } }
    // Every node has a kind of its own here, for what is left out differs.
    let table = StepTable(count: count) { node, before, behind in
      edges[node].reduce(0) { $0 + self.edges[$1 * Label.count + before][behind] }
    }
    var chain = LabelChain(count: count, table: table)
    for node in 0..<count {
      chain.states[node] = states[node].reduce(Row.zero) { $0 + self.states[Int($1)] }
      chain.kinds[node] = Int32(node)
    }
    let beliefs = chain.beliefs()
    let steps = chain.stepBeliefs()
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
          TrainingModel.move(&self.edges, &edgeGradients, feature * Label.count + previous, gradient, rate)
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
