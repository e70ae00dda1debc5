/// Scores of all labels of a run of nodes and of all steps between them; what is the best labelling, and how likely is
/// each label?
///
/// A linear-chain conditional random field: Lafferty, McCallum and Pereira, "Conditional random fields", 2001.
struct LabelChain {
  /// The number of nodes.
  let count: Int
  /// `count` rows of a score for each label.
  var states: [Float]
  /// `count` rows of a score for each pair (previous label, label); the first row is not used.
  var edges: [Float]

  private static let width = Label.count
  private static let pairs = Label.count * Label.count
  private static let impossible: Float = -1e6
  /// Which pairs may follow each other.
  private static let allowed: [Bool] = (0..<pairs).map { Label.follows($0 % width, $0 / width) }
  private static let allowedFirst: [Bool] = (0..<width).map { Label.follows($0, nil) }

  /// Room for `count` nodes, all scores 0.
  init(count: Int) {
    self.count = count
    states = [Float](repeating: 0, count: count * LabelChain.width)
    edges = [Float](repeating: 0, count: count * LabelChain.pairs)
  }

  /// The best labelling (Viterbi). O(n).
  func best() -> [Int] {
    let width = LabelChain.width
    guard count > 0 else { return [] }
    var score = (0..<width).map { LabelChain.allowedFirst[$0] ? states[$0] : LabelChain.impossible }
    var back = [UInt8](repeating: 0, count: count * width)
    var next = score
    for node in 1..<Swift.max(count, 1) {
      for label in 0..<width {
        var top = LabelChain.impossible * 2
        var from = 0
        for previous in 0..<width where LabelChain.allowed[previous * width + label] {
          let value = score[previous] + edges[node * LabelChain.pairs + previous * width + label]
          if value > top {
            top = value
            from = previous
          }
        }
        next[label] = top + states[node * width + label]
        back[node * width + label] = UInt8(from)
      }
      swap(&score, &next)
    }
    var labels = [Int](repeating: 0, count: count)
    var label = score.indices.max { score[$0] < score[$1] } ?? 0
    for node in stride(from: count - 1, through: 0, by: -1) {
      labels[node] = label
      label = Int(back[node * width + label])
    }
    return labels
  }

  /// The probability of every label at every node, in rows; of every pair at every step where `pairs` is given.
  /// Forward-backward with scaling, O(n).
  func beliefs(pairs: UnsafeMutablePointer<Float>? = nil) -> [Float] {
    let width = LabelChain.width
    let size = LabelChain.pairs
    guard count > 0 else { return [] }
    var forward = [Float](repeating: 0, count: count * width)
    var backward = [Float](repeating: 1, count: count * width)
    var local = [Float](repeating: 0, count: count * width)
    var step = [Float](repeating: 0, count: count * size)
    for node in 0..<count {
      let row = node * width
      var top = states[row]
      for label in 1..<width { top = Swift.max(top, states[row + label]) }
      for label in 0..<width { local[row + label] = FastExponential.of(states[row + label] - top) }
      guard node > 0 else { continue }
      for pair in 0..<size where LabelChain.allowed[pair] {
        step[node * size + pair] = FastExponential.of(edges[node * size + pair])
      }
    }
    for label in 0..<width where LabelChain.allowedFirst[label] { forward[label] = local[label] }
    LabelChain.normalise(&forward, 0..<width)
    for node in 1..<Swift.max(count, 1) {
      let row = node * width
      for label in 0..<width {
        var sum: Float = 0
        for previous in 0..<width {
          sum += forward[row - width + previous] * step[node * size + previous * width + label]
        }
        forward[row + label] = sum * local[row + label]
      }
      LabelChain.normalise(&forward, row..<(row + width))
    }
    for node in stride(from: count - 2, through: 0, by: -1) {
      let row = node * width
      for label in 0..<width {
        var sum: Float = 0
        for after in 0..<width {
          sum +=
            step[(node + 1) * size + label * width + after] * local[row + width + after] * backward[row + width + after]
        }
        backward[row + label] = sum
      }
      LabelChain.normalise(&backward, row..<(row + width))
    }
    if let pairs { fill(pairs, forward, backward, local, step) }
    for node in 0..<count {
      let row = node * width
      for label in 0..<width { forward[row + label] *= backward[row + label] }
      LabelChain.normalise(&forward, row..<(row + width))
    }
    return forward
  }

  private func fill(
    _ pairs: UnsafeMutablePointer<Float>, _ forward: [Float], _ backward: [Float], _ local: [Float], _ step: [Float]
  ) {
    let width = LabelChain.width
    let size = LabelChain.pairs
    for node in 1..<Swift.max(count, 1) {
      var sum: Float = 0
      for pair in 0..<size {
        let (previous, label) = (pair / width, pair % width)
        let value =
          forward[(node - 1) * width + previous] * step[node * size + pair] * local[node * width + label]
          * backward[node * width + label]
        pairs[node * size + pair] = value
        sum += value
      }
      if sum > 0 { for pair in 0..<size { pairs[node * size + pair] /= sum } }
    }
  }

  private static func normalise(_ values: inout [Float], _ range: Range<Int>) {
    var sum: Float = 0
    for index in range { sum += values[index] }
    guard sum > 0 else { return }
    let scale = 1 / sum
    for index in range { values[index] *= scale }
  }
}

/// e to the power of x without a library, to seven digits: 2 to the integer part by the exponent's bits, the rest by a
/// polynomial (coefficients of the Taylor series).
enum FastExponential {
  @inline(__always)
  static func of(_ x: Float) -> Float {
    let scaled = Swift.min(Swift.max(x, -80), 80) * 1.442_695
    let whole = scaled.rounded(.down)
    let rest = (scaled - whole) * 0.693_147_18
    let polynomial =
      1 + rest
      * (1 + rest * (0.5 + rest * (0.166_666_67 + rest * (0.041_666_67 + rest * (0.008_333_33 + rest * 0.001_388_89)))))
    return polynomial * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
  }
}
