import Foundation
import Texts

@testable import Quotations

/// Learns which words in marks beside a cue are nobody's, from what readers say of articles that they were not learned from.
struct SpokenLearning {
  /// How it is learned.
  struct Plan {
    /// In how many parts the articles are cut for readings of unseen text.
    var parts = 3
    /// How often the models of those readings are learned anew.
    var runs = 3
    /// What the source counts beside the words: a stretch with the wrong one is right by the rest.
    var sourceShare = 0.3
    /// The strength of the pull towards weights of nothing, per example.
    var pull = 0.002
    var passes = 400
    var rate = 0.1
  }

  let articles: [GoldArticle]
  let classes: WordClasses
  var plan = Plan()

  init(_ articles: [GoldArticle], classes: WordClasses) {
    (self.articles, self.classes) = (articles, classes)
  }

  /// A stretch as a reader gave it: what was asked of it, and how right it was.
  private struct Example {
    var answers: [Int]
    var right: Double
  }

  /// The weights, in hundredths.
  func learn() -> [Int16] {
    var examples: [Example] = []
    for part in 0..<plan.parts {
      var learningPlan = Learning.Plan()
      learningPlan.chain.runs = plan.runs
      learningPlan.roles.runs = plan.runs
      let rest = articles.indices.filter { $0 % plan.parts != part }.map { articles[$0] }
      var learning = Learning(rest, classes: classes, plan: learningPlan)
      let learned = learning.learn()
      guard let chain = learned.chain.model(ChainFeatures.dense, classes),
        let roles = learned.roles.model(RoleFeatures.dense, classes)
      else { continue }
      var reader = LearnedReader(chain: chain, roles: roles, classes: classes)
      reader.parts.insert(.evidence)
      for number in articles.indices where number % plan.parts == part {
        examples += self.examples(articles[number], reader)
      }
    }
    Learning.report("\(examples.count) stretches")
    return weights(examples)
  }

  private func examples(_ article: GoldArticle, _ reader: LearnedReader) -> [Example] {
    let paragraphs = Paragraphs.scan(article.bytes, in: 0..<article.bytes.count, lexicon: .english)
    let stretches = paragraphs.flatMap(\.stretches)
    var examples: [Example] = []
    for draft in reader.read(paragraphs) where !draft.evidence.isEmpty {
      let own = stretches.filter { stretch in draft.content.contains { $0.overlaps(stretch.inner) } }
      guard own.count == draft.evidence.count else { continue }
      for (stretch, answers) in zip(own, draft.evidence) {
        guard !article.ignored.contains(where: { $0.overlaps(stretch.inner) }) else { continue }
        examples.append(Example(answers: answers, right: right(stretch.inner, draft, article)))
      }
    }
    return examples
  }

  /// 1 where the words are annotated as somebody's and the source is right, less where it is not, 0 where they are nobody's.
  private func right(_ range: TextRange, _ draft: Draft, _ article: GoldArticle) -> Double {
    let holders = article.quotations.filter { quotation in
      quotation.content.reduce(0) { $0 + $1.clamped(to: range).count } + 3 >= range.count
    }
    guard !holders.isEmpty else { return 0 }
    let hasSource = holders.contains { holder in
      holder.source.isEmpty && draft.source.isEmpty
        || holder.source.contains { known in draft.source.contains { $0.overlaps(known) } }
    }
    return hasSource ? 1 : 1 - plan.sourceShare
  }

  /// Logistic regression by gradient ascent, step sizes by AdaGrad.
  private func weights(_ examples: [Example]) -> [Int16] {
    let count = SpokenWords.Question.starts[SpokenWords.Question.allCases.count]
    var weights = [Double](repeating: 0, count: count)
    var squares = [Double](repeating: 1e-8, count: count)
    for _ in 0..<plan.passes {
      var gradient = weights.map { -plan.pull * Double(examples.count) * $0 / 10 }
      for example in examples {
        let score = example.answers.reduce(0) { $0 + weights[$1] }
        let error = example.right - 1 / (1 + exp(-score))
        for answer in example.answers { gradient[answer] += error }
      }
      for at in weights.indices {
        squares[at] += gradient[at] * gradient[at]
        weights[at] += plan.rate * gradient[at] / squares[at].squareRoot()
      }
    }
    return weights.map { Int16(max(-3000, min(3000, ($0 * 100).rounded()))) }
  }

  /// Writes `SpokenWords+english.swift` to `folder`, a line for each question.
  static func write(_ weights: [Int16], folder: String) throws {
    var lines = ""
    for question in SpokenWords.Question.allCases {
      let (start, end) = (
        SpokenWords.Question.starts[question.rawValue], SpokenWords.Question.starts[question.rawValue + 1]
      )
      let numbers = weights[start..<end].map(String.init).joined(separator: ", ")
      lines += "    \(numbers),  // \(question)\n"
    }
    let text = """
      // swift-format-ignore-file
      // Written by Benchmarks/training; not to be edited.
      extension SpokenWords {
        /// Weights of the answers to each question, in hundredths.
        static let english = SpokenWords([
      \(lines)  ])
      }

      """
    try text.write(toFile: "\(folder)/SpokenWords+english.swift", atomically: true, encoding: .utf8)
  }
}
