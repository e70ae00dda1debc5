internal import RecordTypes
internal import Speakers

/// Names who opens and answers without a label by the labels of the same person.
enum Principal {
  /// The stretches, completed: answers by the letter are those of the one voice that also answers by name; an opening without
  /// a label is the first answerer's who has no opening of his own. O(n).
  static func complete(_ drafts: [DraftTurn]) -> [DraftTurn] {
    var drafts = drafts
    if drafts.contains(where: { $0.part == .answer && $0.speaker?.name == nil }), let name = answerer(drafts) {
      for index in drafts.indices where drafts[index].part == .answer && drafts[index].speaker?.name == nil {
        let label = drafts[index].speaker?.label ?? drafts[index].label?.name ?? name.label
        drafts[index].speaker = Speaker(label: label, name: name.name, office: name.office)
      }
    }
    guard let first = drafts.first, first.label == nil, first.speaker == nil, first.part == nil, drafts.count >= 3,
      let asked = drafts.firstIndex(where: { $0.part == .question })
    else { return drafts }
    let opened = Set(drafts[..<asked].compactMap { $0.speaker?.name })
    let answers = drafts[asked...].filter { $0.part != .question && $0.part != .moderator && $0.part != .crowd }
    guard let speaker = answers.compactMap(\.speaker).first(where: { $0.name.map { !opened.contains($0) } ?? false })
    else {
      return drafts
    }
    drafts[0].speaker = Speaker(label: speaker.name ?? speaker.label, name: speaker.name, office: speaker.office)
    if let voice = drafts.first(where: { $0.speaker?.name == speaker.name && $0.label != nil && $0.part == nil })?.voice
    {
      drafts[0].voice = voice
    }
    return drafts
  }

  /// The only voice that a label names in full right behind a question.
  private static func answerer(_ drafts: [DraftTurn]) -> Speaker? {
    var found: [Speaker] = []
    for (index, draft) in drafts.enumerated() where index > 0 && draft.part == nil && draft.label != nil {
      guard drafts[index - 1].part == .question, let speaker = draft.speaker, let name = speaker.name,
        PersonName(name).map({ $0.isFull || !$0.given.isEmpty }) ?? false
      else { continue }
      if !found.contains(where: { $0.name == name }) { found.append(speaker) }
    }
    return found.count == 1 ? found[0] : nil
  }
}
