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
  /// The quotation's words that differ by a slip of the pen alone.
  private(set) var slips: Set<Int> = []

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
    JoinedEnds.settle(&self)
    SentenceEnds.settle(&self)
    if rough { return }
    unifyEquivalents()
    for index in runs.indices { GapPlacement.settle(index, of: &self) }
  }

  /// Makes equal what counts as no difference, though it is not word for word.
  private mutating func unifyEquivalents() {
    var unified: [Run] = []
    func append(_ run: Run) {
      guard !run.query.isEmpty || !run.passage.isEmpty else { return }
      if run.isEqual, let last = unified.last, last.isEqual {
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
    for run in runs where !run.isEqual && run.query.count == 1 && run.passage.count == 1 && isSlip(run) {
      slips.insert(run.query.lowerBound)
    }
  }

  private func isSlip(_ run: Run) -> Bool {
    SpellingRule.isSlip(query.written(run.query.lowerBound), stream.written(run.passage.lowerBound))
  }

  /// How many words of the quotation agree, those with a slip of the pen among them.
  var likeWords: Int { equalWords + slips.count }

  /// The quotation's words that stand in place of one of their own family (`build`, `building`), slips apart.
  var kindredWords: [Int] {
    runs.flatMap { run -> [Int] in
      guard !run.isEqual, run.query.count == run.passage.count else { return [] }
      return zip(run.query, run.passage).compactMap { own, other in
        let isKin = query.tokens[own].stem == stream.tokens[other].stem && !slips.contains(own)
        return isKin ? own : nil
      }
    }
  }

  /// Takes in the words of the stream before the first and behind the last aligned one.
  mutating func coverStream() {
    let whole = 0..<stream.tokens.count
    let covered = passage
    guard !covered.isEmpty else { return }
    let first = runs.first?.query.lowerBound ?? 0
    let last = runs.last?.query.upperBound ?? 0
    extend(Run(isEqual: false, query: first..<first, passage: whole.lowerBound..<covered.lowerBound), atEnd: false)
    extend(Run(isEqual: false, query: last..<last, passage: covered.upperBound..<whole.upperBound), atEnd: true)
  }

  private mutating func extend(_ run: Run, atEnd: Bool) {
    guard !run.passage.isEmpty else { return }
    if atEnd, let last = runs.last, !last.isEqual {
      runs[runs.count - 1].passage = last.passage.lowerBound..<run.passage.upperBound
    } else if !atEnd, let first = runs.first, !first.isEqual {
      runs[0].passage = run.passage.lowerBound..<first.passage.upperBound
    } else {
      runs.insert(run, at: atEnd ? runs.count : 0)
    }
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

  /// How many words of the passage the quotation leaves out where it says so.
  var markedWords: Int {
    runs.reduce(0) { sum, run in
      let isMarked = run.query.isEmpty && !run.isEqual && query.marks[run.query.lowerBound] != .none
      return isMarked && run.passage.count <= Judge.longestGap ? sum + run.passage.count : sum
    }
  }

  /// The places of the stream from the first to the last aligned word.
  var passage: Range<Int> {
    guard let first = runs.first(where: { !$0.passage.isEmpty }), let last = runs.last(where: { !$0.passage.isEmpty })
    else { return 0..<0 }
    return first.passage.lowerBound..<last.passage.upperBound
  }
}
