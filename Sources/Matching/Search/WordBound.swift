/// How well a quotation can be aligned with a stretch at best, from the words that stand in it in any order: what cannot
/// come near the best passage need not be aligned. O(words of the stretch).
struct WordBound {
  /// What the quotation scores beside nothing. Words that may stand under several stems count as found.
  private var lacking = 0
  /// For each number of a stem what its words add where only the stem stands there, and the stretch that it was last seen in.
  private var stems: [(akin: Int, mark: Int)]
  /// For each number of a word what it adds to that.
  private var words: [(agree: Int, mark: Int)]
  private var mark = 0

  /// For the words `range` of the quotation, numbered by `numbers`.
  init(_ query: PreparedQuery, _ range: Range<Int>, _ numbers: WordNumbers) {
    stems = Array(repeating: (0, 0), count: numbers.counts.stems + 1)
    words = Array(repeating: (0, 0), count: numbers.counts.words + 1)
    for (row, index) in range.enumerated() {
      let costs = TokenAligner.Costs(query, index)
      let agree = Int(costs.agree - costs.insert)
      lacking += Int(costs.insert)
      if KnownWords.find(query.tokens[index].word).kinds.contains(.standard) {
        lacking += agree
        continue
      }
      let kin = Int(TokenAligner.Costs.kin - costs.insert)
      stems[Int(numbers.stems[row])].akin += kin
      words[Int(numbers.words[row])].agree += agree - kin
    }
  }

  /// No alignment with a stretch of these words scores more.
  mutating func most(_ stretch: NumberedStretch) -> Int {
    mark += 1
    var sum = lacking
    for place in stretch.stems.indices where stretch.stems[place] != 0 {
      let stem = Int(stretch.stems[place])
      if stems[stem].mark != mark {
        stems[stem].mark = mark
        sum += stems[stem].akin
      }
      let word = Int(stretch.words[place])
      if word != 0, words[word].mark != mark {
        words[word].mark = mark
        sum += words[word].agree
      }
    }
    return sum
  }
}
