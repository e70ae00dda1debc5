/// An index in memory, of one segment: for tests, and for a text checked against another without a record.
package struct MemoryIndex {
  private var texts: [MatchableText] = []
  private var builder = PostingSegmentBuilder()

  package init() {}

  /// Adds a document and gives its ordinal.
  @discardableResult
  package mutating func add(_ text: MatchableText) -> Int {
    builder.add(text, ordinal: texts.count)
    texts.append(text)
    return texts.count - 1
  }

  /// The record as matching reads it.
  package func source(standing: @escaping (Int) -> DocumentStanding = { _ in .record }) -> MatchSource {
    let segment = builder.build()
    let blocks = Dictionary(uniqueKeysWithValues: segment.blocks.map { ($0.key, $0.bytes) })
    let texts = texts
    return MatchSource(
      statistics: IndexStatistics(levels: [segment.level], documents: segment.documents, words: segment.words),
      blocks: { key in blocks[key].map { [$0] } ?? [] },
      text: { ordinal in texts.indices.contains(ordinal) ? texts[ordinal] : nil },
      standing: standing)
  }
}
