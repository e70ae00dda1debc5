import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Who asks, answers and tells on pages that nobody wrote for this program.
struct FoundRoleTests {
  @Test func `A few words of welcome before the first question are no question`() {
    let found = Reading(
      """
      Jan: Welcome to the podcast

      Ada: Hi Mirel

      Mirel: Hello Ada and Jan

      Ada: Thank you for being our first guest.

      Jan: So far the most important guest we have had.

      Mirel: That is an honour. Thank you for having me.

      Ada: We are here to talk about ferries. Can you tell us what a ferry is?

      Mirel: It is a ship that comes back.

      Jan: Does it always?

      Mirel: Mostly.
      """, title: "Mirel Tanos (part 1 of 2)")
    #expect(found.roles == "ssssssqaqa")
  }

  @Test func `Where a body moves and seconds nobody is asked`() {
    let found = Reading(
      """
      CHAIRMAN TANOS. I need a motion to close the meeting.

      MS. LEEK. So moved.

      CHAIRMAN TANOS. Without objection. Is there a motion on the staff?

      MR. KOLM. I move it.

      CHAIRMAN TANOS. Is there a second?

      MS. LEEK. I second that nomination.

      CHAIRMAN TANOS. Without objection.
      """, title: nil)
    #expect(found.roles == "sssssss")
  }

  @Test func `In question time the chair gives the floor, members ask, the government answers and the hall throws in`()
  {
    let found = Reading(
      """
      Vizepräsidentin Ada Leek:

      Die erste Fragestellerin ist die Kollegin Holt.

      Karin Holt (UNI):

      Danke, Frau Präsidentin. Meine Frage lautet: Wann fährt die Fähre nach Ostby wieder, und wer bezahlt dafür in diesem Jahr?

      Vizepräsidentin Ada Leek:

      Wer antwortet? – Herr Tanos.

      Mirel Tanos, Bundesminister für Verkehr:

      Danke, Frau Präsidentin. Sie fährt im Mai.

      Jan Kolm (PRO):

      Aha!

      Mirel Tanos, Bundesminister für Verkehr:

      Und wir bezahlen.
      """, title: nil)
    #expect(found.roles == "sqsasa")
  }

  @Test func `Two who make remarks before a single question put none to each other`() {
    let found = Reading(
      """
      THE PRESIDENT: I am glad the Speaker is here today. It is all yours.

      SPEAKER LEEK: I thank the President. We need to change the fares, and make the ferry work when we get done, right?

      THE PRESIDENT: I am all for that.

      Q Mr. President, is that the number?

      THE PRESIDENT: Not alone.
      """, title: "Remarks by President Tanos Before Meeting with Speaker Leek")
    #expect(found.roles == "sssqa")
    #expect(found.names[0] == "Tanos")
  }

  @Test func `A surname is his who bears it with junior behind it`() {
    let found = Reading(
      """
      VICE PRESIDENT HOLT: Mr. President, welcome to our home.

      PRESIDENT TANOS: That is right.

      VICE PRESIDENT HOLT: It was a good meeting.
      """, title: "Remarks by Vice President Holt and President Mirel Tanos Jr. of Tamria at Arrival Greet")
    #expect(found.names == ["Holt", "Mirel Tanos Jr.", "Holt"])
  }
}
