/// Scores of all labels of a run of nodes and of all steps between them; what is the best labelling, and how likely is
/// each label?
///
/// A linear-chain conditional random field: Lafferty, McCallum and Pereira, "Conditional random fields", 2001. Rows have
/// a lane for each label and one to spare.
struct LabelChain {
  /// A number for each label.
  typealias Row = SIMD8<Float>

  /// The number of nodes.
  let count: Int
  /// A row of scores for each node.
  var states: [Row]
  /// For each node and each previous label, a row of scores of the step; those of the first node are not used.
  var edges: [Row]
  /// E to the power of `edges`, 0 where a label may not follow; for `belief(of:at:)`, filled by whoever asks for it.
  var steps: [Row]

  private static let width = Label.count
  private static let impossible: Float = -1e6
  /// For each previous label, 0 where a label may follow it, a very low score where it may not.
  private static let barrier: [Row] = (0..<width).map { previous in row { Label.follows($0, previous) } }
  private static let firstBarrier: Row = row { Label.follows($0, nil) }

  private static func row(_ isAllowed: (Int) -> Bool) -> Row {
    var row = Row(repeating: impossible)
    for label in 0..<width where isAllowed(label) { row[label] = 0 }
    return row
  }

  /// Room for `count` nodes, all scores 0.
  init(count: Int) {
    self.count = count
    states = [Row](repeating: .zero, count: count)
    edges = [Row](repeating: .zero, count: count * LabelChain.width)
    steps = edges
  }

  /// The best labelling (Viterbi). O(n).
  func best() -> [Int] {
    let width = LabelChain.width
    guard count > 0 else { return [] }
    var score = states[0] + LabelChain.firstBarrier
    var back = [SIMD8<Int32>](repeating: .zero, count: count)
    for node in 1..<Swift.max(count, 1) {
      var top = Row(repeating: -.infinity)
      var from = SIMD8<Int32>.zero
      for previous in 0..<width {
        let value = edges[node * width + previous] + LabelChain.barrier[previous] + score[previous]
        let isHigher = value .> top
        top.replace(with: value, where: isHigher)
        from.replace(with: Int32(truncatingIfNeeded: previous), where: isHigher)
      }
      back[node] = from
      score = top + states[node]
    }
    var labels = [Int](repeating: 0, count: count)
    var label = (0..<width).max { score[$0] < score[$1] } ?? 0
    for node in stride(from: count - 1, through: 0, by: -1) {
      labels[node] = label
      label = Int(back[node][label])
    }
    return labels
  }

  /// The probability of every label at every node, and of every step where `steps` is asked for (a row for each node and
  /// previous label). Forward-backward with scaling, O(n).
  func beliefs(steps wanted: UnsafeMutablePointer<Row>? = nil) -> [Row] {
    let width = LabelChain.width
    guard count > 0 else { return [] }
    let local = states.map { FastExponential.of(($0 - LabelChain.top($0)) + LabelChain.spare) }
    var step = [Row](repeating: .zero, count: count * width)
    for node in 1..<Swift.max(count, 1) {
      for previous in 0..<width {
        let row = node * width + previous
        step[row] = FastExponential.of(edges[row] + LabelChain.barrier[previous])
      }
    }
    var forward = [Row](repeating: .zero, count: count)
    forward[0] = LabelChain.normalised(local[0] * FastExponential.of(LabelChain.firstBarrier))
    for node in 1..<Swift.max(count, 1) {
      var sum = Row.zero
      for previous in 0..<width { sum += step[node * width + previous] * forward[node - 1][previous] }
      forward[node] = LabelChain.normalised(sum * local[node])
    }
    var backward = Row(repeating: 1)
    var beliefs = forward
    for node in stride(from: count - 1, through: 0, by: -1) {
      beliefs[node] = LabelChain.normalised(forward[node] * backward)
      guard node > 0 else { break }
      let ahead = local[node] * backward
      if let wanted { fill(wanted + node * width, step, node, forward[node - 1], ahead) }
      var next = Row.zero
      for previous in 0..<width { next[previous] = (step[node * width + previous] * ahead).sum() }
      backward = LabelChain.normalised(next)
    }
    return beliefs
  }

  /// E to the power of a row of scores of a step from `previous`.
  static func step(_ scores: Row, after previous: Int) -> Row { FastExponential.of(scores + barrier[previous]) }

  /// The probability of `label` at `node` alone, by the `steps` that were filled in. O(n).
  func belief(of label: Int, at node: Int) -> Float {
    let width = LabelChain.width
    guard node < count else { return 0 }
    var forward = LabelChain.normalised(local(0) * FastExponential.of(LabelChain.firstBarrier))
    for next in stride(from: 1, through: node, by: 1) {
      var sum = Row.zero
      for previous in 0..<width { sum += steps[next * width + previous] * forward[previous] }
      forward = LabelChain.normalised(sum * local(next))
    }
    var backward = Row(repeating: 1)
    for next in stride(from: count - 1, to: node, by: -1) {
      let ahead = local(next) * backward
      var sum = Row.zero
      for previous in 0..<width { sum[previous] = (steps[next * width + previous] * ahead).sum() }
      backward = LabelChain.normalised(sum)
    }
    return LabelChain.normalised(forward * backward)[label]
  }

  private func local(_ node: Int) -> Row {
    FastExponential.of((states[node] - LabelChain.top(states[node])) + LabelChain.spare)
  }

  private func fill(_ rows: UnsafeMutablePointer<Row>, _ step: [Row], _ node: Int, _ before: Row, _ ahead: Row) {
    var sum: Float = 0
    for previous in 0..<LabelChain.width {
      rows[previous] = step[node * LabelChain.width + previous] * ahead * before[previous]
      sum += rows[previous].sum()
    }
    guard sum > 0 else { return }
    for previous in 0..<LabelChain.width { rows[previous] /= sum }
  }

  /// Keeps the spare lane out of every sum.
  private static let spare: Row = row { _ in true }

  private static func top(_ row: Row) -> Float {
    var row = row
    row[width] = impossible
    return row.max()
  }

  private static func normalised(_ row: Row) -> Row {
    let sum = row.sum()
    return sum > 0 ? row / sum : row
  }
}

/// e to the power of x in eight lanes: 2 to the integer part by the exponent's bits, the rest by its Taylor series to the
/// sixth power. Seven digits are right; below -80 the result is 0.
enum FastExponential {
  @inline(__always)
  static func of(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let bounded = x.clamped(lowerBound: SIMD8(repeating: -80), upperBound: SIMD8(repeating: 80))
    let scaled = bounded * 1.442_695
    // Adding 1.5 * 2^23 rounds to a whole number and leaves it in the low bits.
    let shifted = scaled + 12_582_912
    let whole = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4B40_0000
    let rest = (scaled - (shifted - 12_582_912)) * 0.693_147_2
    var sum = SIMD8<Float>(repeating: 0.001_388_889) * rest + 0.008_333_333
    sum = sum * rest + 0.041_666_668
    sum = sum * rest + 0.166_666_67
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    let power = unsafeBitCast((whole &+ 127) &<< 23, to: SIMD8<Float>.self)
    return (sum * power).replacing(with: 0, where: x .< -80)
  }
}
