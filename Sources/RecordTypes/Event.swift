public import Texts

/// An occasion on which somebody spoke, and the documents that speak of it.
public struct Event: Sendable, Hashable {
  /// The event's identifier.
  public var id: EventID
  /// When it was.
  public var said: PartialDate?
  /// Where it was.
  public var place: String?
  /// Who took part, as far as the documents tell.
  public var participants: [String]
  /// The documents that speak of it.
  public var documents: [Member]

  /// How a document stands to the event.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// It gives the words.
    case record
    /// It tells of them.
    case report
    /// It repeats another document.
    case reprint
  }

  /// One document of the event.
  public struct Member: Sendable, Hashable {
    /// The document.
    public var document: DocumentID
    /// How it stands to the event.
    public var relation: Relation
    /// How sure that is, 0 to 1.
    public var confidence: Double
    /// A document of an event.
    public init(document: DocumentID, relation: Relation, confidence: Double) {
      self.document = document
      self.relation = relation
      self.confidence = confidence
    }
  }

  /// An event of what is known.
  public init(
    id: EventID, said: PartialDate? = nil, place: String? = nil, participants: [String] = [], documents: [Member] = []
  ) {
    self.id = id
    self.said = said
    self.place = place
    self.participants = participants
    self.documents = documents
  }
}
