import Testing

@testable import Matching

@Suite struct LaneScoresTests {
  @Test func `eight stretches at a time score what each scores by itself`() {
    var generator = IndexTests.Generator(state: 23)
    var aligner = TokenAligner()
    for round in 0..<300 {
      let query = PreparedQuery(MatchQuery(SampleWords.text(.random(in: 1...16, using: &generator), &generator)))
      guard !query.tokens.isEmpty else { continue }
      let part = round % 3 == 0 ? query.tokens.count / 2..<query.tokens.count : query.tokens.indices
      let numbers = WordNumbers(query.tokens, part)
      var lanes = LaneScores(query, part, numbers)
      let stretches = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        MatchableText(Array(SampleWords.text(.random(in: 0...50, using: &generator), &generator).utf8)).tokens
      }
      let scored = lanes.scores(stretches.map { numbers.of($0, $0.indices) })
      #expect(scored.count == stretches.count)
      for (stretch, scored) in zip(stretches, scored) {
        let whole = aligner.align(query, part, with: stretch)
        #expect(scored.score == whole.score)
        // The words behind the end change nothing.
        let needed = aligner.align(query, part, with: stretch, needed: scored.end)
        #expect(needed.steps == whole.steps && needed.score == whole.score)
      }
    }
  }

  @Test func `the longest part that is scored so stays in range`() {
    let words = (0..<LaneScores.mostRows).map { "harbour\($0)" }.joined(separator: " ")
    let query = PreparedQuery(MatchQuery(words))
    let numbers = WordNumbers(query.tokens, query.tokens.indices)
    var lanes = LaneScores(query, query.tokens.indices, numbers)
    let far = Array(repeating: query.tokens[0], count: LaneScores.mostColumns)
    let scored = lanes.scores([numbers.of(query.tokens, query.tokens.indices), numbers.of(far, far.indices)])
    var aligner = TokenAligner()
    #expect(query.tokens.count <= LaneScores.mostRows)
    #expect(scored[0].score == aligner.align(query, query.tokens.indices, with: query.tokens).score)
    #expect(scored[1].score == aligner.align(query, query.tokens.indices, with: far).score)
  }
}
