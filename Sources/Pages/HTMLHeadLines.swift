import RecordTypes

/// The lines of a page in which it says who wrote its text and when: around the headline, and behind the text.
struct HTMLHeadLines {
  /// Around headline and first lines, from the headline on and then upwards.
  private(set) var head: [Int] = []
  /// The last lines of the text and those behind it.
  private(set) var tail: [Int] = []

  init(page: HTMLPage, title: HTMLTitle?, body: HTMLBody, furniture: HTMLFurniture) {
    let first = body.lines.first ?? page.segments.count
    let headline = title?.node.map { page.lines(of: $0).lowerBound } ?? first
    let low = max(0, min(headline, first) - 8)
    let high = min(page.segments.count, max(min(first + 4, headline + 40), headline + 6))
    head = Array(min(headline, high)..<high) + (low..<max(low, min(headline, high))).reversed()
    let last = body.lines.last ?? page.segments.count
    tail = Array(max(body.lines.suffix(3).first ?? last, high)..<max(high, min(page.segments.count, last + 14)))
    let between = headline..<max(first, headline)
    head.removeAll { line in
      Self.isOthers(line, page, furniture) && !(furniture.kinds[line] == .navigation && between.contains(line))
    }
    tail.removeAll { Self.isOthers($0, page, furniture) }
  }

  /// Whether a line speaks of other pages, or is somebody else's: teasers, comments, menus.
  private static func isOthers(_ line: Int, _ page: HTMLPage, _ furniture: HTMLFurniture) -> Bool {
    switch furniture.kinds[line] {
    case .navigation, .related, .popular, .feed, .policy, .caption: return true
    default: break
    }
    var node = page.segments[line].container
    for _ in 0..<8 where node > 0 {
      if !page.marks[node].isDisjoint(with: [.comments, .related, .popular, .latest, .embed]) { return true }
      if page.tree.nodes[node].tag == .article || page.tree.nodes[node].tag == .main { return false }
      node = page.tree.parent(of: node)
    }
    return false
  }
}
