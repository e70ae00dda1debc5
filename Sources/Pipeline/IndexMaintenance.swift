import Matching
import RecordStore

/// Keeps the index of passages in few segments: a batch adds one; several of like size become one, as in a
/// log-structured merge tree (O'Neil et al. 1996).
enum IndexMaintenance {
  /// So many segments of like size are merged.
  private static let fanIn = 8

  /// Adds a batch's segment, in the transaction that writes its documents.
  static func add(_ segment: PostingSegment, ordinals: ClosedRange<Int>, to writer: RecordWriter) throws {
    try writer.add(Segment(segment, ordinals: ordinals))
    while let crowded = try crowd(in: writer.reader.segments()) {
      let first = crowded.map(\.ordinals.lowerBound).min() ?? 0
      let all = first...(crowded.map(\.ordinals.upperBound).max() ?? first)
      let parts = try crowded.map { summary in
        PostingSegment(summary, try writer.reader.postings(ofSegment: summary.number))
      }
      let merged = try PostingSegment.merge(parts, dropping: Set(try writer.reader.deadOrdinals(in: all)))
      try writer.replaceSegments(crowded.map(\.number), with: Segment(merged, ordinals: all))
    }
  }

  /// The segments of a size that has too many of them, in order; nil where no size has.
  private static func crowd(in segments: [SegmentSummary]) -> [SegmentSummary]? {
    Dictionary(grouping: segments) { sizeClass($0.words) }
      .filter { $0.value.count >= fanIn }
      .min { $0.key < $1.key }?.value.sorted { $0.number < $1.number }
  }

  /// Segments whose words differ by less than the fan-in are of one class.
  private static func sizeClass(_ words: Int) -> Int {
    var size = 0
    var rest = words / 4096
    while rest > 0 {
      size += 1
      rest /= fanIn
    }
    return size
  }
}

extension Segment {
  fileprivate init(_ segment: PostingSegment, ordinals: ClosedRange<Int>) {
    self.init(
      level: segment.level, ordinals: ordinals, documents: segment.documents, words: segment.words,
      postings: segment.blocks.map { Posting(key: $0.key, block: $0.bytes) })
  }
}

extension PostingSegment {
  fileprivate init(_ summary: SegmentSummary, _ postings: [Posting]) {
    self.init(
      level: summary.level, documents: summary.documents, words: summary.words,
      blocks: postings.map { PostingBlock(key: $0.key, bytes: $0.block) })
  }
}
