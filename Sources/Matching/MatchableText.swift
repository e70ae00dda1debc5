package import RecordTypes
package import Texts

/// A turn as matching needs to know it.
package struct MatchableTurn: Sendable, Hashable {
  /// The words, without the label.
  package var range: TextRange
  /// A number for the speaker, the caller's; nil where it is not known who speaks.
  package var speaker: Int?
  /// What the speaker does.
  package var role: Turn.Role?
  /// The index of the question that this answers.
  package var answers: Int?

  package init(range: TextRange, speaker: Int? = nil, role: Turn.Role? = nil, answers: Int? = nil) {
    self.range = range
    self.speaker = speaker
    self.role = role
    self.answers = answers
  }
}

/// A document made ready to be matched: its words, folded, each with its place and its turn.
///
/// Turn labels and transcriber's notes are left out, so that nothing stands between the words around them.
package struct MatchableText: Sendable {
  /// The document's text, UTF-8.
  package let bytes: [UInt8]
  /// The turns, in order; empty where there are none.
  package let turns: [MatchableTurn]
  let tokens: [Token]

  /// Reads the words of `bytes`. `skipped` are labels and notes, in any order; notes such as `(APPLAUSE)` are found
  /// without being named. O(n).
  package init(_ bytes: [UInt8], turns: [MatchableTurn] = [], skipped: [TextRange] = []) {
    self.bytes = bytes
    self.turns = turns
    let whole = 0..<bytes.count
    let gaps = (skipped.map { $0.clamped(to: whole) } + Notes.scan(bytes)).filter { !$0.isEmpty }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var reader = WordReader(bytes, capacity: bytes.count / 5)
    var gap = 0
    func read(_ range: Range<Int>, turn: Int) {
      var start = range.lowerBound
      while gap < gaps.count, gaps[gap].lowerBound < range.upperBound {
        if gaps[gap].lowerBound > start { reader.read(start..<gaps[gap].lowerBound, turn: Int32(clamping: turn)) }
        start = max(start, gaps[gap].upperBound)
        if start >= range.upperBound { break }
        gap += 1
      }
      if start < range.upperBound { reader.read(start..<range.upperBound, turn: Int32(clamping: turn)) }
    }
    var offset = 0
    for (index, turn) in turns.enumerated() {
      let range = turn.range.clamped(to: whole)
      guard range.lowerBound >= offset else { continue }
      read(offset..<range.lowerBound, turn: -1)
      read(range, turn: index)
      offset = range.upperBound
    }
    read(offset..<bytes.count, turn: -1)
    tokens = reader.finish()
  }

  /// How many words it has.
  package var count: Int { tokens.count }

  /// A number for who speaks at `token`: equal numbers, one speaker. Words outside of turns have one of their own.
  func voice(of token: Token) -> Int {
    guard token.turn >= 0 else { return -1 }
    let turn = Int(token.turn)
    if let speaker = turns[turn].speaker { return speaker }
    // Nobody known: each turn is a voice of its own.
    return Int.min / 2 + turn
  }
}
