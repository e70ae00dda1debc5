/// A learned model of labels: weights of features of nodes, and scores of steps.
struct LabelModel: Sendable {
  /// Weights of the features of nodes.
  let weights: WeightTables
  /// Scores of steps by the tags of the two nodes.
  let steps: StepTable

  /// A model of its texts; nil where they are none.
  ///
  /// - Parameters:
  ///   - layout: the dense templates.
  ///   - states: weights, as `WeightTables` reads them.
  ///   - edges: for each kind of step a character for each label before and each label behind.
  ///   - stateScale: what a unit of weight is worth.
  ///   - edgeScale: what a unit of a step's score is worth.
  ///   - sides: how many sides of a cue steps are told apart by.
  init?(
    layout: [DenseTemplate], classes: WordClasses, states: StaticString, edges: StaticString, stateScale: Float,
    edgeScale: Float, sides: Int
  ) {
    let model = states.withUTF8Buffer { states in
      edges.withUTF8Buffer { edges in
        LabelModel(
          layout: layout, classes: classes, states: states, edges: edges, stateScale: stateScale, edgeScale: edgeScale,
          sides: sides)
      }
    }
    guard let model else { return nil }
    self = model
  }

  /// The same of bytes.
  init?(
    layout: [DenseTemplate], classes: WordClasses, states: UnsafeBufferPointer<UInt8>,
    edges: UnsafeBufferPointer<UInt8>, stateScale: Float, edgeScale: Float, sides: Int
  ) {
    let count = StepTable.count(sides: sides)
    guard let weights = WeightTables(states, layout: layout, classes: classes, scale: stateScale),
      edges.count == count * Label.count * Label.count
    else { return nil }
    self.weights = weights
    // There are few scores: their exponentials are computed once.
    let entries = (-45...45).map { number in
      let score = Float(number) * edgeScale
      return (score: score, power: FastExponential.of(StepTable.Row(repeating: score))[0])
    }
    steps = StepTable(count: count) { kind, before, behind in
      entries[WeightText.value(edges[(kind * Label.count + before) * Label.count + behind])]
    }
  }

  /// The scores of the nodes of a paragraph before any cue is known.
  func chain(_ view: FeatureView) -> LabelChain {
    var chain = LabelChain(count: 0, table: steps)
    score(view, into: &chain)
    return chain
  }

  /// Makes `chain`, which is one of this model's, the chain of a paragraph before any cue is known.
  func score(_ view: FeatureView, into chain: inout LabelChain) {
    chain.reset(count: view.count)
    let margin = WeightTables.margin
    withUnsafeTemporaryAllocation(of: WeightRow.Wide.self, capacity: view.count + 2 * margin) { sums in
      guard let first = sums.baseAddress else { return }
      first.initialize(repeating: .zero, count: sums.count)
      view.withCells { cells in
        weights.withSink(ChainFeatures.self, first + margin) { sink in ChainFeatures.write(cells, to: &sink) }
        chain.withPointers { states, kinds in
          for node in 0..<cells.count { states[node] = WeightRow.scores(first[node + margin], scale: weights.scale) }
          var before: UInt8 = 0
          for node in 0..<cells.count {
            let tag = cells[node].tag
            kinds[node] = Int32(truncatingIfNeeded: StepTable.kind(before, tag))
            before = tag
          }
        }
      }
    }
  }
}

/// Numbers as printable characters: 0 to 90 from `#` on, without the backslash.
enum WeightText {
  /// The number that a character stands for.
  @inline(__always)
  static func value(_ byte: UInt8) -> Int {
    Swift.max(0, Swift.min(90, Int(byte) - (byte > 0x5C ? 0x24 : 0x23)))
  }

  /// The number of `count` characters, the first one's place the highest.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, count: Int) -> Int {
    var number = 0
    for offset in at..<(at + count) { number = number * 91 + value(bytes[offset]) }
    return number
  }
}
