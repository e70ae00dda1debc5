import Foundation

@testable import Quotations

/// Learns without some articles and reads them: what a change of features or of the plan is worth.
///
///     train try TRAIN.jsonl HELD.ids CLASSES.txt GOLD.jsonl OUT.jsonl
///
/// writes the quotations of GOLD in the form that the evaluator reads.
enum Trial {
  static func run(_ arguments: [String]) throws {
    let classes = try Train.classes(arguments[2])
    let held = Set(try String(contentsOfFile: arguments[1], encoding: .utf8).split(separator: "\n").map(String.init))
    let articles = try GoldArticle.load(arguments[0]).filter { !held.contains($0.id) }
    var learning = Learning(articles, classes: classes)
    let learned = learning.learn()
    guard let chain = learned.chain.model(ChainFeatures.dense, classes),
      let roles = learned.roles.model(RoleFeatures.dense, classes)
    else { return print("what was learned cannot be read: a table has more keys than fit") }
    let spoken = SpokenLearning(articles, classes: classes).learn()
    let reader = LearnedReader(chain: chain, roles: roles, classes: classes, spoken: SpokenWords(spoken))
    let lines = try GoldArticle.load(arguments[3]).map { Ablation.line($0, Ablation.read($0.bytes, reader)) }
    try lines.joined().write(toFile: arguments[4], atomically: true, encoding: .utf8)
  }
}
