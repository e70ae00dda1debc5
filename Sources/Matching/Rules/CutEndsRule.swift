import RecordTypes
import Texts

/// Words directly before or behind the passage, in its sentence, on which the sense hangs: `if`, `not only`, `unless`, `I
/// do not think that`. A stretch of the record may begin and end anywhere; so this is a finding, not a change: `conditionCut`
/// where it is a condition, `contextCut` where it is another such word.
enum CutEndsRule {
  static func findings(_ text: MatchableText, _ range: Range<Int>) -> [Finding] {
    var findings: [Finding] = []
    let tokens = text.tokens
    guard range.lowerBound < range.upperBound, tokens.indices.contains(range.upperBound - 1) else { return [] }
    let before = max(0, range.lowerBound - longestCondition)..<range.lowerBound
    let hanging = before.last { index in
      let word = tokens[index].word
      return conditions.contains(word) || range.lowerBound - index <= 4 && hangsBefore.contains(word)
    }
    if let index = hanging, isOneSentence(text, from: Int(tokens[index].end), to: Int(tokens[range.lowerBound].start)) {
      let category = conditions.contains(tokens[index].word) ? "conditionCut" : "contextCut"
      findings.append(finding(category, text, index..<range.lowerBound, "begins", "behind"))
    }
    let behind = range.upperBound..<min(tokens.count, range.upperBound + 6)
    if let index = behind.first(where: { hangsBehind.contains(tokens[$0].word) }),
      isOneSentence(text, from: Int(tokens[range.upperBound - 1].end), to: Int(tokens[index].start))
    {
      findings.append(finding("conditionCut", text, range.upperBound..<(index + 1), "ends", "before"))
    }
    return findings
  }

  private static func finding(
    _ category: String, _ text: MatchableText, _ cut: Range<Int>, _ verb: String, _ side: String
  ) -> Finding {
    let tokens = text.tokens
    let bytes =
      Int(tokens[cut.lowerBound].start)..<max(Int(tokens[cut.lowerBound].start), Int(tokens[cut.upperBound - 1].end))
    let words = String(decoding: text.bytes[bytes], as: UTF8.self)
    return Finding(
      category: category, message: "The quotation \(verb) \(side) words on which its sense may hang: “\(words)”.")
  }

  private static func isOneSentence(_ text: MatchableText, from start: Int, to end: Int) -> Bool {
    guard start <= end else { return true }
    return !text.bytes[start..<end].contains { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F || $0 == 0x0A || $0 == 0x3B }
  }

  /// A condition holds for all that follows in its sentence: `If the council agrees, we could sign within a month`.
  private static let longestCondition = 40
  private static let conditions = Set(["if", "unless"].map { WordHash.of($0) })
  private static let hangsBefore = Set(
    ["if", "unless", "not", "never", "without", "whether", "no", "neither", "nor"].map { WordHash.of($0) })
  private static let hangsBehind = Set(["if", "unless", "except", "provided", "unlike"].map { WordHash.of($0) })
}
