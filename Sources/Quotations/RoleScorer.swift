/// Scores the roles of a paragraph's nodes for one cue after the other. What does not depend on the cue, only on the side of
/// it a node stands on, is computed once.
struct RoleScorer {
  private let model: LabelModel
  private let classes: WordClasses
  private(set) var view = FeatureView()
  private(set) var nodes: [Node] = []
  /// For each node before a cue: the sums of the features that depend on the side alone; then the same behind one.
  private var sides: [WeightRow.Wide] = []
  /// Which of them are computed: 1 before, 2 behind.
  private var known: [UInt8] = []
  /// The scores of the nodes around the cue that was asked last.
  var chain: LabelChain

  /// A scorer that has no paragraph yet.
  init(_ model: LabelModel, classes: WordClasses) {
    self.model = model
    self.classes = classes
    chain = LabelChain(count: 0, table: model.steps)
  }

  /// Turns to another paragraph.
  mutating func take(_ paragraph: Paragraph) {
    nodes = paragraph.nodes
    view.read(paragraph, classes: classes)
  }

  /// Notes what the first chain believes of the paragraph; its cues can be asked then.
  mutating func note(_ beliefs: [LabelChain.Row]) {
    view.note(beliefs)
    sides.removeAll(keepingCapacity: true)
    sides.append(contentsOf: repeatElement(.zero, count: nodes.count * 2))
    known.removeAll(keepingCapacity: true)
    known.append(contentsOf: repeatElement(0, count: nodes.count))
  }

  /// Makes `chain` the scores of the nodes of `window` around `cue`; none but it may be a cue, and `bias` speaks for it.
  mutating func score(cue: Int, window: Range<Int>, bias: Float) {
    fillSides(window.lowerBound..<cue, .before)
    fillSides((cue + 1)..<window.upperBound, .behind)
    chain.reset(count: window.count)
    view.withCells { cells in
      // One sum for each node of the window, then two at hand for what several nodes share.
      withUnsafeTemporaryAllocation(of: WeightRow.Wide.self, capacity: window.count + 2) { sums in
        withUnsafeTemporaryAllocation(of: RoleFeatures.Place.self, capacity: window.count) { places in
          guard let sums = sums.baseAddress, let places = places.baseAddress else { return }
          RoleFeatures.fill(places, cells, cue: cue, window: window)
          add(cells, cue: cue, window, places, to: sums)
          let scale = model.weights.scale
          let otherCue = RoleScorer.otherCue
          chain.withPointers { states, kinds in
            for place in 0..<window.count { states[place] = WeightRow.scores(sums[place], scale: scale) - otherCue }
            let at = cue - window.lowerBound
            states[at] = WeightRow.scores(sums[at], scale: scale)
            states[at][Label.cue.rawValue] += bias
            for node in window.dropFirst() {
              kinds[node - window.lowerBound] = RoleScorer.kind(cells, into: node, cue: cue)
            }
          }
        }
      }
    }
  }

  /// Fills `sums` with those of the nodes of `window`.
  private func add(
    _ cells: FeatureCells, cue: Int, _ window: Range<Int>, _ places: UnsafePointer<RoleFeatures.Place>,
    to sums: UnsafeMutablePointer<WeightRow.Wide>
  ) {
    let context = RoleFeatures.CueContext(cells, cue: cue)
    let shared = window.count
    model.weights.withSink(RoleFeatures.self, sums) { sink in
      var distance = UInt8.max
      var between = Int.max
      for at in 0..<window.count {
        let place = places[at]
        if place.far != distance {
          distance = place.far
          sums[shared] = .zero
          RoleFeatures.writeDistance(context, distance: distance, at: shared, to: &sink)
        }
        if Int(place.marks) << 2 | Int(place.side) != between {
          between = Int(place.marks) << 2 | Int(place.side)
          sums[shared + 1] = .zero
          RoleFeatures.writePath(context, place, at: shared + 1, to: &sink)
        }
        sums[at] = sums[shared] &+ sums[shared + 1]
      }
    }
    sides.withUnsafeBufferPointer { sides in
      let first = window.lowerBound
      for node in first..<cue { sums[node - first] &+= sides[node] }
      for node in (cue + 1)..<window.upperBound { sums[node - first] &+= sides[cells.count + node] }
    }
    model.weights.withSink(RoleFeatures.self, sums - window.lowerBound) { sink in
      RoleFeatures.writeSide(cells, cue..<(cue + 1), side: .cue, to: &sink)
      RoleFeatures.writeNodes(cells, window, context, places, to: &sink)
    }
  }

  private static let otherCue: LabelChain.Row = {
    var row = LabelChain.Row.zero
    row[Label.cue.rawValue] = 100
    return row
  }()

  /// The kind of the step into a node.
  @inline(__always)
  static func kind(_ cells: FeatureCells, into node: Int, cue: Int) -> Int32 {
    Int32(truncatingIfNeeded: StepTable.kind(cells[node - 1].tag, cells[node].tag, side: node > cue ? 1 : 0))
  }

  /// The next run of nodes from `start` on whose `bit` is not set in `known`; it is set, and `start` put behind them.
  @inline(__always)
  private static func take(
    _ start: inout Int, _ limit: Int, _ bit: UInt8, _ known: UnsafeMutableBufferPointer<UInt8>
  ) -> Range<Int> {
    while start < limit, known[start] & bit != 0 { start += 1 }
    let first = start
    while start < limit, known[start] & bit == 0 {
      known[start] |= bit
      start += 1
    }
    return first..<start
  }

  /// Computes what depends on the side alone for those of `nodes` that lack it.
  private mutating func fillSides(_ nodes: Range<Int>, _ side: RoleFeatures.Side) {
    let bit: UInt8 = side == .before ? 1 : 2
    let offset = side == .before ? 0 : view.count
    var start = nodes.lowerBound
    while true {
      let missing = known.withUnsafeMutableBufferPointer { RoleScorer.take(&start, nodes.upperBound, bit, $0) }
      guard !missing.isEmpty else { return }
      view.withCells { cells in
        sides.withUnsafeMutableBufferPointer { sides in
          guard let first = sides.baseAddress else { return }
          model.weights.withSink(RoleFeatures.self, first + offset) { sink in
            RoleFeatures.writeSide(cells, missing, side: side, to: &sink)
          }
        }
      }
    }
  }
}
