import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Habits of further houses whose pages nobody wrote for this program.
struct FoundHouseTests {
  @Test func `A time alone behind the colon leaves the words to the lines below`() {
    let found = Reading(
      """
      Mayor Leek: (00:00)

      Good morning everybody. We are close to the point where the ferry sails.

      Speaker 1: (03:14)

      How many boats do you have now?

      Mayor Leek: (03:20)

      Four. We need nine.

      Speaker 1: (03:40)

      And if you do not get them?

      Mayor Leek: (03:43)

      Then people walk.
      """, title: "Mayor Leek Press Conference on the Ferry")
    #expect(found.roles == "sqaqa")
    #expect(found.words.first?.hasPrefix("Good morning") == true)
  }

  @Test func `A rank before a surname and a point are a label`() {
    let found = Reading(
      """
      The Chairman. Good morning. The hearing will come to order, and I recognize the Senator.

      Senator Leek. Thank you, Mr. Chairman. I look forward to the testimony.

      The Chairman. Captain Tanos, you may begin.

      Captain Tanos. I have sailed the strait for thirty years, and I am still here.

      The Chairman. Was the rope new?

      Captain Tanos. It was not, sir.

      Senator Leek. How old was it?

      Captain Tanos. Eleven years.
      """, title: nil)
    #expect(found.roles.lowercased() == "ssssqaqa")
    #expect(found.names[3] == "Tanos")
  }

  @Test func `What is played from another recording answers nobody`() {
    let found = Reading(
      """
      ADA LEEK, HOST: The ferry went down this morning.

      SEN. JAN KOLM: Good to be with you.

      LEEK: What do you know about the cause?

      KOLM: Very little, Ada.

      LEEK: Did the rope break?

      (BEGIN VIDEO CLIP)

      MIREL TANOS, HARBOR MASTER: I saw it go. I could do nothing.

      (END VIDEO CLIP)

      LEEK: Your reaction?

      KOLM: It breaks my heart.
      """, title: nil)
    #expect(Array(found.roles)[5] == "s")
    #expect(found.words[5] == "I saw it go. I could do nothing.")
  }

  @Test func `Thanks with an answer before them are an answer`() {
    let found = Reading(
      """
      JOURNALIST: Will you release the modelling?

      PRIME MINISTER: We have. I will ask Ada to add to that.

      MINISTER LEEK: Thanks, PM. It is on the website.

      JOURNALIST: Just on the Governor's words...

      PRIME MINISTER: I have not seen them. Thanks very much.
      """, title: "Press conference of Prime Minister Jan Kolm")
    #expect(found.roles == "qaaqa")
  }

  @Test func `A greeting is no question that somebody answers`() {
    let found = Reading(
      """
      MS. LEEK: Good afternoon, everybody.

      Q Good afternoon.

      MS. LEEK: I have a guest today. Please welcome the Secretary.

      SECRETARY TANOS: The ferry sails again today.

      Q How much did it cost?

      SECRETARY TANOS: Forty million.
      """, title: "Press Briefing by Press Secretary Ada Leek")
    #expect(found.roles.lowercased() == "sqssqa")
  }

  @Test func `A point of order asks the chair, not the government`() {
    let found = Reading(
      """
      Hon JUAN BELO: Does he stand by his word that the ferry will sail in May?

      Hon MIREL TANOS: Yes.

      Hon JUAN BELO: Which May?

      Hon MIREL TANOS: The next one.

      Rt Hon ADA LEEK: Point of order, Mr Speaker. The Minister must answer.

      SPEAKER: I think he did.
      """, title: nil)
    #expect(found.roles.lowercased() == "qaqass")
  }

  @Test func `Whoever is named with an office in one recurring label is a voice`() {
    let found = Reading(
      """
      Shri Arun Sait, Official Spokesperson: Good evening, friends. I will take questions. Yes, please.

      Rishi: Sir, any news of the ferry that was stopped?

      Meera: Sir, have our people been released?

      Shri Arun Sait, Official Spokesperson: Let me take both. We are in touch. I will go to this side. Madhu?

      Madhu: Sir, a question on visas. What is the position?

      Shri Arun Sait, Official Spokesperson: The position has not changed. That brings us to the close.
      """, title: nil)
    #expect(found.roles == "sqqaqa")
  }

  @Test func `Surnames with a word of courtesy are labels though each stands once`() {
    let found = Reading(
      """
      The President (spoke in French): I give the floor to Mr. Kolm.

      Mr. Kolm: I thank you, Madam President. The ferry has not sailed since May.

      The President (spoke in French): I thank Mr. Kolm.

      Mr. Tanos (Veldria): We ask who stopped the ferry.

      Ms. Leek (Tamria) (spoke in Spanish): My delegation shares that question.
      """, title: nil)
    #expect(found.labels.count == 5)
    #expect(found.names.suffix(2) == ["Tanos", "Leek"])
  }

  @Test func `The number of a question in brackets is said, a direction in capitals is not`() {
    let found = Reading(
      """
      Ada Leek: To ask the Government when the ferry will sail. (S6O-01234)

      Mirel Tanos: In May, I think.

      Ada Leek: And who pays for it? (CROSSTALK)

      Mirel Tanos: We do.
      """, title: nil)
    #expect(found.words[0].hasSuffix("(S6O-01234)"))
    #expect(found.words[2].hasSuffix("pays for it?"))
  }

  @Test func `A name behind a region is the name that stands alone later`() {
    let found = Reading(
      """
      President of Veldria Mirel Tanos: How is the region doing?

      Governor of Ostby Region Jan Kolm: We have good results. The ferry sails again.

      Mirel Tanos: How many people does it carry?

      Jan Kolm: Two million a year.
      """, title: nil)
    #expect(found.names == ["Mirel Tanos", "Jan Kolm", "Mirel Tanos", "Jan Kolm"])
  }

  @Test func `A headline with a colon stands between turns and a list of speakers above them`() {
    let found = Reading(
      """
      Sprecher: StS Kolm, Burgk (AA), Dr. Wendt (BMI)

      StS Kolm: Guten Tag! Ich habe drei Termine mitgebracht.

      Fragen und Antworten:

      Frage Heller: Wird die Kanzlerin über die Fähre sprechen?

      StS Kolm: Sie spricht über vieles.

      Frage Jessen: Auch über Geld?

      StS Kolm: Das müsste ich nachreichen.
      """, title: "Regierungspressekonferenz vom 6. Mai")
    #expect(found.roles == "sqaqa")
    #expect(found.words.first == "Guten Tag! Ich habe drei Termine mitgebracht.")
  }

  @Test func `Names before words, and no turn told apart, are said to be doubtful`() {
    let found = Reading(
      """
      On the ferry

      I came to the island in May, and I stayed for three years. We were many then, and we had a school of our own.

      Mirel Tanos: I remember the quay, and I remember my father, who waited for us there whenever we came back.

      We left when the ferry was closed. I have never been back, and I do not know whether I want to go there again.

      Ada Leek: Nobody asked us.
      """, title: "Letters from the islands")
    if found.words.isEmpty {
      #expect(found.transcript.findings.contains { $0.category == "doubtfulTurns" })
    }
  }
}
