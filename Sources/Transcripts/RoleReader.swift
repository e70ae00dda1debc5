internal import RecordTypes
internal import Speakers
internal import Texts

/// Tells who asks, who answers, and which answer answers which question.
struct RoleReader {
  private var drafts: [DraftTurn]
  private let debate: Bool
  /// Per voice: whether it asks.
  private var askers: Set<Int> = []
  /// Per voice: whether it leads the conversation.
  private var leaders: Set<Int> = []

  /// The turns of `drafts`, in order, with roles and relations.
  static func turns(_ drafts: [DraftTurn], kind: Document.Kind?) -> [Turn] {
    var reader = RoleReader(drafts: drafts, debate: kind == .debate)
    reader.classify()
    return reader.turns()
  }

  private init(drafts: [DraftTurn], debate: Bool) {
    self.drafts = drafts
    self.debate = debate
  }

  // MARK: - Voices

  private struct Tally {
    var turns = 0
    var asking = 0
    var size = 0
    var afterQuestion = 0
    var part: VoiceWords.Part?
  }

  private mutating func classify() {
    var tallies: [Int: Tally] = [:]
    for (index, draft) in drafts.enumerated() {
      var tally = tallies[draft.voice] ?? Tally()
      tally.turns += 1
      tally.asking += draft.asks ? 1 : 0
      tally.size += draft.size
      tally.part = tally.part ?? draft.part
      if index > 0, !draft.asks, drafts[index - 1].voice != draft.voice,
        drafts[index - 1].part == .question || drafts[index - 1].asks
      {
        tally.afterQuestion += 1
      }
      tallies[draft.voice] = tally
    }
    askers = Set(tallies.filter { $0.value.part == .question }.keys)
    leaders = Set(tallies.filter { $0.value.part == .moderator }.keys)
    let named = tallies.filter { $0.value.part == nil }
    let generic = drafts.count { $0.part == .question }
    if generic * 4 >= drafts.count { findLeaders(named) } else { findAskers(named) }
  }

  /// Where labels do not say who asks: those whose turns end in a question more often than they follow one; of the voices
  /// for which that tells nothing, those that take turns with the ones who answer.
  private mutating func findAskers(_ voices: [Int: Tally]) {
    guard voices.count > 1 || !askers.isEmpty else { return }
    var asking = askers
    var answering: Set<Int> = []
    for (voice, tally) in voices {
      let lean = Double(tally.asking - tally.afterQuestion) / Double(Swift.max(tally.turns, 1))
      if lean > 0.1 { asking.insert(voice) } else if lean < -0.1 { answering.insert(voice) }
    }
    guard !asking.isEmpty, !answering.isEmpty else { return }
    for voice in voices.keys where !asking.contains(voice) && !answering.contains(voice) {
      let near = drafts.indices.filter { drafts[$0].voice == voice }.flatMap { [$0 - 1, $0 + 1] }
        .filter(drafts.indices.contains).map { drafts[$0].voice }
      let answers = near.count(where: answering.contains)
      if answers * 2 > near.count, answers > 0 { asking.insert(voice) }
    }
    askers = asking
    if debate { leaders.formUnion(askers.filter { voices[$0] != nil }) }
  }

  /// Where labels say who asks: a named voice with few words that hardly ever follows a question gives the floor.
  private mutating func findLeaders(_ voices: [Int: Tally]) {
    let total = voices.values.reduce(0) { $0 + $1.size }
    for (voice, tally) in voices where voices.count > 1 {
      let short = tally.size * 25 < total || tally.size * 8 < total && tally.size < 120 * tally.turns
      if short, tally.afterQuestion * 3 <= tally.turns { leaders.insert(voice) }
    }
  }

  // MARK: - Turns

  private func turns() -> [Turn] {
    var turns: [Turn] = []
    var question: Int?
    for (index, draft) in drafts.enumerated() {
      var turn = Turn(
        index: index, role: role(at: index, open: question != nil), speaker: speaker(draft), notes: draft.notes,
        labelRange: draft.label?.range, range: draft.range)
      turn.moderator = leaders.contains(draft.voice)
      turn.aside = draft.parts?.aside
      turn.addressee = draft.parts?.addressee.map { Speaker(label: $0) }
      if turn.role == .question { question = index }
      if turn.role == .answer, let question, mayAnswer(turn, draft, turns[question]) { turn.answers = question }
      turns.append(turn)
    }
    return turns
  }

  private func speaker(_ draft: DraftTurn) -> Speaker? { draft.speaker }

  private func role(at index: Int, open: Bool) -> Turn.Role {
    let draft = drafts[index]
    switch draft.part {
    case .question: return .question
    case .answer: return .answer
    case .moderator: return draft.asks && isAnswered(index) && !hasQuestionLabels ? .question : .statement
    case .crowd: return draft.asks && isAnswered(index) ? .question : .statement
    case nil: break
    }
    if askers.contains(draft.voice) {
      if draft.asks { return isAnswered(index) || !debate ? .question : .statement }
      return (open || index > 0) && isAnswered(index) && !debate ? .question : .statement
    }
    if leaders.contains(draft.voice) { return .statement }
    return open && !askers.isEmpty || open && followsCrowdQuestion(index) ? .answer : .statement
  }

  private var hasQuestionLabels: Bool { drafts.contains { $0.part == .question } }

  /// Whether somebody who does not ask speaks next.
  private func isAnswered(_ index: Int) -> Bool {
    guard index + 1 < drafts.count else { return false }
    let next = drafts[index + 1]
    return next.voice != drafts[index].voice && next.part != .question && !askers.contains(next.voice)
  }

  private func followsCrowdQuestion(_ index: Int) -> Bool { index > 0 && drafts[index - 1].asks }

  /// Whether the turn answers the question: not where it was put to somebody else, or the label says that it was
  /// said after somebody else's answer.
  private func mayAnswer(_ turn: Turn, _ draft: DraftTurn, _ question: Turn) -> Bool {
    if draft.parts?.spokeBefore != nil { return false }
    guard let addressee = question.addressee else { return true }
    let label = turn.speaker?.name ?? turn.speaker?.label ?? ""
    if NameMatcher.confidence(addressee.label, label) >= 0.6 { return true }
    guard PersonName(addressee.label) == nil, let office = turn.speaker?.office else { return false }
    return OfficeTitle.fit(addressee.label, office) >= 0.5
  }
}
