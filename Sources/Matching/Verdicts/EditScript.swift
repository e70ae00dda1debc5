import RecordTypes
import Texts

/// Writes runs as the edits of the contract: ranges of bytes that rebuild both sides, word by word.
enum EditScript {
  /// The edits of a comparison; `judged` are its differences in order.
  static func edits(_ comparison: Comparison, _ judged: [JudgedDifference]) -> [Edit] {
    var edits: [Edit] = []
    var differences = judged[...]
    var quotationAt = comparison.query.tokens.first.map { Int($0.start) } ?? 0
    for run in comparison.runs {
      let flags = run.isEqual ? [] : ordered(differences.popFirst()?.flags ?? [])
      for part in byPiece(run, comparison.stream) {
        let quotation = bytes(comparison.query.tokens, part.query, otherwise: quotationAt)
        let piece = comparison.stream.piece(
          at: part.passage.isEmpty ? max(0, part.passage.lowerBound - 1) : part.passage.lowerBound)
        let passage = bytes(
          comparison.stream.tokens, part.passage, otherwise: point(comparison, part.passage.lowerBound, piece))
        edits.append(
          Edit(
            operation: operation(part), passage: piece, quotationRange: quotation, passageRange: passage, flags: flags))
        quotationAt = quotation.upperBound
      }
    }
    return edits
  }

  private static func operation(_ run: Run) -> Edit.Operation {
    if run.isEqual { return .equal }
    return run.passage.isEmpty ? .insert : run.query.isEmpty ? .delete : .replace
  }

  /// A run cut where it passes from one piece to the next; the words are equal there one by one, or stay with the first piece.
  private static func byPiece(_ run: Run, _ stream: PassageStream) -> [Run] {
    var parts: [Run] = []
    var rest = run
    for piece in stream.pieces where rest.passage.lowerBound < piece.places.upperBound {
      let end = piece.places.upperBound
      guard rest.passage.upperBound > end else { break }
      let width = end - rest.passage.lowerBound
      let length = run.isEqual ? min(width, rest.query.count) : (parts.isEmpty ? rest.query.count : 0)
      let cut = rest.query.lowerBound + length
      parts.append(
        Run(isEqual: run.isEqual, query: rest.query.lowerBound..<cut, passage: rest.passage.lowerBound..<end))
      rest = Run(isEqual: run.isEqual, query: cut..<rest.query.upperBound, passage: end..<rest.passage.upperBound)
    }
    return parts + [rest]
  }

  private static func bytes(_ tokens: [Token], _ range: Range<Int>, otherwise point: Int) -> TextRange {
    guard !range.isEmpty else { return point..<point }
    let start = Int(tokens[range.lowerBound].start)
    return start..<max(start, Int(tokens[range.upperBound - 1].end))
  }

  /// Where in the document an insertion at `place` stands: behind the word before it.
  private static func point(_ comparison: Comparison, _ place: Int, _ piece: Int) -> Int {
    let tokens = comparison.stream.tokens
    let places = comparison.stream.pieces.indices.contains(piece) ? comparison.stream.pieces[piece].places : 0..<0
    if place > places.lowerBound, tokens.indices.contains(place - 1) { return Int(tokens[place - 1].end) }
    return tokens.indices.contains(place) ? Int(tokens[place].start) : 0
  }

  private static func ordered(_ flags: [Edit.Flag]) -> [Edit.Flag] {
    Edit.Flag.allCases.filter(flags.contains)
  }
}
