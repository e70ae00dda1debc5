/// Families of the rules that part document and furniture. All are in force; one is left out only to measure what it
/// contributes (`Benchmarks/ablation`).
package struct PageRules: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Mark-up: what is not shown.
  package static let hidden = PageRules(rawValue: 1 << 0)
  /// Mark-up: elements that say by their tag or role that they are furniture.
  package static let landmarks = PageRules(rawValue: 1 << 1)
  /// Mark-up: words under pictures.
  package static let captions = PageRules(rawValue: 1 << 2)
  /// Mark-up: elements that say it by their names.
  package static let names = PageRules(rawValue: 1 << 3)
  /// Mark-up: lists of links.
  package static let linkLists = PageRules(rawValue: 1 << 4)
  /// Mark-up: lines in the body that are none of it.
  package static let lines = PageRules(rawValue: 1 << 5)
  /// Text: headline, clocks, sources, continuation marks, and what stands above the text.
  package static let textHead = PageRules(rawValue: 1 << 6)
  /// Text: feeds, lists, tags, contacts, links.
  package static let textLists = PageRules(rawValue: 1 << 7)
  /// Text: captions and credits.
  package static let textCaptions = PageRules(rawValue: 1 << 8)
  /// Text: phrases of furniture, notices, promotion.
  package static let textPhrases = PageRules(rawValue: 1 << 9)
  /// Text: the learned weights and the way through the lines.
  package static let textWeights = PageRules(rawValue: 1 << 10)
  /// Both: what other captures of the site repeat.
  package static let repetition = PageRules(rawValue: 1 << 11)

  /// All families.
  package static let all = PageRules(rawValue: .max)

  /// The families by name, those of mark-up first.
  package static let named: [(name: String, family: PageRules)] = [
    ("hidden", .hidden), ("landmarks", .landmarks), ("captions", .captions), ("names", .names),
    ("linkLists", .linkLists), ("lines", .lines), ("textHead", .textHead), ("textLists", .textLists),
    ("textCaptions", .textCaptions), ("textPhrases", .textPhrases), ("textWeights", .textWeights),
    ("repetition", .repetition),
  ]
}
