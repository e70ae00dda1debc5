import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// What the rhythm of a conversation tells where labels are missing, misprinted or shortened.
struct RhythmTests {
  @Test func `A question without a label ends an answer before the same voice speaks again`() {
    let found = Reading(
      """
      Question: Why was the ferry closed?

      Mirel Tanos: Because it was not safe.

      Question: Who pays?

      Mirel Tanos: We pay for the buses.

      We also pay the fishermen.

      Minister, will you resign if it takes longer?

      Mirel Tanos: I will not.
      """)
    #expect(found.roles == "qaqaqa")
    #expect(found.words[4] == "Minister, will you resign if it takes longer?")
  }

  @Test func `An answer without a label stands under its question before the next`() {
    let found = Reading(
      """
      Q: Why was the ferry closed?

      A: Because it was not safe.

      Q: They call it the dearest ferry in the world. What do you say?

      I have read the report. They counted the old engines.

      Q: Who pays?

      A: We do.
      """)
    #expect(found.roles == "qaqaqa")
    #expect(found.words[3] == "I have read the report. They counted the old engines.")
  }

  @Test func `A shorter label prints a part of a longer one`() {
    let found = Reading(
      """
      Mirel Tanos, Minister of Finance: We decided to close the ferry.

      Harbour News, Okabe: Why was it not repaired?

      Minister Tanos: Because we had no money.

      Kita Shimbun, Hirose: Was it a slip of the tongue?

      Minister Tanos: It was not.

      Hirose: Do you take it back?

      Minister: You are free to think so.

      Okabe, Harbour News: Who pays?

      Minister Tanos: We do.
      """)
    #expect(found.roles == "sqaqaqaqa")
    #expect(found.names[5] == "Hirose")
    #expect(found.names[6] == "Mirel Tanos")
  }

  @Test func `Fields of the head that look like labels are none`() {
    let found = Reading(
      """
      ENCODED BY: BOY / TRISH

      MIREL TANOS: Good morning, everyone.

      JUAN BELO: Why is the ferry closed?

      MIREL TANOS: Because it is not safe.

      JUAN BELO: Who pays?

      MIREL TANOS: We do.
      """)
    #expect(found.words.first == "Good morning, everyone.")
  }

  @Test func `A single answer by the word stands behind its question`() {
    let found = Reading(
      """
      Question: Why was the ferry closed?

      Mirel Tanos: Because it was not safe.

      Question: Who pays?

      Mirel Tanos: We do.

      Question: And what do you read?

      Answer: The timetable of the trains.
      """)
    #expect(found.words.last == "The timetable of the trains.")
    #expect(found.names.last == "Mirel Tanos")
  }

  @Test func `A dropped letter and letters that look alike are misprints of a short label`() {
    let dropped = Reading(
      """
      Prahl: Warum ist die Fähre zu?

      Osterloh: Weil sie nicht sicher ist.

      Prahl: Wer zahlt?

      Osterloh: Wir.

      Pral: Und wann fährt sie wieder?

      Osterloh: Im Mai.

      Prahl: Danke.
      """, title: "Interview mit Wiebke Osterloh")
    #expect(dropped.labels[4] == "Prahl")
    let alike = Reading(
      """
      Вопрос: Почему закрыт паром?

      С.В.Дорнин: Потому что он старый.

      Вопрос: Кто заплатит?

      С.В.Дорнин: Мы.

      Вопрос: Когда?

      C.В.Дорнин: В мае.

      Вопрос: Это всё?

      С.В.Дорнин: Да.
      """, title: "Интервью министра С.В.Дорнина газете «Гавань»")
    #expect(Set(alike.names.compactMap(\.self)) == ["С.В.Дорнин"])
  }

  @Test func `A paragraph that tells of those who have labels opens no turn`() {
    let found = Reading(
      """
      Minister Mirel Tanos received the mayor of Porto Veda on Tuesday for talks on the ferry.

      Mirel Tanos: Good morning. I am glad to be here.

      Question: Why is the ferry closed?

      Mirel Tanos: Because it is not safe.
      """)
    #expect(found.words.first == "Good morning. I am glad to be here.")
  }

  @Test func `Who calls others up whenever he speaks leads, and what he reads out is answered`() {
    let found = Reading(
      """
      SEC. TANOS: Good morning, everyone. We closed the northern ferry this morning, for the engineers have found what they feared in its hull, and I would not send anybody out on it. We will pay for the buses until it sails again, and we will pay the fishermen, too.

      USEC. LEEK: Good morning. First question is from Pia Lagd of the Harbour Post: “Will the minister resign?”

      SEC. TANOS: I will not, and I have said so.

      USEC. LEEK: Thank you. Next is Juan Belo, on the line.

      JUAN BELO: Who will pay the fishermen?

      SEC. TANOS: We will pay them.

      USEC. LEEK: Next, we have Karin Holt.

      KARIN HOLT: When does the ferry sail again?

      SEC. TANOS: It sails in May.

      USEC. LEEK: Next question is from Tony Uy.

      TONY UY: And how much does it cost?

      SEC. TANOS: It costs forty million.
      """)
    #expect(found.roles == "sSaSqaSqaSqa")
  }

  @Test func `Who is called up by name and asks is no answerer`() {
    let found = Reading(
      """
      Question: Why is the ferry closed?

      Secretary General: Because it is not safe, and I will not send anybody out on it.

      Ada Leek: Next, Polar Press.

      Polar Press: Good morning. Gunnar Isak from Polar. Can you shame them?

      Secretary General: I never shame anyone before lunch.

      Question: Who pays?

      Secretary General: We all do, as we always did. I have told the ministers this morning that nobody will be left alone with the bill, and they agreed with me, each of them, before we had our coffee; the sums will be known in May.
      """, title: "Doorstep by the Secretary General")
    #expect(found.roles.lowercased() == "qasqaqa")
  }

  @Test func `Words that only show who may ask are no answer`() {
    let found = Reading(
      """
      MS. LEEK: Good morning. We have a few words on the outlook.

      QUESTION: When does the board meet on the ferry?

      MS. LEEK: Other questions on the ferry? Yes, please, in the front.

      QUESTION: Was the harbour failure a reform failure?

      MS. LEEK: Let me take the two together. We meet in May, and it was not.
      """, title: "Press briefing by Ada Leek")
    #expect(found.roles.lowercased() == "sqsqa")
  }

  @Test func `Who gets the floor for a few words states`() {
    let found = Reading(
      """
      Question: Did the envoy resign?

      Spokesman: He did not. I believe our guest is ready. Ms. Thal, you have the floor for a few remarks.

      Ms. Thal: Thank you. I am talking to you from the roof of our office.

      Question: How many people need help?

      Ms. Thal: We need to reach sixty thousand.
      """, title: "Daily briefing by Spokesman Mirel Tanos")
    #expect(found.roles.lowercased() == "qasqa")
  }

  @Test func `A host who is greeted back has asked`() {
    let found = Reading(
      """
      Henning Prahl: Siebenundvierzig Kutter liegen seit gestern in Sandöhr fest, quer vor der Fahrrinne, und es ist der größte Protest, \
      den der Hafen gesehen hat, seit vor zwanzig Jahren die erste Quote kam; die Fischer wollen bleiben, bis jemand mit ihnen spricht, und \
      die Ministerin ist auf dem Weg zu ihnen. Bei uns ist sie jetzt schon, wir freuen uns darüber. Guten Morgen, Frau Osterloh!

      Wiebke Osterloh: Guten Morgen, Herr Prahl!

      Prahl: Sind Sie schon einmal auf so einem Kutter mitgefahren?

      Osterloh: Ich bin auf einem groß geworden.

      Prahl: Und was sagt Ihr Bruder?

      Osterloh: Der sagt gerade gar nichts zu mir.
      """, title: "Interview mit Wiebke Osterloh")
    #expect(found.roles == "qaqaqa")
  }

  @Test func `An answer by the letter before any question opens`() {
    let found = Reading(
      "A: Good morning. We closed the ferry.\n\nQ: Why?\n\nA: Because it is not safe.\n\nQ: Who pays?\n\nA: We do.")
    #expect(found.roles == "sqaqa")
  }

  @Test func `A member whom one minister answers each time asks`() {
    let found = Reading(
      """
      Mr Speaker: Order. I call the Minister.

      Helena Marchand: With permission, Mr Speaker, I would like to make a statement to the House about the flood barrier.

      Owen Pryce: I thank the Minister for her statement. When was she told about the gate?

      Helena Marchand: The hon. Gentleman asks a fair question. I was told on Saturday.

      Ranulph Beck: I was in Quay Street on Saturday. Will my hon. Friend come and see it?

      Helena Marchand: I will be there on Thursday.

      Mairi Glash: The islands were flooded too. Is the money available to my constituents?

      Helena Marchand: It is, and I have told the hon. Lady so.

      Anand Seth: Were all six gates made to the same drawing?

      Helena Marchand: They were, and I shall place the reports in the Library of the House.
      """, title: "Flood Barrier")
    #expect(found.roles.lowercased() == "ssqaqaqaqa")
  }

  @Test func `Places that speak against the cuts are counted in a finding`() {
    let found = Reading(
      """
      MIREL TANOS: We closed the ferry this morning.

      MIREL TANOS: We also pay for the buses.

      JUAN BELO: Who pays the fishermen?

      MIREL TANOS: We do.

      Harbour Post

      MIREL TANOS: And we will go on doing so.

      JUAN BELO: Thank you.
      """)
    #expect(found.transcript.findings.contains { $0.category == "doubtfulTurns" })
    let clean = Reading(Reading.conversation { "\($0): \($1)" })
    #expect(!clean.transcript.findings.contains { $0.category == "doubtfulTurns" })
  }

  @Test func `A page that promises a conversation and has questions without turns says so`() {
    let found = Reading(
      "- Why is it closed?\n\n- Who pays?\n\n- When?",
      title: "Questions to be put at the press conference of Mirel Tanos")
    #expect(found.words.isEmpty == found.transcript.findings.contains { $0.category == "doubtfulTurns" })
  }
}
