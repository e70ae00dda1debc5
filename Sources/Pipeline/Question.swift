public import RecordTypes
public import Texts

/// A quotation to be checked, with what is known of it.
public struct Question: Sendable, Hashable {
  /// The words within quote marks; several pieces where the reporter interrupts. For indirect speech the reported words.
  public var pieces: [String]
  /// Who is said to have said it.
  public var speaker: String?
  /// Whether that is known to be a person; a body, a place or a mere heading is never contradicted by a name.
  public var speakerIsPerson: Bool
  /// When it was printed.
  public var published: PartialDate?
  /// Whether it is reported speech without quote marks.
  public var indirect: Bool
  /// The language of the report (BCP 47), where it is known.
  public var language: String?
  /// The event that the report speaks of, where it is known: its documents.
  public var occasion: Set<DocumentID>
  /// The captures that cannot support it: the report itself, its versions and reprints.
  public var excluded: Set<ContentHash>

  /// A question of its parts.
  public init(
    pieces: [String], speaker: String? = nil, speakerIsPerson: Bool = true, published: PartialDate? = nil,
    indirect: Bool = false, language: String? = nil,
    occasion: Set<DocumentID> = [], excluded: Set<ContentHash> = []
  ) {
    self.pieces = pieces
    self.speaker = speaker
    self.speakerIsPerson = speakerIsPerson
    self.published = published
    self.indirect = indirect
    self.language = language
    self.occasion = occasion
    self.excluded = excluded
  }

  /// The words as printed, pieces joined by one space: what the edits' ranges count in.
  public var text: String { pieces.joined(separator: " ") }
}
