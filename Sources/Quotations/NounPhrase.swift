/// Finds the noun phrase beside a verb of saying: who says it.
enum NounPhrase {
  /// The subject that ends before node `cue`: a pronoun, `who`, or a noun phrase with its apposition; nil where there is none.
  static func left(of cue: Int, in nodes: [Node]) -> Range<Int>? {
    var end = cue
    while end > 0, isBetweenSubjectAndVerb(nodes[end - 1].tag) { end -= 1 }
    guard end > 0 else { return nil }
    if nodes[end - 1].tag == .comma || nodes[end - 1].tag == .dash {
      return beforeAside(endingAt: end - 1, in: nodes)
    }
    return phrase(endingAt: end, in: nodes)
  }

  /// The subject that begins behind node `cue` (`said Mirel Tanos`); nil where something else follows.
  static func right(of cue: Int, in nodes: [Node]) -> Range<Int>? {
    let start = cue + 1
    guard start < nodes.count else { return nil }
    if nodes[start].tag == .pronoun { return start..<(start + 1) }
    var end = start
    while end < nodes.count, end - start < 12, continues(nodes, end, from: start) { end += 1 }
    while end > start, nodes[end - 1].tag == .preposition || nodes[end - 1].tag == .determiner { end -= 1 }
    return end > start ? start..<end : nil
  }

  private static func isBetweenSubjectAndVerb(_ tag: Tag) -> Bool {
    switch tag {
    case .adverb, .ly, .have, .modal, .negation, .does, .be: true
    default: false
    }
  }

  /// `X, an aside, said`: the phrase before the comma that opens the aside.
  private static func beforeAside(endingAt comma: Int, in nodes: [Node]) -> Range<Int>? {
    var open = comma - 1
    while open > 0, comma - open < 30 {
      let tag = nodes[open].tag
      if tag == nodes[comma].tag, let phrase = phrase(endingAt: open, in: nodes) {
        return SourceSubject.of(phrase.lowerBound..<comma, in: nodes)
      }
      if nodes[open].shape.contains(.ends) || tag.isQuote { return nil }
      open -= 1
    }
    return nil
  }

  private static func phrase(endingAt end: Int, in nodes: [Node]) -> Range<Int>? {
    let last = nodes[end - 1]
    if last.tag == .pronoun || last.tag == .relative { return (end - 1)..<end }
    var start = end
    while start > 0, end - start < 14, isInside(nodes[start - 1].tag) { start -= 1 }
    while start < end, nodes[start].tag == .preposition || nodes[start].tag == .conjunction { start += 1 }
    return start < end ? SourceSubject.of(start..<end, in: nodes) : nil
  }

  private static func isInside(_ tag: Tag) -> Bool {
    switch tag {
    case .other, .capitalised, .capitals, .title, .role, .number, .possessive, .determiner, .possessivePronoun,
      .preposition, .cueNoun:
      true
    default: false
    }
  }

  private static func continues(_ nodes: [Node], _ index: Int, from start: Int) -> Bool {
    let node = nodes[index]
    switch node.tag {
    case .capitalised, .capitals, .title, .role, .possessive: return true
    case .other, .possessivePronoun, .determiner:
      return index == start || nodes[index - 1].tag != .capitalised || nodes[index - 1].tag == .role
    case .preposition: return index > start && nodes[index - 1].tag != .preposition
    case .number: return index > start
    default: return false
    }
  }
}
