/// A stretch of the record beside which a part of a quotation may be laid.
struct Window {
  let region: Region
  let text: MatchableText
  /// Indices of the document's tokens.
  let tokens: Range<Int>
  /// What the part can score with it.
  var scored: StretchScorer.Scores
  /// The most that speaker, event and date add.
  let prior: Int
}

/// Says what a part of a quotation scores beside stretches of the record, so that only what comes near the best is aligned step by
/// step: first from the words in any order (`WordBound`), then in theirs (`LaneScores`).
struct StretchScorer {
  /// What is known of a stretch.
  struct Scores {
    /// Its words by their numbers in the quotation; none where the part is too long to be scored.
    var numbered: NumberedStretch
    /// No alignment with it, or with some of its words, scores more.
    var most: Int
    /// What the alignment with all its words scores: exactly, or at most.
    var score: Int
    /// Behind the last word that the alignment needs.
    var end: Int
  }

  private let numbers: WordNumbers
  private var bound: WordBound
  /// nil where the part is too long.
  private var lanes: LaneScores?

  /// For the words `range` of the quotation, which is no longer than `PreparedQuery.longest`.
  init(_ query: PreparedQuery, _ range: Range<Int>) {
    numbers = WordNumbers(query.tokens, range)
    bound = WordBound(query, range, numbers)
    lanes = range.count <= LaneScores.mostRows ? LaneScores(query, range, numbers) : nil
  }

  /// What can be told of a stretch from its words in any order.
  mutating func bounded(_ text: MatchableText, _ tokens: Range<Int>) -> Scores {
    let numbered = numbers.of(text.tokens, tokens)
    let most = bound.most(numbered)
    return Scores(numbered: numbered, most: most, score: most, end: .max)
  }

  /// Scores up to eight windows.
  mutating func score(_ windows: inout [Window]) {
    guard !windows.isEmpty, windows.allSatisfy({ $0.tokens.count <= LaneScores.mostColumns }),
      let scores = lanes?.scores(windows.map(\.scored.numbered))
    else { return }
    for (index, scored) in scores.enumerated() {
      windows[index].scored.score = scored.score
      windows[index].scored.end = scored.end
    }
  }

  /// The scores of the words of single voices alone, in the order of `voices`.
  mutating func scored(_ window: Window, voices: [Int]) -> [LaneScores.Scored] {
    guard lanes != nil, window.tokens.count <= LaneScores.mostColumns else {
      return voices.map { _ in LaneScores.Scored(score: window.scored.most, end: .max) }
    }
    var spoken = [NumberedStretch](repeating: NumberedStretch(), count: voices.count)
    for (place, index) in window.tokens.enumerated() {
      guard let number = voices.firstIndex(of: window.text.voice(of: window.text.tokens[index])) else { continue }
      spoken[number].words.append(window.scored.numbered.words[place])
      spoken[number].stems.append(window.scored.numbered.stems[place])
    }
    var scores: [LaneScores.Scored] = []
    for first in stride(from: 0, to: spoken.count, by: LaneScores.lanes) {
      scores += lanes?.scores(Array(spoken[first..<min(spoken.count, first + LaneScores.lanes)])) ?? []
    }
    return scores
  }
}
