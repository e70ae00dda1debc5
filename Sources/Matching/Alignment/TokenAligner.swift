/// Lays the quotation beside a stretch of a document, word by word.
///
/// Gotoh, "An improved algorithm for matching biological sequences", 1982: affine gaps; the ends of the passage are free,
/// words of the quotation without counterpart cost. Words out of the passage cost little once a gap is open, so that
/// one of up to 60 words is bridged by what stands behind it, and less where a mark owns up to it.
struct TokenAligner {
  /// What a word of the quotation adds and costs.
  struct Costs {
    static let kin: Int32 = 12
    static let mismatch: Int32 = -16
    static let insertOpen: Int32 = -6

    /// Where the word stands.
    let agree: Int32
    /// Without counterpart.
    let insert: Int32
    /// For words of the passage left out behind it: for the first in addition, for each.
    let open: Int32
    let extend: Int32

    /// Of the word at `index`.
    init(_ query: PreparedQuery, _ index: Int) {
      let token = query.tokens[index]
      let isMarked = query.marks[index + 1] != .none
      agree = token.traits.contains(.common) ? 16 : 32
      insert = token.traits.contains(.editorial) ? -2 : -11
      open = isMarked ? -6 : -24
      extend = isMarked ? -1 : -2
    }
  }

  private var best: [Int32] = []
  private var inserting: [Int32] = []
  private var trace: [UInt8] = []

  /// Aligns the words `range` of `query` with `stream`; steps count in places of `stream`. Where it is known that the best
  /// alignment needs no word behind the first `needed`, the others are not looked at. O(query · stream).
  mutating func align(
    _ query: PreparedQuery, _ range: Range<Int>, with stream: [Token], needed: Int = .max
  ) -> Alignment {
    let stream = stream.prefix(needed)
    let columns = stream.count
    let width = columns + 1
    best = [Int32](repeating: 0, count: width)
    inserting = [Int32](repeating: -1_000_000, count: width)
    trace = [UInt8](repeating: 0, count: (range.count + 1) * width)
    let words = stream.map(\.word)
    let stems = stream.map(\.stem)
    for (row, index) in range.enumerated() {
      fillRow(query, index, row: row + 1, words: words, stems: stems)
    }
    return walk(range, words: words, query: query)
  }

  // What a cell's byte says. Bits 0-1: how the best score came (0 pair, 1 insert, 2 delete). Bit 2: the insertion was
  // open already; bit 3: the deletion was.
  private mutating func fillRow(
    _ query: PreparedQuery, _ index: Int, row: Int, words: [UInt64], stems: [UInt32]
  ) {
    let token = query.tokens[index]
    let costs = Costs(query, index)
    let base = row * best.count
    let diagonal = best[0]
    let left = (row == 1 ? Costs.insertOpen : 0) + best[0] + costs.insert
    best[0] = left
    inserting[0] = -1_000_000
    trace[base] = 1 | 4
    let row = Row(
      word: token.word, stem: token.stem, agree: costs.agree, insert: costs.insert, open: costs.open,
      extend: costs.extend, base: base)
    best.withUnsafeMutableBufferPointer { best in
      inserting.withUnsafeMutableBufferPointer { inserting in
        trace.withUnsafeMutableBufferPointer { trace in
          words.withUnsafeBufferPointer { words in
            stems.withUnsafeBufferPointer { stems in
              row.fill(best, inserting, trace, words, stems, diagonal: diagonal)
            }
          }
        }
      }
    }
  }

  /// One word of the quotation against all of the stream: the hot loop.
  private struct Row {
    let word: UInt64
    let stem: UInt32
    let agree: Int32
    let insert: Int32
    let open: Int32
    let extend: Int32
    let base: Int

    @inline(__always)
    func fill(
      _ best: UnsafeMutableBufferPointer<Int32>, _ inserting: UnsafeMutableBufferPointer<Int32>,
      _ trace: UnsafeMutableBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt64>,
      _ stems: UnsafeBufferPointer<UInt32>, diagonal: Int32
    ) {
      var diagonal = diagonal
      // The best score along the row that ends in a word of the passage left out.
      var gap: Int32 = -1_000_000
      var column = 1
      while column < best.count {
        let isWord = words[column - 1] == word
        let pair = diagonal &+ (isWord ? agree : stems[column - 1] == stem ? Costs.kin : Costs.mismatch)
        diagonal = best[column]
        // A word of the quotation without counterpart: from the row above.
        let opened = diagonal &+ Costs.insertOpen &+ insert
        let extended = inserting[column] &+ insert
        let inserted = max(opened, extended)
        inserting[column] = inserted
        var value = pair
        var how: UInt8 = 0
        if inserted > value {
          value = inserted
          how = 1
        }
        if gap > value {
          value = gap
          how = 2
        }
        if extended > opened { how |= 4 }
        let openGap = value &+ open &+ extend
        let extendGap = gap &+ extend
        if extendGap > openGap { how |= 8 }
        gap = max(openGap, extendGap)
        best[column] = value
        trace[base + column] = how
        column &+= 1
      }
    }
  }

  private func walk(_ range: Range<Int>, words: [UInt64], query: PreparedQuery) -> Alignment {
    var steps: [AlignmentStep] = []
    let width = best.count
    var column = 0
    for candidate in 1..<max(width, 1) where best[candidate] > best[column] { column = candidate }
    let score = Int(best[column])
    var row = range.count
    var state: UInt8 = row == 0 ? 3 : trace[row * width + column] & 3
    while row > 0 {
      let cell = trace[row * width + column]
      switch column == 0 ? 1 : state {
      case 0:
        let index = range.lowerBound + row - 1
        let isEqual = words[column - 1] == query.tokens[index].word
        steps.append(AlignmentStep(query: index, passage: column - 1, equal: isEqual))
        row -= 1
        column -= 1
        state = row > 0 ? trace[row * width + column] & 3 : 3
      case 1:
        steps.append(AlignmentStep(query: range.lowerBound + row - 1, passage: -1, equal: false))
        row -= 1
        if row > 0, column > 0, cell & 4 == 0 { state = trace[row * width + column] & 3 }
      default:
        // The deletion into this cell was decided in the cell to its left.
        let before = trace[row * width + column - 1]
        steps.append(AlignmentStep(query: -1, passage: column - 1, equal: false))
        column -= 1
        if before & 8 == 0 { state = before & 3 }
      }
    }
    steps.reverse()
    return Alignment(steps: steps, score: score)
  }
}
