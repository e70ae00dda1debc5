import RecordTypes
import Texts

/// Whether somebody else's question, or a long speech, stands between two words of a document, so that what is said before and
/// behind it are different answers. A short interruption (`Really?`), or one in mid-sentence, parts nothing.
enum AnswerBreak {
  /// Whether a new answer begins between the tokens `first` and `second`. O(distance).
  static func parts(_ text: MatchableText, _ first: Int, _ second: Int) -> Bool {
    let tokens = text.tokens
    guard first < second, tokens[first].turn != tokens[second].turn else { return false }
    let voices = [text.voice(of: tokens[first]), text.voice(of: tokens[second])]
    guard let start = (first..<second).first(where: { !voices.contains(text.voice(of: tokens[$0])) }) else {
      return false
    }
    let others = tokens[start..<second].filter { !voices.contains(text.voice(of: $0)) }
    guard endsSentence(text, start - 1) else { return false }
    return others.count >= longSpeech || others.count >= shortestQuestion && others.contains { isQuestion(text, $0) }
  }

  private static let longSpeech = 25
  private static let shortestQuestion = 4

  private static func isQuestion(_ text: MatchableText, _ token: Token) -> Bool {
    guard token.turn >= 0 else { return false }
    let turn = text.turns[Int(token.turn)]
    if turn.role == .question { return true }
    let bytes = turn.range.clamped(to: 0..<text.bytes.count)
    return text.bytes[bytes].last { $0 > 0x20 && $0 < 0x80 && $0 != 0x22 } == 0x3F
  }

  /// Whether a full stop, or another mark that ends a sentence, stands behind the word.
  private static func endsSentence(_ text: MatchableText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    let end = token.turn >= 0 ? text.turns[Int(token.turn)].range.upperBound : Int(token.end) + 4
    let tail = Int(token.end)..<max(Int(token.end), min(end, text.bytes.count, Int(token.end) + 4))
    return text.bytes[tail].contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
  }
}
