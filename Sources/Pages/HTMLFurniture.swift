import RecordTypes
import Texts

/// Which lines of a page are furniture, and of what sort.
struct HTMLFurniture: Sendable {
  /// A rule: what sort of furniture the element is; nil where the rule does not know it as any.
  typealias Rule = @Sendable (_ node: Int, _ page: HTMLPage) -> Furniture.Kind?

  /// The sort of each line; nil where it is none.
  private(set) var kinds: [Furniture.Kind?]
  /// The elements that are furniture, with their sorts, in order.
  private(set) var nodes: [(node: Int, kind: Furniture.Kind)] = []

  /// The rules on elements, in the order in which they are asked.
  static let rules: [(family: PageRules, rule: Rule)] = [
    (.hidden, HTMLHiddenRule.kind), (.landmarks, HTMLLandmarkRule.kind), (.captions, HTMLCaptionRule.kind),
    (.names, HTMLNamedRule.kind), (.linkLists, HTMLLinkListRule.kind),
  ]

  /// The rules that are asked where all of them together leave hardly any text.
  private static let certainRules: PageRules = [.hidden, .landmarks, .linkLists]

  /// The furniture of a page. Where the names of elements would make nearly all text furniture, they are not believed.
  init(of page: HTMLPage, repeated: RepeatedLines? = nil, rules: PageRules = .all) {
    self.init(of: page, HTMLFurniture.rules(rules))
    var left = 0
    for (line, segment) in page.segments.enumerated() where kinds[line] == nil { left += segment.prose }
    if left < 200, left * 5 < page.prose(0..<page.segments.count) {
      self.init(of: page, HTMLFurniture.rules(rules.intersection(HTMLFurniture.certainRules)))
    }
    if let repeated, !repeated.isEmpty { markRepeated(page, repeated) }
  }

  private static func rules(_ families: PageRules) -> [Rule] {
    rules.filter { families.contains($0.family) }.map(\.rule)
  }

  /// Marks the lines that other captures of the site have too.
  private mutating func markRepeated(_ page: HTMLPage, _ repeated: RepeatedLines) {
    for line in page.segments.indices where kinds[line] == nil && repeated.holds(line: page.text(line)) {
      kinds[line] = .other
    }
  }

  /// Asks the rules about every element from the outside inwards; what is furniture is so with all inside.
  private init(of page: HTMLPage, _ rules: [Rule]) {
    kinds = [Furniture.Kind?](repeating: nil, count: page.segments.count)
    let total = page.prose(0..<page.segments.count)
    var node = 1
    while node < page.tree.nodes.count {
      let element = page.tree.nodes[node]
      let lines = page.wholeLines(of: node)
      guard element.tag != .text, !lines.isEmpty else {
        node += 1
        continue
      }
      if let kind = HTMLFurniture.kind(of: node, page, rules, total: total, lines: lines) {
        nodes.append((node, kind))
        for line in lines { kinds[line] = kind }
        node = Int(element.end)
      } else {
        node += 1
      }
    }
  }

  private static func kind(
    of node: Int, _ page: HTMLPage, _ rules: [Rule], total: Int, lines: Range<Int>
  ) -> Furniture.Kind? {
    if page.tree.nodes[node].tag == .body || page.tree.nodes[node].tag == .html { return nil }
    for rule in rules {
      guard let kind = rule(node, page) else { continue }
      let share = page.marks[node].contains(.comments) ? 0.8 : mostProse(kind)
      return page.prose(lines) <= Int(Double(total) * share) ? kind : nil
    }
    return nil
  }

  /// The largest share of the page's running text that furniture of that sort may hold: a name or a landmark around
  /// most of the text does not mean the text.
  private static func mostProse(_ kind: Furniture.Kind) -> Double {
    switch kind {
    case .navigation, .policy, .header: 0.5
    default: 0.35
    }
  }
}
