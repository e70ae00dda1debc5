internal import RecordTypes
internal import Speakers

/// Decides what sort of conversation the turns are, by the title first and by who speaks then.
enum KindDecision {
  /// The kind of a document with turns.
  static func kind(_ turns: [Turn], title: TitleEvidence) -> Document.Kind {
    let questions = turns.contains { $0.role == .question }
    switch title.kind {
    case .interview, .pressConference, .debate: return title.kind ?? .interview
    case .speech, .statement:
      if !questions { return turns.count > 2 && voices(turns) > 2 ? .debate : title.kind ?? .speech }
    default: break
    }
    if turns.count == 1 { return .speech }
    guard questions else { return voices(turns) > 1 ? .debate : .speech }
    if turns.first?.role == .statement, turns.first?.moderator == false { return .pressConference }
    let askers = Set(turns.filter { $0.role == .question }.compactMap { $0.speaker?.label })
    let answerers = Set(turns.filter { $0.role == .answer }.compactMap { $0.speaker?.name ?? $0.speaker?.label })
    return askers.count > 2 || answerers.count > 2 ? .pressConference : .interview
  }

  private static func voices(_ turns: [Turn]) -> Int {
    Set(turns.compactMap { $0.speaker?.name ?? $0.speaker?.label }).count
  }
}
