import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Who speaks and in which role, by what the page prints around the turns: one piece of evidence a test.
struct SpeakerEvidenceTests {
  private func read(_ text: String, title: String? = nil, authors: [String] = []) -> (
    transcript: Transcript, names: [String?], roles: [Turn.Role], words: [String]
  ) {
    var document = Sample.document(text, title: title).document
    document.authors = authors
    let transcript = TranscriptReader.read(document)
    return (
      transcript, transcript.turns.map { $0.speaker?.name }, transcript.turns.map(\.role),
      transcript.turns.map { document.text[$0.range] }
    )
  }

  @Test func `The guest of a conversation is named behind the words that introduce one`() {
    let found = read(
      """
      //What did you notice first when you came home to us?//

      The smell. I had forgotten that I had a nose.

      //Was it a sad job for you, in the end?//

      It was a long one. I was sad on Sundays.

      //And now, what will you do with it?//

      Now I close all the doors.
      """, title: "The Ostby Review — Home Again: A Conversation with Mirel Tanos")
    #expect(found.names.dropFirst(1).first == "Mirel Tanos")
  }

  @Test func `What the title alone prints before a name is no part of it`() {
    let found = read(
      """
      Last May Mirel Tanos came home in a capsule that was named after a village.

      //What did you notice first when you came home to us?//

      The smell. I had forgotten that I had a nose.

      //Was it a sad job for you, in the end?//

      It was a long one. I was sad on Sundays.

      //And now, what will you do with it?//

      Now I close all the doors.
      """, title: "Home Again: A Conversation with Cosmonaut Mirel Tanos")
    #expect(found.names.last == "Mirel Tanos")
  }

  @Test func `The occasion in a title is nobody`() {
    let found = read(
      """
      Вопрос: Как прошла зима?

      Ответ: Долго. Мы дважды закрывали порт.

      Вопрос: А весна?

      Н.К.Воротынов: Весной я был на льду.

      Вопрос: И что там?

      Ответ: Лёд.
      """, title: "Интервью Министра иностранных дел Северии Н.К.Воротынова")
    #expect(found.names.dropFirst(1).first == "Н.К.Воротынов")
    #expect(found.names.dropFirst(3).first == "Н.К.Воротынов")
  }

  @Test func `A name in another case is that of the label`() {
    let found = read(
      """
      Вопрос (адресован И.Тановой): Когда откроют порт?

      И.Танова: Порт откроют в мае.

      Вопрос: А паром?

      И.Танова: Паром уже ходит, мы его ждали.
      """, title: "Ответы на вопросы журналистов")
    #expect(found.transcript.missing.isEmpty)
    #expect(found.transcript.turns.first?.addressee?.name == found.names.dropFirst(1).first)
  }

  @Test func `The chair is who is called so in brackets among those present`() {
    let found = read(
      """
      Members present: Ada Leek (Chair); Jan Kolm; Ilse Dornach.

      Witnesses: Mirel Tanos, Chair in Harbour Engineering, University of Ostby.

      Chair: Is the ferry safe?

      Mirel Tanos: It is, and we counted the boats.

      Jan Kolm: And the harbour?

      Mirel Tanos: I was there on Monday.

      Chair: Then we are done.
      """, title: "Oral evidence: ferries")
    #expect(found.names.first == "Ada Leek")
    #expect(found.names.last == "Ada Leek")
  }

  @Test func `A line under the words may print the full name with the office`() {
    let found = read(
      """
      PRESIDENT TANOS: Good afternoon. We have just had a great meeting, and I thank you for it.

      Q: Is the ferry safe?

      PRESIDENT TANOS: It is. We counted the boats.

      Q: And the harbour?

      PRESIDENT TANOS: I was there on Monday.

      END 2:14 P.M.

      * President Mirel Tanos misspoke; the harbour is in Ostby County.
      """, title: "Remarks by President Tanos in Press Conference")
    #expect(found.names.dropFirst(0).first == "Mirel Tanos")
  }

  @Test func `Capitals lose the accents that the title has`() {
    let found = read(
      """
      GASPARD KOLM: Vous les avez oubliés ?

      SOLENE TANOS-DIOP: Non. J'y étais, et nous avons compté.

      GASPARD KOLM: Donc c'est non ?

      SOLENE TANOS-DIOP: C'est non.
      """, title: "Interview de Mme Solène Tanos-Diop, ministre de la Mer")
    #expect(found.names.dropFirst(1).first == "Solène Tanos-Diop")
  }

  @Test func `A single name behind several words is the person, and these the house`() {
    let found = read(
      """
      Kita Shimpo, Okabe: I have a question on scallops. Will you answer it?

      Minister Tanos: I will. We have confirmed three containers.

      Okabe, Kita Shimpo: And a fourth?

      Minister Tanos: Nothing has been decided.

      Minato Broadcasting, Ogasa: Will you resign?

      Minister Tanos: No.
      """, title: "Press Conference by Foreign Minister Mirel Tanos")
    #expect(found.names.dropFirst(0).first == "Okabe")
    #expect(found.names.dropFirst(4).first == "Ogasa")
  }

  @Test func `Hosts ask, whoever they are`() {
    let found = read(
      """
      Hosts Jan Kolm and Ada Leek sit down with the captain Mirel Tanos, who has counted boats for years.

      Jan Kolm: What does the harbour sound like?

      Mirel Tanos: Like a wet cork. I have it on tape.

      Ada Leek: That is horrible. Can we hear it?

      Mirel Tanos: We can. That was in October.

      Ada Leek: And so they moved again.

      Mirel Tanos: They moved, and I with them.

      Jan Kolm: Did anybody stay?

      Mirel Tanos: One man. And the dogs.
      """, title: "Episode 118: the woman who listens to harbours")
    #expect(
      found.roles == [.question, .answer, .question, .answer, .question, .answer, .question, .answer])
  }

  @Test func `Whom the title of a press conference names answers, and who stands beside asks`() {
    let found = read(
      """
      Mirel Tanos, Official Spokesperson: Good afternoon. We can go to questions.

      Anin: Anin from Harbour Times. Eleven boats were picked up near the reef, and do we have access? Please share what you have.

      Mirel Tanos, Official Spokesperson: We have asked for access, and we wait.

      Mavi: On the same. Their navy put out a statement. Please comment on it.

      Mirel Tanos, Official Spokesperson: I do not comment on navies.
      """, title: "Transcript of Weekly Media Briefing by Official Spokesperson Mirel Tanos")
    #expect(found.roles == [.statement, .question, .answer, .question, .answer])
  }

  @Test func `Who only calls the next speaker by name does not ask`() {
    let found = read(
      """
      Ada Leek: Thank you for coming. With me is the captain. Mirel?

      Mirel Tanos: Thank you, Ada. We carried more cars than boats.

      Jan Kolm: What would have to happen for the boats to come back?

      Mirel Tanos: Rain, and I would not swear to it.

      Jan Kolm: And the harbour, who pays for it?

      Mirel Tanos: We all do.
      """, title: nil)
    #expect(found.roles == [.statement, .statement, .question, .answer, .question, .answer])
  }

  @Test func `A conversation of two begins with a question, though it ends in a full stop`() {
    let found = read(
      """
      DER BOTE: Frau Tanos, Sie sind mit Verspätung zu diesem Gespräch gekommen.

      Tanos: Mit der Fähre, immerhin. Ich könnte sagen: höhere Gewalt.

      DER BOTE: Warum fahren Sie dann damit?

      Tanos: Ich will sehen, was ich verantworte.

      DER BOTE: Und, was sehen Sie?

      Tanos: Wasser.
      """, title: nil)
    #expect(Array(found.roles.dropFirst(0).prefix(2)) == [.question, .answer])
    #expect(found.transcript.kind == .interview)
  }

  @Test func `The record of a council that was called to order holds statements`() {
    let found = read(
      """
      The meeting was called to order at 10.05 a.m.

      The President: I invite the representative of Ostby to take part. Is that agreed?

      Mr. Tanos: I thank the President. We note the report, and we ask: who counted?

      Ms. Leek: We counted, and we shall count again.

      The President: I now give the floor to Mr. Tanos.

      Mr. Tanos: I have nothing to add.
      """, title: "2214th meeting")
    #expect(found.roles.allSatisfy { $0 == .statement })
    #expect(found.transcript.kind == .debate)
  }

  @Test func `A speech with a few questions behind it stays a speech`() {
    let words = String(repeating: "We have built a wall, and I shall tell you what it cost us in the end. ", count: 12)
    let found = read(
      """
      Ada Leek: Friends, take your seats.

      Mirel Tanos: \(words)

      Delegate: What is the price of a field?

      Mirel Tanos: I do not know it yet.
      """, title: "Minister's speech at the Conference of Coastal Towns")
    #expect(found.transcript.kind == .speech)
  }

  @Test func `Who is named as the author speaks in the first person`() {
    let found = read(
      """
      Prime Minister Kolm, friends of the harbour: I grew up on a river that flooded, and I have come to talk about boats.

      We lost eleven of them. My grandmother used to say: count again. I counted, and we were right.

      Let me speak plainly. I ask you for a rope, and for the men to tie it, and we shall do the rest.
      """, title: "Secretary Mirel Tanos At the Harbour Conference", authors: ["Mirel Tanos"])
    #expect(found.words.count == 1)
    #expect(found.words.first?.hasSuffix("we shall do the rest.") ?? false)
  }

  @Test func `A line that prints the page's title once more is no part of the words`() {
    let title = "Assembly of Ostby – 12th Term – 87th Sitting, Thursday, 6 November 2031 10413"
    let found = read(
      """
      Vice-President Ada Leek: The first question is put by Mr Tanos.

      Mirel Tanos: I was there on Monday.

      10414 Assembly of Ostby – 12th Term – 87th Sitting, Thursday, 6 November 2031

      Vice-President Ada Leek: Thank you.

      Mirel Tanos: I thank you.
      """, title: title)
    #expect(found.words.dropFirst(1).first == "I was there on Monday.")
  }

  @Test func `A reader is told where nothing but layout tells the turns`() {
    let found = read(
      """
      //What did you notice first when you came home to us?//

      The smell. I had forgotten that I had a nose.

      //Was it a sad job for you, in the end?//

      It was a long one. I was sad on Sundays.

      //And now, what will you do with it?//

      Now I close all the doors.
      """, title: "A Conversation with Mirel Tanos")
    #expect(found.transcript.findings.contains { $0.category == "unlabelledTurns" })
  }
}
