internal import RecordTypes

/// Who asks and who answers in the question time of a parliament: the chair gives the floor, members ask, the government
/// answers, and the hall throws in a word.
enum QuestionTime {
  /// The longest word that is thrown in, in bytes.
  private static let aside = 120
  /// What is so short is no question without its mark, in bytes.
  private static let word = 40

  /// The roles of all turns; nil where no chair presides or nobody of the government speaks. O(n).
  static func roles(_ drafts: [DraftTurn]) -> [Turn.Role]? {
    let chairs = drafts.map { $0.label.map(ParliamentEvidence.presides) ?? false }
    let governing = Set(drafts.indices.filter { ParliamentEvidence.governs(drafts[$0]) }.map { drafts[$0].voice })
    guard chairs.contains(true), !governing.isEmpty,
      drafts.indices.contains(where: { !chairs[$0] && !governing.contains(drafts[$0].voice) })
    else { return nil }
    let spoken = drafts.indices.filter { !chairs[$0] }
    // Labels that hide who is of the government tell nothing.
    let asking = spoken.filter { drafts[$0].endsAsking }
    let unanswered = spoken.indices.dropLast().count { place in
      drafts[spoken[place]].endsAsking && !governing.contains(drafts[spoken[place]].voice)
        && !governing.contains(drafts[spoken[place + 1]].voice)
    }
    guard asking.count(where: { governing.contains(drafts[$0].voice) }) * 4 <= asking.count,
      unanswered * 4 <= asking.count
    else { return nil }
    var roles = [Turn.Role](repeating: .statement, count: drafts.count)
    var isAsked = false
    for (place, index) in spoken.enumerated() {
      let draft = drafts[index]
      if governing.contains(draft.voice) {
        if isAsked { roles[index] = .answer }
        continue
      }
      let isThrownIn = draft.size <= word || place > 0 && governing.contains(drafts[spoken[place - 1]].voice)
      if draft.size <= aside, !draft.asks, isThrownIn { continue }
      guard place + 1 < spoken.count, governing.contains(drafts[spoken[place + 1]].voice) || draft.size > aside else {
        continue
      }
      roles[index] = .question
      isAsked = true
    }
    return roles
  }
}
