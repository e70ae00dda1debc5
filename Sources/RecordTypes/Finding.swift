public import Texts

/// What a reader noticed or doubts in somebody's text: a value that is handed on, not an error.
public struct Finding: Sendable, Hashable {
  /// What sort of doubt it is, in lowerCamelCase: `dateConflict`.
  public var category: String
  /// One sentence for people.
  public var message: String
  /// Where in the capture, where it is about a place.
  public var origin: OriginRange?

  /// A finding of its parts.
  public init(category: String, message: String, origin: OriginRange? = nil) {
    self.category = category
    self.message = message
    self.origin = origin
  }
}
