/// Speech that a dash opens, as French, Spanish and Russian print it: `— We will not sign, — said Tanos. — We have time.`
extension RuleReader {
  /// The speech of a paragraph that begins with a dash and says whose it is; nil for any other paragraph.
  func dialogue(_ paragraph: Paragraph) -> Draft? {
    let nodes = paragraph.nodes
    guard lexicon.opensWithDashes, let first = nodes.first, first.tag == .dash, first.end - first.start > 1,
      let cue = cues(in: nodes).first(where: { $0.source != nil && $0.index > 2 }), let source = cue.source,
      let opening = opening(of: Swift.min(cue.index, source.lowerBound), nodes)
    else { return nil }
    var end = opening
    while end > 1, nodes[end - 1].tag == .comma || nodes[end - 1].tag == .dash { end -= 1 }
    guard end > 1 else { return nil }
    var content = [bytes(1..<end, nodes)]
    if let rest = rest(behind: Swift.max(cue.index + 1, source.upperBound), nodes) {
      content.append(bytes(rest, nodes))
    }
    var draft = draft(cue, nodes, content: content)
    draft.quoted = content
    return draft
  }

  /// The comma or dash that parts the speech from the words that say whose it is.
  private func opening(of clause: Int, _ nodes: [Node]) -> Int? {
    (Swift.max(1, clause - 4)..<clause).last { nodes[$0].tag == .comma || nodes[$0].tag == .dash }
  }

  /// What a dash opens again behind the words that say whose it is.
  private func rest(behind clause: Int, _ nodes: [Node]) -> Range<Int>? {
    guard let dash = (clause..<nodes.count).first(where: { nodes[$0].tag == .dash }) else { return nil }
    let start = (dash + 1..<nodes.count).first { nodes[$0].tag.rawValue < Tag.comma.rawValue }
    return start.map { $0..<nodes.count }
  }
}
