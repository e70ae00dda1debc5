/// What the bytes of a capture are.
public enum MediaType: String, Sendable, Hashable, CaseIterable {
  /// A text capture: page furniture may be in it.
  case text = "text/plain"
  /// A page in HTML.
  case html = "text/html"
  /// A page in XHTML.
  case xhtml = "application/xhtml+xml"

  /// Whether the capture is a marked-up page.
  public var isMarkup: Bool { self != .text }
}
