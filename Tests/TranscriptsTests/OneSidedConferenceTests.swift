import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// A press conference of two of which one side printed its half.
struct OneSidedConferenceTests {
  static let sample = Sample(
    "one-sided conference",
    title:
      "Mirel Tanos’s remarks and answers to media questions at a joint press conference with Ilse Dornach in Ostby",
    kind: .pressConference,
    turns: [
      "s=Mirel Tanos", "q", "a=Mirel Tanos>1", "q", "a=Mirel Tanos", "q", "a=Mirel Tanos>5",
    ],
    """
    ①Ladies and gentlemen,

    We have had a long day, and I am glad that it is over. Our talks were useful: nobody left the room.

    We agreed on three points out of four.①

    Question: ②When will the treaty be signed?②

    Mirel Tanos: ③As soon as the annexes are ready. I said the following on Monday: we are patient.

    One word on the gauges: there are 26 of them.③

    Question (addressed to Foreign Minister Ilse Dornach): ④Ms Dornach, who will pay for it?④

    Mirel Tanos (speaking after Ilse Dornach): ⑤I agree with my colleague.⑤

    Question: ⑥And the ferry?⑥

    Mirel Tanos: ⑦It runs.⑦

    May 20, 2024
    """)

  let transcript = TranscriptReader.read(sample.document)

  @Test func `All turns are cut right`() throws {
    try check(Self.sample)
  }

  @Test func `The partner's statement and answer are missing`() {
    #expect(transcript.missing.count == 2)
    #expect(transcript.missing.first?.after == nil)
    #expect(transcript.missing.first?.speaker?.name == "Ilse Dornach")
    #expect(transcript.missing.last?.after == 3)
    #expect(transcript.missing.last?.role == .answer)
    #expect(transcript.completenessReasons == [.missingSpeaker])
    #expect(transcript.findings.map(\.category) == ["missingSpeaker", "missingSpeaker"])
  }

  @Test func `Addressee and aside stand beside the speaker`() {
    #expect(
      transcript.turns[3].addressee
        == Speaker(label: "Foreign Minister Ilse Dornach", name: "Ilse Dornach", office: "Foreign Minister"))
    #expect(transcript.turns[4].aside == "speaking after Ilse Dornach")
    #expect(transcript.turns[4].speaker?.label == "Mirel Tanos")
    #expect(transcript.turns[4].answers == nil)
  }

  @Test func `The date below is a signature and nobody's words`() {
    #expect(transcript.signatureBlocks == [Self.sample.document.blocks.count - 1])
  }
}

/// Holds a sample's turns to what is expected.
func check(_ sample: Sample, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let document = sample.document
  let transcript = TranscriptReader.read(document)
  #expect(transcript.kind == sample.kind, "\(sample.style)", sourceLocation: sourceLocation)
  #expect(
    transcript.turns.map { document.text[$0.range] } == sample.expected.indices.map { sample.words(of: $0) },
    "\(sample.style)", sourceLocation: sourceLocation)
  #expect(
    transcript.turns.map(\.role) == sample.expected.map(\.role), "\(sample.style)", sourceLocation: sourceLocation)
  guard transcript.turns.count == sample.expected.count else { return }
  for (turn, expected) in zip(transcript.turns, sample.expected) {
    #expect(
      turn.speaker.map { $0.name ?? $0.label } == expected.name, "\(sample.style) \(turn.index)",
      sourceLocation: sourceLocation)
    if let answers = expected.answers {
      #expect(turn.answers == answers, "\(sample.style) \(turn.index)", sourceLocation: sourceLocation)
    }
  }
}
