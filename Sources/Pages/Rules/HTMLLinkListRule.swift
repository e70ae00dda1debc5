import RecordTypes

/// A list of links is a menu or a list of other articles, whatever it is called.
enum HTMLLinkListRule {
  static func kind(_ node: Int, _ page: HTMLPage) -> Furniture.Kind? {
    switch page.tree.nodes[node].tag {
    case .ul, .ol, .dl, .table, .div, .section, .p: break
    default: return nil
    }
    let lines = page.lines(of: node)
    let length = page.length(lines)
    guard lines.count >= 3, page.linkLength(lines) * 10 > length * 8 else { return nil }
    return .navigation
  }
}
