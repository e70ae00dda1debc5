/// Whose publication a document is, and what sort of wording: a transcript is a party's own publication.
public struct Standing: Sendable, Hashable {
  /// Who published it.
  public enum Publisher: String, Sendable, Hashable, CaseIterable {
    /// The speaker's own side.
    case speakersSide
    /// Whoever held the event.
    case host
    /// Somebody else.
    case thirdParty
    /// Not known.
    case unknown
  }
  /// What sort of wording it is.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Taken down as it was said.
    case asDelivered
    /// Written before it was said.
    case asPrepared
    /// Out of another language.
    case translation
    /// A part only.
    case excerpt
    /// Not known.
    case unknown
  }
  /// Who published it.
  public var publisher: Publisher
  /// What sort of wording it is.
  public var basis: Basis
  /// BCP 47 tag of the language that was spoken, where it is known to be another.
  public var originalLanguage: String?

  /// A standing of what is known.
  public init(publisher: Publisher = .unknown, basis: Basis = .unknown, originalLanguage: String? = nil) {
    self.publisher = publisher
    self.basis = basis
    self.originalLanguage = originalLanguage
  }
}

/// Whether a document holds all that was said, as far as the page tells.
public struct Completeness: Sendable, Hashable {
  /// What speaks against a document being whole.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The page says that more follows.
    case continued
    /// Somebody's words are not there.
    case missingSpeaker
    /// The page says that it is a part.
    case excerpt
    /// The transcriber marks words that could not be heard.
    case inaudible
    /// The text breaks off.
    case truncated
  }
  /// What speaks against the document being whole; none where it is whole.
  public var because: [Reason]
  /// Whether nothing speaks against the document being whole.
  public var whole: Bool { because.isEmpty }

  /// A completeness with the reasons against it, in the order of the type.
  public init(because: [Reason] = []) { self.because = because }
}
