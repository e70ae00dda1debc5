import RecordTypes
import Testing

@testable import Pipeline

struct OutcomeSentenceTests {
  private func passage(_ text: String) throws -> Passage {
    let hash = try #require(ContentHash(hexadecimal: String(repeating: "a", count: 64)))
    return Passage(
      document: DocumentID("d"), range: 0..<text.utf8.count, text: text, title: "Press conference",
      standing: Standing(publisher: .speakersSide), address: Address(capture: hash, range: 5..<9),
      captureName: "a.txt", speaker: Speaker(label: "Mirel Tanos", name: "Mirel Tanos"))
  }

  @Test func `A sentence says outcome, words, whose they are, where, and ends in a link that can be followed`() throws {
    let check = Check(
      outcome: .senseChanged, verdict: .altered, sense: .changed, rule: "altered/number@1", score: 0.9,
      passages: [try passage("nearly two million,")])
    let link = "https://quoth.example/c/\(String(repeating: "a", count: 64))/5-9"
    #expect(
      OutcomeWords.sentence(check, quotation: "nearly three million,", base: "https://quoth.example")
        == "“nearly three million”: Sense changed (wording changed). On the record: “nearly two million” "
        + "(Mirel Tanos, “Press conference”, published by the speaker’s own side), \(link)")
  }

  @Test func `The same words are not repeated`() throws {
    let check = Check(
      outcome: .faithful, verdict: .verbatim, rule: "verbatim/sameWords@1", score: 1,
      passages: [try passage("A bridge is a promise")])
    #expect(
      OutcomeWords.sentence(check, quotation: "a bridge is a promise,").hasPrefix(
        "“a bridge is a promise”: Faithful (word for word). On the record in these words (Mirel Tanos, "))
  }

  @Test func `What should be known beside the verdict goes with the sentence`() throws {
    let check = Check(
      outcome: .someoneElse, verdict: .verbatim, rule: "verbatim/sameWords@1", score: 1,
      speaker: SpeakerAgreement(asked: "Ilse Dornach", found: "Mirel Tanos", agrees: false, role: .answer),
      passages: [try passage("a bridge is a promise")],
      findings: [Finding(category: "conditionCut", message: "The quotation ends before words: “if it is built”.")])
    let sentence = OutcomeWords.sentence(check, quotation: "a bridge is a promise")
    #expect(
      sentence.hasPrefix(
        "“a bridge is a promise”: Said by somebody else, not by Ilse Dornach (word for word). "
          + "The quotation ends before words: “if it is built”. On the record in these words"))
    var faithful = check
    faithful.outcome = .faithful
    faithful.speaker = nil
    #expect(OutcomeWords.headline(faithful) == "Faithful, but a condition is cut off")
  }

  @Test func `What is not found says why`() {
    let check = Check(
      outcome: .notCheckable, verdict: .uncovered, rule: "uncovered/noTranscript@1", score: 0,
      findings: [Finding(category: "noTranscript", message: "The record holds no transcript of this occasion.")])
    #expect(
      OutcomeWords.sentence(check, quotation: "We will see")
        == "“We will see”: Cannot be checked with this record. The record holds no transcript of this occasion.")
  }
}
