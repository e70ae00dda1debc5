internal import RecordTypes
internal import Speakers
internal import Texts

/// Fills the gaps where a conversation takes turns by its labels and one label is missing: a question that stands at the end of
/// an answer before the same voice's next label, an answer that stands under its question before the next.
enum AlternationGaps {
  /// The longest question that is looked for behind an answer, in bytes.
  private static let longest = 600

  /// The stretches, with those cut that hold two voices by the rhythm of the others. O(n).
  static func fill(_ drafts: [DraftTurn], _ cutter: TurnCutter) -> [DraftTurn] {
    guard drafts.count >= 5 else { return drafts }
    let keys = drafts.map { $0.label?.key }
    let repeats = drafts.indices.dropLast().count { keys[$0] != nil && keys[$0] == keys[$0 + 1] }
    guard repeats > 0, repeats * 4 <= drafts.count else { return drafts }
    let habit = asksOn(drafts, cutter)
    var filled: [DraftTurn] = []
    for index in drafts.indices {
      let draft = drafts[index]
      guard index + 1 < drafts.count, keys[index] != nil, keys[index] == keys[index + 1] else {
        filled.append(draft)
        continue
      }
      switch draft.part {
      case .question: filled += habit ? [draft] : unanswered(draft, cutter)
      case nil, .answer: filled += index > 0 && isAsked(drafts[index - 1], draft) ? unasked(draft, cutter) : [draft]
      default: filled.append(draft)
      }
    }
    return filled
  }

  /// Whether questions with labelled answers go on behind their question marks here: then nothing tells an answer from that.
  private static func asksOn(_ drafts: [DraftTurn], _ cutter: TurnCutter) -> Bool {
    let answered = drafts.indices.dropLast().filter {
      drafts[$0].part == .question && drafts[$0 + 1].label?.key != drafts[$0].label?.key
    }
    return answered.contains { parts(drafts[$0], cutter).count > 1 && place(parts(drafts[$0], cutter), cutter) != nil }
  }

  private static func isAsked(_ before: DraftTurn, _ draft: DraftTurn) -> Bool {
    before.part == .question || before.label?.key != draft.label?.key
  }

  /// The paragraphs of a stretch that are words.
  private static func parts(_ draft: DraftTurn, _ cutter: TurnCutter) -> [Int] {
    draft.paragraphs.filter { index in
      cutter.isWords(index) && !cutter.headings.contains(index) && cutter.paragraphs[index].range.overlaps(draft.range)
    }
  }

  /// The first paragraph of an answer below a question: behind the last that ends in a question mark.
  private static func place(_ words: [Int], _ cutter: TurnCutter) -> Int? {
    guard let last = words.lastIndex(where: { asks(cutter, $0) }), last + 1 < words.count else { return nil }
    return words[last + 1]
  }

  private static func unanswered(_ draft: DraftTurn, _ cutter: TurnCutter) -> [DraftTurn] {
    guard let place = place(parts(draft, cutter), cutter) else { return [draft] }
    return cut(draft, at: place, before: draft.part, behind: .answer, cutter)
  }

  /// The last paragraph of an answer that alone asks, in a sentence that is put to somebody.
  private static func unasked(_ draft: DraftTurn, _ cutter: TurnCutter) -> [DraftTurn] {
    let words = parts(draft, cutter)
    guard words.count >= 2, let last = words.last, asks(cutter, last), cutter.paragraphs[last].range.count <= longest,
      !words.dropLast().contains(where: { asks(cutter, $0) })
    else { return [draft] }
    return cut(draft, at: last, before: draft.part, behind: .question, cutter)
  }

  private static func cut(
    _ draft: DraftTurn, at place: Int, before: VoiceWords.Part?, behind: VoiceWords.Part, _ cutter: TurnCutter
  ) -> [DraftTurn] {
    let start = cutter.paragraphs[place].range.lowerBound
    var first = draft
    first.paragraphs = draft.paragraphs.lowerBound..<place
    first.range = cutter.words(from: draft.range.lowerBound, to: start, in: first.paragraphs)
    guard !first.range.isEmpty else { return [draft] }
    let second = DraftTurn(
      part: behind, range: start..<draft.range.upperBound, paragraphs: place..<draft.paragraphs.upperBound)
    return [first, second]
  }

  private static func asks(_ cutter: TurnCutter, _ index: Int) -> Bool { cutter.endsAsking(index) }
}
