import RecordTypes
import Texts

/// `spliced`: runs that stand in several passages, further apart than 60 words, in another order, or in another answer,
/// joined to one saying. The sense is kept only where one speaker says them in one answer in that order.
enum SplicedRule {
  static let version = 2

  static func ruling(_ judge: Judge) -> (verdict: Verdict, sense: Sense?, rule: String)? {
    let stream = judge.comparison.stream
    if stream.pieces.count > 1 {
      let (sense, reason) = relation(stream)
      if sense == .kept, let changed = judge.differences.first(where: { $0.effect == .changed }) {
        return (.spliced, .changed, "spliced/\(changed.rule ?? reason)")
      }
      return (.spliced, sense, "spliced/\(reason)@\(version)")
    }
    let wide = judge.differences.first { isWide($0.difference) || changesTurn($0.difference, stream) }
    guard let wide else { return nil }
    return (.spliced, changesTurn(wide.difference, stream) ? .changed : .kept, "spliced/apart@\(version)")
  }

  /// Where in the stream a piece of its own begins: behind more than 60 words left out, in another speaker's words, in
  /// another answer.
  static func bounds(_ judge: Judge) -> [Int] {
    let comparison = judge.comparison
    let stream = comparison.stream
    var bounds = judge.differences.map(\.difference).filter { isWide($0) || changesTurn($0, stream) }.map(
      \.passage.upperBound)
    var last: Int?
    for run in comparison.runs where run.isEqual {
      for place in run.passage {
        let piece = stream.pieces[stream.piece(at: place)]
        if let last, stream.tokens[last].turn != stream.tokens[place].turn, piece.places.contains(last),
          AnswerBreak.parts(piece.text, stream.indices[last], stream.indices[place])
        {
          bounds.append(place)
        }
        last = place
      }
    }
    return Set(bounds).sorted()
  }

  /// A gap of more than 60 words.
  private static func isWide(_ difference: Difference) -> Bool {
    difference.query.isEmpty && difference.passage.count > Judge.longestGap
  }

  /// A gap that reaches into another speaker's words.
  private static func changesTurn(_ difference: Difference, _ stream: PassageStream) -> Bool {
    let passage = difference.passage
    guard difference.query.isEmpty, !passage.isEmpty, passage.lowerBound > 0, passage.upperBound < stream.tokens.count
    else { return false }
    let text = stream.pieces[stream.piece(at: passage.lowerBound)].text
    let (before, behind) = (stream.tokens[passage.lowerBound - 1], stream.tokens[passage.upperBound])
    guard before.turn >= 0, behind.turn >= 0, text.voice(of: before) != text.voice(of: behind) else { return false }
    let areKnown = text.turns[Int(before.turn)].speaker != nil && text.turns[Int(behind.turn)].speaker != nil
    return areKnown && difference.isMarked || passage.count > 8
  }

  private static func relation(_ stream: PassageStream) -> (Sense, String) {
    if Set(stream.pieces.map(\.ordinal)).count > 1 { return (.changed, "severalDocuments") }
    let text = stream.pieces[0].text
    let pieces = stream.pieces.filter { !$0.places.isEmpty }
    let starts = pieces.map { stream.indices[$0.places.lowerBound] }
    if starts != starts.sorted() { return (.changed, "order") }
    let voices = Set(pieces.map { text.voice(of: stream.tokens[$0.places.lowerBound]) })
    if voices.count > 1 { return (.changed, "severalSpeakers") }
    let areParted = zip(pieces, pieces.dropFirst()).contains { first, second in
      AnswerBreak.parts(text, stream.indices[first.places.upperBound - 1], stream.indices[second.places.lowerBound])
    }
    return areParted ? (.changed, "severalAnswers") : (.kept, "apart")
  }
}
