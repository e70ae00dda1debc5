/// Scores of all labels of a run of nodes and of the steps between them; what is the best labelling, and how likely is
/// each label?
///
/// A linear-chain conditional random field: Lafferty, McCallum and Pereira, "Conditional random fields", 2001. Rows have
/// a lane for each label and one to spare.
struct LabelChain {
  /// A number for each label.
  typealias Row = SIMD8<Float>

  /// The number of nodes.
  private(set) var count: Int
  /// A row of scores for each node; what stands behind them is room.
  var states: [Row]
  /// For each node the kind of the step into it, a place in `table`; that of the first node is not used.
  var kinds: [Int32]
  /// The scores of steps.
  let table: StepTable
  private let room = RowRoom()

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

  /// Makes it a chain of `count` nodes, whose scores and kinds are still to be set, in the room that it has.
  mutating func reset(count: Int) {
    if count > states.count {
      states.append(contentsOf: repeatElement(.zero, count: count - states.count))
      kinds.append(contentsOf: repeatElement(0, count: count - kinds.count))
    }
    self.count = count
  }

  /// Calls `body` with the scores and the kinds, for loops that cannot afford bounds checks.
  @inline(__always)
  mutating func withPointers(_ body: (UnsafeMutablePointer<Row>, UnsafeMutablePointer<Int32>) -> Void) {
    states.withUnsafeMutableBufferPointer { states in
      kinds.withUnsafeMutableBufferPointer { kinds in
        if let states = states.baseAddress, let kinds = kinds.baseAddress { body(states, kinds) }
      }
    }
  }

  /// The best labelling (Viterbi). O(n).
  func best() -> [UInt8] {
    guard count > 0 else { return [] }
    var labels: [UInt8] = []
    labels.reserveCapacity(count)
    labels.append(contentsOf: repeatElement(0, count: count))
    let scores = room.rows(count)
    labels.withUnsafeMutableBufferPointer { labels in
      table.scores.withUnsafeBufferPointer { steps in
        guard let steps = steps.baseAddress, let labels = labels.baseAddress else { return }
        climb(scores, steps)
        descend(scores, steps, into: labels)
      }
    }
    return labels
  }

  /// The score of the best labelling up to each node for each of its labels.
  @inline(__always)
  private func climb(_ scores: UnsafeMutablePointer<Row>, _ steps: UnsafePointer<Row>) {
    states.withUnsafeBufferPointer { states in
      kinds.withUnsafeBufferPointer { kinds in
        var score = states[0] + LabelChain.firstBarrier
        scores[0] = score
        var node = 1
        while node < count {
          let step = steps + Int(kinds[node]) * LabelChain.width
          let first = LabelChain.higher(step[0] + score[0], step[1] + score[1])
          let second = LabelChain.higher(step[2] + score[2], step[3] + score[3])
          let third = LabelChain.higher(step[4] + score[4], step[5] + score[5])
          let last = LabelChain.higher(third, step[6] + score[6])
          score = LabelChain.higher(LabelChain.higher(first, second), last) + states[node]
          scores[node] = score
          node += 1
        }
      }
    }
  }

  /// Walks the best labelling back; of labels before that are as good the lowest counts.
  @inline(__always)
  private func descend(
    _ scores: UnsafePointer<Row>, _ steps: UnsafePointer<Row>, into labels: UnsafeMutablePointer<UInt8>
  ) {
    var label = 0
    for other in 1..<LabelChain.width where scores[count - 1][other] > scores[count - 1][label] { label = other }
    var node = count - 1
    while true {
      labels[node] = UInt8(truncatingIfNeeded: label)
      guard node > 0 else { return }
      let step = steps + Int(kinds[node]) * LabelChain.width
      node -= 1
      let score = scores[node]
      var top = step[0][label] + score[0]
      var before = 0
      for previous in 1..<LabelChain.width {
        let value = step[previous][label] + score[previous]
        if value > top {
          top = value
          before = previous
        }
      }
      label = before
    }
  }

  /// The probability of every label at every node. Forward-backward with scaling, O(n).
  func beliefs() -> [Row] {
    var beliefs: [Row] = []
    fill(&beliefs)
    return beliefs
  }

  /// Fills `beliefs` with the probability of every label at every node, in the room that it has. O(n).
  func fill(_ beliefs: inout [Row]) {
    beliefs.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    beliefs.append(contentsOf: repeatElement(.zero, count: count))
    let local = room.rows(2 * count)
    beliefs.withUnsafeMutableBufferPointer { beliefs in
      guard let beliefs = beliefs.baseAddress else { return }
      let backward = local + count
      spread(local, beliefs, to: count - 1, backward, from: 0)
      for node in 0..<count { beliefs[node] = LabelChain.normalised(beliefs[node] * backward[node]) }
    }
  }

  /// The probability of `label` at `node` alone. O(n).
  func belief(of label: Int, at node: Int) -> Float {
    guard node >= 0, node < count else { return 0 }
    let local = room.rows(3 * count)
    let (forward, backward) = (local + count, local + 2 * count)
    spread(local, forward, to: node, backward, from: node)
    return LabelChain.normalised(forward[node] * backward[node])[label]
  }

  /// The forward scores of the nodes up to `last` and the backward ones of those from `first` on, each row scaled by about
  /// its sum. Both walks wait for themselves at every step; going side by side they fill each other's time.
  @inline(__always)
  private func spread(
    _ local: UnsafeMutablePointer<Row>, _ forward: UnsafeMutablePointer<Row>, to last: Int,
    _ backward: UnsafeMutablePointer<Row>, from first: Int
  ) {
    states.withUnsafeBufferPointer { states in
      for node in 0..<count { local[node] = LabelChain.local(states[node]) }
    }
    kinds.withUnsafeBufferPointer { kinds in
      table.powers.withUnsafeBufferPointer { powers in
        table.turned.withUnsafeBufferPointer { turned in
          guard let powers = powers.baseAddress, let turned = turned.baseAddress else { return }
          let width = LabelChain.width
          forward[0] = local[0] * LabelChain.firstPowers
          backward[count - 1] = Row(repeating: 1)
          for step in 0..<Swift.max(last, count - 1 - first) {
            if step < last {
              let kind = Int(kinds[step + 1]) * width
              forward[step + 1] = LabelChain.across(powers + kind, forward[step]) * local[step + 1]
            }
            let node = count - 1 - step
            if node > first {
              let kind = Int(kinds[node]) * width
              backward[node - 1] = LabelChain.across(turned + kind, local[node] * backward[node])
            }
          }
        }
      }
    }
  }

  /// What a step makes of `row`, divided by the sum of `row`.
  @inline(__always)
  private static func across(_ step: UnsafePointer<Row>, _ row: Row) -> Row {
    let share = Row(repeating: scale(row))
    let first = step[0] * row[0] + step[1] * row[1]
    let second = step[2] * row[2] + step[3] * row[3]
    let third = step[4] * row[4] + step[5] * row[5]
    return ((first + second) + (third + step[6] * row[6])) * share
  }

  /// The probability of every step, a row for each node and each label before it; what weights are learned from.
  func stepBeliefs() -> [Row] {
    guard count > 0 else { return [] }
    let width = LabelChain.width
    var room = [Row](repeating: .zero, count: 3 * count)
    room.withUnsafeMutableBufferPointer { room in
      guard let local = room.baseAddress else { return }
      spread(local, local + count, to: count - 1, local + 2 * count, from: 0)
    }
    var rows = [Row](repeating: .zero, count: count * width)
    for node in stride(from: count - 1, to: 0, by: -1) {
      let ahead = room[node] * room[2 * count + node]
      var sum: Float = 0
      for previous in 0..<width {
        let row = table.powers[Int(kinds[node]) * width + previous] * ahead * room[count + node - 1][previous]
        rows[node * width + previous] = row
        sum += row.sum()
      }
      if sum > 0 { for previous in 0..<width { rows[node * width + previous] /= sum } }
    }
    return rows
  }

  /// E to the power of a row of scores, the highest of them made 0, the spare lane 0.
  @inline(__always)
  private static func local(_ row: Row) -> Row {
    var high = row + spare
    high -= greatest(high)
    return FastExponential.ofNegative(high)
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
  private static func normalised(_ row: Row) -> Row { row * scale(row) }

  /// What makes the lanes add up to 1; 1 where they are all 0.
  @inline(__always)
  private static func scale(_ row: Row) -> Float {
    let four = row.lowHalf + row.highHalf
    let two = four.lowHalf + four.highHalf
    let sum = two.x + two.y
    return sum > 0 ? 1 / sum : 1
  }

  @inline(__always)
  private static func higher(_ a: Row, _ b: Row) -> Row { a.replacing(with: b, where: b .> a) }
}

/// Room for rows on the way to a result, used again and again.
final class RowRoom {
  private var rows: UnsafeMutablePointer<LabelChain.Row>?
  private var count = 0

  deinit { rows?.deallocate() }

  /// Room for `count` rows; what stands in it is not set.
  func rows(_ count: Int) -> UnsafeMutablePointer<LabelChain.Row> {
    if let rows, count <= self.count { return rows }
    rows?.deallocate()
    let size = Swift.max(count, 256)
    let fresh = UnsafeMutablePointer<LabelChain.Row>.allocate(capacity: size)
    (rows, self.count) = (fresh, size)
    return fresh
  }
}

/// e to the power of x in eight lanes: 2 to the integer part by the exponent's bits, the rest by its Taylor series to the
/// sixth power. Seven digits are right; below -80 the result is 0.
enum FastExponential {
  @inline(__always)
  static func of(_ x: SIMD8<Float>) -> SIMD8<Float> {
    ofNegative(x.replacing(with: 80, where: x .> 80))
  }

  /// The same for lanes that are at most 80.
  @inline(__always)
  static func ofNegative(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let isLow = x .< -80
    let bounded = x.replacing(with: -80, where: isLow)
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
