internal import RecordTypes
internal import Speakers
internal import Texts

/// Decides what sort of conversation the turns are, by the title first and by who speaks then.
enum KindDecision {
  /// The kind of a document with turns.
  ///
  /// `isHearing`: whether a court or an inquiry hears somebody.
  static func kind(_ turns: [Turn], title: TitleEvidence, isHearing: Bool = false) -> Document.Kind {
    if isHearing { return .debate }
    if let kind = title.kind, kind == .interview || kind == .pressConference || kind == .debate { return kind }
    let questions = asks(turns)
    switch title.kind {
    case .speech, .statement:
      if !questions || isOneVoices(turns) { return voices(turns) > 2 ? .debate : title.kind ?? .speech }
    default: break
    }
    if turns.count == 1 { return .speech }
    guard questions else { return voices(turns) > 1 ? .debate : .speech }
    if isAskedByPress(turns) { return .pressConference }
    if title.kind == nil, isPanel(turns) { return .debate }
    if hasHost(turns) { return .interview }
    // Two voices that take turns.
    if turns.count >= 5, Set(turns.map { $0.speaker?.name ?? $0.speaker?.label ?? "" }).count == 2,
      turns.allSatisfy({ $0.speaker != nil })
    {
      return .interview
    }
    if turns.first?.role == .statement, turns.first?.moderator == false { return .pressConference }
    let askers = Set(turns.filter { $0.role == .question }.compactMap { $0.speaker?.label })
    let answerers = Set(turns.filter { $0.role == .answer }.compactMap { $0.speaker?.name ?? $0.speaker?.label })
    return askers.count > 2 || answerers.count > 2 ? .pressConference : .interview
  }

  /// Whether one voice has nearly all of the words: a speech, and a few questions behind it.
  private static func isOneVoices(_ turns: [Turn]) -> Bool {
    var sizes: [String: Int] = [:]
    for turn in turns { sizes[turn.speaker.map { $0.name ?? $0.label } ?? "", default: 0] += turn.range.count }
    let total = sizes.values.reduce(0, +)
    return turns.map(\.range.count).max().map { $0 * 2 > total } ?? false
      && sizes.values.contains { $0 * 5 >= total * 4 }
  }

  /// Whether labels say that the press asks, or an operator lets ask.
  private static func isAskedByPress(_ turns: [Turn]) -> Bool {
    let labels = turns.compactMap { $0.speaker?.label }.filter { $0.utf8.count <= 40 }.map { Folding.fold($0) }
    return labels.count { press.contains($0) } >= 2
  }

  private static let press: Set<String> = [
    "journalist", "journalists", "reporter", "reporters", "press", "media", "media question", "question by media",
    "journaliste", "periodista", "jornalista", "giornalista", "журналист", "корреспондент", "вопрос журналиста",
    "dziennikarz", "novinar", "gazeteci", "wartawan", "journalistin", "correspondent",
  ]

  /// Whether three voices and more take turns by their names, and none has most of the words or puts most of the questions.
  private static func isPanel(_ turns: [Turn]) -> Bool {
    var sizes: [String: (turns: Int, size: Int, asked: Int)] = [:]
    for turn in turns {
      guard let name = turn.speaker?.name, turn.labelRange.map({ !$0.isEmpty }) ?? false else { return false }
      let known = sizes[name] ?? (0, 0, 0)
      sizes[name] = (known.turns + 1, known.size + turn.range.count, known.asked + (turn.role == .question ? 1 : 0))
    }
    let total = sizes.values.reduce(0) { $0 + $1.size }
    let asked = sizes.values.reduce(0) { $0 + $1.asked }
    return sizes.count { $0.value.turns >= 2 } >= 3 && !sizes.values.contains { $0.size * 2 > total }
      && !sizes.values.contains { $0.asked * 3 >= asked * 2 && $0.asked >= 3 }
  }

  /// One named voice puts most of the questions: a host, whoever else calls.
  private static func hasHost(_ turns: [Turn]) -> Bool {
    let questions = turns.indices.lazy.filter { turns[$0].role == .question }
    guard let first = questions.lazy.compactMap({ turns[$0].speaker?.name }).first,
      questions.count(where: { turns[$0].speaker?.name != nil }) >= 3
    else { return false }
    let most = questions.count(where: { turns[$0].speaker?.name == first })
    return most * 3 >= questions.count * 2
  }

  /// Whether questions make the conversation: more than a shout from the hall into a speech.
  private static func asks(_ turns: [Turn]) -> Bool {
    let asked = turns.count { $0.role == .question }
    guard asked < 3 else { return true }
    let questions = turns.filter { $0.role == .question }
    guard let longest = turns.map(\.range.count).max() else { return false }
    let crowd = questions.count { $0.speaker.map { isCrowd($0.label) } ?? false }
    return questions.count > crowd
      || questions.reduce(0) { $0 + $1.range.count } * 20 > longest && !questions.isEmpty
  }

  private static func isCrowd(_ label: String) -> Bool {
    guard label.utf8.count <= 60 else { return false }
    let bytes = Array(label.utf8)
    return VoiceWords.part(bytes, 0..<bytes.count) == .crowd
  }

  /// How many voices there are, crowds and those with hardly a word aside.
  private static func voices(_ turns: [Turn]) -> Int {
    var sizes: [String: Int] = [:]
    for turn in turns {
      guard let speaker = turn.speaker, !isCrowd(speaker.label) else { continue }
      sizes[speaker.name ?? speaker.label, default: 0] += turn.range.count
    }
    let total = sizes.values.reduce(0, +)
    return sizes.values.filter { $0 * 25 >= total }.count
  }
}
