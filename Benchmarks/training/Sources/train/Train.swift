import Foundation

@testable import Quotations

/// Learns the weights of both label models.
///
///     train TRAIN.jsonl HELD.ids CLASSES.txt FOLDER
///
/// The first model is learned twice more on half of the articles each, to get for the other half beliefs as they will be
/// on unseen text; the second model learns from those.
@main enum Train {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5 else { return print("usage: train TRAIN.jsonl HELD.ids CLASSES.txt FOLDER") }
    let held = Set(try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").map(String.init))
    let articles = try GoldArticle.load(arguments[1]).filter { !held.contains($0.id) }
    var paragraphs = TrainingParagraph.all(of: articles, classes: try classes(arguments[3]))
    report("\(articles.count) articles, \(paragraphs.count) paragraphs")
    for half in 0...1 {
      let model = chainModel(paragraphs.filter { $0.article % 2 != half })
      for number in paragraphs.indices where paragraphs[number].article % 2 == half {
        paragraphs[number].beliefs = model.chain(ChainFeatures.keys(paragraphs[number].view)).beliefs()
        paragraphs[number].hints = RoleFeatures.hints(paragraphs[number].beliefs)
      }
      report("beliefs of half \(half)")
    }
    try WeightText.write(chainModel(paragraphs), name: "chain", folder: arguments[4])
    report("the first model")
    var sequences = paragraphs.flatMap(roleSequences)
    let roles = TrainingModel()
    roles.learn(&sequences, least: 15, epochs: 3, rate: 0.03, dropout: 0.25)
    try WeightText.write(roles, name: "roles", folder: arguments[4])
    report("the second model, of \(sequences.count) cues")
  }

  private static func chainModel(_ paragraphs: [TrainingParagraph]) -> TrainingModel {
    var sequences = paragraphs.map { TrainingSequence(keys: ChainFeatures.keys($0.view), labels: $0.labels) }
    let model = TrainingModel()
    model.learn(&sequences, least: 4, epochs: 4, rate: 0.03, dropout: 0.25)
    return model
  }

  /// The annotated cues of a paragraph, and what looks like one and is none.
  private static func roleSequences(_ paragraph: TrainingParagraph) -> [TrainingSequence] {
    func sequence(_ cue: Int, _ labels: [Int]?) -> TrainingSequence {
      let window = RoleFeatures.window(paragraph.view.count, cue: cue)
      let keys = RoleFeatures.keys(
        paragraph.view, paragraph.paragraph.nodes, cue: cue, window: window, beliefs: paragraph.beliefs,
        hints: paragraph.hints)
      let labels = labels.map { TrainingParagraph.legal(Array($0[window])) }
      return TrainingSequence(keys: keys, labels: labels ?? [Int](repeating: 0, count: window.count))
    }
    let cues = Set(paragraph.roles.map(\.cue))
    let others = paragraph.beliefs.indices.filter { node in
      paragraph.beliefs[node][Label.cue.rawValue] > 0.05 && !paragraph.paragraph.nodes[node].tag.isQuote
        && !cues.contains(node)
    }
    return paragraph.roles.map { sequence($0.cue, $0.labels) } + others.map { sequence($0, nil) }
  }

  private static func classes(_ path: String) throws -> WordClasses {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return WordClasses(
      lines.compactMap { line in
        let fields = line.split(separator: "\t")
        guard fields.count == 3, let coarse = UInt8(fields[1]), let fine = UInt16(fields[2]) else { return nil }
        return (WordHash.of(String(fields[0])), WordClasses.Classes(coarse: coarse, fine: fine))
      })
  }

  private static func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
