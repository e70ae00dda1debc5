/// Agglomerative clustering by average linkage (Sokal and Michener 1958) over the pairs that are known; others count 0.
enum AverageLinkage {
  /// The clusters of `count` elements, each rising, in the order of their first element. Equal means are joined in the
  /// order of the elements, so that the result does not depend on the order of `pairs`. O(pairs log pairs) for
  /// clusters of bounded size.
  static func clusters(count: Int, pairs: [EventGrouper.Pair: Double], threshold: Double) -> [[Int]] {
    var state = State(count: count, threshold: threshold)
    for (pair, probability) in pairs.sorted(by: { $0.key < $1.key }) { state.link(pair, probability) }
    while let best = state.heap.popMax() {
      if state.isCurrent(best) { state.join(best) }
    }
    return state.members.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  /// Two clusters that may be joined; out of date when either has been joined since.
  struct Candidate {
    var mean: Double
    var one: Int
    var other: Int

    /// Joined later than `better`.
    func yields(to better: Candidate) -> Bool {
      mean != better.mean ? mean < better.mean : (one, other) > (better.one, better.other)
    }
  }

  private struct State {
    var members: [[Int]]
    var sums: [[Int: Double]]
    /// Those that reach the threshold: no others are joined.
    var heap = CandidateHeap()
    private let threshold: Double

    init(count: Int, threshold: Double) {
      self.threshold = threshold
      members = (0..<count).map { [$0] }
      sums = Array(repeating: [:], count: count)
    }

    mutating func link(_ pair: EventGrouper.Pair, _ probability: Double) {
      sums[pair.one][pair.other] = probability
      sums[pair.other][pair.one] = probability
      propose(Candidate(mean: probability, one: pair.one, other: pair.other))
    }

    private mutating func propose(_ candidate: Candidate) {
      if candidate.mean >= threshold { heap.push(candidate) }
    }

    func mean(_ one: Int, _ other: Int) -> Double {
      (sums[one][other] ?? 0) / Double(members[one].count * members[other].count)
    }

    func isCurrent(_ candidate: Candidate) -> Bool {
      !members[candidate.one].isEmpty && !members[candidate.other].isEmpty
        && candidate.mean == mean(candidate.one, candidate.other)
    }

    /// Puts both clusters under the lesser number.
    mutating func join(_ candidate: Candidate) {
      let (kept, gone) = (candidate.one, candidate.other)
      members[kept] = (members[kept] + members[gone]).sorted()
      members[gone] = []
      let links = sums[gone]
      sums[gone] = [:]
      sums[kept][gone] = nil
      for (neighbour, sum) in links where neighbour != kept {
        sums[kept][neighbour, default: 0] += sum
        sums[neighbour][kept] = sums[kept][neighbour]
        sums[neighbour][gone] = nil
      }
      for neighbour in sums[kept].keys {
        let (one, other) = (min(kept, neighbour), max(kept, neighbour))
        propose(Candidate(mean: mean(one, other), one: one, other: other))
      }
    }
  }
}

/// A binary heap of candidates, the best on top.
struct CandidateHeap {
  private var elements: [AverageLinkage.Candidate] = []

  mutating func push(_ candidate: AverageLinkage.Candidate) {
    elements.append(candidate)
    var child = elements.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard elements[parent].yields(to: elements[child]) else { break }
      elements.swapAt(parent, child)
      child = parent
    }
  }

  mutating func popMax() -> AverageLinkage.Candidate? {
    guard let top = elements.first else { return nil }
    let last = elements.removeLast()
    if elements.isEmpty { return top }
    elements[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < elements.count {
        if elements[best].yields(to: elements[child]) { best = child }
      }
      if best == parent { return top }
      elements.swapAt(parent, best)
      parent = best
    }
  }
}
