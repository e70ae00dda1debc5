import RecordTypes
import Texts

/// Finds the lines of a page that are its document.
///
/// Running text votes for the elements around it, the nearest most (Readability's scheme, on lines instead of tags); the
/// best element is the body's core. Neighbours with running text of their own join it, so that an article that is split
/// over several containers comes whole; an article's own element bounds it, so that the next article on the page does not.
struct HTMLBody: Sendable {
  /// The lines of the body, rising.
  private(set) var lines: [Int] = []
  /// Lines among them that are furniture by their words, with their sorts.
  private(set) var dropped: [(line: Int, kind: Furniture.Kind)] = []
  /// The element that holds the core of the body.
  private(set) var core = 0

  init(of page: HTMLPage, furniture: HTMLFurniture, title: HTMLTitle?, rules: PageRules = .all) {
    let finder = HTMLBodyFinder(page: page, furniture: furniture, title: title)
    core = finder.core
    let filter = HTMLLineFilter(page: page, title: title?.value)
    let all = finder.lines()
    lines = rules.contains(.lines) ? filter.filter(all) : all
    let kept = Set(lines)
    dropped = all.filter { !kept.contains($0) }.map { ($0, filter.kind(of: $0)) }
  }

  /// Leaves the items of a listing out, and what is no running text between them.
  mutating func leaveOut(_ items: [HTMLTeaserItems.Item], of page: HTMLPage) {
    var isItem = [Bool](repeating: false, count: page.segments.count)
    for item in items { for line in item.lines { isItem[line] = true } }
    var kept: [Int] = []
    for line in lines {
      if isItem[line] {
        dropped.append((line, .feed))
      } else if page.segments[line].prose == 0 {
        dropped.append((line, .other))
      } else {
        kept.append(line)
      }
    }
    lines = kept
  }

  /// Leaves out the groups of items that stand behind or between an article's running text: pointers to other articles.
  ///
  /// Returns whether there were any. O(lines of the page and of the groups).
  mutating func leaveOut(_ groups: [HTMLTeaserItems.Group], of page: HTMLPage) -> Bool {
    var isKept = [Bool](repeating: false, count: page.segments.count)
    for line in lines { isKept[line] = true }
    var gone: [Int] = []
    var before = 0
    var next = 0
    for group in groups.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) where group.isWrapped {
      let start = group.lines.lowerBound
      while next < start {
        if isKept[next] { before += page.segments[next].prose }
        next += 1
      }
      let own = group.lines.filter { isKept[$0] }
      guard group.items.count(where: { $0.lines.contains { isKept[$0] } }) >= 3 else { continue }
      let inside = own.reduce(0) { $0 + page.segments[$1].prose }
      guard inside <= group.items.count * 200, before >= 250, before * 2 > inside else { continue }
      let above = (Swift.max(0, start - 2)..<start).last { isKept[$0] }
      let heading = above.flatMap { page.segments[$0].prose == 0 ? $0 : nil }
      for line in own + [heading].compactMap({ $0 }) {
        isKept[line] = false
        gone.append(line)
      }
    }
    dropped.append(contentsOf: gone.sorted().map { ($0, .related) })
    lines.removeAll { !isKept[$0] }
    return !gone.isEmpty
  }

  /// Whether a line is one of the body's. O(log lines).
  func holds(_ line: Int) -> Bool {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low] == line
  }
}

/// The search for the body's elements.
struct HTMLBodyFinder {
  private let page: HTMLPage
  private let furniture: HTMLFurniture
  private let title: HTMLTitle?
  /// Running text that is no furniture, summed over the lines before each.
  private let sums: [Int]
  /// The element that the body cannot leave.
  private let unit: Int
  /// The best element.
  let core: Int

  init(page: HTMLPage, furniture: HTMLFurniture, title: HTMLTitle?) {
    self.page = page
    self.furniture = furniture
    self.title = title
    var sums = [0]
    sums.reserveCapacity(page.segments.count + 1)
    for (line, segment) in page.segments.enumerated() {
      sums.append(sums[line] + (furniture.kinds[line] == nil ? segment.prose : 0))
    }
    self.sums = sums
    let scores = HTMLBodyFinder.scores(page, furniture)
    var best = 0
    for node in scores.indices where scores[node] > scores[best] { best = node }
    unit = HTMLBodyFinder.unit(of: title?.node, page, sums, core: best)
    if unit > 0, !page.tree.subtree(of: unit).contains(best) {
      best = unit
      for node in page.tree.subtree(of: unit) where scores[node] > scores[best] { best = node }
    }
    core = best
  }

  private static func prose(_ lines: Range<Int>, _ sums: [Int]) -> Int {
    sums[lines.upperBound] - sums[lines.lowerBound]
  }

  private func prose(_ node: Int) -> Int { HTMLBodyFinder.prose(page.lines(of: node), sums) }

  /// Votes of the running text for the elements around it.
  private static func scores(_ page: HTMLPage, _ furniture: HTMLFurniture) -> [Double] {
    var scores = [Double](repeating: 0, count: page.tree.nodes.count)
    for (line, segment) in page.segments.enumerated() where furniture.kinds[line] == nil {
      let prose = Double(segment.prose)
      guard prose > 0 else { continue }
      var node = segment.container
      if !isBox(page.tree.nodes[node].tag) { node = page.tree.parent(of: node) }
      var weight = 1.0
      for level in 1...6 where node > 0 {
        scores[node] += prose * weight
        weight = level == 1 ? 0.5 : 1.0 / Double(3 * level)
        repeat { node = page.tree.parent(of: node) } while node > 0 && !isBox(page.tree.nodes[node].tag)
      }
    }
    for node in scores.indices where scores[node] > 0 {
      let lines = page.lines(of: node)
      let length = page.length(lines)
      let density = length == 0 ? 0 : Double(page.linkLength(lines)) / Double(length)
      scores[node] *= 1 - density
      if page.marks[node].contains(.body) { scores[node] *= 1.4 }
      if page.tree.nodes[node].tag == .body || page.tree.nodes[node].tag == .html { scores[node] *= 0.5 }
    }
    return scores
  }

  /// Whether an element can be the core: it holds paragraphs.
  private static func isBox(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .div, .article, .section, .main, .td, .body, .center, .blockquote, .dd, .form, .pre, .dl, .li: true
    default: false
    }
  }

  /// The article's own element: the innermost `article` around the headline that holds text enough to be one.
  private static func unit(of headline: Int?, _ page: HTMLPage, _ sums: [Int], core: Int) -> Int {
    guard let headline else { return 0 }
    let needed = prose(page.lines(of: core), sums) / 12
    return page.tree.ancestor(of: headline) { node in
      (page.tree.nodes[node].tag == .article || page.tree.nodes[node].tag == .main)
        && prose(page.lines(of: node), sums) > max(needed, 200)
    } ?? 0
  }

  /// The lines of the core and of the neighbours that join it, rising, furniture left out.
  func lines() -> [Int] {
    var chosen = [core]
    var node = core
    for _ in 0..<6 where node > 0 && node != unit && page.tree.nodes[node].tag != .body {
      let parent = page.tree.parent(of: node)
      let joined = page.tree.children(of: parent).filter { $0 != node && joins($0, node) }
      chosen += joined + gaps(between: joined, of: parent, like: node)
      node = parent
    }
    chosen.sort()
    var lines = leads(before: chosen.first ?? core)
    for node in chosen {
      for line in page.lines(of: node) where line > lines.last ?? -1 && furniture.kinds[line] == nil {
        lines.append(line)
      }
    }
    return lines
  }

  /// Short neighbours between those that joined, set as these are: who speaks, and a word or two said, where a page has a box
  /// for each and no paragraphs.
  private func gaps(between joined: [Int], of parent: Int, like node: Int) -> [Int] {
    let tag = page.tree.nodes[node].tag
    let name = page.tree.string(.class, of: node)
    func isAlike(_ other: Int) -> Bool {
      page.tree.nodes[other].tag == tag && page.tree.string(.class, of: other) == name
    }
    guard let first = joined.first, let last = joined.last, joined.count(where: isAlike) >= 2 else { return [] }
    let known = Set(joined)
    let span = Swift.min(first, node)...Swift.max(last, node)
    return page.tree.children(of: parent).filter { other in
      let lines = page.lines(of: other)
      // A number alone counts something.
      let isNumber = lines.allSatisfy { page.segments[$0].hasDigit && page.segments[$0].words <= 1 }
      return !isNumber && span.contains(other) && other != node && !known.contains(other) && isAlike(other)
        && page.marks[other].isDisjoint(with: [.teaser, .widget, .sidebar, .media])
        && !lines.isEmpty && page.linkLength(lines) * 4 < page.length(lines)
    }
  }

  /// The lead: running text between the headline and the body, in the element that holds the headline.
  private func leads(before first: Int) -> [Int] {
    guard let headline = title?.node, headline < first else { return [] }
    let start = page.lines(of: headline).upperBound
    let end = page.lines(of: first).lowerBound
    guard start <= end, end - start <= 12 else { return [] }
    return (start..<end).filter { line in
      let segment = page.segments[line]
      return furniture.kinds[line] == nil && segment.prose >= HTMLBodyFinder.leadLength
        && segment.linkLength * 4 < segment.length
        && !isHeading(segment.container)
    }
  }

  /// Characters from which running text below the headline counts as the text's lead; shorter, it is a second headline.
  private static let leadLength = 135

  private func isHeading(_ node: Int) -> Bool {
    page.tree.ancestor(of: node) { page.tree.nodes[$0].tag.headingLevel != nil } != nil
  }

  /// Whether a neighbour of the core is part of the body.
  private func joins(_ node: Int, _ neighbour: Int) -> Bool {
    guard page.tree.nodes[node].tag != .text else { return false }
    if let headline = title?.node, node < headline { return false }
    let own = prose(node)
    let lines = page.lines(of: node)
    guard own > 0, page.linkLength(lines) * 4 < page.length(lines) else { return false }
    if own > 40, hasSameLook(node, neighbour) { return page.tree.nodes[node].tag != .article || unit > 0 }
    if !page.marks[node].isDisjoint(with: [.teaser, .widget, .sidebar, .media]) { return false }
    if page.tree.nodes[node].tag == .article { return false }
    let sum = prose(core)
    if page.tree.nodes[node].tag == .p { return own > 60 }
    if isTeaserList(node) { return false }
    if node < core, title != nil { return own > 40 }
    if unit > 0 { return own > 60 }
    return own * 8 > sum
  }

  private func hasSameLook(_ node: Int, _ other: Int) -> Bool {
    guard page.tree.nodes[node].tag == page.tree.nodes[other].tag, let name = page.tree.string(.class, of: node) else {
      return false
    }
    return name == page.tree.string(.class, of: other)
  }

  /// Whether headings that are links part short texts.
  private func isTeaserList(_ node: Int) -> Bool {
    var linked = 0
    for line in page.lines(of: node) {
      let segment = page.segments[line]
      guard page.tree.nodes[segment.container].tag.headingLevel != nil else { continue }
      if segment.linkDensity > 0.8 { linked += 1 }
    }
    return linked > 0 && prose(node) < linked * 600
  }
}
