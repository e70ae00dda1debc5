import Texts

@testable import Quotations

/// A paragraph with the labels that its annotation asks for.
struct TrainingParagraph {
  /// The parts around one cue.
  struct Roles {
    var cue: Int
    var labels: [Int]
  }
  var article: Int
  var paragraph: Paragraph
  var view: FeatureView
  /// The label of every node before any cue is known.
  var labels: [Int]
  /// For each annotated cue of the paragraph, the labels around it.
  var roles: [Roles]
  /// What a chain that was not trained on this article believes.
  var beliefs: [LabelChain.Row] = []

  /// The paragraphs of all articles but those of page furniture.
  static func all(of articles: [GoldArticle], classes: WordClasses) -> [TrainingParagraph] {
    let paragraphs = articles.map { Paragraphs.scan($0.bytes, in: 0..<$0.bytes.count, lexicon: .english) }
    let rates = cueRates(articles, paragraphs)
    return articles.indices.flatMap { article in
      paragraphs[article].compactMap { paragraph in
        articles[article].ignored.contains { $0.contains(paragraph.range.lowerBound) }
          ? nil : labelled(paragraph, articles[article], article, rates, classes)
      }
    }
  }

  /// How often each word is a cue by itself, and a little of how often it is part of one: which word of a longer cue is its
  /// anchor. In `according to` it is `according`, though that is never a cue by itself.
  private static func cueRates(_ articles: [GoldArticle], _ paragraphs: [[Paragraph]]) -> [UInt32: Float] {
    var all: [UInt32: Float] = [:]
    var cues: [UInt32: Float] = [:]
    for (article, paragraphs) in zip(articles, paragraphs) {
      for paragraph in paragraphs {
        for node in paragraph.nodes { all[node.hash, default: 0] += 1 }
        for quotation in article.quotations {
          let nodes = self.nodes(paragraph, quotation.cue)
          let share: Float = nodes.count == 1 ? 1 : 0.3 / Float(nodes.count)
          for node in nodes { cues[paragraph.nodes[node].hash, default: 0] += share }
        }
      }
    }
    return cues.reduce(into: [:]) { $0[$1.key] = $1.value / (all[$1.key, default: 0] + 5) }
  }

  private static func labelled(
    _ paragraph: Paragraph, _ article: GoldArticle, _ number: Int, _ rates: [UInt32: Float], _ classes: WordClasses
  ) -> TrainingParagraph {
    var roles: [Roles] = []
    var joint = [Int](repeating: 0, count: paragraph.nodes.count)
    for quotation in article.quotations {
      let cues = nodes(paragraph, quotation.cue)
      let anchor = cues.max { first, second in
        (rates[paragraph.nodes[first].hash] ?? 0, first) < (rates[paragraph.nodes[second].hash] ?? 0, second)
      }
      if let anchor {
        roles.append(Roles(cue: anchor, labels: label(paragraph, quotation, anchor: anchor, cues: cues)))
      } else {  // the cue stands in another paragraph
        put(quotation.content, .contentFirst, .contentRest, paragraph, &joint)
      }
    }
    for priority in [[1], [3, 4], [2, 5, 6]] {
      for labels in roles.map(\.labels) {
        for node in joint.indices where priority.contains(labels[node]) && (joint[node] == 0 || priority == [1]) {
          joint[node] = labels[node]
        }
      }
    }
    return TrainingParagraph(
      article: number, paragraph: paragraph, view: FeatureView(paragraph, classes: classes), labels: legal(joint),
      roles: roles)
  }

  private static func label(
    _ paragraph: Paragraph, _ quotation: GoldArticle.Quotation, anchor: Int, cues: [Int]
  ) -> [Int] {
    var labels = [Int](repeating: 0, count: paragraph.nodes.count)
    for cue in cues { labels[cue] = cue == anchor ? Label.cue.rawValue : Label.cueRest.rawValue }
    put(quotation.source, .sourceFirst, .sourceRest, paragraph, &labels)
    put(quotation.content, .contentFirst, .contentRest, paragraph, &labels)
    return legal(labels)
  }

  private static func put(
    _ ranges: [TextRange], _ first: Label, _ rest: Label, _ paragraph: Paragraph, _ labels: inout [Int]
  ) {
    for range in ranges where range.overlaps(paragraph.range) {
      var begun = false
      for node in nodes(paragraph, [range]) {
        if labels[node] != 0 {
          begun = false
          continue
        }
        labels[node] = begun ? rest.rawValue : first.rawValue
        begun = true
      }
    }
  }

  /// The nodes more than half of which lie in one of the ranges.
  private static func nodes(_ paragraph: Paragraph, _ ranges: [TextRange]) -> [Int] {
    guard ranges.contains(where: { $0.overlaps(paragraph.range) }) else { return [] }
    return paragraph.nodes.indices.filter { index in
      let node = paragraph.nodes[index].range
      return ranges.contains { 2 * $0.clamped(to: node).count > node.count }
    }
  }

  /// Labels in which no part goes on that did not begin.
  static func legal(_ labels: [Int]) -> [Int] {
    var labels = labels
    for node in labels.indices where !Label.follows(labels[node], node > 0 ? labels[node - 1] : nil) {
      labels[node] -= 1
    }
    return labels
  }
}
