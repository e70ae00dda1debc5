import RecordTypes

/// An element that the page does not show is no part of the document: `hidden`, `display: none`, classes for that, and
/// text for screen readers only.
enum HTMLHiddenRule {
  static func kind(_ node: Int, _ page: HTMLPage) -> Furniture.Kind? {
    let marks = page.marks[node]
    return marks.contains(.hidden) || marks.contains(.unseen) ? .other : nil
  }
}
