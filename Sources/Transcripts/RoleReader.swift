internal import RecordTypes
internal import Speakers
internal import Texts

/// Tells who asks, who answers, and which answer answers which question.
struct RoleReader {
  private var drafts: [DraftTurn]
  private let kind: Document.Kind?
  private let debate: Bool
  /// The roles in the question time of a parliament, where it is one.
  private var questionTime: [Turn.Role]?
  /// Whether the letters Q and A stand for two persons, beside whom others are named.
  private let examined: Bool
  /// Whether it is the sitting of a parliament: nobody asks for an answer.
  private let sitting: Bool
  /// Whether labels say who asks.
  private let hasQuestionLabels: Bool
  /// The names of others than the one who answers, where questions and answers are labelled as such.
  private let besideAnswers: Set<String>
  /// Per voice: whether it sits on the bench of a court.
  private var bench: Set<Int> = []
  /// Per voice: whether it asks.
  private var askers: Set<Int> = []
  /// The voices of those whose answers the title promises.
  private var promised: Set<Int> = []
  /// The voices of those who lead the conversation by the lines around it.
  private var hosting: Set<Int> = []
  /// Whether two voices take turns, a house and its guest.
  private var isDialogue = false
  /// Per voice: whether it leads the conversation.
  private var leaders: Set<Int> = []

  /// The turns of `drafts`, in order, with roles and relations.
  ///
  /// `answerers`: whose answers the title promises; `hosts`: who leads the conversation by the lines around it.
  static func turns(
    _ drafts: [DraftTurn], kind: Document.Kind?, examined: Bool = false, sitting: ParliamentEvidence.Sort? = nil,
    answerers: [PersonName] = [], hosts: [PersonName] = []
  ) -> [Turn] {
    var reader = RoleReader(drafts: drafts, kind: kind, examined: examined, sitting: sitting == .debate)
    if sitting == .questions { reader.questionTime = QuestionTime.roles(drafts) }
    reader.hosting = voices(of: hosts, drafts)
    reader.promised = voices(of: answerers, drafts).subtracting(reader.hosting)
    reader.classify()
    return reader.turns()
  }

  private init(drafts: [DraftTurn], kind: Document.Kind?, examined: Bool, sitting: Bool) {
    self.drafts = drafts
    self.kind = kind
    debate = kind == .debate
    self.examined = examined
    self.sitting = sitting
    hasQuestionLabels = drafts.contains { $0.part == .question }
    besideAnswers = RoleReader.besideAnswers(drafts)
  }

  // MARK: - Voices

  /// The voices of some persons.
  private static func voices(of persons: [PersonName], _ drafts: [DraftTurn]) -> Set<Int> {
    guard !persons.isEmpty else { return [] }
    var known: [String: Bool] = [:]
    var voices: Set<Int> = []
    for draft in drafts where draft.part == nil {
      guard let name = draft.speaker?.name else { continue }
      if known[name] == nil {
        known[name] =
          PersonName(name).map { name in
            persons.contains { NameMatcher.confidence($0, name) >= 0.75 }
          } ?? false
      }
      if known[name] ?? false { voices.insert(draft.voice) }
    }
    return voices
  }

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
    isDialogue = tallies.count == 2 && !debate
    askers = Set(tallies.filter { $0.value.part == .question }.keys)
    leaders = Set(tallies.filter { $0.value.part == .moderator }.keys)
    if hasQuestionLabels { for draft in drafts where draft.leads { leaders.insert(draft.voice) } }
    askers.formUnion(drafts.filter { $0.introduced && $0.part == nil }.map { $0.voice })
    findBench()
    findSpokespersons(tallies)
    let named = tallies.filter { $0.value.part == nil && !askers.contains($0.key) }
    let generic = drafts.count { $0.part == .question }
    let speaking = drafts.count(where: { $0.part != .moderator && $0.part != .crowd })
    askers.formUnion(calledUp(named))
    let isLabelled = generic * 4 >= drafts.count || generic >= 3 && generic * 4 >= speaking
    let others = named.filter { !askers.contains($0.key) }
    if isLabelled { findLeaders(others) } else { findAskers(others) }
  }

  /// Named voices of few turns whom the one with most of the words answers each time, and who ask: they got the floor by name
  /// where others are `Question`. Who speaks right behind such a question answers.
  private func calledUp(_ voices: [Int: Tally]) -> Set<Int> {
    guard let longest = RoleReader.longest(voices), voices.count >= 2, drafts.contains(where: { $0.part == .question })
    else { return [] }
    let total = voices.values.reduce(0) { $0 + $1.size }
    return Set(
      voices.filter { voice, tally in
        guard voice != longest, tally.turns <= 3, tally.asking > 0, tally.size * 5 < total, !promised.contains(voice),
          !hosting.contains(voice), !leaders.contains(voice)
        else { return false }
        return drafts.indices.allSatisfy { index in
          guard drafts[index].voice == voice else { return true }
          return index > 0 && index + 1 < drafts.count && drafts[index + 1].voice == longest
            && drafts[index - 1].part != .question && !drafts[index].calls
        }
      }.keys)
  }

  /// The voice with most of the words; the first to speak where two have as many.
  private static func longest(_ tallies: [Int: Tally]) -> Int? {
    tallies.max { ($0.value.size, $1.key) < ($1.value.size, $0.key) }?.key
  }

  /// Whether the office is that of a judge.
  static func isJudge(_ office: String) -> Bool {
    Folding.fold(office).split(separator: " ").contains { ["justice", "judge", "justices"].contains($0) }
  }

  /// Two or more justices, where others plead before them.
  private mutating func findBench() {
    let judges = drafts.filter { $0.speaker?.office.map(RoleReader.isJudge) ?? false }
    let voices = Set(judges.map { $0.voice })
    if voices.count >= 2, Set(drafts.map { $0.voice }).count > voices.count { bench = voices }
  }

  /// A press secretary or spokesperson gives the floor where somebody else has most of the words and answers.
  private mutating func findSpokespersons(_ tallies: [Int: Tally]) {
    guard hasQuestionLabels, let longest = RoleReader.longest(tallies) else { return }
    let most = tallies[longest]?.size ?? 0
    let few = Set(tallies.filter { $0.value.size * 3 < most }.keys)
    guard !few.isEmpty else { return }
    var last: (voice: Int, bracket: String?)?
    for draft in drafts where draft.part == nil && few.contains(draft.voice) && !leaders.contains(draft.voice) {
      let bracket = draft.label?.bracket
      if let last, last.voice == draft.voice, last.bracket == bracket { continue }
      last = (draft.voice, bracket)
      let words = Folding.bytes((draft.speaker?.office ?? "") + " " + (bracket ?? ""))
      if RoleReader.spokespersons.stand(in: words) { leaders.insert(draft.voice) }
    }
  }

  private static let spokespersons = Phrases(["press secretary", "spokes", "moderat", "press officer"])

  /// Where labels do not say who asks: those whose turns end in a question more often than they follow one; of the voices
  /// for which that tells nothing, those that take turns with the ones who answer.
  private mutating func findAskers(_ voices: [Int: Tally]) {
    guard voices.count > 1 || !askers.isEmpty else { return }
    // Who speaks by name where others are `Q`, at remarks, asks nobody.
    if hasQuestionLabels, kind == .speech || kind == .statement, voices.count <= 2 { return }
    // A question in passing makes no interview of what two tell in turn.
    let asked = drafts.count(where: \.asks)
    if !hasQuestionLabels, kind == nil, hosting.isEmpty, askers.isEmpty, asked <= 1, drafts.count >= 8,
      drafts.count(where: \.addresses) * 4 <= drafts.count
    {
      return
    }
    let callers = self.callers(voices)
    leaders.formUnion(callers)
    let voices = voices.filter { !callers.contains($0.key) }
    var asking = askers.union(hosting.intersection(voices.keys))
    // Whom the title promises answers, unless most of what is said there are questions.
    var answering = promised.filter { voice in
      voices[voice].map { $0.asking * 2 < $0.turns } ?? false && !asking.contains(voice)
    }
    let given = answering.union(asking)
    // Where some questions are labelled, who has most of the words answers them.
    let longest = drafts.count { $0.part == .question } >= 2 ? RoleReader.longest(voices) : nil
    if let longest { answering.insert(longest) }
    for (voice, tally) in voices where voice != longest && !given.contains(voice) {
      let lean = Double(tally.asking - tally.afterQuestion) / Double(Swift.max(tally.turns, 1))
      if lean > 0.1 { asking.insert(voice) } else if lean < -0.1 { answering.insert(voice) }
    }
    // Who has most of the words and calls the next one up as often as he answers.
    if answering.isEmpty, asking.count >= 2, let most = RoleReader.longest(voices), !asking.contains(most),
      (voices[most]?.afterQuestion ?? 0) > 0
    {
      answering.insert(most)
    }
    guard !asking.isEmpty, !answering.isEmpty else { return }
    let several = asking.count >= 2
    for (voice, tally) in voices
    where tally.turns >= 3 && tally.asking == 0 && tally.size < 60 * tally.turns && several
      && tally.afterQuestion * 3 <= tally.turns
    {
      leaders.insert(voice)
      asking.remove(voice)
      answering.insert(voice)
    }
    let settled = asking.union(answering)
    for voice in voices.keys where !asking.contains(voice) && !answering.contains(voice) {
      let near = drafts.indices.filter { drafts[$0].voice == voice }.flatMap { [$0 - 1, $0 + 1] }
        .filter(drafts.indices.contains).map { drafts[$0].voice }
        .filter(settled.contains)
      let answers = near.count(where: answering.contains)
      // What those who answer ask back is nobody's to answer.
      let followed = drafts.indices.dropFirst().count { index in
        drafts[index].voice == voice && !drafts[index].asks && drafts[index - 1].asks
          && asking.contains(drafts[index - 1].voice)
      }
      if answers * 2 > near.count, answers > 0, followed == 0 { asking.insert(voice) }
    }
    askers = asking
    if debate { leaders.formUnion(askers.filter { voices[$0] != nil }) }
  }

  /// Voices that call others up whenever they speak, between several who ask: they read out what others ask, too.
  private func callers(_ voices: [Int: Tally]) -> Set<Int> {
    guard voices.count >= 4, let longest = RoleReader.longest(voices) else { return [] }
    return Set(
      voices.filter { voice, tally in
        guard voice != longest, tally.turns >= 3, !promised.contains(voice), !hosting.contains(voice) else {
          return false
        }
        let calling = drafts.count { $0.voice == voice && $0.calls }
        let followers = Set(drafts.indices.dropLast().filter { drafts[$0].voice == voice }.map { drafts[$0 + 1].voice })
        return calling * 3 >= tally.turns * 2 && followers.count >= 3
      }.keys)
  }

  /// Where labels say who asks: a named voice with few words that hardly ever follows a question gives the floor.
  private mutating func findLeaders(_ voices: [Int: Tally]) {
    let total = voices.values.reduce(0) { $0 + $1.size }
    for (voice, tally) in voices where voices.count > 1 {
      let short = tally.size * 25 < total || tally.size * 8 < total && tally.size < 120 * tally.turns
      let between =
        tally.turns >= 2 && tally.afterQuestion == 0 && tally.size < 160 * tally.turns && tally.size * 4 < total
      if short && tally.afterQuestion * 3 <= tally.turns || between { leaders.insert(voice) }
    }
  }

  // MARK: - Turns

  private func turns() -> [Turn] {
    var turns: [Turn] = []
    var question: Int?
    // A question that the one who leads reads out is nobody's turn, and is answered all the same.
    var readOut = false
    for (index, draft) in drafts.enumerated() {
      var turn = Turn(
        index: index, role: role(at: index, open: question != nil || readOut), speaker: speaker(draft),
        notes: draft.notes,
        labelRange: draft.label?.range, range: draft.range)
      turn.moderator = leaders.contains(draft.voice)
      turn.aside = draft.parts?.aside
      turn.addressee = draft.parts?.addressee.map { Speaker(label: $0) }
      if turn.role == .question, draft.part == .answer { turn.speaker = nil }
      // Who only greets has asked nothing.
      if turn.role == .question, draft.asks || !draft.greets || draft.thanks || draft.size > 40 { question = index }
      if turn.moderator, draft.calls, draft.asks { readOut = true }
      if turn.role == .answer, let question, mayAnswer(turn, draft, turns[question]) { turn.answers = question }
      turns.append(turn)
    }
    return turns
  }

  private func speaker(_ draft: DraftTurn) -> Speaker? { draft.speaker }

  private func role(at index: Int, open: Bool) -> Turn.Role {
    let draft = drafts[index]
    if sitting { return .statement }
    if let questionTime { return questionTime[index] }
    if !bench.isEmpty { return pleading(at: index) }
    switch draft.part {
    case .question: return .question
    case .answer:
      // Before anybody asks.
      if !open, !examined, index == 0, drafts.count > 2 { return .statement }
      return isMisprint(index) ? .question : .answer
    case .moderator:
      if precedesAnswer(index) {
        // `Overruled. You may answer.`
        let ruled = index > 0 && drafts[index - 1].part == nil && !draft.asks
        return ruled ? .statement : .question
      }
      return draft.asks && isAnswered(index) && !hasQuestionLabels ? .question : .statement
    case .crowd: return draft.asks && isAnswered(index) ? .question : .statement
    case nil: break
    }
    if examined { return precedesAnswer(index) ? .question : .statement }
    if isBesideAnswers(draft) { return .statement }
    if draft.handsOn { return open && !askers.contains(draft.voice) ? .answer : .statement }
    // Who leads a conversation greets and presents first.
    if index == 0, askers.contains(draft.voice), !draft.endsAsking,
      !(isDialogue && isAnswered(0) && (draft.size <= 400 || isGreetedBack))
    {
      return .statement
    }
    if draft.isClip || draft.isPointOfOrder { return .statement }
    if !open, isPleasantry(at: index) { return .statement }
    if askers.contains(draft.voice) {
      if draft.asks { return isAnswered(index) || !debate ? .question : .statement }
      // What nobody asks in goes back to who gives the floor.
      if !open, index + 1 < drafts.count, drafts[index + 1].part == .moderator { return .statement }
      return (open || index > 0 || isDialogue && !draft.greets) && isAnswered(index) && !debate ? .question : .statement
    }
    if leaders.contains(draft.voice) { return .statement }
    if index > 0, !isQuestion(drafts[index - 1]),
      draft.thanks || isLastThanks(index) || givesFloor(index) || hasFloor(index)
    {
      return .statement
    }
    if index > 0, draft.calls, draft.size <= 250, drafts[index - 1].voice != draft.voice,
      !isQuestion(drafts[index - 1]),
      index + 1 < drafts.count, isQuestion(drafts[index + 1])
    {
      return .statement
    }
    if draft.points, draft.size <= 80, index + 1 < drafts.count, isQuestion(drafts[index + 1]) { return .statement }
    // Nobody has asked anything to which thanks alone are an answer.
    if index + 1 == drafts.count, hasQuestionLabels, draft.thanks, !drafts[index - 1].asks { return .statement }
    return open && !askers.isEmpty || open && followsCrowdQuestion(index) ? .answer : .statement
  }

  /// Whether the turn is the last, and thanks behind somebody else's answer.
  private func isLastThanks(_ index: Int) -> Bool { index + 1 == drafts.count && drafts[index].mentionsThanks }

  /// Whether the turn is one of those before the first question in which a few words greet, thank or say how it is, and put
  /// nothing to anybody.
  private func isPleasantry(at index: Int) -> Bool {
    let draft = drafts[index]
    guard draft.part == nil, !hasQuestionLabels, !draft.asks, draft.size <= 90, index < 12 else { return false }
    return draft.greets || draft.thanks || !draft.addresses
  }

  /// On the bench everything is a question but what opens, closes and gives the floor; counsel who got the floor states.
  private func pleading(at index: Int) -> Turn.Role {
    let draft = drafts[index]
    guard bench.contains(draft.voice) else {
      let asked = index > 0 && bench.contains(drafts[index - 1].voice) && pleading(at: index - 1) == .question
      return asked || index > 0 && draft.voice != drafts[index - 1].voice && !bench.contains(drafts[index - 1].voice)
        ? .answer : .statement
    }
    if index + 1 == drafts.count || draft.givesFloor { return .statement }
    return .question
  }

  /// Whether the next turn is labelled as an answer: to what was said here.
  private func precedesAnswer(_ index: Int) -> Bool {
    examined && index + 1 < drafts.count && drafts[index + 1].part == .answer
  }

  /// An answer behind an answer that only asks, and that an answer follows: its letter ought to be the other.
  private func isMisprint(_ index: Int) -> Bool {
    guard index > 0, index + 1 < drafts.count else { return false }
    let draft = drafts[index]
    return draft.asks && draft.endsAsking && draft.paragraphs.count == 1 && draft.size < 300
      && drafts[index - 1].part == .answer && drafts[index + 1].part == .answer
      && drafts[index - 1].label?.key == draft.label?.key
  }

  /// Whether questions and answers are labelled as such and somebody else is named: not whose answers these are.
  private func isBesideAnswers(_ draft: DraftTurn) -> Bool {
    guard !besideAnswers.isEmpty, !draft.introduced, let name = draft.speaker?.name else { return false }
    return besideAnswers.contains(name)
  }

  private static func besideAnswers(_ drafts: [DraftTurn]) -> Set<String> {
    guard drafts.contains(where: { $0.part == .question }),
      let answerer = drafts.first(where: { $0.part == .answer && $0.speaker?.name != nil })?.speaker?.name
    else { return [] }
    let parts = drafts.count { $0.part == .question || $0.part == .answer }
    guard parts * 2 > drafts.count else { return [] }
    let person = PersonName(answerer)
    return Set(drafts.compactMap { $0.speaker?.name }).filter { name in
      guard let person, let other = PersonName(name) else { return true }
      return NameMatcher.confidence(other, person) < 0.6
    }
  }

  /// Whether somebody who does not ask speaks next.
  private func isAnswered(_ index: Int) -> Bool {
    guard index + 1 < drafts.count else { return false }
    let next = drafts[index + 1]
    return next.voice != drafts[index].voice && next.part != .question && !askers.contains(next.voice)
  }

  /// Whether who opened the conversation gives the floor or ends it here: in a few words that say so, behind somebody else's
  /// answer, before the next question or at the end.
  private func givesFloor(_ index: Int) -> Bool {
    let draft = drafts[index]
    guard hasQuestionLabels, draft.handsOver, draft.voice == drafts[0].voice, draft.voice != drafts[index - 1].voice,
      drafts[0].size <= 600 || draft.size <= 120
    else { return false }
    return index + 1 == drafts.count || isQuestion(drafts[index + 1])
  }

  /// Whether somebody else has just given the floor for more than an answer: `You have the floor for a few remarks.`
  private func hasFloor(_ index: Int) -> Bool {
    drafts[index - 1].offersFloor && drafts[index - 1].voice != drafts[index].voice && !drafts[index].asks
  }

  /// Whether the guest of a dialogue does no more than greet the host who opened it.
  private var isGreetedBack: Bool {
    drafts.count > 2 && drafts[1].size <= 80 && !drafts[1].asks && drafts[2].voice == drafts[0].voice
  }

  private func isQuestion(_ draft: DraftTurn) -> Bool { draft.part == .question || askers.contains(draft.voice) }

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
