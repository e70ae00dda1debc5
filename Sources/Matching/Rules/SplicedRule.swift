import RecordTypes

/// `spliced`: runs that stand in several passages, or further apart than 60 words, or in another order, joined to one
/// saying. The sense is kept only where one speaker says them in one answer in that order.
enum SplicedRule {
  static let version = 1

  static func ruling(_ judge: Judge) -> (verdict: Verdict, sense: Sense?, rule: String)? {
    let stream = judge.comparison.stream
    if stream.pieces.count > 1 {
      let (sense, reason) = relation(stream)
      return (.spliced, sense, "spliced/\(reason)@\(version)")
    }
    let wide = judge.differences.first { isWide($0) || changesTurn($0, stream) }
    guard let wide else { return nil }
    return (.spliced, changesTurn(wide, stream) ? .changed : .kept, "spliced/apart@\(version)")
  }

  /// A gap of more than 60 words.
  private static func isWide(_ difference: JudgedDifference) -> Bool {
    difference.difference.query.isEmpty && difference.difference.passage.count > Judge.longestGap
  }

  /// A gap that reaches into another speaker's words.
  private static func changesTurn(_ difference: JudgedDifference, _ stream: PassageStream) -> Bool {
    let passage = difference.difference.passage
    guard difference.difference.query.isEmpty, passage.count > 8, passage.lowerBound > 0,
      passage.upperBound < stream.tokens.count
    else { return false }
    let text = stream.pieces[0].text
    return text.voice(of: stream.tokens[passage.lowerBound - 1]) != text.voice(of: stream.tokens[passage.upperBound])
  }

  private static func relation(_ stream: PassageStream) -> (Sense, String) {
    if Set(stream.pieces.map(\.ordinal)).count > 1 { return (.changed, "severalDocuments") }
    let text = stream.pieces[0].text
    let starts = stream.pieces.map { stream.indices[$0.places.lowerBound] }
    if starts != starts.sorted() { return (.changed, "order") }
    let turns = Set(stream.pieces.map { stream.tokens[$0.places.lowerBound].turn })
    if turns.count == 1 { return (.kept, "apart") }
    let voices = Set(stream.pieces.map { text.voice(of: stream.tokens[$0.places.lowerBound]) })
    return (.changed, voices.count > 1 ? "severalSpeakers" : "severalAnswers")
  }
}
