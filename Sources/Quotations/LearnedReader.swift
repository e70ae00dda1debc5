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
  var leastBelief: Float = 0.1
  /// Added to the score of being a cue: above 0 more is found, and less of it is right. Set on the slice of the training
  /// data that nothing was learned from.
  var cueBias: Float = 2

  /// One cue with its parts, as node indices.
  struct Reading {
    var cue: Int
    var first: Int
    var labels: [Int]
    var confidence: Float
    /// Whether it was found to be a cue; else the labels say what would be if it were.
    var isCue: Bool

    var hasContent: Bool { labels.contains(Label.contentFirst.rawValue) }

    func isContent(_ node: Int) -> Bool {
      labels.indices.contains(node - first) && labels[node - first] >= Label.contentFirst.rawValue
    }
  }

  /// What reading one paragraph leaves for the next.
  struct Carry {
    /// The last quotation, whose words may go on.
    var draft: Int?
    /// A cue whose words have not come yet.
    var open: Draft?
  }

  /// The drafts of `paragraphs`, in order; a nested one stands beside the one it is nested in. O(n).
  func read(_ paragraphs: [Paragraph]) -> [Draft] {
    var drafts: [Draft] = []
    var carry = Carry()
    for paragraph in paragraphs { read(paragraph, &carry, into: &drafts) }
    return drafts
  }

  private func read(_ paragraph: Paragraph, _ carry: inout Carry, into drafts: inout [Draft]) {
    let view = FeatureView(paragraph, classes: classes)
    let beliefs = chain.chain(ChainFeatures.keys(view)).beliefs()
    let hints = RoleFeatures.hints(beliefs)
    var readings: [Reading] = []
    for cue in 0..<view.count where beliefs[cue][Label.cue.rawValue] > leastBelief {
      guard !paragraph.nodes[cue].tag.isQuote else { continue }
      readings.append(reading(cue, view, paragraph.nodes, beliefs: beliefs, hints: hints))
    }
    var kept = settle(readings.filter { $0.isCue && $0.hasContent }, count: view.count)
    let unclaimed = unclaimed(paragraph, kept, beliefs)
    if !unclaimed.isEmpty {
      readings.append(
        contentsOf: weakCues(near: unclaimed, paragraph, beliefs).map {
          reading($0, view, paragraph.nodes, beliefs: beliefs, hints: hints)
        })
      claim(unclaimed, &kept, readings)
    }
    let first = drafts.count
    drafts.append(contentsOf: kept.map { draft($0, paragraph.nodes) })
    attach(paragraph, kept, beliefs, carry, first: first, into: &drafts)
    let open = readings.last { $0.isCue && !$0.hasContent }.map { draft($0, paragraph.nodes) }
    carry = Carry(
      draft: drafts.count > first ? drafts.count - 1 : nil, open: paragraph.nodes.last?.tag == .colon ? open : nil)
  }

  /// What the nodes around `cue` are to it, if it is a cue.
  private func reading(
    _ cue: Int, _ view: FeatureView, _ nodes: [Node], beliefs: [LabelChain.Row], hints: [UInt32]
  ) -> Reading {
    let window = RoleFeatures.window(view.count, cue: cue)
    let keys = RoleFeatures.keys(view, nodes, cue: cue, window: window, beliefs: beliefs, hints: hints)
    var chain = roles.chain(keys)
    let at = cue - window.lowerBound
    for node in 0..<window.count where node != at { chain.states[node][Label.cue.rawValue] -= 100 }
    chain.states[at][Label.cue.rawValue] += cueBias
    let confidence = chain.beliefs()[at][Label.cue.rawValue]
    var labels = chain.best()
    let isCue = labels[at] == Label.cue.rawValue
    if !isCue {
      chain.states[at][Label.cue.rawValue] += 1000
      labels = chain.best()
    }
    return Reading(cue: cue, first: window.lowerBound, labels: labels, confidence: confidence, isCue: isCue)
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
    var source = spans(Label.sourceFirst.rawValue...Label.sourceRest.rawValue)
    if source.isEmpty,
      reading.labels.indices.contains(where: {
        reading.isContent($0 + reading.first) && nodes[$0 + reading.first].tag.isQuote
      }),
      let phrase = NounPhrase.left(of: reading.cue, in: nodes) ?? NounPhrase.right(of: reading.cue, in: nodes)
    {
      source = [nodes[phrase.lowerBound].range.lowerBound..<nodes[phrase.upperBound - 1].range.upperBound]
    }
    return Draft(
      content: spans(Label.contentFirst.rawValue...Label.contentRest.rawValue),
      cue: spans(Label.cue.rawValue...Label.cueRest.rawValue),
      source: source, reported: cue.tag.isSaying || cue.tag == .according, confidence: Double(reading.confidence))
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
