/// Which nodes of a paragraph may have a part in a cue's quotation: those of its sentence, and of the sentences beside it as
/// long as the first chain takes some of their nodes for somebody's words or for who says them.
struct CueWindows {
  /// The sentences, in order.
  private var sentences: [Range<Int>] = []
  /// For each sentence whether it may hold a part of a quotation.
  private var isLive: [Bool] = []
  /// The number of each node's sentence.
  private var numbers: [Int32]

  /// From which belief on a node may be source or content.
  private static let leastBelief: Float = 0.03
  /// How many sentences on each side are looked at.
  private static let most = 3

  /// Reads the sentences of `nodes`; without beliefs all of them count as one. O(n).
  init(_ nodes: [Node], beliefs: [LabelChain.Row]) {
    numbers = [Int32](repeating: 0, count: nodes.count)
    guard !beliefs.isEmpty else {
      sentences = [0..<nodes.count]
      isLive = [true]
      return
    }
    sentences.reserveCapacity(nodes.count / 16 + 2)
    isLive.reserveCapacity(nodes.count / 16 + 2)
    var start = 0
    var live = false
    for node in nodes.indices {
      numbers[node] = Int32(truncatingIfNeeded: sentences.count)
      let row = beliefs[node]
      live = live || 1 - row[Label.none.rawValue] - row[Label.cue.rawValue] > CueWindows.leastBelief
      guard node == nodes.count - 1 || nodes[node].shape.contains(.ends) else { continue }
      sentences.append(start..<(node + 1))
      isLive.append(live)
      start = node + 1
      live = false
    }
  }

  /// The nodes that are looked at for `cue`, no further away than `reach` allows.
  func window(_ cue: Int, reach: Int) -> Range<Int> {
    let widest = RoleFeatures.window(numbers.count, cue: cue, reach: reach)
    let own = Int(numbers[cue])
    var (first, last) = (own, own)
    while first > 0, own - first < CueWindows.most, isLive[first - 1] { first -= 1 }
    while last + 1 < sentences.count, last - own < CueWindows.most, isLive[last + 1] { last += 1 }
    return (sentences[first].lowerBound..<sentences[last].upperBound).clamped(to: widest)
  }
}
