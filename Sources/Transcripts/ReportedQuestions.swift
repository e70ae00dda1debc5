internal import RecordTypes
internal import Speakers
internal import Texts

/// Cuts at questions that the page only tells of between the turns: `(Asked about the ferry, the minister replied:)`. What
/// follows is another answer of the same voice.
enum ReportedQuestions {
  private static let openers = Phrases([
    "interroge", "asked ", "a question", "a une question", "en reponse", "repondant", "gefragt", "auf die frage",
    "auf eine frage",
    "preguntado", "preguntada", "a una pregunta", "отвечая на вопрос", "the minister was asked", "in reply to",
    "replying to",
    "in response to", "the journalist", "the interviewer",
  ])

  /// The stretches, cut. O(paragraphs).
  static func split(_ drafts: [DraftTurn], _ cutter: TurnCutter) -> [DraftTurn] { drafts.flatMap { cut($0, cutter) } }

  private static func cut(_ draft: DraftTurn, _ cutter: TurnCutter) -> [DraftTurn] {
    guard draft.part != .question, draft.paragraphs.count > 2 else { return [draft] }
    let inside = draft.paragraphs.dropFirst().dropLast()
    guard let told = inside.first(where: { tells($0, cutter) }),
      cutter.paragraphs[told + 1].range.lowerBound < draft.range.upperBound
    else { return [draft] }
    var before = draft
    before.paragraphs = draft.paragraphs.lowerBound..<told
    before.range = cutter.words(
      from: draft.range.lowerBound, to: cutter.paragraphs[told].range.lowerBound, in: before.paragraphs)
    var after = draft
    after.paragraphs = (told + 1)..<draft.paragraphs.upperBound
    after.range = cutter.paragraphs[told + 1].range.lowerBound..<draft.range.upperBound
    after.label?.range = after.range.lowerBound..<after.range.lowerBound
    guard !before.range.isEmpty else { return [draft] }
    return [before] + cut(after, cutter)
  }

  private static func tells(_ index: Int, _ cutter: TurnCutter) -> Bool {
    let range = cutter.paragraphs[index].range
    guard (20...300).contains(range.count), let first = cutter.bytes[range].first, let last = cutter.bytes[range].last,
      first == 0x28 && last == 0x29 || first == 0x5B && last == 0x5D
    else { return false }
    return openers.open(Folding.fold(cutter.bytes, (range.lowerBound + 1)..<range.upperBound))
  }
}
