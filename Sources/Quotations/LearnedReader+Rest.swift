import Texts

/// What happens to stretches that are somebody's words by the first chain, but that no sure cue has claimed.
extension LearnedReader {
  /// From which belief on a node is tried as a cue for such stretches.
  private static let weakBelief: Float = 0.01
  /// How far from a stretch such a cue may stand, in nodes.
  private static let reach = 25
  /// From which belief on a node is part of a source.
  private static let sourceBelief: Float = 0.3

  /// The stretches that are somebody's words and in no reading's content.
  func unclaimed(_ paragraph: Paragraph, _ kept: [Reading], _ beliefs: [LabelChain.Row]) -> [Int] {
    paragraph.nodes.indices.filter { index in
      paragraph.nodes[index].tag.isQuote && belief(beliefs[index]) > 0.5
        && !NamedWork.isNamed(index, in: paragraph.nodes) && !kept.contains { $0.isContent(index) }
    }
  }

  /// Nodes near one of the stretches that may be cues, but less likely than those that were tried.
  func weakCues(near stretches: [Int], _ paragraph: Paragraph, _ beliefs: [LabelChain.Row]) -> [Int] {
    var cues: Set<Int> = []
    for stretch in stretches {
      let near = (stretch - LearnedReader.reach)..<(stretch + LearnedReader.reach)
      for node in near.clamped(to: 0..<beliefs.count) where !paragraph.nodes[node].tag.isQuote {
        let belief = beliefs[node][Label.cue.rawValue]
        if belief > LearnedReader.weakBelief, belief <= leastBelief { cues.insert(node) }
      }
    }
    return cues.sorted()
  }

  /// Takes up doubtful cues after all where they claim the stretches and nothing that another cue claims.
  func claim(_ stretches: [Int], _ kept: inout [Reading], _ readings: [Reading]) {
    let doubtful = readings.filter { !$0.isCue && $0.hasContent }
    for stretch in stretches where !kept.contains(where: { $0.isContent(stretch) }) {
      let claiming = doubtful.filter { reading in
        reading.isContent(stretch) && !kept.contains { overlap($0, reading) }
      }
      guard let best = claiming.max(by: { ($0.confidence, $1.cue) < ($1.confidence, $0.cue) }) else { continue }
      kept.append(best)
    }
    kept.sort { $0.cue < $1.cue }
  }

  private func overlap(_ first: Reading, _ second: Reading) -> Bool {
    first.cue == second.cue
      || first.labels.indices.contains { first.isContent($0 + first.first) && second.isContent($0 + first.first) }
  }

  /// Adds drafts of the stretches that are still left. Their cue and source are those that the paragraph before has left
  /// open, else those of a source in their own sentence, else those of the quotation before them.
  func attach(
    _ paragraph: Paragraph, _ kept: [Reading], _ beliefs: [LabelChain.Row], _ carry: Carry, first: Int,
    into drafts: inout [Draft]
  ) {
    guard carry.open != nil || !paragraph.isQuotedHeading else { return }
    var last = carry.draft
    var next = first
    let end = first + kept.count
    for index in paragraph.nodes.indices where paragraph.nodes[index].tag.isQuote {
      let node = paragraph.nodes[index]
      while next < end, drafts[next].content[0].lowerBound < Int(node.start) {
        last = next
        next += 1
      }
      guard belief(beliefs[index]) > 0.5, !NamedWork.isNamed(index, in: paragraph.nodes),
        !kept.contains(where: { $0.isContent(index) })
      else { continue }
      var draft = Draft(content: [node.range], confidence: Double(belief(beliefs[index])) * 0.7)
      let goesOn = node.shape.contains(.first)
      if let open = carry.open, index == 0 {
        (draft.cue, draft.source, draft.reported) = (open.cue, open.source, open.reported)
      } else if let known = last, goesOn, !drafts[known].source.isEmpty {
        (draft.cue, draft.source, draft.reported) = (drafts[known].cue, drafts[known].source, drafts[known].reported)
      } else if let source = source(near: index, paragraph, beliefs) {
        draft.source = [source]
      } else if let known = last ?? (next < end ? next : nil) {
        (draft.cue, draft.source, draft.reported) = (drafts[known].cue, drafts[known].source, drafts[known].reported)
      }
      drafts.append(draft)
      if index == 0 { last = drafts.count - 1 }
    }
  }

  /// The run of nodes nearest to `node` in its paragraph that the chain takes for a source.
  private func source(near node: Int, _ paragraph: Paragraph, _ beliefs: [LabelChain.Row]) -> TextRange? {
    let isSource = { (index: Int) in
      beliefs[index][Label.sourceFirst.rawValue] + beliefs[index][Label.sourceRest.rawValue]
        > LearnedReader.sourceBelief
    }
    let near = (Swift.max(0, node - 40)..<Swift.min(beliefs.count, node + 40)).filter(isSource)
    guard let nearest = near.min(by: { abs($0 - node) < abs($1 - node) }) else { return nil }
    var (start, end) = (nearest, nearest + 1)
    while start > 0, isSource(start - 1) { start -= 1 }
    while end < beliefs.count, isSource(end) { end += 1 }
    let source = SourceSubject.of(start..<end, in: paragraph.nodes)
    return paragraph.nodes[source.lowerBound].range.lowerBound..<paragraph.nodes[source.upperBound - 1].range.upperBound
  }

  /// How sure the chain is that a node is somebody's words.
  private func belief(_ row: LabelChain.Row) -> Float {
    row[Label.contentFirst.rawValue] + row[Label.contentRest.rawValue]
  }
}
