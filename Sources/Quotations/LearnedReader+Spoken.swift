import Texts

/// Words in marks beside a cue that are nobody's.
extension LearnedReader {
  /// Takes the content from drafts of one paragraph, from `first` on, that are made of words in marks alone and more likely nobody's.
  /// Those of the `kept` readings come first. They stay in the list, for what comes next may lean on them; `read` leaves them out.
  func doubt(
    _ paragraph: Paragraph, _ kept: [Reading], _ beliefs: [LabelChain.Row], first: Int, _ drafts: inout [Draft]
  ) {
    for number in first..<drafts.count {
      let reading = number - first < kept.count ? kept[number - first] : nil
      let stretches = stretches(of: drafts[number], paragraph.nodes)
      guard !stretches.isEmpty, stretches.allSatisfy({ SpokenWords.isShort(paragraph, paragraph.nodes[$0]) }) else {
        continue
      }
      let source = drafts[number].source.first.flatMap { node(at: $0.lowerBound, paragraph.nodes) }
      let answers = stretches.map { stretch in
        SpokenWords.answers(
          SpokenWords.Place(
            stretch: stretch, cue: reading?.cue, source: source, hasSource: !drafts[number].source.isEmpty,
            confidence: Float(drafts[number].confidence), count: stretches.count), paragraph, beliefs)
      }
      if parts.contains(.evidence) { drafts[number].evidence = answers }
      if let spoken, !answers.contains(where: spoken.areSpoken) { drafts[number].isDoubted = true }
    }
  }

  /// The nodes of a draft's words in marks; none where it has other words too.
  private func stretches(of draft: Draft, _ nodes: [Node]) -> [Int] {
    var stretches: [Int] = []
    for range in draft.content {
      guard var at = node(at: range.lowerBound, nodes) else { return [] }
      while at < nodes.count, Int(nodes[at].start) < range.upperBound {
        if nodes[at].tag.isQuote {
          stretches.append(at)
        } else if nodes[at].tag.rawValue < Tag.comma.rawValue {
          return []
        }
        at += 1
      }
    }
    return stretches
  }

  /// The node of a paragraph that begins at `offset`, or that holds it; nil outside.
  private func node(at offset: Int, _ nodes: [Node]) -> Int? {
    guard let first = nodes.first, let last = nodes.last, first.start <= offset, offset < last.end else { return nil }
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count ? low : nil
  }
}
