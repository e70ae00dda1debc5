import RecordTypes
import Texts

/// Elements of one page that each point to another page: a linked headline, mostly with a date, a lead or a name beside it.
///
/// Indexes, archives, results of searches and front pages consist of them; articles end in some. They are told by their form
/// alone: an item is the largest element around a linked headline that holds no other one, and items stand beside each other.
/// In flat lists (`<h3>`, `<p>`, `<h3>`, `<p>`) an item reaches to the next headline.
struct HTMLTeaserItems: Sendable {
  /// One element that points to another page.
  struct Item: Sendable {
    /// The line of its headline.
    var headline: Int
    /// The link of the headline.
    var link: Int
    /// Its lines, the headline's included.
    var lines: Range<Int>
  }

  /// Items that stand beside each other, in order.
  struct Group: Sendable {
    var items: [Item]
    /// Whether each has an element of its own.
    var isWrapped: Bool

    /// From the first line of the first item to the last line of the last one.
    var lines: Range<Int> { (items.first?.lines.lowerBound ?? 0)..<(items.last?.lines.upperBound ?? 0) }
  }

  /// The groups, in order.
  let groups: [Group]

  /// The fewest items that are a group.
  private static let fewest = 3
  /// The most characters of running text an item has: what is longer is told here, not there.
  private static let longest = 600

  /// Finds the groups. O(lines · depth).
  init(of page: HTMLPage, _ furniture: HTMLFurniture) {
    let heads = HTMLTeaserItems.headlines(page, furniture)
    guard heads.count >= HTMLTeaserItems.fewest else {
      groups = []
      return
    }
    var byParent: [Int: [(item: Item, node: Int)]] = [:]
    var order: [Int] = []
    for (place, head) in heads.enumerated() {
      let low = place > 0 ? heads[place - 1].line : -1
      let high = place + 1 < heads.count ? heads[place + 1].line : page.segments.count
      var node = head.link
      while page.tree.parent(of: node) != node {
        let parent = page.tree.parent(of: node)
        let lines = page.lines(of: parent)
        if lines.contains(low) || lines.contains(high) || page.tree.nodes[parent].tag == .body { break }
        node = parent
      }
      // Rows of a grid hold a few items each.
      let parent = page.tree.parent(of: node)
      if byParent[parent] == nil { order.append(parent) }
      let item = Item(headline: head.line, link: head.link, lines: page.lines(of: node))
      byParent[parent, default: []].append((item, node))
    }
    groups = order.compactMap { HTMLTeaserItems.group(byParent[$0] ?? [], parent: $0, page) }
  }

  private static func group(_ members: [(item: Item, node: Int)], parent: Int, _ page: HTMLPage) -> Group? {
    guard members.count >= fewest else { return nil }
    let tags = Set(members.map { page.tree.nodes[$0.node].tag })
    guard tags.count <= 2 else { return nil }
    let end = page.lines(of: parent).upperBound
    var items = members.map(\.item)
    let isWrapped =
      items.contains { $0.lines.count > 1 || $0.lines.isEmpty } || page.tree.nodes[members[0].node].tag == .li
    if !isWrapped {
      for index in items.indices {
        let next =
          index + 1 < items.count ? items[index + 1].lines.lowerBound : min(end, items[index].lines.lowerBound + 4)
        items[index].lines = items[index].lines.lowerBound..<max(next, items[index].lines.upperBound)
      }
    }
    guard items.allSatisfy({ page.prose($0.lines) <= longest }) else { return nil }
    return Group(items: items, isWrapped: isWrapped)
  }

  /// The linked headlines of a page, each address once in a row.
  private static func headlines(_ page: HTMLPage, _ furniture: HTMLFurniture) -> [(line: Int, link: Int)] {
    var result: [(line: Int, link: Int)] = []
    var last: TextRange?
    var addresses: Set<[UInt8]> = []
    for line in page.segments.indices {
      switch furniture.kinds[line] {
      case nil, .related, .popular, .feed, .other: break
      default: continue
      }
      guard let link = headlineLink(line, page), let address = page.tree.value(.href, of: link), !address.isEmpty,
        page.tree.bytes[address.lowerBound] != 0x23
      else { continue }
      if let last, page.tree.bytes[last] == page.tree.bytes[address] { continue }
      last = address
      // Parliaments link each speaker to a page of the member's, above each speech.
      if addresses.insert(Array(page.tree.bytes[address])).inserted { result.append((line, link)) }
    }
    return result
  }

  /// The link that is a line's headline: all of the line, or all of it before a line break; three words and more.
  private static func headlineLink(_ line: Int, _ page: HTMLPage) -> Int? {
    let segment = page.segments[line]
    guard segment.linkLength > 0, segment.words >= 3 else { return nil }
    let pieces = page.layout.pieces[segment.pieces]
    guard let first = pieces.first(where: { $0.style.contains(.link) }),
      let link = page.tree.ancestor(of: Int(first.node), where: { page.tree.nodes[$0].tag == .a })
    else { return nil }
    if segment.linkDensity > 0.8 { return page.links(of: line) == 1 ? link : nil }
    guard pieces.first?.style.contains(.link) == true,
      let rest = pieces.firstIndex(where: { !$0.style.contains(.link) }), pieces[rest].style.contains(.broken)
    else { return nil }
    return link
  }
}
