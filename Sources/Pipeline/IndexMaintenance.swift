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
    while let crowded = try crowd(in: writer.reader.segments()) { try merge(crowded, in: writer) }
  }

  /// Puts one segment in the place of several, without ever holding one whole: those of a library have gigabytes. `portion` blocks of a
  /// segment are read or written at once.
  static func merge(_ segments: [SegmentSummary], in writer: RecordWriter, portion: Int = 256) throws {
    let first = segments.map(\.ordinals.lowerBound).min() ?? 0
    let all = first...(segments.map(\.ordinals.upperBound).max() ?? first)
    let words = segments.reduce(0) { $0 + $1.words }
    let merge = PostingMerge(words: words, dropping: Set(try writer.reader.deadOrdinals(in: all)))
    let summary = SegmentSummary(
      level: merge.level, ordinals: all, documents: segments.reduce(0) { $0 + $1.documents }, words: words)
    try writer.replaceSegments(segments.map(\.number), with: summary) { add in
      var pending: [Posting] = []
      try merge.run(segments.map { blocks(of: $0.number, in: writer.reader, portion) }) { block in
        pending.append(Posting(key: block.key, block: block.bytes))
        guard pending.count >= portion else { return }
        try add(pending)
        pending.removeAll(keepingCapacity: true)
      }
      try add(pending)
    }
  }

  /// The blocks of a segment of the record, read portion by portion.
  private static func blocks(of segment: Int, in reader: RecordReader, _ portion: Int) -> PostingMerge.Blocks {
    var read: ArraySlice<Posting> = []
    var next: Int64? = 0
    return {
      if read.isEmpty, let from = next {
        read = try reader.postings(ofSegment: segment, from: from, limit: portion)[...]
        next = read.count < portion ? nil : read.last.map { $0.key + 1 }
      }
      return read.popFirst().map { PostingBlock(key: $0.key, bytes: $0.block) }
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
