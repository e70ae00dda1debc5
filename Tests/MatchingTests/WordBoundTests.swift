import Testing

@testable import Matching

@Suite struct WordBoundTests {
  @Test func `no alignment scores more than the words of the stretch allow`() {
    var generator = IndexTests.Generator(state: 11)
    var aligner = TokenAligner()
    for _ in 0..<400 {
      let query = PreparedQuery(MatchQuery(SampleWords.text(.random(in: 1...14, using: &generator), &generator)))
      let stretch = MatchableText(Array(SampleWords.text(.random(in: 1...40, using: &generator), &generator).utf8))
      let whole = 0..<query.tokens.count
      let numbers = WordNumbers(query.tokens, whole)
      var bound = WordBound(query, whole, numbers)
      let score = aligner.align(query, whole, with: stretch.tokens).score
      #expect(bound.most(numbers.of(stretch.tokens, stretch.tokens.indices)) >= score)
    }
  }

  @Test func `of the very words the bound is what they score`() {
    let query = PreparedQuery(MatchQuery("We never paid the minister."))
    let stretch = MatchableText(Array("But we never paid the minister, and nobody asked.".utf8))
    let numbers = WordNumbers(query.tokens, query.tokens.indices)
    var bound = WordBound(query, query.tokens.indices, numbers)
    var aligner = TokenAligner()
    let score = aligner.align(query, 0..<query.tokens.count, with: stretch.tokens).score
    #expect(bound.most(numbers.of(stretch.tokens, stretch.tokens.indices)) == score)
    let other = MatchableText(Array("Nothing of that kind.".utf8))
    #expect(bound.most(numbers.of(other.tokens, other.tokens.indices)) < 0)
  }
}
