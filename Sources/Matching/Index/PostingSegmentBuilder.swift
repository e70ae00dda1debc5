/// Gathers the words of documents and makes a segment of them.
package struct PostingSegmentBuilder: Sendable {
  private var entries: [PostingEntry] = []
  private var documents = 0
  private var words = 0

  package init() {}

  /// Adds a document. `ordinal` is the caller's, not negative, each only once. O(words).
  package mutating func add(_ text: MatchableText, ordinal: Int) {
    guard let document = UInt32(exactly: ordinal) else { return }
    documents += 1
    words += text.tokens.count
    for index in text.tokens.indices {
      let cell = UInt32(truncatingIfNeeded: index >> Posting.cellShift)
      entries.append(PostingEntry(key: PostingKey.of(text.tokens, at: index), document: document, cell: cell))
    }
  }

  /// How many words were added: a caller may begin a new segment before it grows beyond memory.
  package var wordCount: Int { words }

  /// The segment of all that was added. O(words).
  package func build() -> PostingSegment {
    var entries = entries
    return PostingSegment(entries: &entries, documents: documents, words: words)
  }
}
