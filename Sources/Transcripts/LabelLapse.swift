internal import RecordTypes
internal import Speakers
internal import Texts

/// Labels that a page prints for the first words of each voice only: behind them the two go on by turns, a paragraph each or
/// a question and what answers it.
enum LabelLapse {
  /// The fewest paragraphs behind the last label.
  private static let fewest = 4

  /// The stretches, with the last cut into the turns that have no label. O(n).
  ///
  /// `promised`: whether the title promises a conversation; elsewhere only a strict rhythm tells.
  static func split(_ drafts: [DraftTurn], _ cutter: TurnCutter, promised: Bool) -> [DraftTurn] {
    guard drafts.count >= 2, drafts.count <= 6, let last = drafts.last, let answering = last.label,
      let asking = drafts[drafts.count - 2].label, asking.key != answering.key,
      Set(drafts.compactMap { $0.label?.key }).count == 2, asks(drafts[drafts.count - 2], cutter)
    else { return drafts }
    let rest = last.paragraphs.dropFirst().filter {
      cutter.isWords($0) && cutter.paragraphs[$0].range.upperBound <= last.range.upperBound
        && cutter.paragraphs[$0].range.lowerBound > last.range.lowerBound
    }
    let asked = rest.filter { cutter.endsAsking($0) }
    guard rest.count >= fewest, asked.count >= 2, rest.count >= drafts.count, asked.last != rest.last || asked.count > 2
    else { return drafts }
    let put = asked.count { cutter.isPut($0) && cutter.paragraphs[$0].range.count <= 500 }
    let questions = alternating(rest, asked) ?? (promised && put >= 2 && put * 2 >= asked.count ? asked : [])
    guard let first = questions.first else { return drafts }
    var result = Array(drafts.dropLast())
    var head = last
    head.paragraphs = last.paragraphs.lowerBound..<first
    head.range = cutter.words(
      from: last.range.lowerBound, to: cutter.paragraphs[first].range.lowerBound, in: head.paragraphs)
    result.append(head)
    var pending = rest.filter { $0 >= first }[...]
    let isQuestion = Set(questions)
    while let start = pending.first {
      let same = pending.prefix { isQuestion.contains($0) == isQuestion.contains(start) }
      let end = same.last ?? start
      let label = isQuestion.contains(start) ? asking : answering
      result.append(
        turn(
          start..<(end + 1), label, part: isQuestion.contains(start) ? drafts[drafts.count - 2].part : last.part, last,
          cutter))
      pending = pending.dropFirst(same.count)
    }
    return result
  }

  /// Every other paragraph, where these ask and those between them do not; nil where there is no such rhythm.
  private static func alternating(_ rest: [Int], _ asked: [Int]) -> [Int]? {
    let known = Set(asked)
    for offset in [0, 1] {
      let own = stride(from: offset, to: rest.count, by: 2).map { rest[$0] }
      let others = rest.filter { !own.contains($0) }
      let hits = own.count { known.contains($0) }
      let misses = others.count { known.contains($0) }
      if hits >= 3, hits * 10 >= own.count * 6, misses * 10 <= others.count * 2 { return own }
    }
    return nil
  }

  private static func turn(
    _ paragraphs: Range<Int>, _ label: Label, part: VoiceWords.Part?, _ last: DraftTurn, _ cutter: TurnCutter
  ) -> DraftTurn {
    let start = cutter.paragraphs[paragraphs.lowerBound].range.lowerBound
    let end = cutter.paragraphs[paragraphs.upperBound - 1].range.upperBound
    var label = label
    label.range = start..<start
    label.wordsStart = start
    label.paragraph = paragraphs.lowerBound
    return DraftTurn(
      label: label, part: part, range: start..<Swift.min(end, last.range.upperBound), paragraphs: paragraphs)
  }

  private static func asks(_ draft: DraftTurn, _ cutter: TurnCutter) -> Bool {
    draft.part == .question || TurnCutter.endsAsking(cutter.bytes, draft.range)
  }
}
