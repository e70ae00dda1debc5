/// Where two sequences differ, as few and as small hunks as anchors allow.
///
/// Elements that occur once in either are anchors (patience diff, Bram Cohen); between them, and where there are none,
/// the shortest edit script (Myers 1986, by the standard library) as long as the stretch is small; a larger one is one
/// hunk. O(n log n) and bounded stretches.
struct TokenHunks {
  /// A stretch of each; one of them may be empty.
  struct Hunk: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  private let old: [UInt64]
  private let new: [UInt64]
  private var hunks: [Hunk] = []
  /// The largest product of lengths that the shortest edit script is sought for.
  private static let most = 1 << 20

  /// The hunks of two sequences, in order.
  static func between(_ old: [UInt64], _ new: [UInt64]) -> [Hunk] {
    var search = TokenHunks(old: old, new: new)
    search.compare(0..<old.count, 0..<new.count, depth: 0)
    return search.hunks
  }

  private init(old: [UInt64], new: [UInt64]) {
    self.old = old
    self.new = new
  }

  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
    var (left, right) = (left, right)
    while !left.isEmpty, !right.isEmpty, old[left.lowerBound] == new[right.lowerBound] {
      left = (left.lowerBound + 1)..<left.upperBound
      right = (right.lowerBound + 1)..<right.upperBound
    }
    while !left.isEmpty, !right.isEmpty, old[left.upperBound - 1] == new[right.upperBound - 1] {
      left = left.lowerBound..<(left.upperBound - 1)
      right = right.lowerBound..<(right.upperBound - 1)
    }
    if left.isEmpty, right.isEmpty { return }
    guard !left.isEmpty, !right.isEmpty, depth < 32 else { return add(left, right) }
    let anchors = anchors(left, right)
    guard !anchors.isEmpty else { return compareClosely(left, right) }
    var (one, other) = (left.lowerBound, right.lowerBound)
    for anchor in anchors {
      compare(one..<anchor.old, other..<anchor.new, depth: depth + 1)
      (one, other) = (anchor.old + 1, anchor.new + 1)
    }
    compare(one..<left.upperBound, other..<right.upperBound, depth: depth + 1)
  }

  private mutating func add(_ left: Range<Int>, _ right: Range<Int>) {
    if let last = hunks.last, last.old.upperBound == left.lowerBound, last.new.upperBound == right.lowerBound {
      hunks[hunks.count - 1] = Hunk(
        old: last.old.lowerBound..<left.upperBound, new: last.new.lowerBound..<right.upperBound)
    } else {
      hunks.append(Hunk(old: left, new: right))
    }
  }

  /// The longest rising run of elements that occur once on either side.
  private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
    var places: [UInt64: (old: Int, new: Int, count: Int)] = [:]
    for index in left {
      let known = places[old[index]]
      places[old[index]] = (index, -1, known == nil ? 1 : 3)
    }
    for index in right {
      guard let known = places[new[index]], known.count < 3 else { continue }
      places[new[index]] = (known.old, index, known.count + 1)
    }
    let unique = places.values.filter { $0.count == 2 && $0.new >= 0 }.sorted { $0.old < $1.old }
    var piles: [Int] = []
    var before = [Int](repeating: -1, count: unique.count)
    for index in unique.indices {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if unique[piles[middle]].new < unique[index].new { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? piles[low - 1] : -1
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var chain: [(old: Int, new: Int)] = []
    var index = piles.last ?? -1
    while index >= 0 {
      chain.append((unique[index].old, unique[index].new))
      index = before[index]
    }
    return chain.reversed()
  }

  private mutating func compareClosely(_ left: Range<Int>, _ right: Range<Int>) {
    guard left.count * right.count <= Self.most else { return add(left, right) }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new[right].difference(from: old[left]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(left.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(right.lowerBound + offset)
      }
    }
    var (one, other) = (left.lowerBound, right.lowerBound)
    while one < left.upperBound || other < right.upperBound {
      let start = (one, other)
      while removed.contains(one) { one += 1 }
      while inserted.contains(other) { other += 1 }
      if start != (one, other) { add(start.0..<one, start.1..<other) }
      one += 1
      other += 1
    }
  }
}
