import RecordTypes
import Testing

@testable import Matching

@Suite struct OutcomeTests {
  @Test(
    arguments: [
      (Verdict.verbatim, nil, Outcome.faithful),
      (.trimmed, .kept, .faithful), (.trimmed, .unclear, .faithful), (.trimmed, .changed, .senseChanged),
      (.altered, .kept, .faithful), (.altered, .unclear, .wordingDiffers), (.altered, .changed, .senseChanged),
      (.spliced, .kept, .wordingDiffers), (.spliced, .unclear, .senseChanged), (.spliced, .changed, .senseChanged),
      (.reworded, .kept, .faithful), (.reworded, .unclear, .faithful), (.reworded, .changed, .senseChanged),
      (.absent, nil, .notInRecord), (.uncovered, nil, .notCheckable),
    ] as [(Verdict, Sense?, Outcome)])
  func `the outcome is the table of the contract`(verdict: Verdict, sense: Sense?, outcome: Outcome) {
    #expect(Outcomes.outcome(verdict, sense: sense, agrees: nil) == outcome)
    #expect(Outcomes.outcome(verdict, sense: sense, agrees: true) == outcome)
    let isFound = verdict != .absent && verdict != .uncovered
    #expect(Outcomes.outcome(verdict, sense: sense, agrees: false) == (isFound ? .someoneElse : outcome))
  }
}
