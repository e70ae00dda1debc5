public import Texts

/// The release or article without page furniture, and everything that was read out of it.
public struct Document: Sendable, Hashable {
  /// What sort of text it is.
  public var kind: Kind = .other
  /// Whether its words can support a quotation (`record`) or are to be checked (`report`).
  public var use: Use = .report
  /// Who published the page.
  public var outlet: Metadatum<String>?
  /// The headline; not part of `text`.
  public var title: Metadatum<String>?
  /// When the page says that it was published.
  public var published: Metadatum<PartialDate>?
  /// When the page says that it was last changed.
  public var updated: Metadatum<PartialDate>?
  /// When the words were said.
  public var said: Metadatum<PartialDate>?
  /// When the page was captured: the retrieval's time, or the clock on the page.
  public var captured: Metadatum<PartialDate>?
  /// Where the words were said.
  public var place: Metadatum<String>?
  /// BCP 47 tag of the text's language.
  public var language: String?
  /// The names in the byline.
  public var authors: [String] = []
  /// The page's keywords.
  public var tags: [String] = []
  /// The address that the page gives as its own.
  public var canonical: String?
  /// Addresses that the page names as the source of its text.
  public var sources: [String] = []
  /// The same page in other languages.
  public var translations: [Translation] = []
  /// Whose publication it is and what sort of wording.
  public var standing = Standing()
  /// Whether the text is whole, and what speaks against it.
  public var completeness = Completeness()
  /// The body: blocks joined by a blank line, with the origin of every byte.
  public var text: SourceText = .empty
  /// The blocks of `text`, in order.
  public var blocks: [Block] = []
  /// The turns of a transcript, in order.
  public var turns: [Turn] = []
  /// Whose words the capture lacks.
  public var missing: [MissingTurn] = []
  /// What is quoted.
  public var quotations: [Quotation] = []
  /// Dates, figures, names in the body.
  public var mentions: [Mention] = []
  /// Other articles that the page points to.
  public var teasers: [Teaser] = []
  /// Captions of pictures and their credits.
  public var captions: [Caption] = []
  /// What was left out of the body, and why.
  public var furniture: [Furniture] = []
  /// What the readers doubt.
  public var findings: [Finding] = []

  /// An empty document.
  public init() {}

  /// What sort of text a document is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One person asked by one or few.
    case interview
    /// Opening statements and questions by many.
    case pressConference
    /// A release in an institution's or a person's own words.
    case statement
    /// An address by one person.
    case speech
    /// Several persons speaking in turn without asking each other.
    case debate
    /// A story about what was said or done.
    case report
    /// A report ordered by topics.
    case digest
    /// A page of teasers without an article.
    case listing
    /// None of these.
    case other

    /// The use that a document of this kind has unless its keeper says otherwise.
    public var use: Use {
      switch self {
      case .interview, .pressConference, .statement, .speech, .debate: .record
      case .report, .digest, .listing, .other: .report
      }
    }
  }

  /// What a document is used for.
  public enum Use: String, Sendable, Hashable, CaseIterable {
    /// Its words can support quotations.
    case record
    /// Its quotations are to be checked.
    case report
  }

  /// The same page in another language.
  public struct Translation: Sendable, Hashable {
    /// BCP 47 tag.
    public var language: String
    /// Its address.
    public var url: String
    /// A page in another language.
    public init(language: String, url: String) {
      self.language = language
      self.url = url
    }
  }
}

/// A value that the page states, with the place where it does.
public struct Metadatum<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What is stated.
  public var value: Value
  /// The bytes of the capture that say so; absent where it comes from outside of them (a file's name, a header).
  public var origin: OriginRange?

  /// A value and its evidence.
  public init(_ value: Value, origin: OriginRange? = nil) {
    self.value = value
    self.origin = origin
  }
}

/// One block of a document's body.
public struct Block: Sendable, Hashable {
  /// What sort of block it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Running text.
    case paragraph
    /// A heading inside the body.
    case heading
    /// An item of a list.
    case listItem
    /// Words set off as somebody else's.
    case blockquote
    /// The date and place line under a text.
    case signature
  }
  /// What sort of block it is.
  public var kind: Kind
  /// Where it stands in the document's text.
  public var range: TextRange
  /// The bytes of the capture that it was read from.
  public var origin: OriginRange
  /// What the page's mark-up says of stretches of the block (bold labels, italic questions); empty for text captures.
  public var emphasis: [Emphasis]

  /// A stretch that the page sets in bold or italics.
  public struct Emphasis: Sendable, Hashable {
    /// Where it stands in the document's text.
    public var range: TextRange
    /// Bold (true) or italic (false).
    public var strong: Bool
    /// A stretch set off by the page.
    public init(range: TextRange, strong: Bool) {
      self.range = range
      self.strong = strong
    }
  }

  /// A block of its parts.
  public init(kind: Kind, range: TextRange, origin: OriginRange, emphasis: [Emphasis] = []) {
    self.kind = kind
    self.range = range
    self.origin = origin
    self.emphasis = emphasis
  }
}
