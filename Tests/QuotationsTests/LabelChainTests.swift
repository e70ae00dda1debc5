import Testing

@testable import Quotations

@Suite struct LabelChainTests {
  @Test func `The best labelling and the beliefs agree with every labelling tried`() {
    let table = StepTable(count: 3) { node, previous, label in Float((node + previous * 2 + label) % 5) * 0.3 - 0.5 }
    var chain = LabelChain(count: 3, table: table)
    for node in 0..<3 {
      for label in 0..<Label.count { chain.states[node][label] = Float((node * 5 + label * 3) % 7) * 0.4 - 1 }
      chain.kinds[node] = Int32(node)
    }
    var sum = 0.0
    var firstCue = 0.0
    var best: (score: Float, labels: [Int]) = (-.infinity, [])
    for number in 0..<343 {
      let labels = [number / 49, number / 7 % 7, number % 7]
      guard Label.follows(labels[0], nil), Label.follows(labels[1], labels[0]), Label.follows(labels[2], labels[1])
      else { continue }
      var score: Float = 0
      for node in 0..<3 {
        score += chain.states[node][labels[node]]
        if node > 0 { score += table.scores[node * Label.count + labels[node - 1]][labels[node]] }
      }
      let weight = Double(FastExponential.of(.init(repeating: score))[0])
      sum += weight
      if labels[0] == Label.cue.rawValue { firstCue += weight }
      if score > best.score { best = (score, labels) }
    }
    #expect(chain.best().map(Int.init) == best.labels)
    #expect(abs(Double(chain.beliefs()[0][Label.cue.rawValue]) - firstCue / sum) < 1e-4)
    #expect(abs(Double(chain.belief(of: Label.cue.rawValue, at: 0)) - firstCue / sum) < 1e-4)
  }

  @Test func `The weights load and hold words' classes`() {
    #expect(LabelModel.chain != nil)
    #expect(LabelModel.roles != nil)
    #expect(WordClasses.english.number(of: WordHash.of("said")) >= 0)
    #expect(WordClasses.english.number(of: WordHash.of("xqzzy")) == -1)
  }

  @Test func `Sums of weights become scores of the same labels`() {
    let sums = WeightRow.Wide(-2, 4, 0, 1, -1, 3, -8, 30_000)
    #expect(WeightRow.scores(sums, scale: 0.5) == SIMD8<Float>(-1, 2, 0, 0.5, -0.5, 1.5, -4, 15_000))
  }
}
