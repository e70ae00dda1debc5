import Texts

/// A run of words that agree, or a difference, between a quotation and its passages.
struct Run: Hashable {
  var isEqual: Bool
  /// Indices of the quotation's words.
  var query: Range<Int>
  /// Places in the stream.
  var passage: Range<Int>
}

/// A quotation laid beside its passages, as runs that cover both from the first aligned word to the last.
struct Comparison {
  let query: PreparedQuery
  let stream: PassageStream
  var runs: [Run]

  /// Runs of an alignment; what counts as no difference is made equal, unless the comparison is a `rough` one.
  init(_ query: PreparedQuery, _ stream: PassageStream, _ alignment: Alignment, range: Range<Int>, rough: Bool = false)
  {
    self.query = query
    self.stream = stream
    runs = []
    var queryAt = range.lowerBound
    var passageAt = alignment.steps.first { $0.passage >= 0 }?.passage ?? 0
    for step in alignment.steps {
      let ofQuery = queryAt..<(step.query >= 0 ? step.query + 1 : queryAt)
      let ofPassage = passageAt..<(step.passage >= 0 ? step.passage + 1 : passageAt)
      if let last = runs.last, last.isEqual == step.equal {
        runs[runs.count - 1].query = last.query.lowerBound..<ofQuery.upperBound
        runs[runs.count - 1].passage = last.passage.lowerBound..<ofPassage.upperBound
      } else {
        runs.append(Run(isEqual: step.equal, query: ofQuery, passage: ofPassage))
      }
      queryAt = ofQuery.upperBound
      passageAt = ofPassage.upperBound
    }
    if rough { return }
    unifyEquivalents()
    for index in runs.indices { GapPlacement.settle(index, of: &self) }
  }

  /// Makes equal what counts as no difference, though it is not word for word.
  private mutating func unifyEquivalents() {
    var unified: [Run] = []
    func append(_ run: Run) {
      guard !run.query.isEmpty || !run.passage.isEmpty else { return }
      if let last = unified.last, last.isEqual == run.isEqual {
        unified[unified.count - 1].query = last.query.lowerBound..<run.query.upperBound
        unified[unified.count - 1].passage = last.passage.lowerBound..<run.passage.upperBound
      } else {
        unified.append(run)
      }
    }
    for run in runs {
      guard !run.isEqual else {
        append(run)
        continue
      }
      for part in Equivalence.split(run, query: query, stream: stream) { append(part) }
    }
    runs = unified
  }

  /// How many words of the quotation agree.
  var equalWords: Int { runs.reduce(0) { $0 + ($1.isEqual ? $1.query.count : 0) } }

  /// How many words of the quotation are its own, not the editor's.
  var ownWords: Int { query.tokens.reduce(0) { $0 + ($1.traits.contains(.editorial) ? 0 : 1) } }

  /// The bits of the words that agree.
  var equalBits: Float {
    runs.reduce(0) { sum, run in run.isEqual ? run.query.reduce(sum) { $0 + query.bits[$1] } : sum }
  }

  /// The bits of the longest run that agrees.
  var longestRunBits: Float {
    runs.reduce(0) { most, run in run.isEqual ? max(most, run.query.reduce(0) { $0 + query.bits[$1] }) : most }
  }

  /// The places of the stream from the first to the last aligned word.
  var passage: Range<Int> {
    guard let first = runs.first(where: { !$0.passage.isEmpty }), let last = runs.last(where: { !$0.passage.isEmpty })
    else { return 0..<0 }
    return first.passage.lowerBound..<last.passage.upperBound
  }
}
