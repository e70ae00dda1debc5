import Foundation
import RecordTypes
import Speakers
import Texts

@testable import Quotations

/// Learns with other settings and reads articles with what was learned.
///
///     train try TRAIN.jsonl HELD.ids CLASSES.txt GOLD.jsonl OUT
///
/// Settings are name=value pairs of numbers in the variable PLAN. Saves weights beside OUT for re-use (`WEIGHTS=folder`).
enum Experiment {
  static func run(_ a: [String]) throws {
    let env = ProcessInfo.processInfo.environment
    var set: [String: Float] = [:]
    for pair in (env["PLAN"] ?? "").split(separator: " ") {
      let f = pair.split(separator: "=")
      set[String(f[0])] = Float(f[1])!
    }
    func value(_ n: String, _ d: Float) -> Float { set[n] ?? d }
    let classes = try Train.classes(a[2])
    let held = Set(try String(contentsOfFile: a[1], encoding: .utf8).split(separator: "\n").map(String.init))
    let articles = try GoldArticle.load(a[0]).filter { !held.contains($0.id) }
    var plan = Learning.Plan()
    plan.chain.runs = Int(value("runs", 2)); plan.roles.runs = Int(value("runs", 2))
    plan.chain.epochs = Int(value("ce", 4)); plan.roles.epochs = Int(value("re", 3))
    plan.chain.rate = value("cr", 0.03); plan.roles.rate = value("rr", 0.03)
    plan.chain.dropout = value("cd", 0.25); plan.roles.dropout = value("rd", 0.25)
    plan.chain.least = Int32(value("cl", 4)); plan.roles.least = Int32(value("rl", 15))
    plan.parts = Int(value("parts", 2)); plan.again = value("again", 0) > 0
    plan.chainHashed = Int(value("ch", 25000)); plan.rolesHashed = Int(value("rh", 35000))
    plan.leastBelief = value("lb", 0.05); plan.windows = value("win", 0) > 0
    var learning = Learning(articles, classes: classes, plan: plan)
    let learned = learning.learn()
    try learned.chain.write(name: "chain", layout: "ChainFeatures.dense", folder: a[4])
    try learned.roles.write(name: "roles", layout: "RoleFeatures.dense", folder: a[4])
    guard let chain = learned.chain.model(ChainFeatures.dense, classes), let roles = learned.roles.model(RoleFeatures.dense, classes) else { return print("no model") }
    let gold = try GoldArticle.load(a[3])
    for bias in (env["BIAS"] ?? "2").split(separator: " ") { for th in (env["TH"] ?? "0.2").split(separator: " ") {
      var reader = LearnedReader(chain: chain, roles: roles, classes: classes)
      reader.cueBias = Float(bias)!; reader.leastBelief = Float(th)!
      let lines = gold.map { Ablation.line($0, Ablation.read($0.bytes, reader)) }
      try lines.joined().write(toFile: "\(a[4])/p-\(bias)-\(th).jsonl", atomically: true, encoding: .utf8)
    } }
    Learning.report("read")
  }
}
