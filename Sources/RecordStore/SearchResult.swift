package import RecordTypes
package import Texts

/// What a search found.
package struct SearchResult: Sendable, Hashable {
  /// The passages, best first.
  package var passages: [SearchPassage] = []
  /// How many there are in all; counting ends at 1,000.
  package var total = 0
  /// What of the query was passed over, and why.
  package var notes: [String] = []
  /// The number of the last passage that the record had: what the next page is asked for with.
  package var upTo = 0
}

/// One block that a query matches.
package struct SearchPassage: Sendable, Hashable {
  /// The document that it stands in.
  package var summary: DocumentSummary
  /// The turn that it stands in.
  package var turn: TurnID?
  /// Who speaks there.
  package var speaker: Speaker?
  /// Where it stands in the document's text.
  package var range: TextRange
  /// Its words.
  package var text: String
  /// The words that were asked for: UTF-8 bytes of `text`.
  package var matched: [TextRange]
  /// What of `text` to show: about fifty words around the first of them.
  package var snippet: TextRange
  /// Where it stands in which capture.
  package var address: Address
  /// BM25, higher is better.
  package var score: Double
}
