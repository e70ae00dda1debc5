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
    if arguments.count == 4, arguments[1] == "ablation" { return try Ablation.run(arguments[2], folder: arguments[3]) }
    guard arguments.count == 5 else { return print("usage: train TRAIN.jsonl HELD.ids CLASSES.txt FOLDER") }
    let held = Set(try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").map(String.init))
    let articles = try GoldArticle.load(arguments[1]).filter { !held.contains($0.id) }
    let classes = try classes(arguments[3])
    var paragraphs = TrainingParagraph.all(of: articles, classes: classes)
    let sequences = paragraphs.map(chainSequence)
    report("\(articles.count) articles, \(paragraphs.count) paragraphs")
    for half in 0...1 {
      let others = paragraphs.indices.filter { paragraphs[$0].article % 2 == half }
      let model = chainModel(paragraphs.indices.filter { paragraphs[$0].article % 2 != half }.map { sequences[$0] })
      let beliefs = model.beliefs(others.map { sequences[$0] })
      for (place, number) in others.enumerated() { paragraphs[number].beliefs = beliefs[place] }
      report("beliefs of half \(half)")
    }
    try WeightWriter.write(
      chainModel(sequences), name: "chain", layout: "ChainFeatures.dense", templates: ChainFeatures.dense,
      hashed: 25_000, folder: arguments[4])
    report("the first model")
    KeySink.reset()
    var roleSequences = paragraphs.flatMap(roleSequences)
    let roles = TrainingModel(sides: 2)
    roles.learn(&roleSequences, least: 15, epochs: 3, rate: 0.03, dropout: 0.25)
    try WeightWriter.write(
      roles, name: "roles", layout: "RoleFeatures.dense", templates: RoleFeatures.dense, hashed: 35_000,
      folder: arguments[4])
    report("the second model, of \(roleSequences.count) cues")
  }

  private static func chainSequence(_ paragraph: TrainingParagraph) -> TrainingSequence {
    var sink = KeySink(0..<paragraph.view.count)
    var kinds: [Int32] = []
    paragraph.view.withCells { cells in
      ChainFeatures.write(cells, to: &sink)
      kinds = (0..<cells.count).map { $0 > 0 ? Int32(StepTable.kind(cells[$0 - 1].tag, cells[$0].tag)) : 0 }
    }
    return TrainingSequence(keys: sink.keys, kinds: kinds, labels: paragraph.labels)
  }

  private static func chainModel(_ sequences: [TrainingSequence]) -> TrainingModel {
    var sequences = sequences
    let model = TrainingModel(sides: 1)
    model.learn(&sequences, least: 4, epochs: 4, rate: 0.03, dropout: 0.25)
    return model
  }

  /// The annotated cues of a paragraph, and what looks like one and is none.
  private static func roleSequences(_ paragraph: TrainingParagraph) -> [TrainingSequence] {
    var view = paragraph.view
    view.note(paragraph.beliefs)
    func sequence(_ cue: Int, _ labels: [Int]?) -> TrainingSequence {
      let window = RoleFeatures.window(paragraph.view.count, cue: cue)
      let labels = labels.map { TrainingParagraph.legal(Array($0[window])) }
      return roleSequence(view, cue, window, labels ?? [Int](repeating: 0, count: window.count))
    }
    let cues = Set(paragraph.roles.map(\.cue))
    let others = paragraph.beliefs.indices.filter { node in
      paragraph.beliefs[node][Label.cue.rawValue] > 0.05 && !paragraph.paragraph.nodes[node].tag.isQuote
        && !cues.contains(node)
    }
    return paragraph.roles.map { sequence($0.cue, $0.labels) } + others.map { sequence($0, nil) }
  }

  private static func roleSequence(
    _ view: FeatureView, _ cue: Int, _ window: Range<Int>, _ labels: [Int]
  ) -> TrainingSequence {
    var sink = KeySink(window)
    var kinds: [Int32] = []
    view.withCells { cells in
      let context = RoleFeatures.CueContext(cells, cue: cue)
      var places = [RoleFeatures.Place](repeating: .init(), count: window.count)
      places.withUnsafeMutableBufferPointer { places in
        guard let places = places.baseAddress else { return }
        RoleFeatures.fill(places, cells, cue: cue, window: window)
        RoleFeatures.writeSide(cells, window.lowerBound..<cue, side: .before, to: &sink)
        RoleFeatures.writeSide(cells, cue..<(cue + 1), side: .cue, to: &sink)
        RoleFeatures.writeSide(cells, (cue + 1)..<window.upperBound, side: .behind, to: &sink)
        for node in window {
          let place = places[node - window.lowerBound]
          RoleFeatures.writeDistance(context, distance: place.far, at: node, to: &sink)
          RoleFeatures.writePath(context, place, at: node, to: &sink)
        }
        RoleFeatures.writeNodes(cells, window, context, places, to: &sink)
      }
      kinds = window.map { $0 > window.lowerBound ? RoleScorer.kind(cells, into: $0, cue: cue) : 0 }
    }
    return TrainingSequence(keys: sink.keys, kinds: kinds, labels: labels)
  }

  private static func classes(_ path: String) throws -> WordClasses {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return WordClasses(
      lines.compactMap { line in
        let fields = line.split(separator: "\t")
        guard fields.count == 3, let coarse = UInt8(fields[1]), let fine = UInt16(fields[2]) else { return nil }
        let word = Array(fields[0].utf8)
        return WordClasses.Word(word, 0..<word.count, coarse: coarse, fine: fine)
      })
  }

  private static func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
