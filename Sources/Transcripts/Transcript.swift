package import RecordTypes

/// What the reader of transcripts found out about a document.
package struct Transcript: Sendable, Hashable {
  /// What sort of words they are; nil where the document is no transcript, speech or statement.
  package var kind: Document.Kind?
  /// The turns, in order; empty where the document has no voice of its own.
  package var turns: [Turn] = []
  /// Whose words the capture lacks.
  package var missing: [MissingTurn] = []
  /// What speaks against the text being whole, in the order of the type.
  package var completenessReasons: [Completeness.Reason] = []
  /// Whose publication it is and what sort of wording; nil where nothing says so.
  package var standing: Standing?
  /// The blocks that are date and place lines under the text.
  package var signatureBlocks: [Int] = []
  /// The blocks that are headings between turns.
  package var headingBlocks: [Int] = []
  /// What the reader doubts.
  package var findings: [Finding] = []

  /// Nothing found.
  package init() {}

  /// A document without turns.
  init(kind: Document.Kind) { self.kind = kind }

  /// Puts what was read into `document`. A kind that the page itself states stays.
  package func apply(to document: inout Document) {
    if let kind,
      document.kind == .other || document.kind == .report || kind == .report || kind == .other || !turns.isEmpty
    {
      document.kind = kind
    }
    if kind != nil { document.use = document.kind.use }
    document.turns = turns
    document.missing = missing
    let reasons = Set(document.completeness.because).union(completenessReasons)
    document.completeness.because = Completeness.Reason.allCases.filter(reasons.contains)
    if let standing {
      if document.standing.publisher == .unknown { document.standing.publisher = standing.publisher }
      if document.standing.basis == .unknown { document.standing.basis = standing.basis }
      document.standing.originalLanguage = document.standing.originalLanguage ?? standing.originalLanguage
    }
    for block in signatureBlocks where document.blocks.indices.contains(block) {
      document.blocks[block].kind = .signature
    }
    for block in headingBlocks where document.blocks.indices.contains(block) { document.blocks[block].kind = .heading }
    document.findings += findings
  }
}
