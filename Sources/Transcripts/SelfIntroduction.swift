internal import Speakers
internal import Texts

/// Whom a voice calls itself: `I'm your moderator, Mirel Tanos`, `My name is Mirel Tanos`.
enum SelfIntroduction {
  /// How much of a turn is read, in bytes.
  private static let limit = 500
  /// How far behind the words the name may begin, in bytes.
  private static let reach = 3

  /// The name in full that one of the first turns of a voice gives for itself; nil where none does. O(limit).
  static func name(in bytes: [UInt8], _ turns: [TextRange]) -> PersonName? {
    for turn in turns.prefix(3) {
      var end = Swift.min(turn.upperBound, turn.lowerBound + limit)
      while end < turn.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      let range = turn.lowerBound..<end
      guard words.stand(in: Folding.fold(bytes, range)) else { continue }
      for mention in NameMentions.find(in: bytes, range: range) where mention.kind == .person {
        guard let person = mention.person, person.isFull else { continue }
        let before = Folding.fold(
          bytes, Swift.max(range.lowerBound, mention.range.lowerBound - 48)..<mention.range.lowerBound)
        if words.place(
          in: before,
          where: { start, end in
            (start == 0 || before[start - 1] < 0x41) && end + reach >= before.count
          }) != nil
        {
          return person
        }
      }
    }
    return nil
  }

  private static let words = Phrases([
    "i'm", "i’m", "i am", "my name is", "your moderator", "your host", "your host today", "your moderator today",
    "mein name ist", "ich bin", "je m'appelle", "je suis", "me llamo", "mi nombre es", "soy", "меня зовут",
  ])
}
