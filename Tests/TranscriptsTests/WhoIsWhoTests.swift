import RecordTypes
import Speakers
import Testing
import Texts

@testable import Transcripts

/// Who is meant by labels that print an office, initials, a part, or a name in another case.
struct WhoIsWhoTests {
  private func talk(_ label: String, ask: String = "Question") -> String {
    "\(label): Good morning. We closed the ferry.\n\n\(ask): Why was it not repaired?\n\n\(label): Because we had no money.\n\n\(ask): Who pays?\n\n\(label): We do."
  }

  @Test func `The first letters of an office mean who holds it on the lines above`() {
    let found = Reading(
      talk("PM", ask: "Media"), title: "Post-Cabinet press conference", above: ["Rt Hon Mirel Tanos", "Prime Minister"])
    #expect(found.names.last == "Mirel Tanos")
  }

  @Test func `A moderator who says the name in a sentence has it`() {
    let found = Reading(
      """
      Moderator: Good afternoon. I'm your moderator, Ada Leek. I welcome our guests.

      Mirel Tanos: Thank you. I am glad to be here.

      Moderator: The first question goes to Juan Belo of Radio Sul.

      Question: Why is the ferry closed?

      Mirel Tanos: Because it is not safe.
      """)
    #expect(found.names == ["Ada Leek", "Mirel Tanos", "Ada Leek", "Juan Belo", "Mirel Tanos"])
  }

  @Test func `A press secretary in full is no journalist`() {
    let found = Reading(
      """
      PRESS SECRETARY ADA LEEK: Can everybody hear me? Here is the Minister.

      MIREL TANOS: Thank you for coming. I have a few words.

      Q: Why is the ferry closed?

      MIREL TANOS: Because it is not safe.
      """)
    #expect(found.roles.lowercased() == "ssqa")
    #expect(found.names[0] == "Ada Leek")
  }

  @Test func `A name that is a word elsewhere asks behind the word for questions`() {
    let found = Reading(
      "FRAGE JUST: Warum ist die Fähre zu?\n\nTANOS: Weil sie alt ist.\n\nFRAGE WENDT: Wer zahlt?\n\nTANOS: Wir.",
      title: "Pressekonferenz mit Minister Mirel Tanos")
    #expect(found.names == ["Just", "Mirel Tanos", "Wendt", "Mirel Tanos"])
  }

  @Test func `An office of several fields before a word of courtesy gives the guest of an interview`() {
    let found = Reading(
      """
      Minister of Oil and Solar Energy Dr. Mirel Tanos said on Thursday that the sun would do. Following are excerpts:

      Q: Why the sun?

      A: Because I have seen it.

      Q: And the dust?

      A: I wipe it off.
      """, title: "“We are selling shade”")
    #expect(found.names == [nil, "Mirel Tanos", nil, "Mirel Tanos"])
  }

  @Test func `Declined full names give the first case of a surname`() {
    let found = Reading(
      "Вопрос: Почему закрыт паром?\n\nМ. Одинцова: Потому что он старый.\n\nВопрос: Кто заплатит?\n\nМ. Одинцова: Мы.",
      title: "Интервью председателя банка Марины Одинцовой")
    #expect(found.names.last == "Марина Одинцова")
    #expect(SlavicCase.surname(ofGenitive: "Стрешнёвой") == "Стрешнёва")
    #expect(SlavicCase.surname(ofGenitive: "Ордынцева") == "Ордынцев")
  }

  @Test func `Initials of a title answer by the letter in the first case`() {
    let found = Reading(
      "Вопрос: Почему закрыт паром?\n\nОтвет: Потому что он старый.\n\nВопрос: Кто заплатит?\n\nОтвет: Мы.",
      title: "Интервью Министра иностранных дел Вельдрийской Республики М.В.Ордынцева газете «Гавань»")
    #expect(found.names.last == "М.В.Ордынцев")
  }

  @Test func `Surnames of four letters in capitals are names where longer ones are`() {
    let found = Reading(
      "TANOSSEN: We closed it.\n\nLEEK: Why?\n\nTANOSSEN: It is not safe.\n\nHOLTMAN: Who pays?\n\nTANOSSEN: We do.\n\nLEEK: When?",
      title: "Press conference")
    #expect(found.names[1] == "Leek")
  }

  @Test func `A courtesy before an office in Spanish is a label`() {
    let found = Reading(
      """
      Portavoz.- Buenos días a todos. Gracias por venir.

      Sra. Portavoz.- Abrimos turno de preguntas.

      P.- ¿Por qué está cerrado el barco?

      Portavoz.- Porque no es seguro.

      P.- ¿Quién paga?

      Portavoz.- Nosotros.
      """, title: "Conferencia de prensa de la portavoz Mirel Tanos")
    #expect(found.words.count == 6)
  }
}
