internal import RecordTypes
internal import Speakers
internal import Texts

/// Cuts the answers off where a page labels the questions alone: `Q. Who commands?`, and the answer below it without a
/// label.
enum UnlabelledAnswers {
  /// The stretches with their answers; as they were where answers have labels, or questions hold one paragraph. O(n).
  static func split(_ drafts: [DraftTurn], _ cutter: TurnCutter) -> [DraftTurn] {
    let drafts = drafts.flatMap { isLate($0) && words($0, cutter).count >= 2 ? parts($0, cutter) : [$0] }
    let questions = drafts.indices.filter { drafts[$0].part == .question }
    guard questions.count >= 2, !drafts.contains(where: { $0.part == .answer }) else { return drafts }
    let unanswered = questions.filter { $0 + 1 == drafts.count || drafts[$0 + 1].part == .question }
    let long = unanswered.filter { words(drafts[$0], cutter).count >= 2 }
    guard unanswered.count * 10 >= questions.count * 6, long.count * 10 >= unanswered.count * 6 else { return drafts }
    let chosen = Set(long)
    return drafts.indices.flatMap { chosen.contains($0) ? parts(drafts[$0], cutter) : [drafts[$0]] }
  }

  /// `The following question was raised after the press conference: …`, and the answer below it.
  private static func isLate(_ draft: DraftTurn) -> Bool {
    draft.part == .question && draft.label?.name.hasPrefix("The following question") ?? false
  }

  /// The paragraphs of a stretch that are words; one that holds nothing but its label is none.
  private static func words(_ draft: DraftTurn, _ cutter: TurnCutter) -> [Int] {
    draft.paragraphs.filter { index in
      cutter.isWords(index) && !cutter.headings.contains(index)
        && cutter.paragraphs[index].range.overlaps(draft.range)
    }
  }

  /// Question and answer: the question goes on as long as its paragraphs ask.
  private static func parts(_ draft: DraftTurn, _ cutter: TurnCutter) -> [DraftTurn] {
    let words = words(draft, cutter)
    var count = 1
    while count + 1 < words.count, asks(words[count], cutter) { count += 1 }
    let cut = cutter.paragraphs[words[count]].range.lowerBound
    var question = draft
    question.range = draft.range.lowerBound..<cutter.paragraphs[words[count - 1]].range.upperBound
    question.paragraphs = draft.paragraphs.lowerBound..<words[count]
    let answer = DraftTurn(
      part: .answer, range: cut..<draft.range.upperBound, paragraphs: words[count]..<draft.paragraphs.upperBound)
    return [question, answer]
  }

  private static func asks(_ index: Int, _ cutter: TurnCutter) -> Bool {
    cutter.bytes[cutter.paragraphs[index].range.upperBound - 1] == 0x3F
  }
}
