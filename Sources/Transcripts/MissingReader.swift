internal import RecordTypes
internal import Speakers

/// Finds out whose words the capture lacks: of a question's addressee who never answers, of somebody after whom the
/// speaker spoke, of the partner in a joint appearance.
enum MissingReader {
  /// The missing turns, those before the first turn first.
  static func find(_ turns: [Turn], _ drafts: [DraftTurn], title: TitleEvidence, directory: SpeakerDirectory)
    -> [MissingTurn]
  {
    var missing: [MissingTurn] = []
    for partner in title.partners where !turns.contains(where: { speaks(partner, $0) }) {
      missing.append(MissingTurn(after: nil, role: .statement, speaker: partner))
    }
    for turn in turns where turn.role == .question {
      let answers = turns[(turn.index + 1)...].prefix { $0.role != .question }
      if let addressee = turn.addressee {
        guard !answers.contains(where: { speaks(addressee, $0) }) else { continue }
        missing.append(MissingTurn(after: turn.index, role: .answer, speaker: addressee))
      } else if let first = answers.first, let name = drafts[first.index].parts?.spokeBefore {
        let speaker = directory.speaker(for: name)
        guard !answers.contains(where: { speaks(speaker, $0) }) else { continue }
        missing.append(MissingTurn(after: turn.index, role: .answer, speaker: speaker))
      }
    }
    return missing
  }

  private static func speaks(_ speaker: Speaker, _ turn: Turn) -> Bool {
    guard let other = turn.speaker else { return false }
    if let name = speaker.name ?? PersonName(speaker.label)?.full, let theirs = other.name {
      return NameMatcher.confidence(name, theirs) >= 0.6
    }
    if let office = speaker.office, let theirs = other.office { return OfficeTitle.fit(office, theirs) >= 0.5 }
    return other.label == speaker.label
  }
}
