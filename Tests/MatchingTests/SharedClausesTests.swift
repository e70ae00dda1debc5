import Testing

@testable import Matching

@Suite struct SharedClausesTests {
  /// What a stretch shares, counted word by word: each stem as often as the quotation has it.
  private func counted(_ query: PreparedQuery, _ tokens: ArraySlice<Token>) -> Double {
    var left: [UInt32: Int] = [:]
    var weights: [UInt32: Double] = [:]
    for (index, token) in query.tokens.enumerated() {
      left[token.stem, default: 0] += 1
      if weights[token.stem] == nil {
        weights[token.stem] =
          token.traits.contains(.common) ? min(3, Double(query.bits[index])) : Double(query.bits[index])
      }
    }
    return tokens.reduce(0) { sum, token in
      guard let some = left[token.stem], some > 0 else { return sum }
      left[token.stem] = some - 1
      return sum + (weights[token.stem] ?? 0)
    }
  }

  @Test func `what clauses share is kept up while the beginning moves on`() {
    var generator = IndexTests.Generator(state: 5)
    let words = [
      "harbour", "ships,", "ships", "the", "the", "minister", "paid.", "paid", "winter;", "lighthouse", "(and",
    ]
    func text(_ count: Int) -> [UInt8] {
      Array((0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ").utf8)
    }
    for _ in 0..<200 {
      let query = PreparedQuery(
        MatchQuery(String(decoding: text(.random(in: 1...12, using: &generator)), as: UTF8.self)))
      let stretch = MatchableText(text(.random(in: 2...60, using: &generator)))
      let window = min(2, stretch.tokens.count)..<stretch.tokens.count
      let stems = QuotedStems(query)
      let bounds = ClauseBounds.places(stretch, window)
      var clauses = SharedClauses(stems.shared(stretch.tokens, window), bounds)
      for first in bounds.indices {
        clauses.begin(at: first)
        var shared = 0.0
        for last in bounds.indices.dropFirst(first + 1) {
          shared += clauses.weights[last - 1]
          let tokens = stretch.tokens[window][
            (window.lowerBound + bounds[first].place)..<(window.lowerBound + bounds[last].place)]
          #expect(abs(shared - counted(query, tokens)) < 1e-9)
        }
      }
    }
  }

  @Test func `words say together what each says`() {
    let tokens = MatchableText(Array("The lighthouse keeper of 1911 never paid.".utf8)).tokens
    let sums = PassageBits.sums(tokens, 1..<tokens.count)
    #expect(sums.count == tokens.count)
    for place in 1..<tokens.count {
      #expect(abs(Double(sums[place] - sums[place - 1]) / 10 - PassageBits.of(tokens[place])) < 1e-9)
    }
  }
}
