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
}
