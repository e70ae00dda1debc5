public import Texts

/// What a person decided about a quotation: beside the machine's verdict, never in its place.
public struct Judgement: Sendable, Hashable {
  /// The quotation judged.
  public var quotation: QuotationID
  /// Who judged.
  public var who: String
  /// What they decided.
  public var outcome: Outcome
  /// Why.
  public var reason: String
  /// What they rest it on.
  public var evidence: [String]
  /// When.
  public var at: PartialDate

  /// A judgement of its parts.
  public init(
    quotation: QuotationID, who: String, outcome: Outcome, reason: String, evidence: [String] = [], at: PartialDate
  ) {
    self.quotation = quotation
    self.who = who
    self.outcome = outcome
    self.reason = reason
    self.evidence = evidence
    self.at = at
  }
}

/// What the keeper of a record knows better than its pages: data beside the machine's, which survives re-import.
public enum Correction: Sendable, Hashable {
  /// A document is used as a record or a report.
  case use(capture: ContentHash, Document.Use)
  /// A document is of another kind.
  case kind(capture: ContentHash, Document.Kind)
  /// Two labels are one person.
  case mergePersons(PersonID, into: PersonID)
  /// A label in a document is another person than the machine thought.
  case splitPerson(PersonID, label: String, capture: ContentHash)
  /// A person has another name.
  case renamePerson(PersonID, to: String)
  /// A document belongs to an event.
  case event(capture: ContentHash, EventID)
}
