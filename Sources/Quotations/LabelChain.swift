/// Scores of all labels of a run of nodes and of the steps between them; what is the best labelling, and how likely is
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
  /// For each node the kind of the step into it, a place in `table`; that of the first node is not used.
  var kinds: [Int32]
  /// The scores of steps.
  let table: StepTable

  private static let width = Label.count
  private static let firstBarrier: Row = {
    var row = Row(repeating: StepTable.impossible)
    for label in 0..<width where Label.follows(label, nil) { row[label] = 0 }
    return row
  }()
  private static let firstPowers: Row = FastExponential.of(firstBarrier)
  /// Keeps the spare lane out of every sum.
  private static let spare: Row = {
    var row = Row(repeating: 0)
    row[width] = StepTable.impossible
    return row
  }()

  /// Room for `count` nodes, all scores 0.
  init(count: Int, table: StepTable) {
    self.count = count
    self.table = table
    states = [Row](repeating: .zero, count: count)
    kinds = [Int32](repeating: 0, count: count)
  }

  /// The best labelling (Viterbi). O(n).
  func best() -> [UInt8] {
    let width = LabelChain.width
    guard count > 0 else { return [] }
    var score = states[0] + LabelChain.firstBarrier
    var back = [SIMD8<Int32>](repeating: .zero, count: count)
    for node in 1..<Swift.max(count, 1) {
      let first = Int(kinds[node]) * width
      var top = table.scores[first] + score[0]
      var from = SIMD8<Int32>.zero
      for previous in 1..<width {
        let value = table.scores[first + previous] + score[previous]
        let isHigher = value .> top
        top.replace(with: value, where: isHigher)
        from.replace(with: Int32(truncatingIfNeeded: previous), where: isHigher)
      }
      back[node] = from
      score = top + states[node]
    }
    var labels = [UInt8](repeating: 0, count: count)
    var label = 0
    for other in 1..<width where score[other] > score[label] { label = other }
    for node in stride(from: count - 1, through: 0, by: -1) {
      labels[node] = UInt8(truncatingIfNeeded: label)
      label = Int(back[node][label])
    }
    return labels
  }

  /// The probability of every label at every node. Forward-backward with scaling, O(n).
  func beliefs() -> [Row] {
    guard count > 0 else { return [] }
    let local = states.map(LabelChain.local)
    var beliefs = forward(local, to: count - 1)
    var backward = Row(repeating: 1)
    for node in stride(from: count - 1, through: 0, by: -1) {
      let ahead = local[node] * backward
      beliefs[node] = LabelChain.normalised(beliefs[node] * backward)
      if node > 0 { backward = before(node, ahead) }
    }
    return beliefs
  }

  /// The probability of `label` at `node` alone. O(n).
  func belief(of label: Int, at node: Int) -> Float {
    guard node < count else { return 0 }
    let local = states.map(LabelChain.local)
    var backward = Row(repeating: 1)
    for next in stride(from: count - 1, to: node, by: -1) { backward = before(next, local[next] * backward) }
    return LabelChain.normalised(forward(local, to: node)[node] * backward)[label]
  }

  /// The probability of every step, a row for each node and each label before it; what weights are learned from.
  func stepBeliefs() -> [Row] {
    guard count > 0 else { return [] }
    let width = LabelChain.width
    let local = states.map(LabelChain.local)
    let forward = forward(local, to: count - 1)
    var rows = [Row](repeating: .zero, count: count * width)
    var backward = Row(repeating: 1)
    for node in stride(from: count - 1, to: 0, by: -1) {
      let ahead = local[node] * backward
      var sum: Float = 0
      for previous in 0..<width {
        let row = table.powers[Int(kinds[node]) * width + previous] * ahead * forward[node - 1][previous]
        rows[node * width + previous] = row
        sum += row.sum()
      }
      if sum > 0 { for previous in 0..<width { rows[node * width + previous] /= sum } }
      backward = before(node, ahead)
    }
    return rows
  }

  /// The forward scores up to node `last`, each row made to add up to 1.
  @inline(__always)
  private func forward(_ local: [Row], to last: Int) -> [Row] {
    let width = LabelChain.width
    var rows = [Row](repeating: .zero, count: count)
    var row = LabelChain.normalised(local[0] * LabelChain.firstPowers)
    rows[0] = row
    for node in 1..<Swift.max(last + 1, 1) {
      let first = Int(kinds[node]) * width
      var sum = table.powers[first] * row[0]
      for previous in 1..<width { sum += table.powers[first + previous] * row[previous] }
      row = LabelChain.normalised(sum * local[node])
      rows[node] = row
    }
    return rows
  }

  /// The backward scores of the node before `node`.
  @inline(__always)
  private func before(_ node: Int, _ ahead: Row) -> Row {
    let first = Int(kinds[node]) * LabelChain.width
    var sum = table.turned[first] * ahead[0]
    for label in 1..<LabelChain.width { sum += table.turned[first + label] * ahead[label] }
    return LabelChain.normalised(sum)
  }

  /// E to the power of a row of scores, the highest of them made 0, the spare lane 0.
  @inline(__always)
  private static func local(_ row: Row) -> Row {
    var high = row + spare
    high -= greatest(high)
    return FastExponential.of(high)
  }

  /// The greatest lane; the standard library's `max` asks for each lane whether it is a number.
  @inline(__always)
  private static func greatest(_ row: Row) -> Float {
    var four = row.lowHalf
    four.replace(with: row.highHalf, where: row.highHalf .> four)
    var two = four.lowHalf
    two.replace(with: four.highHalf, where: four.highHalf .> two)
    return two.x > two.y ? two.x : two.y
  }

  @inline(__always)
  private static func normalised(_ row: Row) -> Row {
    let four = row.lowHalf + row.highHalf
    let two = four.lowHalf + four.highHalf
    let sum = two.x + two.y
    return sum > 0 ? row * (1 / sum) : row
  }
}

/// e to the power of x in eight lanes: 2 to the integer part by the exponent's bits, the rest by its Taylor series to the
/// sixth power. Seven digits are right; below -80 the result is 0.
enum FastExponential {
  @inline(__always)
  static func of(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let isLow = x .< -80
    let bounded = x.replacing(with: -80, where: isLow).replacing(with: 80, where: x .> 80)
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
    return (sum * power).replacing(with: 0, where: isLow)
  }
}
