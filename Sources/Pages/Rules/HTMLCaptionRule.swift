import RecordTypes

/// The words under a picture are a caption, not the article: `figcaption`, everything in `figure` but tables and
/// quotations, and elements named so.
enum HTMLCaptionRule {
  static func kind(_ node: Int, _ page: HTMLPage) -> Furniture.Kind? {
    switch page.tree.nodes[node].tag {
    case .figcaption: return .caption
    case .figure:
      let holdsText = page.tree.descendants(of: node).contains {
        let tag = page.tree.nodes[$0].tag
        return tag == .blockquote || tag == .table || tag == .pre
      }
      return holdsText ? nil : .caption
    default: break
    }
    let marks = page.marks[node]
    if marks.contains(.body) { return nil }
    if marks.contains(.caption) { return .caption }
    return nil
  }
}
