import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Texts in one voice, and texts in none.
struct OneVoiceTests {
  @Test func `A speech is one turn of the person in the title`() throws {
    try check(
      Sample(
        "speech",
        title: "Speech by Foreign Minister of Veldria Mirel Tanos at the Straits Forum, Sella, 10 February 2024",
        kind: .speech, turns: ["s=Mirel Tanos"],
        """
        ①Mr President of the Forum, dear guests, friends,

        I was born four streets from this hall. My grandmother said that the timetable was the only promise.

        We are ready to talk.①
        """))
  }

  @Test func `A story about somebody's words has no turns`() {
    let text = """
      Veldria is in no hurry, Foreign Minister Mirel Tanos said on Monday.

      "We are ready," Tanos told reporters. "I have said so before, and I will say it again."

      He added that we, as he put it, all live by the sea. "My door is open," the minister noted.
      """
    let transcript = TranscriptReader.read(Sample.document(text, title: "Tanos: Veldria in No Hurry").document)
    #expect(transcript.turns.isEmpty)
    #expect(transcript.kind == nil)
  }

  @Test func `A mark that more follows makes the record a part`() {
    let text = """
      Question: Is the port open?

      Mirel Tanos: It is. We opened it.

      To be continued...
      """
    let transcript = TranscriptReader.read(Sample.document(text, title: "Interview with Mirel Tanos").document)
    #expect(transcript.completenessReasons == [.continued])
    #expect(transcript.turns.count == 2)
  }

  @Test func `A place before a story is no label`() {
    let text = """
      PORT VEDA: The ferry was closed for a day. Crews were sent home, and nobody was hurt, the harbour office said.

      It will open again on Monday, according to the office.
      """
    #expect(TranscriptReader.read(Sample.document(text, title: "Ferry closed").document).turns.isEmpty)
  }

  @Test func `Prices and results are no conversation`() {
    let text = """
      Ostby: Three boats left the harbour on Tuesday and came back with cod.

      Tarn: Two boats left, and one came back with nothing at all.

      Ostby: Four boats left on Wednesday, the best day of the month for herring.

      Tarn: No boats left, because of the wind, which blew from the north all of the day and most of the night.
      """
    #expect(TranscriptReader.read(Sample.document(text, title: "The catch").document).turns.isEmpty)
  }

  @Test func `An empty document has nothing`() {
    #expect(TranscriptReader.read(Document()) == Transcript())
  }
}
