import Texts

@testable import Quotations

/// How a model is learned.
struct LearningPlan {
  /// How often a feature must occur.
  var least: Int32
  /// Passes over the runs; what the later half of them leaves is averaged.
  var epochs: Int
  var rate: Float
  /// The share of features that is left out at random at each step.
  var dropout: Float
  /// How often it is learned from nothing, in another order each time; the mean is kept.
  var runs: Int
}

/// Weights while they are learned: stochastic gradient ascent on the likelihood of the labels, step sizes by AdaGrad
/// (Duchi, Hazan and Singer, 2011), with features left out at random against overfitting.
final class TrainingModel {
  typealias Row = LabelChain.Row
  /// For each feature of the index its row; -1 where it is not learned.
  private(set) var row: [Int32]
  /// A row of weights for each feature that is learned, and the sums of squared gradients.
  private(set) var states: [Row] = []
  private(set) var stateGradients: [Row] = []
  /// How many sides of a cue steps are told apart by.
  let sides: Int
  private let plan: LearningPlan
  /// `Label.count` rows for each feature of a step: all steps, the tag before, the tag behind, both.
  private var edges: [Row]
  private var edgeGradients: [Row] = []
  private let tags = StepTable.tagCount

  /// A model of the features that occur often enough in the runs of `numbers`, learned from them.
  init(
    _ all: TrainingSequences, _ numbers: [Int], features count: Int, sides: Int, plan: LearningPlan
  ) {
    self.sides = sides
    self.plan = plan
    row = all.counts(numbers, of: count)
    var next: Int32 = 0
    for feature in row.indices {
      let isLearned = row[feature] >= plan.least
      row[feature] = isLearned ? next : -1
      if isLearned { next += 1 }
    }
    states = [Row](repeating: .zero, count: Int(next))
    edges = [Row](
      repeating: .zero, count: sides * (1 + 2 * tags + tags * tags) * Label.count)
    learn(all.taking(numbers, row: row))
  }

  private func learn(_ sequences: TrainingSequences) {
    var sums = (states: states, edges: edges)
    for run in 0..<plan.runs {
      var generator = SplitMix(state: 7 + UInt64(run))
      restart()
      for epoch in 0..<plan.epochs {
        pass(sequences, &generator)
        guard epoch >= plan.epochs / 2 else { continue }
        TrainingModel.add(states, to: &sums.states)
        TrainingModel.add(edges, to: &sums.edges)
      }
    }
    // What the later passes of all runs agree on is kept: the mean of the weights after each of them.
    let share = 1 / Float(plan.runs * (plan.epochs - plan.epochs / 2))
    states = sums.states.map { $0 * share }
    edges = sums.edges.map { $0 * share }
  }

  private func restart() {
    states = [Row](repeating: .zero, count: states.count)
    stateGradients = [Row](repeating: Row(repeating: 0.01), count: states.count)
    edges = [Row](repeating: .zero, count: edges.count)
    edgeGradients = [Row](repeating: Row(repeating: 0.01), count: edges.count)
  }

  private static func add(_ rows: [Row], to sums: inout [Row]) {
    for index in sums.indices { sums[index] += rows[index] }
  }

  private func pass(_ sequences: TrainingSequences, _ generator: inout SplitMix) {
    let order = sequences.runs.indices.shuffled(using: &generator)
    let room = StepRoom(sequences)
    states.withUnsafeMutableBufferPointer { states in
      stateGradients.withUnsafeMutableBufferPointer { stateGradients in
        edges.withUnsafeMutableBufferPointer { edges in
          edgeGradients.withUnsafeMutableBufferPointer { edgeGradients in
            guard let states = states.baseAddress, let stateGradients = stateGradients.baseAddress,
              let edges = edges.baseAddress, let edgeGradients = edgeGradients.baseAddress
            else { return }
            let weights = TrainingStep.Weights(
              states: states, stateGradients: stateGradients, edges: edges, edgeGradients: edgeGradients)
            for number in order {
              TrainingStep(sequences, sequences.runs[number], weights, room, plan).take(&generator)
            }
          }
        }
      }
    }
  }

  /// What is believed of the runs of `numbers`, with the weights as they are now.
  func beliefs(_ all: TrainingSequences, _ numbers: [Int]) -> [[Row]] {
    let table = StepTable(count: StepTable.count(sides: sides)) { self.score($0, $1, $2) }
    return numbers.map { number in
      let run = all.runs[number]
      var chain = LabelChain(count: run.count, table: table)
      for (place, node) in run.enumerated() {
        for feature in all.features[all.starts[node]..<all.starts[node + 1]] where row[Int(feature)] >= 0 {
          chain.states[place] += states[Int(row[Int(feature)])]
        }
      }
      chain.kinds = Array(all.kinds[run])
      return chain.beliefs()
    }
  }

  /// The score of a step.
  func score(_ kind: Int, _ before: Int, _ behind: Int) -> Float {
    let features = TrainingStep.edgeFeatures(kind)
    return (0..<4).reduce(0) { $0 + edges[features[$1] * Label.count + before][behind] }
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
