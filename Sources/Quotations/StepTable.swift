/// Scores of the steps from one label to the next by the tags of the two nodes, with their exponentials.
final class StepTable: Sendable {
  typealias Row = LabelChain.Row
  /// For each pair of tags and each label before: a row of scores, very low where a label may not follow.
  let scores: [Row]
  /// E to the power of them.
  let powers: [Row]
  /// The same turned over: for each pair and each label behind, a row over the labels before.
  let turned: [Row]

  /// Tags that tell steps apart.
  static let tagCount = 48

  /// A table of `count` kinds of steps whose scores `score` gives, by kind, label before and label behind.
  convenience init(count: Int, score: (Int, Int, Int) -> Float) {
    self.init(count: count) { kind, before, behind in
      let value = score(kind, before, behind)
      return (value, FastExponential.of(Row(repeating: value))[0])
    }
  }

  /// The same where each score comes with its exponential.
  init(count: Int, entry: (Int, Int, Int) -> (score: Float, power: Float)) {
    let size = count * Label.count
    var scores = [Row](repeating: Row(repeating: StepTable.impossible), count: size)
    var powers = [Row](repeating: .zero, count: size)
    var turned = powers
    let follows = (0..<Label.count).flatMap { before in (0..<Label.count).map { Label.follows($0, before) } }
    scores.withUnsafeMutableBufferPointer { scores in
      powers.withUnsafeMutableBufferPointer { powers in
        turned.withUnsafeMutableBufferPointer { turned in
          for kind in 0..<count {
            for before in 0..<Label.count {
              let place = kind * Label.count + before
              for behind in 0..<Label.count where follows[before * Label.count + behind] {
                let (score, power) = entry(kind, before, behind)
                scores[place][behind] = score
                powers[place][behind] = power
                turned[kind * Label.count + behind][before] = power
              }
            }
          }
        }
      }
    }
    (self.scores, self.powers, self.turned) = (scores, powers, turned)
  }

  static let impossible: Float = -1e6

  /// The kind of step between nodes of two tags; `side` parts tables of several sides.
  @inline(__always)
  static func kind(_ before: UInt8, _ behind: UInt8, side: Int = 0) -> Int {
    side * tagCount * tagCount + Int(before) * tagCount + Int(behind)
  }

  /// The number of kinds for `sides` sides.
  static func count(sides: Int) -> Int { sides * tagCount * tagCount }
}
