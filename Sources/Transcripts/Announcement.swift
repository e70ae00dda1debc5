internal import Speakers
internal import Texts

/// Whom a voice calls up as the next to ask: `The first question goes to Mirel Tanos of Radio Sul.`
enum Announcement {
  /// How much of the end of a turn is read, in bytes.
  private static let limit = 200
  /// How far behind the words that call the name may begin, in bytes.
  private static let reach = 24

  /// The person in full whom the end of a turn calls up; nil where it calls nobody, or two. O(limit).
  static func asker(in bytes: [UInt8], _ turn: TextRange) -> PersonName? {
    var start = Swift.max(turn.lowerBound, turn.upperBound - limit)
    while start > turn.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let range = start..<turn.upperBound
    guard calls.stand(in: Folding.fold(bytes, range)) else { return nil }
    let named = NameMentions.find(in: bytes, range: range).filter { $0.kind == .person && $0.person?.isFull ?? false }
    guard named.count == 1, let mention = named.first else { return nil }
    let before = Folding.fold(bytes, range.lowerBound..<mention.range.lowerBound)
    let place = calls.place(in: before) { _, end in end + reach >= before.count }
    return place == nil ? nil : mention.person
  }

  private static let calls = Phrases([
    "question is from", "question comes from", "question goes to", "question to ", "question from",
    "question will be from",
    "go to", "goes to", "over to", "turn to", "call on", "next is", "next up", "next, we have", "we have", "floor to",
    "start with", "begin with", "erste frage", "nachste frage", "frage hat", "frage stellt", "parole est a",
    "la parole a", "question est de", "pregunta es de", "palabra", "вопрос от", "слово", "line of",
  ])
}
