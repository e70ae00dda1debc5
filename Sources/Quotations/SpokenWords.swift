import Texts

/// Tells words in marks that somebody is given as saying from scare quotes, slogans and terms beside a cue: `ended in a “virtual
/// tie”` looks like `called it a “virtual tie”` to both chains.
///
/// A logistic regression (weights by `Benchmarks/training`) over what the reading says of itself: how long the stretch is and what
/// it looks like, what stands beside it, how sure its cue is, how far away the source stands and whether the first chain takes
/// that for one. A quotation of nothing but a few words in marks is dropped where all of them are more likely nobody's.
struct SpokenWords: Sendable {
  /// The weight of each value of each question, in hundredths, one after the other (`Question.sizes`).
  private let weights: [Int16]

  /// What is asked of a stretch; each answer is a number below the question's size.
  enum Question: Int, CaseIterable {
    /// Always 0.
    case constant
    /// How many words it has.
    case words
    /// How sure the reading is, with and without a cue.
    case confidence
    /// How sure the first chain is that it is somebody's words.
    case content
    /// How sure the first chain is that the source is one.
    case source
    /// The tags beside the stretch, of the cue and of the source's first node.
    case before, behind, cueTag, sourceTag
    /// What it looks like: one bit of its shape each.
    case capital, first, titled, pointed, comma, unusual, ends
    /// Whether it is all of its paragraph, and whether that is a heading.
    case alone, heading
    /// On which side of the stretch and how far away the cue and the source stand.
    case cueDistance, sourceDistance
    /// How many stretches the quotation has.
    case stretches

    /// The number of answers.
    var size: Int {
      switch self {
      case .constant: 1
      case .words: 8
      case .confidence: 20
      case .content: 10
      case .source: 12
      case .before, .behind, .cueTag, .sourceTag: SpokenWords.noTag + 1
      case .capital, .first, .titled, .pointed, .comma, .unusual, .ends, .alone, .heading: 2
      case .cueDistance, .sourceDistance: 19
      case .stretches: 3
      }
    }

    /// Where the answers of each question begin, and the number of all.
    static let starts: [Int] = allCases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.size) }
  }

  /// What stands for a node that is not there.
  static let noTag = Int(Tag.quoteLong.rawValue) + 1

  /// The questions' weights; nil where there are not as many as answers.
  init?(_ weights: [Int16]) {
    guard weights.count == Question.starts[Question.allCases.count] else { return nil }
    self.weights = weights
  }

  /// Whether words with these answers are more likely somebody's than nobody's.
  func areSpoken(_ answers: [Int]) -> Bool { answers.reduce(0) { $0 + Int(weights[$1]) } >= 0 }

  /// Where a quotation's parts stand in its paragraph.
  struct Place {
    /// The stretch.
    var stretch: Int
    /// The cue's node; nil where it stands elsewhere or there is none.
    var cue: Int?
    /// The source's first node; nil likewise.
    var source: Int?
    /// Whether there is a source.
    var hasSource: Bool
    /// How sure the reading is.
    var confidence: Float
    /// How many stretches it has.
    var count: Int
  }

  /// The numbers of the answers for a stretch, in order.
  static func answers(_ place: Place, _ paragraph: Paragraph, _ beliefs: [LabelChain.Row]) -> [Int] {
    let (nodes, at) = (paragraph.nodes, place.stretch)
    let node = nodes[at]
    let tag = { (index: Int?) in
      index.flatMap { nodes.indices.contains($0) ? Int(nodes[$0].tag.rawValue) : nil } ?? noTag
    }
    let content = beliefs[at][Label.contentFirst.rawValue] + beliefs[at][Label.contentRest.rawValue]
    var source = place.hasSource ? 10 : 11
    if let first = place.source {
      source = step(beliefs[first][Label.sourceFirst.rawValue] + beliefs[first][Label.sourceRest.rawValue])
    }
    var answers: [Int] = []
    answers.reserveCapacity(Question.allCases.count)
    func add(_ question: Question, _ answer: Int) { answers.append(Question.starts[question.rawValue] + answer) }
    add(.constant, 0)
    add(.words, length(paragraph, node))
    add(.confidence, (place.cue == nil ? 10 : 0) + step(place.confidence))
    add(.content, step(content))
    add(.source, source)
    add(.before, tag(at - 1))
    add(.behind, tag(at + 1))
    add(.cueTag, tag(place.cue))
    add(.sourceTag, tag(place.source))
    for (question, shape) in shapes { add(question, node.shape.contains(shape) ? 1 : 0) }
    add(.alone, nodes.count == 1 ? 1 : 0)
    add(.heading, paragraph.isHeading ? 1 : 0)
    add(.cueDistance, distance(from: at, to: place.cue))
    add(.sourceDistance, distance(from: at, to: place.source))
    add(.stretches, Swift.min(place.count, 3) - 1)
    return answers
  }

  private static let shapes: [(Question, Node.Shape)] = [
    (.capital, .capital), (.first, .first), (.titled, .titled), (.pointed, .pointed), (.comma, .comma),
    (.unusual, .unusual), (.ends, .ends),
  ]

  /// Whether a stretch is short enough to be doubted: longer ones are somebody's words, whoever that is.
  static func isShort(_ paragraph: Paragraph, _ node: Node) -> Bool { words(paragraph, node) <= 9 }

  /// The number of a stretch's words and marks.
  private static func words(_ paragraph: Paragraph, _ node: Node) -> Int {
    let index = Int(node.stretch)
    return paragraph.words.indices.contains(index) ? Int(paragraph.words[index]) : 0
  }

  /// 1, 2, 3, 4, 5, 6-7, 8-9, more.
  private static func length(_ paragraph: Paragraph, _ node: Node) -> Int {
    let words = words(paragraph, node)
    return words < 6 ? Swift.max(0, words - 1) : words < 8 ? 5 : words < 10 ? 6 : 7
  }

  /// 0 to 9 for beliefs.
  private static func step(_ belief: Float) -> Int {
    let bounds: [Float] = [0.03, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99, 0.999]
    return bounds.firstIndex { belief < $0 } ?? bounds.count
  }

  /// 0 to 8 before, 9 to 17 behind, 18 for elsewhere.
  private static func distance(from stretch: Int, to node: Int?) -> Int {
    guard let node else { return 18 }
    return Int(Buckets.distance(abs(node - stretch))) + (node > stretch ? 9 : 0)
  }
}
