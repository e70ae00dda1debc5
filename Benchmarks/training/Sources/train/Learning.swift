import Foundation

@testable import Quotations

/// Learns both label models from annotated paragraphs.
///
/// The first model is learned several times more, each time without a part of the articles, to get for that part beliefs as
/// they will be on unseen text; the second model learns from those.
struct Learning {
  /// How both are learned.
  struct Plan {
    var chain = LearningPlan(least: 3, epochs: 4, rate: 0.03, dropout: 0.25, runs: 6)
    var roles = LearningPlan(least: 8, epochs: 3, rate: 0.03, dropout: 0.25, runs: 6)
    /// In how many parts the articles are cut for beliefs of unseen text.
    var parts = 4
    /// Hashed features that are kept, of each number of roles.
    var chainHashed = 25_000
    var rolesHashed = 35_000
    /// From which belief on a node that is no cue is learned as such.
    var leastBelief: Float = 0.05
  }

  let classes: WordClasses
  var plan = Plan()
  private(set) var paragraphs: [TrainingParagraph]

  init(_ articles: [GoldArticle], classes: WordClasses, plan: Plan = Plan()) {
    self.classes = classes
    self.plan = plan
    paragraphs = TrainingParagraph.all(of: articles, classes: classes)
    Learning.report("\(articles.count) articles, \(paragraphs.count) paragraphs")
  }

  /// The first and the second model.
  mutating func learn() -> (chain: WeightWriter, roles: WeightWriter) {
    let index = FeatureIndex()
    var sequences = TrainingSequences()
    for paragraph in paragraphs { append(paragraph, to: &sequences, index) }
    Learning.report("\(index.keys.count) features, \(sequences.features.count) in all")
    believe(sequences, index)
    let chain = model(
      sequences, index, ChainFeatures.dense, sides: 1, plan: plan.chain, hashed: plan.chainHashed)
    Learning.report("the first model")
    let roleIndex = FeatureIndex()
    var roleSequences = TrainingSequences()
    for paragraph in paragraphs { appendRoles(paragraph, to: &roleSequences, roleIndex) }
    Learning.report(
      "\(roleSequences.runs.count) cues, \(roleIndex.keys.count) features, \(roleSequences.features.count) in all")
    let roles = model(
      roleSequences, roleIndex, RoleFeatures.dense, sides: 2, plan: plan.roles, hashed: plan.rolesHashed)
    Learning.report("the second model")
    return (chain, roles)
  }

  private func model(
    _ sequences: TrainingSequences, _ index: FeatureIndex, _ templates: [DenseTemplate], sides: Int, plan: LearningPlan,
    hashed: Int
  ) -> WeightWriter {
    let model = TrainingModel(
      sequences, Array(sequences.runs.indices), features: index.keys.count, sides: sides, plan: plan)
    return WeightWriter(model, WeightSelection(model, index, templates, mostHashed: hashed))
  }

  /// Notes what a model that was not learned from a paragraph's article believes of it.
  private mutating func believe(_ sequences: TrainingSequences, _ index: FeatureIndex) {
    for part in 0..<plan.parts {
      let others = paragraphs.indices.filter { paragraphs[$0].article % plan.parts == part }
      let rest = paragraphs.indices.filter { paragraphs[$0].article % plan.parts != part }
      let model = TrainingModel(sequences, rest, features: index.keys.count, sides: 1, plan: plan.chain)
      let beliefs = model.beliefs(sequences, others)
      for (place, number) in others.enumerated() { paragraphs[number].beliefs = beliefs[place] }
      Learning.report("beliefs of part \(part)")
    }
  }

  private func append(_ paragraph: TrainingParagraph, to sequences: inout TrainingSequences, _ index: FeatureIndex) {
    var sink = KeySink(0..<paragraph.view.count, index: index, classes: classes)
    var kinds: [Int32] = []
    paragraph.view.withCells { cells in
      ChainFeatures.write(cells, to: &sink)
      kinds = (0..<cells.count).map { $0 > 0 ? Int32(StepTable.kind(cells[$0 - 1].tag, cells[$0].tag)) : 0 }
    }
    sequences.append(sink.features, kinds: kinds, labels: paragraph.labels)
  }

  /// The annotated cues of a paragraph, and what looks like one and is none.
  private func appendRoles(
    _ paragraph: TrainingParagraph, to sequences: inout TrainingSequences, _ index: FeatureIndex
  ) {
    var view = paragraph.view
    view.note(paragraph.beliefs)
    let nodes = paragraph.paragraph.nodes
    let cues = Set(paragraph.roles.map(\.cue))
    let others = paragraph.beliefs.indices.filter { node in
      paragraph.beliefs[node][Label.cue.rawValue] > plan.leastBelief && !nodes[node].tag.isQuote && !cues.contains(node)
    }
    for roles in paragraph.roles {
      let window = RoleFeatures.window(nodes.count, cue: roles.cue)
      append(view, roles.cue, window, TrainingParagraph.legal(Array(roles.labels[window])), to: &sequences, index)
    }
    for cue in others {
      let window = RoleFeatures.window(nodes.count, cue: cue)
      append(view, cue, window, [Int](repeating: 0, count: window.count), to: &sequences, index)
    }
  }

  private func append(
    _ view: FeatureView, _ cue: Int, _ window: Range<Int>, _ labels: [Int], to sequences: inout TrainingSequences,
    _ index: FeatureIndex
  ) {
    var sink = KeySink(window, index: index, classes: classes)
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
    sequences.append(sink.features, kinds: kinds, labels: labels)
  }

  static func report(_ line: String) {
    FileHandle.standardError.write(Data("\(Int(Double(clock()) / Double(CLOCKS_PER_SEC))) s: \(line)\n".utf8))
  }
}
