extension NounPhrase {
  /// The subject of the sentence of the verb at node `cue`, which another verb of it stands between: `Tanos took the stage
  /// and called`, `Tanos waved to the crowd, saying`; nil where it cannot be told.
  static func subject(of cue: Int, in nodes: [Node]) -> Range<Int>? {
    var start = cue
    while start > 0, cue - start < 60, !nodes[start].shape.contains(.first) { start -= 1 }
    start = behindOpening(start, to: cue, nodes)
    guard start < cue else { return nil }
    if nodes[start].tag == .pronoun { return start..<(start + 1) }
    var end = start
    while end < cue, end - start < 10, goesOn(nodes, end, from: start) { end += 1 }
    while end > start, nodes[end - 1].tag == .preposition || nodes[end - 1].tag == .determiner { end -= 1 }
    return end > start ? start..<end : nil
  }

  /// The first node that may begin the subject: behind conjunctions and adverbs, and behind a phrase that a comma ends.
  private static func behindOpening(_ start: Int, to cue: Int, _ nodes: [Node]) -> Int {
    var start = start
    while start < cue {
      switch nodes[start].tag {
      case .conjunction, .adverb, .ly, .comma, .dash, .ellipsis, .symbol, .time:
        start += 1
      case .quoteShort, .quoteMiddle, .quoteLong:
        // `“…,” the board said, reasoning that`: who said the first words goes on.
        guard start + 1 < cue, nodes[start].shape.contains(.comma) else { return start }
        start += 1
      case .subordinator where !(start..<cue).contains(where: { nodes[$0].tag == .comma }):
        // `as Tanos left the room and pledged`: the clause is the subordinate one.
        return start + 1
      case .preposition, .subordinator, .ing, .to, .ed, .relative, .according:
        guard let comma = (start..<cue).first(where: { nodes[$0].tag == .comma }) else { return cue }
        start = comma + 1
      default: return start
      }
    }
    return start
  }

  private static func goesOn(_ nodes: [Node], _ index: Int, from start: Int) -> Bool {
    let before = index > start ? nodes[index - 1].tag : nil
    switch nodes[index].tag {
    case .capitalised, .capitals, .title, .role, .number, .possessive: return true
    case .determiner, .possessivePronoun: return index == start || before == .preposition
    case .other, .cueNoun, .time:
      guard let before else { return true }
      return before == .determiner || before == .possessivePronoun || before == .other || before == .possessive
        || before == .number || before == .preposition
    case .preposition: return index > start && before != .preposition
    default: return false
    }
  }
}
