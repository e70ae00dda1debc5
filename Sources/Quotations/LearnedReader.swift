import Texts

/// Reads quotations with learned weights, in two steps.
///
/// First a chain labels every node of a paragraph: cue, source, content or none. Then, for every node that may be a cue,
/// a second chain, whose features know where that cue stands and what the first one believes, says which nodes are its
/// source and its content, or that it is no cue at all. What stands inside another's content is nested.
struct LearnedReader: Sendable {
  /// Labels nodes before any cue is known.
  let chain: LabelModel
  /// Labels nodes around one cue.
  let roles: LabelModel
  /// Word classes for the features of both.
  let classes: WordClasses

  /// From which belief on a node is tried as a cue.
  static let leastBelief: Float = 0.1

  /// One cue with its parts, as node indices.
  private struct Reading {
    var cue: Int
    var first: Int
    var labels: [Int]
    var confidence: Float

    func isContent(_ node: Int) -> Bool {
      labels.indices.contains(node - first) && labels[node - first] >= Label.contentFirst.rawValue
    }
  }

  /// The drafts of `paragraphs`, in order; a nested one stands beside the one it is nested in. O(n).
  func read(_ paragraphs: [Paragraph]) -> [Draft] {
    var drafts: [Draft] = []
    for paragraph in paragraphs { read(paragraph, into: &drafts) }
    return drafts
  }

  private func read(_ paragraph: Paragraph, into drafts: inout [Draft]) {
    let view = FeatureView(paragraph, classes: classes)
    let keys = ChainFeatures.keys(view)
    let beliefs = chain.chain(count: view.count, stateKeys: keys.states, edgeKeys: keys.edges).beliefs()
    let hints = RoleFeatures.hints(beliefs, count: view.count)
    var readings: [Reading] = []
    for cue in 0..<view.count where beliefs[cue * Label.count + Label.cue.rawValue] > LearnedReader.leastBelief {
      guard !paragraph.nodes[cue].tag.isQuote,
        let reading = reading(cue, view, paragraph.nodes, beliefs: beliefs, hints: hints)
      else { continue }
      readings.append(reading)
    }
    let kept = settle(readings, count: view.count)
    drafts.append(contentsOf: kept.map { draft($0, paragraph.nodes) })
  }

  private func reading(
    _ cue: Int, _ view: FeatureView, _ nodes: [Node], beliefs: [Float], hints: [UInt32]
  ) -> Reading? {
    let window = RoleFeatures.window(view.count, cue: cue)
    let keys = RoleFeatures.keys(view, nodes, cue: cue, window: window, beliefs: beliefs, hints: hints)
    var chain = roles.chain(count: window.count, stateKeys: keys.states, edgeKeys: keys.edges)
    let at = cue - window.lowerBound
    for node in 0..<window.count where node != at { chain.states[node * Label.count + Label.cue.rawValue] -= 100 }
    let labels = chain.best()
    guard labels[at] == Label.cue.rawValue, labels.contains(Label.contentFirst.rawValue) else { return nil }
    let confidence = chain.beliefs()[at * Label.count + Label.cue.rawValue]
    return Reading(cue: cue, first: window.lowerBound, labels: labels, confidence: confidence)
  }

  /// Drops readings that claim words of a surer one; keeps those that lie wholly inside another's content.
  private func settle(_ readings: [Reading], count: Int) -> [Reading] {
    var taken = [Bool](repeating: false, count: count)
    var kept: [Reading] = []
    let nested = readings.indices.map { isNested($0, in: readings) }
    for index in readings.indices.sorted(by: { (readings[$0].confidence, $1) > (readings[$1].confidence, $0) }) {
      let reading = readings[index]
      guard !nested[index] else { continue }
      let content = reading.labels.indices.filter { reading.labels[$0] >= Label.contentFirst.rawValue }
      guard !content.contains(where: { taken[$0 + reading.first] }) else { continue }
      for node in content { taken[node + reading.first] = true }
      kept.append(reading)
    }
    return kept.sorted { $0.cue < $1.cue }
  }

  /// Whether the cue of a reading stands in the content of another one. Readings are ordered by cue, and their windows
  /// are bounded, so only neighbours are asked.
  private func isNested(_ index: Int, in readings: [Reading]) -> Bool {
    let reading = readings[index]
    let holds = { (other: Reading) in other.isContent(reading.cue) && !reading.isContent(other.cue) }
    return readings[index...].dropFirst().prefix(100).contains(where: holds)
      || readings[..<index].suffix(100).contains(where: holds)
  }

  private func draft(_ reading: Reading, _ nodes: [Node]) -> Draft {
    let spans = { (labels: ClosedRange<Int>) in self.spans(reading, labels, nodes) }
    let cue = nodes[reading.cue]
    return Draft(
      content: spans(Label.contentFirst.rawValue...Label.contentRest.rawValue),
      cue: spans(Label.cue.rawValue...Label.cueRest.rawValue),
      source: spans(Label.sourceFirst.rawValue...Label.sourceRest.rawValue),
      reported: cue.tag.isSaying || cue.tag == .according, confidence: Double(reading.confidence))
  }

  /// The runs of nodes with labels of one part; the first of the two labels begins a run of its own.
  private func spans(_ reading: Reading, _ labels: ClosedRange<Int>, _ nodes: [Node]) -> [TextRange] {
    var spans: [TextRange] = []
    var open = false
    for (offset, label) in reading.labels.enumerated() {
      let range = nodes[offset + reading.first].range
      if open, label == labels.upperBound, let last = spans.popLast() {
        spans.append(last.lowerBound..<range.upperBound)
      } else if labels.contains(label) {
        spans.append(range)
        open = true
      } else {
        open = false
      }
    }
    return spans
  }
}
