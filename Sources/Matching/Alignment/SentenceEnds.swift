import Texts

/// A word of another sentence is no counterpart: `He did not answer. Somebody else paid.` beside `Now somebody else paid` lacks
/// `now`; it does not say `answer` in its place. So the passage begins with the sentence that agrees, and ends with it.
///
/// Only the two ends are looked at, and only where the quotation has no bound of its own in the same place.
enum SentenceEnds {
  /// Leaves the words of other sentences out of the first and the last difference. O(words of both).
  static func settle(_ comparison: inout Comparison) {
    guard comparison.runs.count > 1 else { return }
    settleStart(&comparison)
    settleEnd(&comparison)
  }

  private static func settleStart(_ comparison: inout Comparison) {
    let run = comparison.runs[0]
    guard isReplaced(run), comparison.runs[1].isEqual else { return }
    let places = (run.passage.lowerBound + 1)...run.passage.upperBound
    guard let bound = places.last(where: { isBound(comparison.stream, before: $0) }),
      !hasBound(comparison.query, (run.query.lowerBound + 1)...run.query.upperBound)
    else { return }
    comparison.runs[0].passage = bound..<run.passage.upperBound
  }

  private static func settleEnd(_ comparison: inout Comparison) {
    let index = comparison.runs.count - 1
    let run = comparison.runs[index]
    guard isReplaced(run), comparison.runs[index - 1].isEqual else { return }
    let places = run.passage.lowerBound..<run.passage.upperBound
    guard let bound = places.first(where: { isBound(comparison.stream, before: $0) }),
      !hasBound(comparison.query, run.query.lowerBound...(run.query.upperBound - 1))
    else { return }
    comparison.runs[index].passage = run.passage.lowerBound..<bound
  }

  private static func isReplaced(_ run: Run) -> Bool { !run.isEqual && !run.query.isEmpty && !run.passage.isEmpty }

  /// Whether a sentence or a turn ends between the words of the stream before and at `place`.
  private static func isBound(_ stream: PassageStream, before place: Int) -> Bool {
    guard place > 0, place < stream.tokens.count else { return false }
    let piece = stream.piece(at: place)
    guard piece == stream.piece(at: place - 1) else { return true }
    let (first, second) = (stream.tokens[place - 1], stream.tokens[place])
    return first.turn != second.turn || isBound(stream.pieces[piece].text.bytes, first, second)
  }

  private static func hasBound(_ query: PreparedQuery, _ indices: ClosedRange<Int>) -> Bool {
    indices.contains { index in
      guard index > 0, index < query.tokens.count else { return false }
      return query.marks[index] != .none || isBound(query.text.bytes, query.tokens[index - 1], query.tokens[index])
    }
  }

  /// Whether a full stop, another mark that ends a sentence, or an empty line stands between two words. The point of a short
  /// word with a capital is an abbreviation's.
  private static func isBound(_ bytes: [UInt8], _ first: Token, _ second: Token) -> Bool {
    guard first.end < second.start, Int(second.start) <= bytes.count else { return false }
    let isShort = first.traits.contains(.capital) && first.end - first.start <= 3
    var lines = 0
    for offset in Int(first.end)..<Int(second.start) {
      switch bytes[offset] {
      case 0x21, 0x3F: return true
      case 0x2E where !isShort && second.start - first.end > 1: return true
      case 0x0A:
        lines += 1
        if lines > 1 { return true }
      default: continue
      }
    }
    return false
  }
}
