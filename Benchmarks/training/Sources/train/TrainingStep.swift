@testable import Quotations

/// Room that the steps of learning share.
final class StepRoom {
  /// For each node: the exponential of its scores, the forward and the backward sums.
  fileprivate let local, forward, backward: UnsafeMutablePointer<LabelChain.Row>
  /// For each node and label before: the exponential of the scores of the step into it.
  fileprivate let powers: UnsafeMutablePointer<LabelChain.Row>
  /// The features that are not left out, and where those of each node end; the same for the features of steps.
  fileprivate let kept, edges: UnsafeMutablePointer<Int32>
  fileprivate let ends, edgeEnds: UnsafeMutablePointer<Int>

  /// Room for any of `sequences`.
  init(_ sequences: TrainingSequences) {
    let nodes = (sequences.runs.map(\.count).max() ?? 0) + 1
    let features = sequences.runs.map { sequences.starts[$0.upperBound] - sequences.starts[$0.lowerBound] }.max() ?? 0
    (local, forward, backward) = (.allocate(capacity: nodes), .allocate(capacity: nodes), .allocate(capacity: nodes))
    powers = .allocate(capacity: nodes * Label.count)
    (kept, edges) = (.allocate(capacity: features + 1), .allocate(capacity: 4 * nodes))
    (ends, edgeEnds) = (.allocate(capacity: nodes), .allocate(capacity: nodes))
  }

  deinit {
    for rows in [local, forward, backward, powers] { rows.deallocate() }
    for numbers in [kept, edges] { numbers.deallocate() }
    for numbers in [ends, edgeEnds] { numbers.deallocate() }
  }
}

/// One step of learning: the gradient of the likelihood of one run's labels, with some of its features left out.
///
/// This is the innermost loop of learning. Therefore it uses pointers, without bounds checks.
struct TrainingStep {
  typealias Row = LabelChain.Row
  /// What is learned.
  struct Weights {
    let states, stateGradients, edges, edgeGradients: UnsafeMutablePointer<Row>
  }

  private let sequences: TrainingSequences
  private let run: Range<Int>
  private let weights: Weights
  private let room: StepRoom
  private let rate: Float
  private let bound: UInt64

  /// Gradients of smaller squares move nothing worth the time.
  private static let least: Float = 1e-6

  init(_ sequences: TrainingSequences, _ run: Range<Int>, _ weights: Weights, _ room: StepRoom, _ plan: LearningPlan) {
    self.sequences = sequences
    self.run = run
    self.weights = weights
    self.room = room
    rate = plan.rate
    bound = UInt64(plan.dropout * 65536)
  }

  /// The features of a kind of step.
  static func edgeFeatures(_ kind: Int) -> SIMD4<Int> {
    let tags = StepTable.tagCount
    let (side, pair) = (kind / (tags * tags), kind % (tags * tags))
    let first = side * (1 + 2 * tags + tags * tags)
    return [first, first + 1 + pair / tags, first + 1 + tags + pair % tags, first + 1 + 2 * tags + pair]
  }

  /// Moves the weights.
  func take(_ generator: inout SplitMix) {
    guard !run.isEmpty else { return }
    chooseFeatures(&generator)
    score()
    spread()
    for node in 0..<run.count { move(node) }
  }

  private func chooseFeatures(_ generator: inout SplitMix) {
    var bits = Bits(bound: bound)
    var (count, edgeCount) = (0, 0)
    sequences.features.withUnsafeBufferPointer { all in
      for (place, node) in run.enumerated() {
        for feature in sequences.starts[node]..<sequences.starts[node + 1] where bits.next(&generator) {
          room.kept[count] = all[feature]
          count += 1
        }
        room.ends[place] = count
        let features = TrainingStep.edgeFeatures(Int(sequences.kinds[node]))
        for lane in 0..<4 where bits.next(&generator) {
          room.edges[edgeCount] = Int32(truncatingIfNeeded: features[lane])
          edgeCount += 1
        }
        room.edgeEnds[place] = edgeCount
      }
    }
  }

  /// Says of one feature after the other whether it is kept; a random number serves four of them.
  private struct Bits {
    let bound: UInt64
    private var bits: UInt64 = 0
    private var left = 0

    init(bound: UInt64) { self.bound = bound }

    @inline(__always)
    mutating func next(_ generator: inout SplitMix) -> Bool {
      if left == 0 { (bits, left) = (generator.next(), 4) }
      let isKept = bits & 0xFFFF >= bound
      bits >>= 16
      left -= 1
      return isKept
    }
  }

  private func score() {
    var first = 0
    var firstEdge = 0
    for node in 0..<run.count {
      var sum = Row.zero
      for place in first..<room.ends[node] { sum += weights.states[Int(room.kept[place])] }
      first = room.ends[node]
      sum[Label.count] = StepTable.impossible
      room.local[node] = FastExponential.of(sum - Row(repeating: sum.max()))
      for before in 0..<Label.count {
        var step = TrainingStep.barriers[before]
        for place in firstEdge..<room.edgeEnds[node] {
          step += weights.edges[Int(room.edges[place]) * Label.count + before]
        }
        room.powers[node * Label.count + before] = FastExponential.of(step)
      }
      firstEdge = room.edgeEnds[node]
    }
  }

  /// For each label before, what keeps labels from following that may not.
  private static let barriers: [Row] = (0..<Label.count).map { before in
    var row = Row(repeating: StepTable.impossible)
    for behind in 0..<Label.count where Label.follows(behind, before) { row[behind] = 0 }
    return row
  }
  private static let first: Row = {
    var row = Row.zero
    for label in 0..<Label.count where Label.follows(label, nil) { row[label] = 1 }
    return row
  }()

  private func spread() {
    let (local, forward, backward, powers) = (room.local, room.forward, room.backward, room.powers)
    forward[0] = local[0] * TrainingStep.first
    forward[0] /= Swift.max(forward[0].sum(), 1e-30)
    for node in 1..<Swift.max(1, run.count) {
      var row = Row.zero
      for before in 0..<Label.count { row += powers[node * Label.count + before] * forward[node - 1][before] }
      row *= local[node]
      forward[node] = row / Swift.max(row.sum(), 1e-30)
    }
    let last = run.count - 1
    backward[last] = Row(repeating: 1)
    for node in stride(from: last, to: 0, by: -1) {
      let ahead = local[node] * backward[node]
      var row = Row.zero
      for before in 0..<Label.count { row[before] = (powers[node * Label.count + before] * ahead).sum() }
      backward[node - 1] = row / Swift.max(row.sum(), 1e-30)
    }
  }

  private func move(_ node: Int) {
    let belief = room.forward[node] * room.backward[node]
    var gradient = belief * (-1 / Swift.max(belief.sum(), 1e-30))
    let label = Int(sequences.labels[run.lowerBound + node])
    gradient[label] += 1
    if (gradient * gradient).sum() > TrainingStep.least {
      for place in (node > 0 ? room.ends[node - 1] : 0)..<room.ends[node] {
        move(weights.states, weights.stateGradients, Int(room.kept[place]), gradient)
      }
    }
    if node > 0 { moveEdges(node, label) }
  }

  private func moveEdges(_ node: Int, _ label: Int) {
    let ahead = room.local[node] * room.backward[node]
    let before = room.forward[node - 1]
    let powers = room.powers + node * Label.count
    var sum = Row.zero
    for previous in 0..<Label.count { sum += powers[previous] * ahead * before[previous] }
    let share = -1 / Swift.max(sum.sum(), 1e-30)
    let previousLabel = Int(sequences.labels[run.lowerBound + node - 1])
    for previous in 0..<Label.count {
      var gradient = powers[previous] * ahead * (before[previous] * share)
      if previous == previousLabel { gradient[label] += 1 }
      guard (gradient * gradient).sum() > TrainingStep.least else { continue }
      for place in room.edgeEnds[node - 1]..<room.edgeEnds[node] {
        move(weights.edges, weights.edgeGradients, Int(room.edges[place]) * Label.count + previous, gradient)
      }
    }
  }

  @inline(__always)
  private func move(
    _ weights: UnsafeMutablePointer<Row>, _ sums: UnsafeMutablePointer<Row>, _ at: Int, _ gradient: Row
  ) {
    sums[at] += gradient * gradient
    weights[at] += rate * gradient / sums[at].squareRoot()
  }
}
