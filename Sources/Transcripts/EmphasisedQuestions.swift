internal import RecordTypes
internal import Speakers
internal import Texts

/// Cuts at questions that lost their label on a page that labels its questions: a paragraph that the page sets off as a whole
/// and that asks, inside somebody's words that are not set off.
enum EmphasisedQuestions {
  /// The stretches, cut. O(n).
  static func split(_ drafts: [DraftTurn], _ cutter: TurnCutter) -> [DraftTurn] {
    let questions = drafts.filter { $0.part == .question }
    guard cutter.paragraphs.contains(where: { $0.isWhollyEmphasised }) else { return drafts }
    if questions.count >= 2 { return drafts.flatMap { cut($0, cutter) } }
    // Where names label the answers alone, several of these are the questions.
    guard questions.isEmpty, let first = drafts.first, drafts.count >= 3,
      drafts.count(where: { draft in draft.paragraphs.dropFirst().contains { asks($0, cutter) } }) >= 2
    else { return drafts }
    let parted = drafts.flatMap { cut($0, cutter) }
    let before = first.paragraphs.lowerBound - 1
    guard before >= 0, asks(before, cutter) else { return parted }
    return [DraftTurn(part: .question, range: cutter.paragraphs[before].range, paragraphs: before..<(before + 1))]
      + parted
  }

  private static func cut(_ draft: DraftTurn, _ cutter: TurnCutter) -> [DraftTurn] {
    let inside = draft.paragraphs.dropFirst().filter {
      cutter.paragraphs[$0].range.upperBound <= draft.range.upperBound
    }
    let last = draft.part != .question ? inside.last : nil
    guard let asking = inside.first(where: { asks($0, cutter) || $0 == last && isSetOff($0, cutter) }),
      !cutter.paragraphs[draft.paragraphs.lowerBound].isWhollyEmphasised
    else { return [draft] }
    let place = cutter.paragraphs[asking].range
    var before = draft
    before.range = cutter.words(
      from: draft.range.lowerBound, to: place.lowerBound, in: draft.paragraphs.lowerBound..<asking)
    before.paragraphs = draft.paragraphs.lowerBound..<asking
    let question = DraftTurn(part: .question, range: place, paragraphs: asking..<(asking + 1))
    guard !before.range.isEmpty else { return [draft] }
    guard asking + 1 < draft.paragraphs.upperBound,
      cutter.paragraphs[asking + 1].range.lowerBound < draft.range.upperBound
    else { return [before, question] }
    var after = draft
    after.label = nil
    after.speaker = nil
    after.part = .answer
    after.range = cutter.paragraphs[asking + 1].range.lowerBound..<draft.range.upperBound
    after.paragraphs = (asking + 1)..<draft.paragraphs.upperBound
    return [before, question] + cut(after, cutter)
  }

  private static func asks(_ index: Int, _ cutter: TurnCutter) -> Bool {
    isSetOff(index, cutter) && cutter.bytes[cutter.paragraphs[index].range.upperBound - 1] == 0x3F
  }

  /// A sentence that is set in bold as a whole; right before the next label it is a remark that is put to somebody.
  private static func isSetOff(_ index: Int, _ cutter: TurnCutter) -> Bool {
    let paragraph = cutter.paragraphs[index]
    return paragraph.isWhollyEmphasised && paragraph.emphasis?.strong ?? false && paragraph.kind != .heading
      && cutter.isWords(index)
      && (cutter.bytes[paragraph.range.upperBound - 1] == 0x3F ? 6...600 : 15...600).contains(paragraph.range.count)
      && [0x3F, 0x2E].contains(cutter.bytes[paragraph.range.upperBound - 1])
  }
}
