import RecordTypes
import Testing

@testable import Transcripts

/// Styles that live in the page's mark-up: `**bold**`, `//italic//`, `##heading`.
struct MarkupStyleTests {
  static let samples: [Sample] = [
    Sample(
      "bold questions", title: "Interview mit Außenministerin Ada Leek", kind: .interview,
      turns: ["q", "a=Ada Leek>0", "q", "a=Ada Leek>2", "q", "a=Ada Leek>4"],
      """
      **①Frau Leek, wie war der Winter?①**

      ②Lang. Wir mussten den Hafen zweimal schließen.

      Das hat niemandem gefallen.②

      **③Und der nächste?③**

      ④Wir werden sehen.④

      **⑤Was sagen Sie den Fischern?⑤**

      ⑥Dass ich ihre Sorgen kenne.⑥
      """),
    Sample(
      "italic questions", title: "“We Are Not in a Hurry”: A Conversation", kind: .interview,
      turns: ["q", "a>0", "q", "a>2", "q", "a>4"],
      """
      //①How was the winter?①//

      ②Long. We had to close the port twice.②

      //③Did it cost you votes? You were not popular.③//

      ④I do not count them.④

      //⑤And next winter?⑤//

      ⑥We shall see.

      Perhaps it will be shorter.⑥
      """),
    Sample(
      "bold labels without colon", title: "Press conference in Ostby", kind: .pressConference,
      turns: ["s=Mirel Tanos", "q=Journalist", "a=Mirel Tanos>1", "q=Journalist", "a=Mirel Tanos>3"],
      """
      **Mirel Tanos** ①Good morning. We have just finished.①

      **Journalist** ②What was agreed?②

      **Mirel Tanos** ③Three points out of four.③

      **Journalist** ④And the fourth?④

      **Mirel Tanos** ⑤Next year.⑤
      """),
    Sample(
      "bold labels with the colon inside", title: "Ada Leek im Gespräch mit dem Hafenfunk", kind: .interview,
      turns: ["q=Hafenfunk", "a=Ada Leek>0", "q=Hafenfunk", "a=Ada Leek>2"],
      """
      **Hafenfunk:** ①Frau Leek, wie war der Winter?①

      **Leek:** ②Lang. Wir mussten den Hafen zweimal schließen.②

      **Hafenfunk:** ③Und der nächste?③

      **Leek:** ④Wir werden sehen.④
      """),
    Sample(
      "questions as headings", title: "Q&A with Ada Leek", kind: .interview,
      turns: ["q", "a=Ada Leek>0", "q", "a=Ada Leek>2", "q", "a=Ada Leek>4"],
      """
      ##①How was the winter?①

      ②Long. We had to close the port twice.②

      ##③Did it cost you votes?③

      ④I do not count them.④

      ##⑤And next winter?⑤

      ⑥We shall see.⑥
      """),
    Sample(
      "question and answer in one paragraph", title: "Interview with Ada Leek", kind: .interview,
      turns: ["q", "a=Ada Leek>0", "q", "a=Ada Leek>2"],
      """
      **①How was the winter, Minister?①** ②Long. We had to close the port twice.②

      **③Did it cost you votes this time?③** ④I do not count them.④
      """),
    Sample(
      "question marks alone", title: "Interview of Foreign Minister Mirel Tanos with the Harbour Daily",
      kind: .interview,
      turns: ["q", "a=Mirel Tanos>0", "q", "a=Mirel Tanos>2", "q", "a=Mirel Tanos>4"],
      """
      ①How was the winter?①

      ②Long. We had to close the port twice, and I was there.②

      ③Did it cost you votes?③

      ④I do not count them.

      My party does.④

      ⑤And next winter?⑤

      ⑥We shall see.⑥
      """),
  ]

  @Test(arguments: samples)
  func `Turns, roles and speakers are right`(sample: Sample) throws {
    try check(sample)
  }
}
