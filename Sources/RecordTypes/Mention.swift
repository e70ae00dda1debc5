public import Texts

/// A date, figure or name in the body.
public struct Mention: Sendable, Hashable {
  /// What is mentioned.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case date, figure, person, organisation, place, agreement
  }
  /// What is mentioned.
  public var kind: Kind
  /// Where it stands in the document's text.
  public var range: TextRange
  /// The normal form: an ISO 8601 date or interval, a number, a full name; absent where it cannot be told.
  public var value: String?

  /// A mention of its parts.
  public init(kind: Kind, range: TextRange, value: String? = nil) {
    self.kind = kind
    self.range = range
    self.value = value
  }
}
