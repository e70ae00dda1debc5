import RecordTypes

/// The versions of the rules that make each layer of a document: a record keeps them beside what they made, so that
/// `rebuild` can tell what has to be derived again.
///
/// Raise a number when the rules of that layer change what they make.
enum Rules {
  /// What derives a document: one version a layer, `pages 1, transcripts 1, …`.
  static let document = [
    ("pages", 1), ("transcripts", 1), ("quotations", 1), ("mentions", 1), ("matching", 1), ("events", 1),
  ].map { "\($0.0) \($0.1)" }.joined(separator: ", ")

  /// What judges a quotation: the choice of passages and the rules of verdicts. A verdict that was given by others is
  /// given anew by `rebuild`.
  static let verdicts = "checking 1, matching 1"
}
