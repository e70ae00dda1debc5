internal import RecordTypes
internal import Speakers
internal import Texts

/// What a reader of the turns should know before trusting them: whose words are missing, where layout alone or a title alone
/// tells who speaks, and whom a surname may mean.
enum TranscriptFindings {
  /// The doubts about a transcript. O(turns).
  static func find(_ transcript: Transcript, _ document: Document, directory: SpeakerDirectory) -> [Finding] {
    missing(transcript, document) + layout(transcript) + names(transcript, document, directory)
  }

  private static func missing(_ transcript: Transcript, _ document: Document) -> [Finding] {
    transcript.missing.map { missing in
      let name = missing.speaker.map { $0.name ?? $0.label } ?? "somebody"
      let what = missing.role == .answer ? "The answer of" : "The statement of"
      let origin = missing.after.flatMap { document.text.origin(of: transcript.turns[$0].range) }
      return Finding(category: "missingSpeaker", message: "\(what) \(name) is not in this text.", origin: origin)
    }
  }

  /// Turns without labels, and labels in the middle of paragraphs.
  private static func layout(_ transcript: Transcript) -> [Finding] {
    let turns = transcript.turns
    let unlabelled = turns.indices.count { turns[$0].labelRange.map { $0.isEmpty } ?? true }
    if unlabelled * 2 > turns.count, unlabelled > 2 {
      return [
        Finding(
          category: "unlabelledTurns",
          message: "Questions and answers are told apart by their layout alone: no labels say who speaks.")
      ]
    }
    guard unlabelled > 2 else { return [] }
    return [
      Finding(
        category: "unlabelledTurns",
        message: "\(unlabelled) of \(turns.count) turns have no label: where they begin is told by the layout.")
    ]
  }

  /// Surnames that two persons of the document share, and answers whose speaker no label names.
  private static func names(_ transcript: Transcript, _ document: Document, _ directory: SpeakerDirectory) -> [Finding]
  {
    var findings: [Finding] = []
    var seen: Set<String> = []
    for turn in transcript.turns {
      guard let speaker = turn.speaker, seen.insert(speaker.label).inserted else { continue }
      let candidates = directory.candidates(for: speaker.label)
      guard candidates.count > 1, !candidates.contains(speaker.name ?? "") else { continue }
      findings.append(
        Finding(
          category: "doubtfulSpeaker",
          message: "“\(speaker.label)” may be \(candidates.joined(separator: " or ")).",
          origin: document.text.origin(of: turn.range)))
    }
    let answers = transcript.turns.filter { $0.role == .answer }
    if answers.count > 1, answers.allSatisfy({ $0.speaker?.name == nil && ($0.speaker?.label.utf8.count ?? 0) <= 8 }) {
      findings.append(
        Finding(category: "unnamedSpeaker", message: "Neither label nor title says who gives the answers."))
    }
    return findings
  }
}
