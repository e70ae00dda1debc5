/// The stems of a quotation, numbered, with what each is worth.
struct QuotedStems {
  /// Open addressing: this is asked of every word of every window.
  private var table: [(stem: UInt32, number: Int32)]
  private(set) var weights: [Double] = []
  private(set) var counts: [Int8] = []
  private(set) var total = 0.0

  init(_ query: PreparedQuery) {
    var capacity = 256
    while capacity < query.tokens.count * 8 { capacity *= 2 }
    table = Array(repeating: (0, -1), count: capacity)
    for (index, token) in query.tokens.enumerated() {
      let bits = token.traits.contains(.common) ? min(3, Double(query.bits[index])) : Double(query.bits[index])
      total += bits
      let slot = slot(token.stem)
      if table[slot].number >= 0 {
        let number = Int(table[slot].number)
        if counts[number] < 100 { counts[number] += 1 }
      } else {
        table[slot] = (token.stem, Int32(weights.count))
        weights.append(bits)
        counts.append(1)
      }
    }
  }

  /// The words of a window whose stems the quotation has, in order. O(window).
  func shared(_ tokens: [Token], _ window: Range<Int>) -> [SharedWord] {
    var shared: [SharedWord] = []
    shared.reserveCapacity(window.count)
    // For each word of `shared` the one before it of the same stem, and the last of each stem.
    var before: [Int] = []
    before.reserveCapacity(window.count)
    var last = [Int](repeating: -1, count: weights.count)
    for index in window {
      let number = Int(table[slot(tokens[index].stem)].number)
      guard number >= 0 else { continue }
      before.append(last[number])
      last[number] = shared.count
      var used = shared.count
      for _ in 0..<counts[number] where used >= 0 { used = before[used] }
      if used >= 0 { shared[used].frees = shared.count }
      shared.append(
        SharedWord(place: index - window.lowerBound, weight: weights[number], isCounted: used < 0, frees: -1))
    }
    return shared
  }

  /// How alike a stretch with no other words than these could be: what no stretch of the window exceeds, but for what the
  /// bounds of sentences add and a word's worth in the record, which is a little above or below its weight here.
  func likeness(_ shared: [SharedWord]) -> Double {
    var covered = 0.0
    for word in shared where word.isCounted { covered += word.weight }
    return 2 * covered / max(1, total + covered) + 0.06
  }

  @inline(__always)
  private func slot(_ stem: UInt32) -> Int {
    var slot = Int(stem) & (table.count - 1)
    while table[slot].number >= 0, table[slot].stem != stem { slot = (slot + 1) & (table.count - 1) }
    return slot
  }
}
