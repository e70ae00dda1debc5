import Exchange
import Matching
import Pipeline
import RecordTypes
import Texts

extension FuzzTarget {
  /// Any words as a quotation, of one piece or, at line ends, of several, against a small record.
  static let matching = FuzzTarget(
    "matching",
    seeds: [
      "We have never asked for special treatment at the border", "If the council agrees … open by the end of April",
      "It is not a gift\nit is a duty", "we [the people] will not begin with it today <…> It is a duty",
      "we have always asked for special treatment", "660 ships in March", "six hundred and sixty ships", "[", "] [",
      "\"\"",
    ],
    words: ["…", "[...]", "<…>", "[", "]", " not ", "n't", "\n", "660", "forty-two", "Tanos", "’s"]
  ) { bytes in
    let pieces = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    guard !pieces.isEmpty else { return [] }
    guard let found = try? Matcher.match(MatchQuery(pieces: pieces), in: speech.source()) else { return ["no answer"] }
    let text = pieces.joined(separator: " ")
    return (found.candidates + found.reports).flatMap { faults($0, quotation: text.utf8.count) }
  }

  /// Blocks of the index that are no blocks.
  static let postings = FuzzTarget(
    "postings",
    bytes: speech.segment.blocks.prefix(12).map(\.bytes) + [
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0x80],
    ]
  ) { bytes in
    let source = speech.source { key in key & 1 == 0 ? [bytes] : [] }
    let query = MatchQuery("We have never asked for special treatment at the border, the harbour of Porto Veda")
    guard let found = try? Matcher.match(query, in: source) else { return [] }
    return found.candidates.flatMap { faults($0, quotation: query.text.utf8.count) }
  }

  private static func faults(_ candidate: MatchCandidate, quotation: Int) -> [String] {
    let text = speech.text.bytes.count
    var faults = DocumentFaults.ranges(candidate.pieces.map(\.range), in: 0..<text, "passage")
    if candidate.pieces.isEmpty { faults.append("a candidate without passage") }
    if !(0...1).contains(candidate.score) { faults.append("score \(candidate.score)") }
    for edit in candidate.edits {
      faults += DocumentFaults.ranges([edit.quotationRange], in: 0..<quotation, "edit in the quotation")
      faults += DocumentFaults.ranges([edit.passageRange], in: 0..<text, "edit in the passage")
      if !edit.passageRange.isEmpty, !candidate.pieces.indices.contains(edit.passage) {
        faults.append("an edit of passage \(edit.passage)")
      }
    }
    return faults
  }

  /// A small record in memory.
  struct Speech: Sendable {
    let text: MatchableText
    let segment: PostingSegment

    /// The record as matching reads it, with the blocks that `blocks` gives.
    func source(_ blocks: ((Int64) -> [[UInt8]])? = nil) -> MatchSource {
      let own = segment.blocks
      return MatchSource(
        statistics: IndexStatistics(levels: [segment.level], documents: segment.documents, words: segment.words),
        blocks: blocks ?? { key in own.filter { $0.key == key }.map(\.bytes) }, text: { $0 == 0 ? text : nil })
    }
  }

  static let speech: Speech = {
    let text = MatchableText(Array(InventedWords.speech.utf8))
    var builder = PostingSegmentBuilder()
    builder.add(text, ordinal: 0)
    return Speech(text: text, segment: builder.build())
  }()
}
