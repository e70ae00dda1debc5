import RecordTypes

/// A name that differs: `changed` where both sides have one in the same place and they share no word.
///
/// A name is a word with a capital that does not begin a sentence, a weekday or a month; at the beginning of a sentence
/// a capital counts only against a name that is sure. A name put in for a pronoun, or left out, is only flagged.
enum NameRule: SenseRule {
  static let name = "name"
  static let version = 3

  static func opinion(_ difference: Difference) -> RuleOpinion {
    let shouted = isShouted(difference.comparison.query.tokens)
    let sure = difference.queryTokens.filter { isName($0, shouted: shouted) }
    let sureThere = difference.passageTokens.filter { isName($0, shouted: false) }
    guard !sure.isEmpty || !sureThere.isEmpty else { return both(difference, shouted: shouted) }
    let names = sure.isEmpty ? difference.queryTokens.filter { isCapital($0, shouted: shouted) } : sure
    let others = sureThere.isEmpty ? difference.passageTokens.filter { isCapital($0, shouted: false) } : sureThere
    let (own, other) = Difference.cancel(names.map(\.word), others.map(\.word))
    guard !own.isEmpty || !other.isEmpty else { return RuleOpinion() }
    let isConflict = !own.isEmpty && !other.isEmpty && own.count == names.count && other.count == others.count
    return RuleOpinion(flags: [.name], effect: isConflict && !isMisspelt(difference) ? .changed : nil)
  }

  /// A letter more or less may be another name or a slip of the pen: flagged, not decided.
  private static func isMisspelt(_ difference: Difference) -> Bool {
    guard difference.query.count == difference.passage.count else { return false }
    let comparison = difference.comparison
    return zip(difference.query, difference.passage).allSatisfy { own, place in
      comparison.query.tokens[own].word == comparison.stream.tokens[place].word
        || SpellingRule.isSlip(comparison.query.written(own), comparison.stream.written(place))
        || isOneLetterOff(comparison.query.written(own).folded, comparison.stream.written(place).folded)
        || isOneOffice(comparison.query.written(own).folded, comparison.stream.written(place).folded)
    }
  }

  /// Six letters or more, and one of them another.
  private static func isOneLetterOff(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    first.count >= 6 && first.count == second.count && zip(first, second).count { $0 != $1 } == 1
  }

  /// `Spokesman` and `Spokesperson`: one office.
  private static func isOneOffice(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard let stem = officeStem(first), let other = officeStem(second) else { return false }
    return stem == other
  }

  private static func officeStem(_ word: [UInt8]) -> ArraySlice<UInt8>? {
    for ending in endings where word.count > ending.count + 3 && word.suffix(ending.count).elementsEqual(ending) {
      return word.dropLast(ending.count)
    }
    return nil
  }

  private static let endings = ["person", "woman", "man"].map { Array($0.utf8) }

  /// Both begin a sentence with words that no list knows.
  private static func both(_ difference: Difference, shouted: Bool) -> RuleOpinion {
    guard difference.query.count == 1, difference.passage.count == 1, let own = difference.queryTokens.first,
      let other = difference.passageTokens.first, isCapital(own, shouted: shouted), isCapital(other, shouted: false)
    else { return RuleOpinion() }
    return RuleOpinion(flags: [.name])
  }

  /// Whether the whole quotation is in capitals, which then mean nothing.
  private static func isShouted(_ tokens: [Token]) -> Bool {
    tokens.count > 2 && tokens.reduce(0) { $0 + ($1.traits.contains(.shouted) ? 1 : 0) } * 2 > tokens.count
  }

  static func isName(_ token: Token, shouted: Bool) -> Bool {
    if token.traits.contains(.number) { return false }
    if shouted { return false }
    guard token.traits.contains(.capital), !token.traits.contains(.opensSentence) else { return false }
    return token.end - token.start > 1 && !token.traits.contains(.common) || token.traits.contains(.shouted)
      || WordLists.weekdays.contains(token.word)
  }

  private static func isCapital(_ token: Token, shouted: Bool) -> Bool {
    !shouted && token.traits.contains(.capital) && !token.traits.contains(.common)
  }
}
