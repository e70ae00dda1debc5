/// What each clause of a window adds to stretches that begin at one bound.
struct SharedClauses {
  /// For each bound the weight of the words between it and the next that count.
  private(set) var weights: [Double]
  private let shared: [SharedWord]
  private let bounds: [ClauseBounds.Place]
  /// For each shared word its clause.
  private var clauses: [Int]
  private var passed = 0

  init(_ shared: [SharedWord], _ bounds: [ClauseBounds.Place]) {
    self.shared = shared
    self.bounds = bounds
    weights = Array(repeating: 0, count: bounds.count)
    clauses = []
    clauses.reserveCapacity(shared.count)
    var clause = 0
    guard !bounds.isEmpty else { return }
    for word in shared {
      while clause + 1 < bounds.count, bounds[clause + 1].place <= word.place { clause += 1 }
      clauses.append(clause)
      if word.isCounted, word.place >= bounds[clause].place { weights[clause] += word.weight }
    }
  }

  /// Goes on to stretches that begin at a bound: each word left behind frees one that stands farther on. O(words passed).
  mutating func begin(at bound: Int) {
    while passed < shared.count, shared[passed].place < bounds[bound].place {
      let freed = shared[passed].frees
      if freed >= 0, shared[freed].place >= bounds[bound].place { weights[clauses[freed]] += shared[freed].weight }
      passed += 1
    }
  }
}

/// A word of a window that the quotation has too.
struct SharedWord {
  /// Its place in the window.
  var place: Int
  /// What it is worth.
  var weight: Double
  /// Whether it counts in a stretch from the window's beginning: the words before it do not use up those of the quotation.
  var isCounted: Bool
  /// The word that counts instead where this one is left out; -1: none.
  var frees: Int
}
