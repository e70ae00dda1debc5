public import Texts

/// One step of the word-level difference between a quotation and a passage.
public struct Edit: Sendable, Hashable {
  /// What happened to the words, seen from the record: `insert` stands only in the quotation, `delete` only in the
  /// passage.
  public enum Operation: String, Sendable, Hashable, CaseIterable {
    case equal, insert, delete, replace
  }
  /// What sort of words are concerned.
  public enum Flag: String, Sendable, Hashable, CaseIterable {
    case negation, number, name, modality, condition, comparison, hedge, intensifier, filler
    /// An ellipsis or a bracket owns up to it.
    case marked
  }
  /// What happened.
  public var operation: Operation
  /// The index of the passage in the match.
  public var passage: Int
  /// The words of the quotation: UTF-8 bytes of its text; empty for `delete`.
  public var quotationRange: TextRange
  /// The words of the passage: UTF-8 bytes of the document's text; empty for `insert`.
  public var passageRange: TextRange
  /// What sort of words are concerned, in the order of the type.
  public var flags: [Flag]

  /// An edit of its parts.
  public init(
    operation: Operation, passage: Int, quotationRange: TextRange, passageRange: TextRange, flags: [Flag] = []
  ) {
    self.operation = operation
    self.passage = passage
    self.quotationRange = quotationRange
    self.passageRange = passageRange
    self.flags = flags
  }
}
