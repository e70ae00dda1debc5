public import Texts

/// One state of a document: captures of one page are its versions.
public struct Version: Sendable, Hashable {
  /// The document.
  public var document: DocumentID
  /// The capture that shows this state first.
  public var capture: ContentHash
  /// When it was fetched.
  public var retrieved: PartialDate?
  /// What changed since the version before.
  public var changes: Changes

  /// Counts of what changed.
  public struct Changes: Sendable, Hashable {
    /// Edits of words.
    public var wording: Int
    /// Edits of numbers.
    public var number: Int
    /// Edits of names.
    public var name: Int
    /// Edits of negations.
    public var negation: Int
    /// Whether only the page's furniture changed.
    public var furnitureOnly: Bool
    /// Counts of changes.
    public init(wording: Int = 0, number: Int = 0, name: Int = 0, negation: Int = 0, furnitureOnly: Bool = false) {
      self.wording = wording
      self.number = number
      self.name = name
      self.negation = negation
      self.furnitureOnly = furnitureOnly
    }
  }

  /// A version of its parts.
  public init(document: DocumentID, capture: ContentHash, retrieved: PartialDate? = nil, changes: Changes = Changes()) {
    self.document = document
    self.capture = capture
    self.retrieved = retrieved
    self.changes = changes
  }
}
