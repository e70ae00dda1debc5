public import Texts

/// A person across the documents of a record: mentions tied together by evidence.
public struct Person: Sendable, Hashable {
  /// The person's identifier.
  public var id: PersonID
  /// The fullest name that the record has.
  public var name: String
  /// The labels that stand for the person, most frequent first.
  public var aliases: [Alias]
  /// The offices that the record gives the person.
  public var offices: [Office]

  /// A label and the number of documents that use it.
  public struct Alias: Sendable, Hashable {
    /// As printed.
    public var label: String
    /// In how many documents.
    public var documents: Int
    /// A label and its count.
    public init(label: String, documents: Int) {
      self.label = label
      self.documents = documents
    }
  }

  /// An office and the time for which the record shows it.
  public struct Office: Sendable, Hashable {
    /// The office as printed.
    public var title: String
    /// The earliest date that the record shows.
    public var from: PartialDate?
    /// The latest date that the record shows.
    public var to: PartialDate?
    /// Where the record says so.
    public var evidence: [Address]
    /// An office and its evidence.
    public init(title: String, from: PartialDate? = nil, to: PartialDate? = nil, evidence: [Address] = []) {
      self.title = title
      self.from = from
      self.to = to
      self.evidence = evidence
    }
  }

  /// A person of what is known.
  public init(id: PersonID, name: String, aliases: [Alias] = [], offices: [Office] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.offices = offices
  }
}
