import Texts

/// What is reported inside reported words: `He recalled that a deputy had called the treaty “…”`.
extension LearnedReader {
  /// Drafts of the readings that lie wholly within the content of one that is kept. Words in marks within such a one are the
  /// inner voice's where it is named: the outer draft no longer gives them as its own.
  ///
  /// - Parameter outer: the index of the draft of the first kept reading.
  func nested(
    _ readings: [Reading], _ kept: [Reading], _ nodes: [Node], outer: Int, _ drafts: inout [Draft]
  ) -> [Draft] {
    guard kept.count < readings.count else { return [] }
    var found: [Draft] = []
    for (number, holder) in kept.enumerated() {
      for reading in readings where reading.cue != holder.cue && holder.isContent(reading.cue) {
        guard holds(holder, reading), !kept.contains(where: { $0.cue == reading.cue }) else { continue }
        let inner = draft(reading, nodes)
        found.append(inner)
        let quoted = stretches(of: reading, nodes)
        guard inner.reported, !quoted.isEmpty, isNamed(reading, nodes) else { continue }
        drafts[outer + number].others += quoted
      }
    }
    return found
  }

  /// Whether all words of `reading` and its cue are content of `holder`, and not all of it.
  private func holds(_ holder: Reading, _ reading: Reading) -> Bool {
    reading.labels.indices.allSatisfy { at in
      reading.labels[at] < Label.contentFirst.code || holder.isContent(at + reading.first)
    }
  }

  /// The words in marks of a reading's content.
  private func stretches(of reading: Reading, _ nodes: [Node]) -> [TextRange] {
    reading.labels.indices.map { $0 + reading.first }.filter { reading.isContent($0) && nodes[$0].tag.isQuote }
      .map { nodes[$0].range }
  }

  /// Whether the source is more than a pronoun: `he` inside his own words is most often himself.
  private func isNamed(_ reading: Reading, _ nodes: [Node]) -> Bool {
    sources(reading, nodes).first.map { nodes[$0].contains { $0.tag.isName || $0.tag == .role || $0.tag == .other } }
      ?? false
  }
}
