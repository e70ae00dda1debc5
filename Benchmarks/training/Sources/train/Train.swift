import Foundation

@testable import Quotations

/// Learns the weights of both label models.
///
///     train TRAIN.jsonl HELD.ids CLASSES.txt FOLDER
@main enum Train {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "ablation" { return try Ablation.run(arguments[2], folder: arguments[3]) }
    if arguments.count == 7, arguments[1] == "try" { return try Trial.run(Array(arguments.dropFirst(2))) }
    guard arguments.count == 5 else { return print("usage: train TRAIN.jsonl HELD.ids CLASSES.txt FOLDER") }
    let held = Set(try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").map(String.init))
    let articles = try GoldArticle.load(arguments[1]).filter { !held.contains($0.id) }
    var learning = Learning(articles, classes: try classes(arguments[3]))
    let learned = learning.learn()
    try learned.chain.write(name: "chain", layout: "ChainFeatures.dense", folder: arguments[4])
    try learned.roles.write(name: "roles", layout: "RoleFeatures.dense", folder: arguments[4])
    let spoken = SpokenLearning(articles, classes: learning.classes).learn()
    try SpokenLearning.write(spoken, folder: arguments[4])
  }

  static func classes(_ path: String) throws -> WordClasses {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return WordClasses(
      lines.compactMap { line in
        let fields = line.split(separator: "\t")
        guard fields.count == 3, let coarse = UInt8(fields[1]), let fine = UInt16(fields[2]) else { return nil }
        let word = Array(fields[0].utf8)
        return WordClasses.Word(word, 0..<word.count, coarse: coarse, fine: fine)
      })
  }
}
