internal import RecordTypes
internal import Speakers
internal import Texts

/// Signs that turns were cut in the wrong places: what a reader of the turns should know before trusting them.
enum TurnDoubts {
  /// One finding where the signs are many for the number of turns; else none. O(n).
  ///
  /// Signs: the same voice twice in a row; short lines without an end inside a turn, as labels are that nobody read; answers
  /// whose last paragraph asks; turns of which nothing is left but the label.
  ///
  /// `found`: what looked like labels; those that were not taken and stand inside a turn are signs, too.
  static func find(_ turns: [Turn], _ cutter: TurnCutter, found: [Label] = []) -> [Finding] {
    let overlooked = overlooked(found, turns, cutter)
    guard turns.count >= 3 else { return few(turns, cutter, overlooked: overlooked) }
    var signs = overlooked
    for (index, turn) in turns.enumerated() {
      if turn.range.isEmpty { signs += 1 }
      if opensWithoutWords(turn, cutter) { signs += 1 }
      if index > 0, isRepeated(turns[index - 1], turn) { signs += 1 }
    }
    signs += inside(turns, cutter)
    guard signs >= 2, signs * 6 >= turns.count else { return [] }
    return [
      Finding(
        category: "doubtfulTurns",
        message:
          "\(signs) places speak against how the \(turns.count) turns are cut: labels may be missing here, or lines of the page among the words."
      )
    ]
  }

  /// How many finds that name somebody stand inside a turn as labels do: two names and more, or one that recurs.
  private static func overlooked(_ found: [Label], _ turns: [Turn], _ cutter: TurnCutter) -> Int {
    let taken = Set(turns.compactMap { $0.labelRange?.lowerBound })
    let inside = found.filter { label in
      guard !taken.contains(label.range.lowerBound), namesVoice(label) else { return false }
      return turns.contains {
        $0.range.lowerBound < label.range.lowerBound && label.range.upperBound < $0.range.upperBound
      }
    }
    return inside.count >= 2 ? inside.count : 0
  }

  /// Whether a find has the form of a label and names somebody in full, by courtesy or by part.
  private static func namesVoice(_ label: Label) -> Bool {
    guard label.style != .line, label.style != .emphasised, !label.opensSmall, !label.isGlued, label.range.count <= 60
    else { return false }
    if label.part != nil { return label.style == .colon }
    return label.person.map { $0.isFull || !$0.honorifics.isEmpty } ?? false
  }

  /// The finding for one or two turns that hold a conversation: several questions, each with what answers it, or names.
  private static func few(_ turns: [Turn], _ cutter: TurnCutter, overlooked: Int) -> [Finding] {
    guard !turns.isEmpty else { return [] }
    var asked = 0
    var last: Int?
    for index in cutter.paragraphs.indices where cutter.isWords(index) && cutter.endsAsking(index) {
      let range = cutter.paragraphs[index].range
      guard turns.contains(where: { $0.range.lowerBound < range.lowerBound && range.upperBound < $0.range.upperBound })
      else { continue }
      // One question behind another is a speaker's.
      if last.map({ $0 + 1 < index }) ?? true, range.count <= 400, cutter.isPut(index) { asked += 1 }
      last = index
    }
    guard overlooked >= 2 || asked >= 3 else { return [] }
    return [
      Finding(
        category: "doubtfulTurns",
        message:
          "\(Swift.max(overlooked, asked)) places look like changes of voice, but only \(turns.count == 1 ? "one turn was" : "two turns were") told apart."
      )
    ]
  }

  /// The finding for a page whose title promises a conversation, which has questions and no turn.
  static func none(_ cutter: TurnCutter) -> [Finding] {
    let asking = cutter.paragraphs.indices.count { cutter.isWords($0) && asks(cutter, $0) }
    guard asking >= 3 else { return [] }
    return [
      Finding(
        category: "doubtfulTurns",
        message: "The title promises a conversation, and \(asking) paragraphs ask, but no turns could be told apart.")
    ]
  }

  /// The finding for a page in somebody's own voice on which names in full stand before words as labels do, and no turn was found.
  static func unread(_ found: [Label], _ cutter: TurnCutter) -> [Finding] {
    let names = found.filter { label in
      guard label.style == .colon || label.style == .point || label.style == .stamped, !label.opensSmall,
        let person = label.person
      else { return false }
      return person.isFull || !person.honorifics.isEmpty
    }
    guard names.count >= 2, Set(names.map(\.key)).count >= 2 else { return [] }
    let voice = Voice(cutter.bytes, cutter.paragraphs[...])
    guard voice.words >= 60, voice.firstPerson * 40 >= voice.words else { return [] }
    return [
      Finding(
        category: "doubtfulTurns",
        message: "\(names.count) lines begin with a name as labels do, but no turns could be told apart.")
    ]
  }

  /// Whether the first line of a turn holds no letter: a time, a number.
  private static func opensWithoutWords(_ turn: Turn, _ cutter: TurnCutter) -> Bool {
    let end = cutter.bytes[turn.range].firstIndex(of: 0x0A) ?? turn.range.upperBound
    return end < turn.range.upperBound
      && Words.scan(cutter.bytes, in: turn.range.lowerBound..<end).allSatisfy { $0.kind == .number }
  }

  private static func isRepeated(_ first: Turn, _ second: Turn) -> Bool {
    guard first.role != .question, second.role != .question, let a = first.speaker, let b = second.speaker else {
      return false
    }
    return (a.name ?? a.label) == (b.name ?? b.label)
  }

  /// Short lines inside of turns, and answers that end in a question of their own.
  private static func inside(_ turns: [Turn], _ cutter: TurnCutter) -> Int {
    var signs = 0
    var index = 0
    for turn in turns {
      while index < cutter.paragraphs.count, cutter.paragraphs[index].range.upperBound <= turn.range.lowerBound {
        index += 1
      }
      var last: Int?
      var first: Int?
      while index < cutter.paragraphs.count, cutter.paragraphs[index].range.lowerBound < turn.range.upperBound {
        if first == nil { first = index } else if isLine(cutter, index) { signs += 1 }
        last = index
        index += 1
      }
      if turn.role == .answer, let first, let last, last > first, asks(cutter, last) { signs += 1 }
    }
    return signs
  }

  /// A short line that is no item of a list and ends in a letter, a digit, a bracket or a colon.
  private static func isLine(_ cutter: TurnCutter, _ index: Int) -> Bool {
    let paragraph = cutter.paragraphs[index]
    guard paragraph.kind != .listItem, paragraph.range.count <= 70, !cutter.headings.contains(index),
      let (last, _) = Scalars.before(paragraph.range.upperBound, in: cutter.bytes)
    else { return false }
    if cutter.bytes[paragraph.range.lowerBound] == 0x28 || cutter.bytes[paragraph.range.lowerBound] == 0x5B {
      return false
    }
    return last == 0x3A || !CharacterClass.of(last).isDisjoint(with: [.letter, .digit])
  }

  private static func asks(_ cutter: TurnCutter, _ index: Int) -> Bool {
    cutter.bytes[cutter.paragraphs[index].range.upperBound - 1] == 0x3F
  }
}
