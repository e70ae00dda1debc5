import Texts

/// Claims of microdata, `rel`, `<time>` and the page's own lines around its headline.
enum HTMLElementClaims {
  static func collect(_ page: HTMLPage) -> [HTMLClaim] {
    var claims: [HTMLClaim] = []
    for node in page.tree.nodes.indices {
      let tag = page.tree.nodes[node].tag
      let names = page.tree.nodes[node].names
      guard names.contains(.itemprop) || names.contains(.rel), tag != .meta, tag != .link else { continue }
      if let property = page.tree.string(.itemprop, of: node) {
        claims.append(contentsOf: microdata(property, node, in: page.tree))
      } else if tag == .a, let rel = page.tree.value(.rel, of: node) {
        if holds(rel, "author", page.tree) { claims.append(contentsOf: text(.author, .element, node, in: page.tree)) }
        if holds(rel, "tag", page.tree) { claims.append(contentsOf: text(.tag, .element, node, in: page.tree)) }
      }
    }
    return claims
  }

  /// Whether one of the words of a value is `word`, without case.
  private static func holds(_ range: TextRange, _ word: StaticString, _ tree: HTMLTree) -> Bool {
    tree.bytes[range].split(whereSeparator: { $0 <= 0x20 }).contains {
      HTMLText.isWord(tree.bytes, $0.startIndex..<$0.endIndex, word)
    }
  }

  private static func microdata(_ property: String, _ node: Int, in tree: HTMLTree) -> [HTMLClaim] {
    var claims: [HTMLClaim] = []
    for word in property.split(separator: " ") {
      switch word {
      case "headline": claims += text(.title, .microdata, node, in: tree)
      case "datePublished", "dateCreated": claims += date(.published, node, in: tree)
      case "dateModified": claims += date(.updated, node, in: tree)
      case "author", "creator": claims += name(.author, node, in: tree)
      case "publisher": claims += name(.outlet, node, in: tree)
      case "keywords": claims += text(.tag, .microdata, node, in: tree)
      default: break
      }
    }
    return claims
  }

  private static func date(_ field: HTMLClaim.Field, _ node: Int, in tree: HTMLTree) -> [HTMLClaim] {
    for name in [HTMLAttribute.Name.datetime, .content] {
      if let range = tree.value(name, of: node), let value = tree.string(name, of: node) {
        return [HTMLClaim(field: field, source: .microdata, value: value, range: range)]
      }
    }
    return text(field, .microdata, node, in: tree)
  }

  /// The name inside an item, or its whole text.
  private static func name(_ field: HTMLClaim.Field, _ node: Int, in tree: HTMLTree) -> [HTMLClaim] {
    for inner in tree.descendants(of: node) where tree.has(.itemprop, "name", of: inner) {
      if let range = tree.value(.content, of: inner), let value = tree.string(.content, of: inner) {
        return [HTMLClaim(field: field, source: .microdata, value: value, range: range)]
      }
      return text(field, .microdata, inner, in: tree)
    }
    return text(field, .microdata, node, in: tree)
  }

  private static func text(
    _ field: HTMLClaim.Field, _ source: HTMLClaim.Source, _ node: Int, in tree: HTMLTree
  ) -> [HTMLClaim] {
    guard tree.range(of: node).count < 4096 else { return [] }
    let value = HTMLText.string(of: node, in: tree)
    guard !value.isEmpty, value.utf8.count < 400 else { return [] }
    return [HTMLClaim(field: field, source: source, value: value, range: tree.range(of: node))]
  }
}
