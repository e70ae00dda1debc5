/// A page that says why there is no other.
enum MessagePage {
  /// The page.
  static func page(_ title: String, _ message: String) -> [UInt8] {
    Layout.page(title: title) { page in
      page.element("h1", text: title)
      page.element("p", text: message)
      page.markup(
        """
        <p><a href="/">Latest documents</a> · <a href="/check">Check a quotation</a> · or search the record above</p>
        """)
    }
  }
}
