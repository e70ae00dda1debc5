import RecordTypes
import Texts

/// Words of a rewording that have no counterpart in the passage: content words, names, numbers. They are named one phrase at
/// a time; that they stand in no other version either is not said.
enum UnmatchedWords {
  static func findings(_ comparison: Comparison) -> [Finding] {
    let tokens = comparison.query.tokens
    var phrases: [Range<Int>] = []
    let stems = Set(comparison.stream.tokens.map(\.stem))
    for run in comparison.runs where !run.isEqual {
      for index in run.query where isContent(tokens[index]) && !stems.contains(tokens[index].stem) {
        if let last = phrases.last, last.upperBound == index {
          phrases[phrases.count - 1] = last.lowerBound..<(index + 1)
        } else {
          phrases.append(index..<(index + 1))
        }
      }
    }
    guard !phrases.isEmpty else { return [] }
    let words = phrases.map { phrase in
      let start = Int(tokens[phrase.lowerBound].start)
      let end = max(start, Int(tokens[phrase.upperBound - 1].end))
      return "“" + String(decoding: comparison.query.text.bytes[start..<end], as: UTF8.self) + "”"
    }
    return [
      Finding(
        category: "noCounterpart",
        message: "Words without counterpart in this version: \(words.joined(separator: ", ")).")
    ]
  }

  /// Words that say something by themselves, and short names such as `May`.
  private static func isContent(_ token: Token) -> Bool {
    if !token.traits.contains(.common) { return true }
    return token.traits.contains(.capital) && !token.traits.contains(.opensSentence) && token.end - token.start > 1
  }
}
