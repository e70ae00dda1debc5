import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// What pages have that nobody wrote for this program: recordings, minutes, news on the radio, question time.
struct FoundPageTests {
  // MARK: - Recordings

  @Test func `A time of the recording with parts of a second stands before a label`() {
    let found = Reading(
      """
      [0:00:12.280] MS. LEEK: Mr. Chief Justice, the ferry was safe.

      [0:01:25.520] JUSTICE KOLM: Was it?

      [0:01:35.520] MS. LEEK: It was, Your Honor.
      """, title: nil)
    #expect(found.words == ["Mr. Chief Justice, the ferry was safe.", "Was it?", "It was, Your Honor."])
    #expect(found.names == ["Leek", "Kolm", "Leek"])
  }

  @Test func `One label behind the time of a recording is a label`() {
    let found = Reading(
      """
      Council of Porto Veda, Committee of the Whole: the ferries

      [00:01:43] Usher: Quiet, please. Good morning, ladies and gentlemen. We ask that you silence your telephones.
      """, title: nil)
    #expect(found.words.count == 1)
    #expect(found.words.first?.hasPrefix("Quiet, please.") == true)
    #expect(found.labels == ["Usher"])
  }

  @Test func `A doubt in brackets belongs to the label, and words may begin in the middle of a sentence`() {
    let found = Reading(
      """
      [00:14:12] Speaker Ada Leek: And then we have two witnesses who are far away. We ask the counsel to swear them in. So

      [00:15:40] Committee Counsel: for each of you, please say that you will tell the truth.

      [00:15:56] Committee Counsel [?]: Thank you.

      [00:15:59] Speaker Ada Leek: We will go on, and we will recognize

      [00:16:03] CM Mirel Tanos: all colleagues who are here with us. Thank you so much.

      [00:16:52] Speaker Ada Leek: Thank you.
      """, title: nil)
    #expect(
      found.labels == [
        "Speaker Ada Leek", "Committee Counsel", "Committee Counsel", "Speaker Ada Leek", "CM Mirel Tanos",
        "Speaker Ada Leek",
      ])
    #expect(found.names[4] == "Mirel Tanos")
  }

  @Test func `Names with times on lines of their own are labels though each stands once`() {
    let found = Reading(
      """
      Ada Leek 0:00

      Thanks, Jan. I am live from the quay, and we welcome you to the debate. By i

      Mirel Tanos 0:26

      Tonight you will see ten of them, and in a few minutes we will see the rest

      Karin 0:41

      along with us here. We shall see.

      Jan Kolm 0:59

      I know that it is not full.
      """, title: nil)
    #expect(found.labels == ["Ada Leek", "Mirel Tanos", "Karin", "Jan Kolm"])
    #expect(found.words.first?.hasSuffix("By i") == true)
  }

  // MARK: - Labels

  @Test func `A label of many offices in capitals ends in a name`() {
    let found = Reading(
      """
      DEPUTY CHIEF OF STAFF OF THE PRESIDENTIAL EXECUTIVE OFFICE AND PRESIDENTIAL PRESS SECRETARY JAN KOLM: We could begin.

      Mirel Tanos: Let us begin, then. I thank all of you for coming.

      Jan Kolm: I know some of you by name.

      Mirel Tanos: So do I.
      """, title: nil)
    #expect(found.names == ["Jan Kolm", "Mirel Tanos", "Jan Kolm", "Mirel Tanos"])
  }

  @Test func `Full names with a colon on lines of their own are labels though each stands once`() {
    let found = Reading(
      """
      Mirel Tanos:

      Good afternoon, ladies and gentlemen. I am happy to see you, and I give the floor to Ada.

      Ada Leek:

      Thank you very much. We have done a great deal, and I shall be brief.
      """, title: "Final session of the Ostby Club")
    #expect(found.names == ["Mirel Tanos", "Ada Leek"])
  }

  @Test func `Who presides today stands in brackets or is said to be in the chair`() {
    let found = Reading(
      """
      The SPEAKER pro tempore (Mr. Kolm of Ostby). Pursuant to the rule, the Assembly is in session.

      In the committee of the whole

      Accordingly, the Assembly resolved itself into the Committee of the Whole for the consideration of the bill, with Mrs. Holt in the chair.

      The Clerk read the title of the bill.

      The CHAIRMAN. The bill is considered as read. The Chair recognizes Mr. Tanos.

      Mr. TANOS. Madam Chairman, I yield myself such time as I may consume. I thank you.
      """.replacing("Accordingly, the Assembly", with: "Accordingly, the House"), title: nil)
    #expect(found.names == ["Kolm", "Holt", "Tanos"])
    #expect(found.words.first == "Pursuant to the rule, the Assembly is in session.")
    #expect(found.words[1] == "The bill is considered as read. The Chair recognizes Mr. Tanos.")
  }

  @Test func `A point between two spaces ends a label with an office`() {
    let found = Reading(
      """
      **Mme la présidente .** La parole est à M. le ministre de l'intérieur.

      **M. Mirel Tanos,** ministre de l'intérieur . Vous avez raison : le quai est fermé. Souvenez-vous : j'y étais.

      **M. Jan Kolm .** Très bien !

      **M. Mirel Tanos,** ministre . Nous y retournerons.

      **Mme la présidente .** Merci, monsieur le ministre.
      """, title: nil, marked: true)
    #expect(found.words.count == 5)
    #expect(found.words[1].hasPrefix("Vous avez raison : le quai"))
  }

  // MARK: - Openings and ends

  @Test func `What an editor tells above three stars is nobody's opening`() {
    let found = Reading(
      """
      Over 200 journalists were accredited to cover the news conference.

      The first channel broadcast the event.

      * * *

      President of Veldria Mirel Tanos: Good afternoon, ladies and gentlemen. I am glad to see you, and I will answer your questions.
      """, title: "News conference of Mirel Tanos")
    #expect(found.words.count == 1)
    #expect(found.words.first?.hasPrefix("Good afternoon") == true)
  }

  @Test func `What the page sells stands below the last words`() {
    let found = Reading(
      """
      ADA LEEK, HOST:  Tonight, the ferry. Joining us from Ostby, the captain who saw it all.

      And then, the harbour of Kelp Bay. We'll be right back.

      TO ORDER A VIDEO OF THIS TRANSCRIPT, PLEASE CALL 555-HARBOUR

      Harbour News
      """, title: nil)
    #expect(found.words.last?.hasSuffix("We'll be right back.") == true)
  }

  @Test func `Words that a line announces are those of whom it names`() {
    let found = Reading(
      """
      The Chaplain, Dr. Mirel Jan Tanos, offered the following prayer:

      Dear Father, we need You more than anything. In Your presence we feel safe. We ask You for calm seas.

      We press on to the work of the day. Amen.
      """, title: "Record of the Assembly")
    #expect(found.names == ["Mirel Jan Tanos"])
    #expect(found.words.first?.hasPrefix("Dear Father") == true)
  }

  @Test func `Respect opens a speech`() {
    let found = Reading(
      """
      Respected Professor Mirel Tanos

      Excellencies,

      Ladies and gentlemen,

      We meet at a moment when the sea is calm, and I am glad of it. We have four years, and we must use them.
      """, title: "As delivered; individual speech")
    #expect(found.words.first?.hasPrefix("Respected Professor") == true)
  }

  // MARK: - Radio

  static let news = """
    Jan Kolm : Il est vingt heures à Porto Veda, bienvenue dans cette édition du journal, que je présente avec Ada Leek.

    Ada Leek : Bonsoir Jan, bonsoir à tous.

    JK : À la Une ce soir, le bac du détroit, qui ne part plus. La ville attend, et les pêcheurs aussi.

    AL : Et puis la mer est haute sur toute la côte. On en parle dans un instant.

    JK : Le bac est fermé depuis ce matin, et les ingénieurs cherchent la cause. Les précisions avec notre correspondant en Tamria Mirel Tanos.

    Il était dix heures ce matin sur le quai lorsque la corde a lâché. Personne n'a été blessé.

    AL : Des propos recueillis au port.

    JK : La mer est haute, et le vent souffle du nord. Les pêcheurs restent à terre.
    """

  @Test func `A report below the name of the reporter is the reporter's`() {
    let found = Reading(Self.news, title: nil)
    #expect(found.words.count == 8)
    #expect(found.names[5] == "Mirel Tanos")
    #expect(found.words[5].hasPrefix("Il était dix heures"))
    #expect(found.words[4].hasSuffix("Mirel Tanos."))
  }

  @Test(arguments: [
    (news, "Interview de Jan Kolm"),
    (news.replacing("à tous.", with: "à tous, et à Monsieur Tanos."), nil),
  ])
  func `Whom the page speaks of elsewhere, or an interview is of, is handed nothing`(page: String, title: String?) {
    let found = Reading(page, title: title)
    #expect(!found.names.contains("Mirel Tanos"))
    #expect(found.words.contains { $0.contains("Mirel Tanos.\n") })
  }

  @Test func `Two who tell the news in turn ask nobody`() {
    let found = Reading(
      Self.news.replacing("Personne n'a été blessé.", with: "Le bac partira-t-il ?"), title: nil)
    #expect(found.roles == "ssssssss")
  }

  @Test func `A greeting holds no name`() {
    let found = Reading(
      """
      Ada : Bonjour, Monsieur le Président. Bonjour Jan.

      Jan : Bonjour Ada. Comment va le bac ?

      Tanos : Il va bien. Je suis heureux de répondre à vos questions.

      Ada : Qui paie ?

      Tanos : Nous payons.
      """, title: "Mirel Tanos interviewé par Ada Leek et Jan Kolm")
    #expect(found.names == ["Ada Leek", "Jan Kolm", "Mirel Tanos", "Ada Leek", "Mirel Tanos"])
  }

  // MARK: - Roles

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

  // MARK: - Further houses

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
