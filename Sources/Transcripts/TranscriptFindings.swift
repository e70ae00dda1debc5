internal import RecordTypes
internal import Texts

/// What a reader of the turns should know before trusting them.
enum TranscriptFindings {
  /// The doubts about a transcript.
  static func find(_ transcript: Transcript, _ document: Document) -> [Finding] {
    var findings: [Finding] = []
    for missing in transcript.missing {
      let name = missing.speaker.map { $0.name ?? $0.label } ?? "somebody"
      let what = missing.role == .answer ? "The answer of" : "The statement of"
      let origin = missing.after.flatMap { document.text.origin(of: transcript.turns[$0].range) }
      findings.append(
        Finding(category: "missingSpeaker", message: "\(what) \(name) is not in this text.", origin: origin))
    }
    let unlabelled = transcript.turns.filter { $0.labelRange == nil }.count
    if unlabelled > 2 {
      findings.append(
        Finding(
          category: "unlabelledTurns",
          message: "Questions and answers are told apart by their layout alone: no labels say who speaks."))
    }
    return findings
  }
}
