import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Pages whose turns a reader should not trust say so.
struct DoubtTests {
  private func doubts(_ text: String, title: String?) -> Bool {
    Reading(text, title: title).transcript.findings.contains { $0.category == "doubtfulTurns" }
  }

  @Test func `One turn that holds questions and answers is in doubt`() {
    let text = """
      Good morning, and thank you for coming. I will say a few words, and then I will take what you ask.

      Will you open the ferry again?

      In May, as I have said, and we will pay for the buses until then.

      What will you tell the fishermen, who lost their winter?

      That we owe them a winter. I do not say it lightly.

      Do you believe your own engineers?

      I do. They were right, and we were slow.
      """
    #expect(doubts(text, title: "Remarks by Mirel Tanos at the harbour"))
  }

  @Test func `A speech that asks itself questions is not`() {
    let text = """
      Mirel Tanos: Thank you for coming. I will say a few words about the ferry.

      Who closed it? We did, and I signed the paper.

      Who will open it? We will, and I will sign that paper, too.

      What do we need? We need two boats, and we have one.
      """
    #expect(!doubts(text, title: "Speech by Mirel Tanos"))
  }

  @Test func `Turns that begin with a time are in doubt`() {
    let text = (0..<4).map {
      "Ada Leek:\n\n12.0\($0)\n\nWhen will it open?\n\nMirel Tanos:\n\n12.1\($0)\n\nI have said it, and we wait."
    }
    .joined(separator: "\n\n")
    #expect(doubts(text, title: nil))
  }
}
