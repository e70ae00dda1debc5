@testable import Matching

extension PostingSegment {
  /// The merge of segments that are at hand whole.
  static func merged(_ segments: [PostingSegment], dropping: Set<Int> = []) throws -> PostingSegment {
    let words = segments.reduce(0) { $0 + $1.words }
    let merge = PostingMerge(words: words, dropping: dropping)
    var blocks: [PostingBlock] = []
    let sources = segments.map { segment in
      var rest = segment.blocks[...]
      return { rest.popFirst() }
    }
    try merge.run(sources) { blocks.append($0) }
    return PostingSegment(
      level: merge.level, documents: segments.reduce(0) { $0 + $1.documents }, words: words, blocks: blocks)
  }
}
