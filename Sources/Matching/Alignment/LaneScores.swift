/// What a part of a quotation scores beside stretches of the record, eight stretches at a time: the scores of `TokenAligner`
/// without its steps. Which of many stretches are worth their steps is told by it.
///
/// Rognes, "Faster Smith-Waterman database searches with inter-sequence SIMD parallelisation", 2011: each lane of a vector is a
/// stretch of its own, so that no lane waits for another.
struct LaneScores {
  private typealias Lanes = SIMD8<Int16>

  /// How many stretches are scored at once.
  static let lanes = 8
  /// Longer parts and stretches could leave the range of sixteen bits.
  static let mostRows = 400
  static let mostColumns = 4_000

  /// A score, and where its alignment ends.
  struct Scored: Hashable {
    /// What `TokenAligner` gives.
    var score: Int
    /// Behind the last word of the stretch that the alignment needs.
    var end: Int
  }

  /// One word of the part, as a row of the alignment sees it.
  private struct Row {
    var word: Int16
    var stem: Int16
    var costs: TokenAligner.Costs
  }
  private var rows: [Row] = []
  private var words: [Lanes] = []
  private var stems: [Lanes] = []
  private var best: [Lanes] = []
  private var inserting: [Lanes] = []

  /// For the words `range`, numbered by `numbers`; at most ``mostRows``.
  init(_ query: PreparedQuery, _ range: Range<Int>, _ numbers: WordNumbers) {
    for (row, index) in range.enumerated() {
      rows.append(
        Row(word: numbers.words[row], stem: numbers.stems[row], costs: TokenAligner.Costs(query, index)))
    }
  }

  /// The scores of up to eight stretches, none longer than ``mostColumns``. O(words of the part · words of the longest).
  mutating func scores(_ stretches: [NumberedStretch]) -> [Scored] {
    let stretches = stretches.prefix(Self.lanes)
    let columns = stretches.lazy.map(\.words.count).max() ?? 0
    let nothing = Lanes(repeating: 0)
    words = Array(repeating: nothing, count: columns)
    stems = Array(repeating: nothing, count: columns)
    best = Array(repeating: nothing, count: columns + 1)
    inserting = Array(repeating: Lanes(repeating: Self.never), count: columns + 1)
    for (lane, stretch) in stretches.enumerated() {
      for column in stretch.words.indices {
        words[column][lane] = stretch.words[column]
        stems[column][lane] = stretch.stems[column]
      }
    }
    for (number, row) in rows.enumerated() { fill(row, isFirst: number == 0) }
    return ends(stretches.map(\.words.count))
  }

  /// What no path reaches, far enough from the ends of sixteen bits.
  private static let never: Int16 = -16_000

  private mutating func fill(_ row: Row, isFirst: Bool) {
    let insert = Int16(row.costs.insert)
    let opening = insert + Int16(TokenAligner.Costs.insertOpen)
    let diagonal = best[0]
    best[0] = diagonal &+ Lanes(repeating: isFirst ? opening : insert)
    inserting[0] = Lanes(repeating: Self.never)
    best.withUnsafeMutableBufferPointer { best in
      inserting.withUnsafeMutableBufferPointer { inserting in
        words.withUnsafeBufferPointer { words in
          stems.withUnsafeBufferPointer { stems in
            Self.fill(row, best, inserting, words, stems, diagonal: diagonal, insert: insert, opening: opening)
          }
        }
      }
    }
  }

  /// One word of the quotation against all of the stretches: the hot loop.
  @inline(__always)
  private static func fill(
    _ row: Row, _ best: UnsafeMutableBufferPointer<Lanes>, _ inserting: UnsafeMutableBufferPointer<Lanes>,
    _ words: UnsafeBufferPointer<Lanes>, _ stems: UnsafeBufferPointer<Lanes>, diagonal: Lanes, insert: Int16,
    opening: Int16
  ) {
    let word = Lanes(repeating: row.word)
    let stem = Lanes(repeating: row.stem)
    let agree = Lanes(repeating: Int16(row.costs.agree))
    let kin = Lanes(repeating: Int16(TokenAligner.Costs.kin))
    let mismatch = Lanes(repeating: Int16(TokenAligner.Costs.mismatch))
    let insert = Lanes(repeating: insert)
    let opening = Lanes(repeating: opening)
    let open = Lanes(repeating: Int16(row.costs.open))
    let extend = Lanes(repeating: Int16(row.costs.extend))
    var diagonal = diagonal
    var gap = Lanes(repeating: never)
    var column = 0
    while column < words.count {
      let akin = mismatch.replacing(with: kin, where: stems[column] .== stem)
      let pair = diagonal &+ akin.replacing(with: agree, where: words[column] .== word)
      diagonal = best[column + 1]
      let opened = diagonal &+ opening
      let extended = inserting[column + 1] &+ insert
      let inserted = extended.replacing(with: opened, where: opened .> extended)
      inserting[column + 1] = inserted
      let above = pair.replacing(with: inserted, where: inserted .> pair)
      let value = above.replacing(with: gap, where: gap .> above)
      best[column + 1] = value
      let openGap = value &+ open
      gap = gap.replacing(with: openGap, where: openGap .> gap) &+ extend
      column &+= 1
    }
  }

  /// The best of the last row within the width of each stretch, the first of equals.
  private func ends(_ widths: [Int]) -> [Scored] {
    widths.enumerated().map { lane, width in
      var found = Scored(score: Int(best[0][lane]), end: 0)
      for column in 0..<width where Int(best[column + 1][lane]) > found.score {
        found = Scored(score: Int(best[column + 1][lane]), end: column + 1)
      }
      return found
    }
  }
}
