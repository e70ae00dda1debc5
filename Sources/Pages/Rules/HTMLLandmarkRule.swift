import RecordTypes

/// The landmarks of a page that never hold its article: `nav`, `footer`, `aside`, dialogs, forms without text.
enum HTMLLandmarkRule {
  static func kind(_ node: Int, _ page: HTMLPage) -> Furniture.Kind? {
    switch page.tree.nodes[node].tag {
    case .nav, .menu: .navigation
    case .footer: .other
    case .aside: .related
    case .dialog, .button: .notice
    case .form, .fieldset: page.prose(page.lines(of: node)) == 0 ? .other : nil
    default: nil
    }
  }
}
