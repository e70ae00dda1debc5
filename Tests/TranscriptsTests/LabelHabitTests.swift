import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// How a document sets its labels off, one habit a test: what recurs at the start of paragraphs, in whatever form.
struct LabelHabitTests {
  private struct Read {
    var transcript: Transcript
    var words: [String]
    var names: [String?]
    var roles: [Turn.Role]
  }

  private func read(_ text: String, title: String? = nil, marked: Bool = true) -> Read {
    let document = marked ? Sample.document(text, title: title).document : Sample.plain(text, title: title)
    let transcript = TranscriptReader.read(document)
    return Read(
      transcript: transcript, words: transcript.turns.map { document.text[$0.range] },
      names: transcript.turns.map { $0.speaker?.name }, roles: transcript.turns.map(\.role))
  }

  @Test func `A number with its letter stands before the label`() {
    let found = read(
      """
      Q1    Ada Leek: Is the ferry safe?

      Mirel Tanos: It is, and we counted the boats.

      Q2    Ada Leek: And the harbour?

      Mirel Tanos: I was there on Monday.

      Ada Leek: Then I have no more to ask.
      """, title: "Oral evidence: ferries")
    #expect(found.names == ["Ada Leek", "Mirel Tanos", "Ada Leek", "Mirel Tanos", "Ada Leek"])
    #expect(found.words.dropFirst(0).first == "Is the ferry safe?")
    #expect(found.roles.prefix(4) == [.question, .answer, .question, .answer])
  }

  @Test func `A question with its number alone is labelled by it`() {
    let found = read(
      """
      Q1. Is the ferry safe?

      A1. It is, and we counted the boats.

      Q2. And the harbour?

      A2. I was there on Monday.
      """, title: "Interview with Mirel Tanos")
    #expect(
      found.words == [
        "Is the ferry safe?", "It is, and we counted the boats.", "And the harbour?", "I was there on Monday.",
      ])
    #expect(found.roles == [.question, .answer, .question, .answer])
  }

  @Test func `A sentence that begins with a letter and a number is no label`() {
    let found = read(
      """
      Ada Leek: Is the ferry safe?

      Mirel Tanos: It is. I have two things to say.

      Q4 was better than Q3, and we counted the boats.

      Ada Leek: And the harbour?

      Mirel Tanos: I was there on Monday.
      """, title: "Interview with Mirel Tanos")
    #expect(found.names == ["Ada Leek", "Mirel Tanos", "Ada Leek", "Mirel Tanos"])
  }

  @Test func `The letter of a column stands before the label`() {
    let found = read(
      """
      Ada Leek: Is the ferry safe?

      (C) Mirel Tanos: It is, and we counted the boats.

      Ada Leek: And the harbour?

      Mirel Tanos: I was there on Monday.
      """, title: "Interview with Mirel Tanos")
    #expect(found.names == ["Ada Leek", "Mirel Tanos", "Ada Leek", "Mirel Tanos"])
  }

  @Test func `A time of the recording parts the label from the words`() {
    let found = read(
      """
      **Ada Leek** [00:00:04] From a shed in Ostby, this is Dry Feet. I'm Ada Leek.

      **Mirel Tanos** [00:00:20] Hello. I'm in the rain, as you see.

      **Ada** [00:00:25] Does the ferry leak?

      **Mirel** [00:00:29] A bit: in winter, in the bow.

      **Ada** [00:01:01] And who pays?

      **Mirel** [00:01:09] We all do.
      """, title: "Episode 4: Dry Feet with Mirel Tanos")
    #expect(found.words.dropFirst(3).first == "A bit: in winter, in the bow.")
    #expect(
      found.names == ["Ada Leek", "Mirel Tanos", "Ada Leek", "Mirel Tanos", "Ada Leek", "Mirel Tanos"])
  }

  @Test func `A time in brackets behind the colon is not said`() {
    let found = read(
      """
      Ada Leek: [00:04] Is the ferry safe?

      Mirel Tanos: [00:09] It is, and we counted the boats.

      Ada Leek: [00:30] And the harbour?

      Mirel Tanos: [00:41] I was there on Monday.
      """, title: "Interview with Mirel Tanos")
    #expect(found.words.dropFirst(0).first == "Is the ferry safe?")
    #expect(found.words.dropFirst(3).first == "I was there on Monday.")
  }

  @Test func `A label and its time may have a line for themselves`() {
    let found = read(
      """
      Ada Leek (00:04):

      Is the ferry safe?

      Mirel Tanos (00:09):

      It is, and we counted the boats.

      Ada Leek (00:30):

      And the harbour?

      Mirel Tanos (00:41):

      I was there on Monday.
      """, title: "Interview with Mirel Tanos")
    #expect(found.names == ["Ada Leek", "Mirel Tanos", "Ada Leek", "Mirel Tanos"])
    #expect(found.words.dropFirst(1).first == "It is, and we counted the boats.")
  }

  @Test func `Names in square brackets are labels where they take turns`() {
    let found = read(
      """
      [Leek] Is the ferry safe?

      [Tanos] It is, and we counted the boats.

      [Leek] And the harbour?

      [Tanos] I was there on Monday.

      [Laughter]

      [Leek] Thank you.
      """, title: "Interview with Mirel Tanos by Ada Leek")
    #expect(found.names == ["Ada Leek", "Mirel Tanos", "Ada Leek", "Mirel Tanos", "Ada Leek"])
    #expect(found.words.dropFirst(0).first == "Is the ferry safe?")
  }

  @Test func `Names with their houses in round brackets are labels where a colon follows`() {
    let found = read(
      """
      (Ada Leek, Harbour 24/7): Is the ferry safe, and who says so?

      Spokesperson: It is, and we counted the boats.

      (Jan Kolm): And the harbour?

      Spokesperson: I was there on Monday. (Laughter.)

      (Ada Leek, Harbour 24/7): Thank you. Is there a rope?

      Spokesperson: There is.
      """, title: "Briefing by the Spokesperson, Mirel Tanos")
    #expect(found.names == ["Ada Leek", "Mirel Tanos", "Jan Kolm", "Mirel Tanos", "Ada Leek", "Mirel Tanos"])
    #expect(found.words.first == "Is the ferry safe, and who says so?")
  }

  @Test func `Initials in the cell before the words are labels`() {
    let found = read(
      """
      AL\tGood morning. With me are Dr Mirel Tanos-Harn and Ada Leek will lead us.

      MT\tThank you. We counted the boats, and there are nine.

      AL\tWho pays for the rope?

      MT\tThe ministry does. I only tie it.

      AL\tAnd the harbour?

      MT\tThe harbour pays for itself.
      """, title: nil)
    #expect(
      found.names == ["Ada Leek", "Mirel Tanos-Harn", "Ada Leek", "Mirel Tanos-Harn", "Ada Leek", "Mirel Tanos-Harn"])
    #expect(found.words.dropFirst(2).first == "Who pays for the rope?")
  }

  @Test func `Captions mark each change of voice and name it where they can`() {
    let found = read(
      """
      >> MAYOR ADA LEEK: GOOD EVENING. WE BEGIN WITH

      THE FERRY. IS IT SAFE?

      >> CAPTAIN MIREL TANOS: IT IS. WE COUNTED THE BOATS:

      ELEVEN.

      >> AND WHAT OF THE HARBOUR?

      >> MAYOR LEEK: PLEASE SAY YOUR NAME.

      >> CAPTAIN TANOS: I KNOW HIM.
      """, title: "Regular meeting of the council")
    #expect(found.words.dropFirst(0).first == "GOOD EVENING. WE BEGIN WITH\n\nTHE FERRY. IS IT SAFE?")
    #expect(found.words.count == 5)
    #expect(found.names == ["Ada Leek", "Mirel Tanos", nil, "Ada Leek", "Mirel Tanos"])
  }

  @Test func `Names in capitals are parted from the words by white space alone`() {
    let found = read(
      """
      GASPARD KOLM Le port est fermé. Vous l'avez oublié ?

      MIREL TANOS Non. J'y étais lundi, et nous avons compté les bateaux.

      GASPARD KOLM Ils sont onze ?

      MIREL TANOS Douze.

      GASPARD KOLM Et demain ?

      MIREL TANOS

      Demain, nous compterons encore.
      """, title: "Interview de Mme Mirel Tanos, ministre de la Mer")
    #expect(
      found.names == [
        "Gaspard Kolm", "Mirel Tanos", "Gaspard Kolm", "Mirel Tanos", "Gaspard Kolm", "Mirel Tanos",
      ])
    #expect(found.words.last == "Demain, nous compterons encore.")
  }

  @Test func `A point with a dash behind it marks any label`() {
    let found = read(
      """
      Ministra Portavoz.- Buenas tardes. El Consejo aprobó el plan.

      P.- ¿Cuántos trenes llegaron?

      Sr. Tanos.- Doce. Nosotros los contamos.

      P.- ¿Y el puerto?

      Secretaria de Estado.- Una pregunta más.

      Sr. Tanos.- El puerto está donde estaba.
      """, title: "Rueda de prensa tras el Consejo")
    #expect(found.words.count == 6)
    #expect(found.words.dropFirst(4).first == "Una pregunta más.")
    #expect(found.roles.dropFirst(1).first == .question)
  }

  @Test func `A letter may be parted otherwise once`() {
    let found = read(
      """
      Q - Is the ferry safe?

      R - It is, and we counted the boats.

      Q- And the harbour?

      R : I was there on Monday.

      Q - Will you go again?

      R - We shall see.
      """, title: "Point de presse")
    #expect(found.words.count == 6)
    #expect(found.words.dropFirst(2).first == "And the harbour?")
    #expect(found.words.dropFirst(3).first == "I was there on Monday.")
  }

  @Test func `Two hyphens part the name from the office on a line of its own`() {
    let found = read(
      """
      **Operator**

      Good morning, and welcome to the call of Ostby Ferries.

      **Ada Leek** -- //Head of Investor Relations//

      Thank you. With me is Mirel Tanos, our chief executive officer. Mirel?

      **Mirel Tanos** -- //Chief Executive Officer//

      Thanks, Ada. We carried more cars than boats. We are ready for questions.

      **Jan Kolm** -- //Harbour Securities -- Analyst//

      What would have to happen for the boats to come back?

      **Mirel Tanos** -- //Chief Executive Officer//

      Rain. I would not swear to it.

      **Operator**

      This concludes our call.
      """, title: "Ostby Ferries Earnings Call Transcript")
    #expect(found.words.contains { $0.hasPrefix("Thanks, Ada.") })
    #expect(found.words.contains("What would have to happen for the boats to come back?"))
    #expect(found.names.contains("Jan Kolm"))
  }

  @Test func `Where labels are set in bold, one that is not is none, and one that is may stand once`() {
    let found = read(
      """
      **Leek:** Good afternoon. The cabinet met, and we decided two things.

      On the law: we build no more on the bank.

      **Question:** How many houses are there?

      **Leek:** I have no number.

      **Tanos (Works):** We count eleven hundred.

      **Question:** And how old is that?

      **Leek:** Old, I believe.
      """, title: "Press conference of the government")
    #expect(found.words.count == 6)
    #expect(found.words.dropFirst(0).first?.hasSuffix("On the law: we build no more on the bank.") == true)
    #expect(found.words.dropFirst(3).first == "We count eleven hundred.")
  }

  @Test func `Answers with names stand between questions that are set in bold alone`() {
    let found = read(
      """
      **Is the ferry safe this winter?**

      Tanos: It is. I counted the boats.

      Leek: I counted them too, and we agree.

      **And what of the harbour?**

      Tanos: It is where it was.

      **Will you go there again?**

      Leek: I will. We both will.

      Tanos: On Monday.
      """, title: "Interview with Mirel Tanos and Ada Leek")
    #expect(found.roles == [.question, .answer, .answer, .question, .answer, .question, .answer, .answer])
    #expect(found.words.dropFirst(3).first == "And what of the harbour?")
    #expect(Array(found.names.dropFirst(1).prefix(2)) == ["Mirel Tanos", "Ada Leek"])
  }

  @Test func `Two who answer by turns are told by their names in bold`() {
    let found = read(
      """
      **My question is on rates: was it unanimous?**

      It was. We are in no hurry, and I said so in June.

      **What did the ferries cost you?**

      **Tanos:** A fifth, say our staff.

      **Leek:** I have nothing to add to that.

      **And is there a third way for us?**

      There is not. We are not gamblers.
      """, title: "Press conference of Mirel Tanos, President, and Ada Leek, Vice-President")
    #expect(found.words.contains("A fifth, say our staff."))
    #expect(found.words.contains("I have nothing to add to that."))
  }

  @Test func `Letters inside a question count its points where names are the labels`() {
    let found = read(
      """
      Leek: Two questions. A: is the ferry safe? Q: what is that? And B: who pays?

      Tanos: It is safe, and we all pay.

      Leek: And the harbour?

      Tanos: I was there.
      """, title: "Interview with Mirel Tanos")
    #expect(found.words.count == 4)
  }

  @Test func `Somebody is turned to before the colon`() {
    let found = read(
      """
      Leek: Is the ferry safe?

      Tanos: It is. I have it from the captain.

      Ada, your numbers: eleven, as of Monday.

      Leek: And the harbour?

      Tanos: I was there.
      """, title: "Interview with Mirel Tanos")
    #expect(found.words.count == 4)
    #expect(found.words.dropFirst(1).first?.hasSuffix("eleven, as of Monday.") == true)
  }

  @Test func `A late question is told by the words before its colon`() {
    let found = read(
      """
      Harbour News: Is the ferry safe?

      Mirel Tanos: It is, and we counted the boats.

      Corran Press: And the harbour?

      Mirel Tanos: I was there on Monday.

      The following question was raised after the press conference: It is said that a bridge fell. Was anybody on it?

      Mirel Tanos: Nobody was.
      """, title: "Spokesperson Mirel Tanos's Regular Press Conference")
    #expect(found.words.count == 6)
    #expect(found.words.dropFirst(4).first?.hasPrefix("It is said") == true)
    #expect(found.roles.dropFirst(4).first == .question)
  }

  @Test func `Catalogues of questions have no turns`() {
    let found = read(
      """
      Q: When should I apply?

      A: As soon as you have your letter.

      Q: May my brother come?

      A: No.
      """, title: "Frequently Asked Questions: student visas")
    #expect(found.transcript.turns.isEmpty)
    #expect(found.transcript.kind == .other)
  }

  @Test func `Other pages' titles behind the last words are no turns`() {
    let found = read(
      """
      Ada Leek: Is the ferry safe?

      Mirel Tanos: It is, and we counted the boats.

      Ada Leek: And the harbour?

      Mirel Tanos: I was there on Monday.

      Other Related Transcripts

      Governor Debate in Ostby Transcript

      Kolm Ad: 'Hat' Transcript

      Subscribe to the Ferry Blog
      """, title: "Interview with Mirel Tanos")
    #expect(found.words.last == "I was there on Monday.")
  }

  @Test func `A line of names in title case under the last words is not said`() {
    let found = read(
      """
      Q. Is the ferry safe?

      MIREL TANOS: It is, and we counted the boats.

      Q. And what did you have for breakfast?

      MIREL TANOS: Toast.

      FastNotes by Harbour Sports Transcripts Inc.
      """, title: "Press conference: Mirel Tanos")
    #expect(found.words.last == "Toast.")
  }
}
