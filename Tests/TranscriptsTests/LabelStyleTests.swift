import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Styles of labels, on pages of our own writing.
struct LabelStyleTests {
  static let samples: [Sample] = [
    Sample(
      "capitals and interpreter", title: "Remarks With Foreign Minister Mirel Tanos", kind: .pressConference,
      turns: ["s=Dornach", "s=Mirel Tanos", "s=STAFF", "q", "a=Dornach>3", "a=Mirel Tanos>3", "q", "a=Mirel Tanos>6"],
      """
      MS DORNACH: ①Good afternoon, everyone. It is a pleasure to have my colleague here. (Laughter.) We spoke about the river.①

      FOREIGN MINISTER TANOS: (Via interpreter) ②Thank you, Ilse. I am glad to be back.

      We found that we agree on more than we thought.②

      STAFF: ③We have time for two questions.③

      QUESTION: ④Thank you. Minister, did you –④

      MS DORNACH: ⑤I did. (Inaudible) is what I said.⑤

      FOREIGN MINISTER TANOS: ⑥And so did I.⑥

      QUESTION: ⑦And the ferry, Minister Tanos?⑦

      FOREIGN MINISTER TANOS: ⑧It runs on Sundays: see the timetable.⑧

      # # #
      """),
    Sample(
      "Q without colon", title: "Press Briefing by Press Secretary Ada Leek, 1/11/2017", kind: .pressConference,
      turns: ["s=Ada Leek", "q", "a=Ada Leek>1", "q", "a=Ada Leek>3"],
      """
      James S. Kolm Briefing Room

      1:12 P.M. EST

      MS. LEEK: ①Good afternoon. I have nothing at the top, so we can go straight to your questions.①

      Q    ②Thanks, Ada. What did the President mean by "a small harbour"?②

      MS. LEEK: ③He meant the one that you know. (Laughter.)

      And I would add one thing: it is not for sale.③

      Q \u{A0} \u{A0} ④(Inaudible) the other one?④

      MS. LEEK: ⑤That one neither.⑤

      END 1:24 P.M. EST
      """),
    Sample(
      "Q and A with colons", title: "Foreign Ministry Spokesperson Wen Lihua's Regular Press Conference on May 6, 2019",
      kind: .pressConference, turns: ["q", "a=Wen Lihua>0", "q", "a=Wen Lihua>2"],
      """
      Q: ①Can you confirm the visit?①

      A: ②We will release information in due course.②

      Q: ③A follow-up. Will it be this year?③

      A:④I have just answered that: in due course.

      We hope that all sides will be patient.④
      """),
    Sample(
      "a whole conference in one paragraph",
      title: "Foreign Ministry Spokesperson Wen Lihua's Remarks at the Press Conference", kind: .pressConference,
      turns: ["q", "a=Wen Lihua>0", "q", "a=Wen Lihua>2"],
      """
      Q: ①Can you confirm the visit?① A: ②We will release information in due course. There is one thing to add: patience.② Q: ③Will it be this year?③ A: ④I have just answered that.④
      """),
    Sample(
      "outlets as labels", title: "Spokesperson Wen Lihua's Regular Press Conference", kind: .pressConference,
      turns: ["q=AFB", "a=Wen Lihua>0", "q=KTV", "a=Wen Lihua>2", "q=Harbour Daily", "a=Wen Lihua>4"],
      """
      AFB: ①Do you have a comment on the report of the League?①

      Wen Lihua: ②We have noted it. I said last week what we think of it.②

      KTV: ③The minister will travel to Ostby. Could you share the programme?③

      Wen Lihua: ④He will open the forum and meet his colleagues.④

      Harbour Daily: ⑤Will he also see the ferries?⑤

      Wen Lihua: ⑥I have no information on that.⑥
      """),
    Sample(
      "long first label, then the short one", title: "Transcript of Weekly Media Briefing by the Official Spokesperson",
      kind: .pressConference,
      turns: ["s=Adesh Rao", "q=Rishan", "q=Sidra Kolm", "a=Adesh Rao>2", "q=Rishan", "a=Adesh Rao>4"],
      """
      Shri Adesh Rao, Official Spokesperson: ①Good afternoon, friends. Let me begin with two announcements.①

      Rishan: ②Sir, what about the visa question?②

      Sidra Kolm, Ibis TV: ③On the same subject, has the list been shared?③

      Shri Adesh Rao, Official Spokesperson: ④I will take both together. It has not.④

      Rishan: ⑤And when will it be?⑤

      Shri Rao: ⑥Soon.⑥
      """),
    Sample(
      "a name and its house", title: "Press Conference by Foreign Minister Kojiro Sato", kind: .pressConference,
      turns: ["s=Kojiro Sato", "q=Echigo", "a=Kojiro Sato>1", "q=Kojima", "a=Kojiro Sato>3"],
      """
      ##Opening remarks

      Minister Sato: ①I leave for Ostby tonight. I will meet Minister Dornach there.①

      ##Relations with Kestrania

      Ibis Press, Echigo: ②What do you expect of the meeting?②

      Minister Sato: ③A frank exchange. We have much to say to each other.③

      Kojima, NBH: ④Will there be a joint statement?④

      Minister Sato: ⑤That is being discussed.⑤
      """),
    Sample(
      "German conference", title: "Erklärungen des Auswärtigen Amts in der Regierungspressekonferenz vom 28.09.2022",
      kind: .pressConference, turns: ["q", "a=Wagner>0", "q", "a=Wagner>2", "q", "a=Wagner>4"],
      """
      FRAGE: ①Frau Wagner, wann reist die Ministerin nach Veldria?①

      WAGNER (AA): ②Sie reist am Montag. Zu den Einzelheiten kann ich noch nichts sagen.②

      ZUSATZFRAGE: ③Mit wem spricht sie dort?③

      WAGNER (AA): ④Mit ihrem Kollegen: mehr kann ich Ihnen heute nicht sagen.④

      FRAGE: ⑤Und danach?⑤

      WAGNER (AA): ⑥Danach kommt sie zurück.⑥
      """),
    Sample(
      "labels on lines of their own", title: "Doorstop interview, Port Veda", kind: .pressConference,
      turns: ["q=JOURNALIST", "a=Ada Leek>0", "q=JOURNALIST", "a=Ada Leek>2"],
      """
      JOURNALIST

      ①Minister, is the harbour open?①

      ADA LEEK

      ②It is. We opened it on Monday.

      I was there myself.②

      JOURNALIST

      ③And the ferry?③

      ADA LEEK

      ④It runs.④
      """),
    Sample(
      "labels in capitals without colon", title: "Interview with Radio Harbour", kind: .interview,
      turns: ["q=JOURNALIST", "a=Ada Leek>0", "q=JOURNALIST", "a=Ada Leek>2"],
      """
      E&OE

      Subjects: harbour, ferries.

      JOURNALIST: ①Minister, is the harbour open?①

      ADA LEEK: ②It is. We opened it on Monday.②

      JOURNALIST: ③And the ferry?③

      ADA LEEK: ④It runs. Let me say this: I took it.④
      """),
    Sample(
      "office and name first, then the name", title: "News conference following talks", kind: .pressConference,
      turns: ["s=Jan Kolm", "s=Mirel Tanos", "q", "a=Jan Kolm>2"],
      """
      President of Veldria Jan Kolm: ①Ladies and gentlemen, we have had good talks.①

      Prime Minister of Kestrania Mirel Tanos: ②Thank you, Mr President. I agree.②

      * * *

      Question: ③Mr President, what is next?③

      Jan Kolm: ④Dinner.④

      December 20, 2012, Porto Veda
      """),
    Sample(
      "interview by names", title: "Ada Leek: \"We are not in a hurry\"", kind: .interview,
      turns: ["q=Pavel Orlov", "a=Ada Leek>0", "q=Pavel Orlov", "a=Ada Leek>2", "q=Pavel Orlov", "a=Ada Leek>4"],
      """
      Pavel Orlov: ①Minister, how was the winter?①

      Ada Leek: ②Long. We had to close the port twice, and nobody was pleased with that, least of all the crews.②

      Pavel Orlov: ③Did it cost you votes?③

      Ada Leek: ④I do not count them every day. There are other things: ships, for instance.④

      Pavel Orlov: ⑤And next winter?⑤

      Ada Leek: ⑥We shall see. It may be shorter, and then everybody will say that we were lucky.⑥
      """),
    Sample(
      "French interview with dashes", title: "Entretien du ministre Jean-Pierre Dumas avec Radio Valmonne",
      kind: .interview,
      turns: ["q", "a=Jean-Pierre Dumas>0", "q", "a=Jean-Pierre Dumas>2"],
      """
      Q - ①Monsieur le ministre, partez-vous demain ?①

      R - ②Oui. Je pars demain et je reviens jeudi.②

      Q - ③Pour quoi faire ?③

      R - ④Pour parler : c'est mon métier.

      Et pour écouter.④
      """),
    Sample(
      "Russian labels", title: "Интервью министра Мирела Таноса агентству «Маяк»", kind: .interview,
      turns: ["q", "a=Мирел Танос>0", "q", "a=Мирел Танос>2"],
      """
      Вопрос: ①Когда будет подписан договор?①

      Мирел Танос: ②Скоро. Мы не спешим: спешка вредит.②

      Вопрос: ③А что с паромом?③

      Мирел Танос: ④Он ходит.④
      """),
    Sample(
      "Spanish labels", title: "Entrevista al canciller Pablo Roca", kind: .interview,
      turns: ["q", "a=Pablo Roca>0", "q", "a=Pablo Roca>2"],
      """
      Pregunta: ①¿Cuándo viaja usted?①

      Pablo Roca: ②El lunes. Nosotros vamos sin prisa.②

      Pregunta: ③¿Y después?③

      Pablo Roca: ④Después volvemos: hay trabajo.④
      """),
    Sample(
      "court", title: nil, kind: .interview,
      turns: ["q", "a>0", "q", "a>2", "q", "a>4"],
      """
      Q. ①Did you see the ferry?①

      A. ②Yes, I did.②

      Q. ③At what time?③

      A. ④About noon.④

      Q. ⑤Was anybody on it?⑤

      A. ⑥A dog.⑥
      """),
    Sample(
      "parliament", title: "Debate on the Harbour Bill", kind: .debate,
      turns: ["s=Smythe", "s=Orlov", "s=Smythe", "s=The PRESIDING OFFICER"],
      """
      Mr. SMYTHE. ①I rise to speak on the harbour. It is ours.①

      Ms. ORLOV. ②I thank the member. I do not agree with one word of it.

      Nor do the crews.②

      Mr. SMYTHE. ③I had feared so.③

      The PRESIDING OFFICER. ④The time has expired.④
      """),
    Sample(
      "a single speech with a label", title: "Speech, Rally, Ostby", kind: .speech, turns: ["s=Jan Kolm"],
      """
      JAN KOLM: ①Thank you. Thank you very much. (APPLAUSE)

      We are here because of one thing: the ferry.

      (APPLAUSE)

      They said:

      It cannot be done. We did it.①
      """),
  ]

  @Test(arguments: samples)
  func `Turns, roles and speakers are right`(sample: Sample) throws {
    try check(sample)
  }

  @Test func `Notes are marked and stay in the words`() {
    let document = Self.samples[0].document
    let turns = TranscriptReader.read(document).turns
    #expect(turns[0].notes.map { document.text[$0] } == ["(Laughter.)"])
    #expect(turns[4].notes.map { document.text[$0] } == ["(Inaudible)"])
    #expect(TranscriptReader.read(document).completenessReasons == [.inaudible])
  }

  @Test func `Colons in running text are no labels`() {
    let text = """
      Their stance is unequivocal: nobody wants it.

      I have one thing to say: we are ready.

      Related: Harbour reopens

      He said the following: it was late.
      """
    #expect(TranscriptReader.read(Sample.document(text).document).turns.isEmpty)
  }
}
