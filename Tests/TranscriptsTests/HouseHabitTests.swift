import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Habits of courts, parliaments, broadcasters and ministries, on pages of our own writing.
struct HouseHabitTests {
  static let samples: [Sample] = [
    Sample(
      "numbered lines of a trial", title: nil, kind: nil,
      turns: [
        "s=Ilse Dornach", "s=Jan Kolm", "q=Jan Kolm", "a=Mirel Tanos", "q=Jan Kolm", "a=Mirel Tanos", "s=Ada Leek",
        "s=Ilse Dornach", "q=Ada Leek", "a=Mirel Tanos",
      ],
      """
      BEFORE: The Honorable ILSE DORNACH, Judge
      For the State:  JAN KOLM
      For the Defendant:  ADA LEEK

       1            THE COURT:  ①Good morning. Mr. Kolm,
       2   call your next witness.①
       3            MR. KOLM:  ②The State calls Mirel Tanos.②
       4            MIREL TANOS, called as a witness by the State, having
       5   been first duly sworn, testified as follows:
       6                      DIRECT EXAMINATION
       7   BY MR. KOLM:
       8      Q.    ③Where did you work in March?③
       9      A.    ④On the ferry. I counted the cars: eleven, and then
      10   twelve.④
      11      Q.    ⑤Did you see the harbour master on that
      12   day?⑤
      13      A.    ⑥I did.⑥
      14            MS. LEEK:  ⑦Objection, Your Honor.⑦
      15            THE COURT:  ⑧Overruled.⑧
      16            (Recess taken.)
      17                      CROSS-EXAMINATION
      18   BY MS. LEEK:
      19      Q.    ⑨It was dark, was it not?⑨
      20      A.    ⑩It was March.⑩
      21            (Whereupon the hearing was closed.)
      """),
    Sample(
      "a bench", title: nil, kind: nil,
      turns: ["s=Dornach", "s=Jan Kolm", "q=Leek", "a=Jan Kolm", "q=Brandt", "a=Jan Kolm", "s=Dornach"],
      """
      JAN KOLM, ESQ., Port Ostby; on behalf of the Petitioners.

      CHIEF JUSTICE DORNACH: ①We'll hear argument in the case of the ferry.

      Mr. Kolm.①

      MR. KOLM: ②May it please the Court: the statute says who pays for the rope. It does not say who ties it.②

      JUSTICE LEEK: ③Why isn't that a fee?③

      MR. KOLM: ④Because we have a word for fees, Your Honor, and it is not there.④

      JUSTICE BRANDT: ⑤That is one word.⑤

      MR. KOLM: ⑥It is the one that we have.⑥

      CHIEF JUSTICE DORNACH: ⑦Thank you, counsel. The case is submitted.⑦
      """),
    Sample(
      "labels ended by a point", title: "Transcript of Chair Dornach's Press Conference", kind: .pressConference,
      turns: [
        "s=Dornach", "s=Jan Kolm", "q=Mirel Tanos-Leek", "a=Dornach", "q=Ada Brandt", "a=Dornach", "q=Mirel Tanos-Leek",
        "a=Dornach",
      ],
      """
      CHAIR DORNACH. ①Good afternoon. We left the rate where it was, and we said why.①

      JAN KOLM. ②Thank you. Mirel.②

      MIREL TANOS-LEEK. ③Thank you, Chair Dornach. Are you losing the Board?③

      CHAIR DORNACH. ④No. We read the same numbers.④

      ADA BRANDT. ⑤Chair, my listeners are farmers. Why is four nine?⑤

      CHAIR DORNACH. ⑥That is a fair question. We looked at it.⑥

      MS. TANOS-LEEK. ⑦One more: will you resign?⑦

      CHAIR DORNACH. ⑧No.⑧
      """),
    Sample(
      "times of the recording", title: "Episode 12: the man who counts the ferries, with Mirel Tanos", kind: .interview,
      turns: [
        "s=Ada Leek-Brandt", "s=Mirel Tanos", "q=Ada Leek-Brandt", "a=Mirel Tanos", "q=Ada Leek-Brandt",
        "a=Mirel Tanos", "q=Ada Leek-Brandt", "a=Mirel Tanos",
      ],
      """
      [00:00:00] Ada Leek-Brandt: ①Welcome to the show about everything that floats. I'm Ada. With me is Mirel Tanos.①

      [00:00:19] Mirel Tanos: ②Thank you. I have counted them.②

      [00:00:26] Ada: ③Let us start at the bottom. What is a ferry?③

      [00:00:34] Mirel: ④It is a promise to come back.

      [00:00:58] And sometimes it does.④

      [00:01:05] Ada: ⑤Have you been sick on one?⑤

      [00:01:07] Mirel: ⑥Every time.⑥

      [00:01:12] [music]

      [00:01:20] Ada: ⑦And what are you reading now?⑦

      [00:01:30] Mirel: ⑧The timetable.⑧
      """),
    Sample(
      "surnames after the first label of a broadcast", title: "The Harbour Hour", kind: .interview,
      turns: [
        "s=Ada Leek", "q=Ada Leek", "a=Mirel Tanos", "q=Ada Leek", "a=Mirel Tanos", "q=Ada Leek", "a=Mirel Tanos",
      ],
      """
      ADA LEEK, KTV HOST: ①Good evening. I'm Ada Leek in Ostby. Tonight we ask why the door of the ferry was open.①

      (COMMERCIAL BREAK)

      LEEK: ②Minister, did you know?②

      MIREL TANOS, TRANSPORT MINISTER: ③Good evening, Ada. No. There was a letter, and I found it on Thursday.③

      LEEK: ④You, personally?④

      TANOS: ⑤I sat on the floor of the archive, yes.⑤

      LEEK: ⑥You signed the certificate of this ship --⑥

      (CROSSTALK)

      TANOS: ⑦I signed that of her sister.⑦
      """),
    Sample(
      "a question that lost its label", title: "Ambassador Mirel Tanos’s interview with Radio Ostby", kind: .interview,
      turns: ["q", "a=Mirel Tanos>0", "q", "a=Mirel Tanos>2", "q", "a=Mirel Tanos>4"],
      """
      **Question:** ①Is the ferry safe?①

      **Mirel Tanos:** ②It has always been safe. We counted the boats.②

      **③But you cannot deny that there was a leak?③**

      ④I can. There was a drop.④

      **Question:** ⑤And the harbour?⑤

      **Mirel Tanos:** ⑥The harbour is where it was.⑥
      """),
    Sample(
      "a question that is only told of", title: "Entretien de M. Mirel Tanos, ministre, avec Radio Ostby",
      kind: .interview,
      turns: [
        "q", "a=Mirel Tanos>0", "a=Mirel Tanos>0", "q", "a=Mirel Tanos>3", "q", "a=Mirel Tanos>5", "q",
        "a=Mirel Tanos>7", "q", "a=Mirel Tanos>9",
      ],
      """
      Q - ①À qui la faute ?①

      R - ②Ce n'est pas une question de faute : nous avons compté les bateaux.②

      (Interrogé sur le prix du billet, le ministre a répondu :)

      ③Il ne change pas.③

      Q - ④Donc il y a une liste ?④

      R - ⑤Il y a toujours une liste.⑤

      R - ⑥Allez-vous rappeler l'ambassadeur ?⑥

      R - ⑦Non.⑦

      Q - ⑧Et la liste ?⑧

      R - ⑨Elle est longue.⑨

      Q - ⑩Combien de pages ?⑩

      R - ⑪Onze.⑪./.

      2. Communiqué du ministère

      Le ministère a décidé d'envoyer deux bateaux.
      """),
    Sample(
      "initials before surnames that open sentences elsewhere", title: "Совещание о паромах", kind: nil,
      turns: ["s=В.Колм", "s=С.Танова", "q=В.Колм", "a=С.Танова"],
      """
      В.Колм: ①Добрый день, коллеги. Мы посмотрим, что с паромом.①

      С.Танова: ②Докладываю: паром стоит. Мы ждём канат.②

      В.Колм: ③Когда он придёт?③

      С.Танова: ④В пятницу, я надеюсь.④
      """),
    Sample(
      "names parted from the words by a dash", title: nil, kind: nil,
      turns: [
        "q=Ada Leek", "a=Mirel Tanos>0", "q=Ada Leek", "a=Mirel Tanos>2", "a=Jan Kolm>2", "s=Ada Leek",
      ],
      """
      Ada Leek, moderator – ①Good morning. We are here to speak about the ferry. Mr Tanos, is it safe?①

      Mirel Tanos, captain – ②It is. I have been on it for nineteen years, and I am dry.②

      Ada Leek – ③And who pays for it?③

      Mirel Tanos – ④I do, on Sundays. On Mondays we ask the ministry.④

      Jan Kolm, ministry – ⑤I may add that we pay on Tuesdays.⑤

      Ada Leek – ⑥Thank you both. That is all we have time for.⑥
      """),
    Sample(
      "a time behind the name, the words below it", title: "Ferry Summit Press Conference", kind: .pressConference,
      turns: [
        "s=Mirel Tanos", "q=Speaker 2", "a=Mirel Tanos>1", "q=Ada Leek", "a=Mirel Tanos>3", "q=Speaker 2",
        "a=Mirel Tanos>5",
      ],
      """
      Mirel Tanos (00:12):
      ①Good morning everyone. Thank you for being here. We have a new rope.①

      Speaker 2 (00:40):
      ②Captain, is the ferry safe?②

      Mirel Tanos (00:44):
      ③It is. I was on it this morning and I am still here.③

      Ada Leek (01:02):
      ④And who pays for the rope?④

      Mirel Tanos (01:05):
      ⑤The ministry does. I only tie it.⑤

      Speaker 2 (01:20):
      ⑥Will you resign?⑥

      Mirel Tanos (01:22):
      ⑦No. I have a niece for that.⑦
      """),
  ]

  @Test(arguments: samples)
  func `Turns, roles and speakers are right`(sample: Sample) throws {
    let document = sample.document
    let transcript = TranscriptReader.read(document)
    #expect(transcript.turns.map { document.text[$0.range] } == sample.expected.indices.map { sample.words(of: $0) })
    guard transcript.turns.count == sample.expected.count else { return }
    #expect(transcript.turns.map(\.role) == sample.expected.map(\.role))
    for (turn, expected) in zip(transcript.turns, sample.expected) {
      if let name = expected.name { #expect((turn.speaker?.name ?? turn.speaker?.label) == name) }
    }
    if let kind = sample.kind { #expect(transcript.kind == kind) }
  }

  @Test func `A member who asks by the order paper asks the minister of the answer`() {
    let text = """
      ORAL QUESTIONS

      1. Hon MIREL TANOS (Leader of the Opposition) to the Prime Minister: Does she stand by the ferry?

      Rt Hon ADA LEEK (Prime Minister): I do, and by its rope.

      Hon Mirel Tanos: How many ropes are there?

      Rt Hon ADA LEEK: Eleven.
      """
    let turns = TranscriptReader.read(Sample.document(text, title: "Oral Questions").document).turns
    #expect(turns.map(\.role) == [.question, .answer, .question, .answer])
    #expect(turns.first?.addressee?.name == "Ada Leek")
    #expect(turns.map { $0.speaker?.name } == ["Mirel Tanos", "Ada Leek", "Mirel Tanos", "Ada Leek"])
  }

  @Test func `In the sitting of a parliament nobody's words are an answer`() {
    let text = """
      Mr. Speaker: We now come to the main business of the House.

      Mr. Jan Kolm (Ostby East) (Prog): I beg to move that this House notes the ferry.

      Mrs. Ada Leek (Marram) (Union): Will the hon. Gentleman give way?

      Mr. Kolm: With pleasure. It is the hon. Lady's ferry too.

      1.31 pm

      Mrs. Leek: I thank the House.
      """
    let transcript = TranscriptReader.read(Sample.document(text, title: "Ferries (Closure)").document)
    #expect(transcript.kind == .debate)
    #expect(transcript.turns.map(\.role) == [.statement, .statement, .statement, .statement, .statement])
    #expect(transcript.turns.last?.speaker?.name == "Ada Leek")
  }

  @Test func `Labels between stars, as text made out of mark-up prints them, are labels`() {
    let text = """
      **Harbour News:** Is the ferry safe?

      **Tanos:** It is. We counted the boats on Monday.

      **Harbour News**: And the harbour?

      **Tanos**: It is where it was, and so am I.
      """
    let document = Sample.plain(text, title: "Interview with Mirel Tanos")
    let turns = TranscriptReader.read(document).turns
    #expect(
      turns.map { document.text[$0.range] } == [
        "Is the ferry safe?", "It is. We counted the boats on Monday.", "And the harbour?",
        "It is where it was, and so am I.",
      ])
    #expect(turns.map { $0.speaker?.name } == ["Harbour News", "Mirel Tanos", "Harbour News", "Mirel Tanos"])
  }

  @Test func `A surname that two persons share is told as doubt`() {
    let text = """
      Jan Kolm: We begin with the ferry, and I have one thing to say of it.

      Ada Kolm: So have I, and we agree.

      Kolm: It is dry, and I am glad of it.

      Jan Kolm: It is, and we thank the captain.

      Ada Kolm: We do.

      Kolm: I am dry too.
      """
    let transcript = TranscriptReader.read(Sample.document(text, title: "Panel discussion").document)
    #expect(transcript.turns.map { $0.speaker?.name }[2] == "Kolm")
    #expect(transcript.findings.map(\.message) == ["“Kolm” may be Jan Kolm or Ada Kolm."])
  }

  @Test func `Initials stand for the one person whom the page names so`() {
    let text = """
      AL: Is the ferry safe?

      MT: It is. We counted the boats on Monday.

      AL: And the harbour?

      MT: It is where it was. I was there.
      """
    let document = Sample.plain(text, title: "Interview with ferry captain Mirel Tanos by Ada Leek")
    let turns = TranscriptReader.read(document).turns
    #expect(turns.map { $0.speaker?.name } == ["Ada Leek", "Mirel Tanos", "Ada Leek", "Mirel Tanos"])
  }
}
