/// A page that says why there is no other.
enum MessagePage {
  /// The page.
  static func page(_ title: String, _ message: String) -> [UInt8] {
    Layout.page(title: title) { page in
      page.element("h1", text: title)
      page.element("p", text: message)
    }
  }
}
