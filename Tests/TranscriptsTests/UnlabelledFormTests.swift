import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Conversations that label a part of what is said, or nothing.
struct UnlabelledFormTests {
  private static let pairs: [(String, String)] = [
    ("When will the ferry sail again?", "In May. I have seen the boat, and she is a good one."),
    ("And if it does not sail?", "Then you may ask me again, and I will say the same."),
    ("Will the fares go up?", "Not this year. What comes after that is for the next assembly."),
    ("Do people on Lesser Holm still speak to you?", "My mother does, mostly."),
  ]
  private static var said: [String] { pairs.flatMap { [$0.0, $0.1] } }
  private static let title = "Interview with Transport Minister Mirel Tanos"

  private func read(_ title: String? = title, _ form: (_ number: Int, _ question: String, _ answer: String) -> String)
    -> Reading
  {
    Reading(
      UnlabelledFormTests.pairs.enumerated().map { form($0 + 1, $1.0, $1.1) }.joined(separator: "\n\n"), title: title)
  }

  @Test func `Answers alone have a label, and what stands above it asks`() {
    for label in ["Mirel Tanos:", "TANOS:", "MT:", "R:"] {
      let found = read { "\($1)\n\n\(label) \($2)" }
      #expect(found.words == UnlabelledFormTests.said)
      #expect(found.roles == "qaqaqaqa")
    }
  }

  @Test func `Labels are printed for the first words of each voice only`() {
    let found = read { number, question, answer in
      number == 1 ? "NOTE: \(question)\n\nTANOS: \(answer)" : "\(question)\n\n\(answer)"
    }
    #expect(found.words == UnlabelledFormTests.said)
    #expect(found.names[7] == "Mirel Tanos")
  }

  @Test func `A speaker's own questions behind the last label stay with the speaker`() {
    let text = """
      MS. LEEK: Minister, you have the floor. Will you tell us of the ferry?

      MR. TANOS: Thank you. I will tell you what I know.

      Who closed it?

      We did, and I signed the paper.

      Who will open it? Nobody knows, and I do not know it.

      We have asked the islands, and they have answered us in their own way.

      So I say to all of you that we will go on, and that we will not be afraid.
      """
    #expect(Reading(text, title: "Remarks at the harbour").words.count == 2)
  }

  @Test func `Numbers, stars, dashes and signs that set questions off are none of their words`() {
    for mark in ["%. ", "%) ", "% - ", "#% ", "%/ ", "**", "_", "— ", "> ", "### "] {
      let found = read { number, question, answer in
        let opened = mark.split(separator: "%", omittingEmptySubsequences: false).joined(separator: String(number))
        let closed = mark == "**" || mark == "_" ? mark : ""
        return "\(opened)\(question)\(closed)\n\n\(answer)"
      }
      #expect(found.words == UnlabelledFormTests.said)
      #expect(found.roles == "qaqaqaqa")
    }
  }

  @Test func `Numbered questions are a conversation where the title does not say it`() {
    let found = read("Twenty short questions") { "\($0). \($1)\n\n\($2)" }
    #expect(found.words == UnlabelledFormTests.said)
  }

  @Test func `A line names whose words follow in whatever person they are`() {
    let said =
      "The Government has followed what happens in the harbour of Ostby. A great many people have left their homes, "
      + "and the Government has decided to send them bread and blankets at once. More will be sent by sea next week."
    for line in [
      "Statement by the Prime Minister, Mr. Mirel Tanos", "Mensaje del Presidente Mirel Tanos en el puerto",
      "Presidente Mirel Tanos en su mensaje en el puerto",
    ] {
      let found = Reading("FOR THE PRESS\n\n\(line)\n\n\(said)\n\nOSTBY 27 May 2031", title: nil)
      #expect(found.words == [said])
      #expect(found.names == ["Mirel Tanos"])
    }
  }

  @Test func `A report on a statement has no turns`() {
    let text = """
      Statement by Prime Minister Mirel Tanos on the harbour

      Prime Minister Mirel Tanos said on Tuesday that the harbour would be closed, according to his office.

      Tanos added that the islands had been told. The mayor of Ostby said that they had not, and that Tanos knew it.

      The harbour was built in 1911, and it has never been closed before, the mayor said.
      """
    #expect(Reading(text, title: nil).words.isEmpty)
  }

  @Test func `Two labels of courtesy are a conversation`() {
    let text = """
      A transcript of the second preliminary hearing on the ferry

      Lady Halvik: Good morning. This is the second preliminary hearing, and Mr Arvid Dornach will tell me what is open.

      Mr Dornach: My Lady, as you have said, this is the second hearing. I do not propose to introduce the others again.
      """
    let found = Reading(text, title: nil)
    #expect(found.words.count == 2)
    #expect(found.names[1] == "Arvid Dornach")
    #expect(found.transcript.kind == .debate)
  }

  @Test func `A bracket with a colon on its own line is a label`() {
    let text = """
      (Question by media):

      On another topic, the assembly comes back on Monday. Should it sit longer?

      The Rt. Honourable Mirel Tanos:

      We have to see what the islands need, and I will listen to them.

      (Question by media):

      And when will that be?

      The Rt. Honourable Mirel Tanos:

      Soon.
      """
    let found = Reading(text, title: nil)
    #expect(found.words.count == 4)
    #expect(found.roles == "qaqa")
  }

  @Test func `Three voices and more by name are a panel, and the press makes a press conference`() {
    let panel = """
      MT: We built the first boat, and it was a good boat. I would build it again.

      AL: I would not. We had no money for it, and we have none now.

      CH: Both of you are right, and both of you are late. The yard has closed.

      MT: The yard closed because nobody paid it. I paid what I owed.

      AL: You paid half of it, and we paid the rest of it in winter.

      CH: My people were paid by neither of you.
      """
    let list = "Participants: Mirel Tanos (MT), Ada Leek (AL), Corran Holt (CH)\n\n"
    #expect(Reading(list + panel, title: nil).transcript.kind == .debate)
    let press = """
      President Tanos: We wanted to speak with you, and we have little time.

      Journalist: Do you travel today?

      President Tanos: Tomorrow morning, I think.

      Journalist: Tomorrow?

      President Tanos: Yes, early in the morning.
      """
    #expect(Reading(press, title: nil).transcript.kind == .pressConference)
  }
}
