import Texts

/// Reads quotations with learned weights, in two steps.
///
/// First a chain labels every node of a paragraph: cue, source, content or none. Then, for every node that may be a cue,
/// a second chain, whose features know where that cue stands and what the first one believes, says which nodes are its
/// source and its content, or that it is no cue at all. What stands inside another's content is nested in it.
struct LearnedReader: Sendable {
  /// Labels nodes before any cue is known.
  let chain: LabelModel
  /// Labels nodes around one cue.
  let roles: LabelModel
  /// Word classes for the features of both.
  let classes: WordClasses
  /// Tells words in marks that are nobody's; nil where that was not learned.
  var spoken: SpokenWords?

  /// From which belief on a node is tried as a cue.
  var leastBelief: Float = 0.2
  /// Added to the score of being a cue: above 0 more is found, and less of it is right. Set on three tenths of the
  /// training data while nothing was learned from them.
  var cueBias: Float = 3

  /// What is done besides labelling.
  var parts = Parts.all

  /// Steps of reading that can be left out, to see what each of them gives.
  struct Parts: OptionSet {
    let rawValue: Int
    /// Words in marks that no sure cue claims are given to weaker ones, to a source nearby or to the quotation before.
    static let rest = Parts(rawValue: 1)
    /// Whom a verb speaks of gives way to the subject of the phrase or sentence.
    static let subject = Parts(rawValue: 2)
    /// Sentences without any part of a quotation bound what is looked at for a cue.
    static let windows = Parts(rawValue: 4)
    /// Keeps what `SpokenWords` asks, for learning.
    static let evidence = Parts(rawValue: 8)
    static let all: Parts = [.rest, .subject, .windows]
  }

  /// One cue with its parts, as node indices.
  struct Reading {
    var cue: Int
    var first: Int
    var labels: [UInt8]
    var confidence: Float
    /// Whether it was found to be a cue; else the labels say what would be if it were.
    var isCue: Bool
    /// The scores, where it was found to be none: it may be asked again what would be if it were.
    var chain: LabelChain?

    var hasContent: Bool { labels.contains { $0 == Label.contentFirst.code } }

    /// Whether `node` was looked at.
    func sees(_ node: Int) -> Bool { labels.indices.contains(node - first) }

    func isContent(_ node: Int) -> Bool {
      labels.indices.contains(node - first) && labels[node - first] >= Label.contentFirst.code
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
    var room = Room(
      scorer: RoleScorer(roles, classes: classes), chain: LabelChain(count: 0, table: chain.steps), beliefs: [])
    for number in paragraphs.indices { read(paragraphs[number], &carry, &room, into: &drafts) }
    drafts.removeAll(where: \.isDoubted)
    return drafts
  }

  /// What one paragraph after the other is read in.
  private struct Room {
    var scorer: RoleScorer
    var chain: LabelChain
    var beliefs: [LabelChain.Row]
  }

  private func read(_ paragraph: Paragraph, _ carry: inout Carry, _ room: inout Room, into drafts: inout [Draft]) {
    let nodes = paragraph.nodes
    room.scorer.take(paragraph)
    chain.score(room.scorer.view, into: &room.chain)
    room.chain.fill(&room.beliefs)
    read(paragraph, nodes, room.beliefs, &room.scorer, &carry, into: &drafts)
  }

  private func read(
    _ paragraph: Paragraph, _ nodes: [Node], _ beliefs: [LabelChain.Row], _ scorer: inout RoleScorer,
    _ carry: inout Carry, into drafts: inout [Draft]
  ) {
    var cues: [Int] = []
    for index in nodes.indices where beliefs[index][Label.cue.rawValue] > leastBelief && !nodes[index].tag.isQuote {
      if cues.isEmpty { cues.reserveCapacity(nodes.count / 8 + 4) }
      cues.append(index)
    }
    guard !cues.isEmpty || !paragraph.stretches.isEmpty else {
      carry = Carry()
      return
    }
    scorer.note(beliefs)
    let windows = CueWindows(nodes, beliefs: parts.contains(.windows) ? beliefs : [])
    let readings = readings(cues, windows, &scorer)
    let whole = readings.filter { $0.isCue && $0.hasContent }
    var kept = settle(whole, count: nodes.count)
    if parts.contains(.rest), !paragraph.stretches.isEmpty {
      claimRest(of: paragraph, &kept, readings, beliefs, windows, &scorer)
    }
    let first = drafts.count
    drafts.append(contentsOf: kept.map { draft($0, nodes) })
    let inner = nested(whole, kept, nodes, outer: first, &drafts)
    if parts.contains(.rest) { attach(paragraph, kept, beliefs, carry, first: first, into: &drafts) }
    if !paragraph.stretches.isEmpty { doubt(paragraph, kept, beliefs, first: first, &drafts) }
    let open = nodes.last?.tag == .colon ? readings.last { $0.isCue && !$0.hasContent } : nil
    carry = Carry(
      draft: drafts.count > first ? drafts.count - 1 : nil, open: open.map { draft($0, nodes) })
    drafts.append(contentsOf: inner)
  }

  /// Gives words in marks that no sure cue has claimed to a weaker one.
  private func claimRest(
    of paragraph: Paragraph, _ kept: inout [Reading], _ readings: [Reading], _ beliefs: [LabelChain.Row],
    _ windows: CueWindows, _ scorer: inout RoleScorer
  ) {
    let unclaimed = unclaimed(paragraph, kept, beliefs)
    guard !unclaimed.isEmpty else { return }
    let doubtful = readings.filter { reading in !reading.isCue && unclaimed.contains(where: reading.sees) }
    let weak = weakCues(near: unclaimed, paragraph, beliefs)
    let reach = RoleFeatures.reach(cues: doubtful.count + weak.count, count: scorer.nodes.count)
    let again = doubtful.map { doubtful in
      let window = windows.window(doubtful.cue, reach: reach)
      let isSame = doubtful.first == window.lowerBound && doubtful.labels.count == window.count
      return reading(doubtful.cue, window, &scorer, forced: true, known: isSame ? doubtful.chain : nil)
    }
    let first = weak.map { reading($0, windows.window($0, reach: reach), &scorer, forced: true) }
    claim(unclaimed, &kept, again + first)
  }

  private func readings(_ cues: [Int], _ windows: CueWindows, _ scorer: inout RoleScorer) -> [Reading] {
    let reach = RoleFeatures.reach(cues: cues.count, count: scorer.nodes.count)
    return cues.map { reading($0, windows.window($0, reach: reach), &scorer, forced: false) }
  }

  /// What the nodes around `cue` are to it, if it is a cue; or if it were one, where that is `forced`. `known` are the
  /// scores, where they were computed before. The confidence of what has no content is left at 0.
  private func reading(
    _ cue: Int, _ window: Range<Int>, _ scorer: inout RoleScorer, forced: Bool, known: LabelChain? = nil
  ) -> Reading {
    if let known { scorer.chain = known } else { scorer.score(cue: cue, window: window, bias: cueBias) }
    let at = cue - window.lowerBound
    let row = scorer.chain.states[at]
    if forced { scorer.chain.states[at][Label.cue.rawValue] += 1000 }
    var reading = Reading(cue: cue, first: window.lowerBound, labels: scorer.chain.best(), confidence: 0, isCue: false)
    if forced { scorer.chain.states[at] = row }
    reading.isCue = !forced && reading.labels[at] == Label.cue.code
    if forced || reading.isCue {
      if reading.hasContent { reading.confidence = scorer.chain.belief(of: Label.cue.rawValue, at: at) }
    } else if scorer.nodes[window].contains(where: \.tag.isQuote) {
      // It may be asked again, but only for words in marks.
      reading.chain = scorer.chain
    }
    dropTitles(&reading, scorer.nodes)
    return reading
  }

  /// A title that the cue leans on is not what it says.
  private func dropTitles(_ reading: inout Reading, _ nodes: [Node]) {
    for offset in reading.labels.indices where reading.labels[offset] >= Label.contentFirst.code {
      let node = offset + reading.first
      guard nodes[node].tag.isQuote, NamedWork.isNamed(node, in: nodes) else { continue }
      reading.labels[offset] = Label.none.code
    }
  }

  /// Drops readings that claim words of a surer one; keeps those that lie wholly inside another's content.
  private func settle(_ readings: [Reading], count: Int) -> [Reading] {
    guard readings.count > 1 else { return readings }
    var taken = [Bool](repeating: false, count: count)
    var kept: [Reading] = []
    let nested = readings.indices.map { isNested($0, in: readings) }
    for index in readings.indices.sorted(by: { (readings[$0].confidence, $1) > (readings[$1].confidence, $0) }) {
      let reading = readings[index]
      guard !nested[index] else { continue }
      let isContent = { (at: Int) in reading.labels[at] >= Label.contentFirst.code }
      guard !reading.labels.indices.contains(where: { isContent($0) && taken[$0 + reading.first] }) else { continue }
      for at in reading.labels.indices where isContent(at) { taken[at + reading.first] = true }
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

  func draft(_ reading: Reading, _ nodes: [Node]) -> Draft {
    let cue = nodes[reading.cue]
    return Draft(
      content: spans(reading, Label.contentFirst.code...Label.contentRest.code, nodes),
      cue: spans(reading, Label.cue.code...Label.cueRest.code, nodes),
      source: sources(reading, nodes).map { bytes($0, nodes) }, reported: cue.tag.isSaying || cue.tag == .according,
      confidence: Double(reading.confidence))
  }

  private func bytes(_ range: Range<Int>, _ nodes: [Node]) -> TextRange {
    nodes[range.lowerBound].range.lowerBound..<nodes[range.upperBound - 1].range.upperBound
  }

  /// Where the runs of nodes with labels of one part stand (`runs`).
  private func spans(_ reading: Reading, _ labels: ClosedRange<UInt8>, _ nodes: [Node]) -> [TextRange] {
    var spans: [TextRange] = []
    forEachRun(reading, labels) { spans.append(bytes($0, nodes)) }
    return spans
  }

  /// The runs of nodes with labels of one part; the first of the two labels begins a run of its own.
  func runs(_ reading: Reading, _ labels: ClosedRange<UInt8>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    forEachRun(reading, labels) { runs.append($0) }
    return runs
  }

  @inline(__always)
  private func forEachRun(_ reading: Reading, _ labels: ClosedRange<UInt8>, _ body: (Range<Int>) -> Void) {
    let (begins, goesOn) = (labels.lowerBound, labels.upperBound)
    reading.labels.withUnsafeBufferPointer { labels in
      var offset = 0
      while offset < labels.count {
        guard labels[offset] == begins || labels[offset] == goesOn else {
          offset += 1
          continue
        }
        let start = offset
        offset += 1
        while offset < labels.count, labels[offset] == goesOn { offset += 1 }
        body((start + reading.first)..<(offset + reading.first))
      }
    }
  }
}
