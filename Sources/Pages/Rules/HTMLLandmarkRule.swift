import RecordTypes

/// The landmarks of a page that never hold its article: `nav`, `footer`, `aside`, dialogs, forms without text. An `aside` may
/// hold anything: what its lists are is told by its name or their headings.
enum HTMLLandmarkRule {
  static func kind(_ node: Int, _ page: HTMLPage) -> Furniture.Kind? {
    switch page.tree.nodes[node].tag {
    case .nav, .menu: .navigation
    case .footer: .other
    case .aside: HTMLNamedRule.kind(node, page) ?? .other
    case .dialog, .button: .notice
    case .form, .fieldset: page.prose(page.lines(of: node)) == 0 ? .other : nil
    default: nil
    }
  }
}
