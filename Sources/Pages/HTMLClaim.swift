import Texts

/// What a page's mark-up says of itself in one place: evidence, not truth.
struct HTMLClaim: Sendable {
  /// What the claim is about.
  enum Field: Sendable {
    case title, published, updated, author, outlet, language, canonical, tag, kind, source, summary
  }
  /// Where the claim was made, the more trusted the lower.
  enum Source: Int, Sendable, Comparable {
    case linkedData, openGraph, dublinCore, meta, microdata, element

    static func < (one: Source, other: Source) -> Bool { one.rawValue < other.rawValue }
  }
  /// What the claim is about.
  var field: Field
  /// Where the claim was made.
  var source: Source
  /// What is claimed, entities decoded, white space folded.
  var value: String
  /// Where it stands in the page.
  var range: TextRange
}
