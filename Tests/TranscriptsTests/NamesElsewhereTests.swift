import RecordTypes
import Testing
import Texts

@testable import Transcripts

/// Full names that stand on the page beside the labels.
struct NamesElsewhereTests {
  private func names(_ head: String, _ label: String, title: String? = nil) -> String? {
    let text = """
      \(head)

      \(label): We closed the ferry, and I will say why we did it.

      Q: When will it open?

      \(label): In May, if the boats are here by then.

      Q: And if they are not?

      \(label): Then we will wait.
      """
    return Reading(text, title: title).names.first ?? nil
  }

  @Test func `A given name stands right before the surname in running capitals`() {
    #expect(
      names("Aboard the ferry", "MS. LEEK-HOLT", title: "Gaggle by Press Secretary Karine Leek-Holt En Route Ostby")
        == "Karine Leek-Holt")
    #expect(names("It was Oliver Brockway who closed it.", "Mr. BROCKWAY") == "Oliver Brockway")
  }

  @Test func `The same label again and again hides no later place of the surname`() {
    let text =
      (0..<6).map { "Mr Beer: Question \($0), please?\n\nMirel Tanos: Yes." }.joined(separator: "\n\n")
      + "\n\nMr Beer: Good morning. My name is Jason Beer and I ask for the inquiry. Is it so?\n\nMirel Tanos: It is."
    #expect(Reading(text, title: nil).names[0] == "Jason Beer")
  }

  @Test func `A surname with particles stands behind an office in capitals`() {
    #expect(
      names("Remarks", "PRESIDENT VAN DER LEEK", title: "Remarks by President Tanos and President Ursa van der Leek")
        == "Ursa van der Leek")
  }

  @Test func `The field of an office in small letters is no part of the name`() {
    #expect(names("La ministra de Transporte Irena Valdor habló en el puerto.", "Valdor") == "Irena Valdor")
    #expect(names("Il ministro dei Trasporti Elio Marvani al porto.", "Marvani") == "Elio Marvani")
    #expect(names("The minister for Transport Mirel Tanos came late.", "Tanos") == "Mirel Tanos")
  }

  @Test func `An office of whatever word before a name that is introduced is no part of it`() {
    #expect(names("The boats belong to Jorun Halvik.", "Shipowner Jorun Halvik") == "Jorun Halvik")
    #expect(names("A harbour without boats.", "Maria Clara Halvik") == "Maria Clara Halvik")
  }

  @Test func `Who put the questions stands in a credit`() {
    let questions =
      "When will it open?\n\nIn May. I have seen it.\n\nAnd then?\n\nThen we sail. I will be there.\n\n"
      + "Will you?\n\nI have said so."
    for credit in ["Fragen: Ada Leek", "Propos recueillis par Ada Leek", "Interviewed by Ada Leek", "Par : Ada Leek"] {
      let found = Reading("\(credit)\n\n\(questions)", title: "Interview with Mirel Tanos")
      #expect(found.names.first == "Ada Leek")
      #expect(found.names.last == "Mirel Tanos")
    }
  }

  @Test func `A republic in the second case belongs to the office`() {
    #expect(names("W sali", "Prezydent Rzeczypospolitej Polskiej Andrzej Tanos") == "Andrzej Tanos")
  }

  @Test func `Names behind the sort of a text stand in the second case`() {
    let text =
      "Когда это кончится?\n\nВ мае. Я сам видел.\n\nА если нет?\n\nТогда спросите снова. Я отвечу.\n\nВы уверены?\n\nЯ уверен."
    #expect(
      Reading(text, title: "Интервью министра транспорта Глеба Ордынцева газете «Портовый вестник»").names.last
        == "Глеб Ордынцев")
  }

  @Test func `Five capitals with a vowel are a surname, four are a house`() {
    let text =
      "TANOS: We closed it, and I will say why.\n\nNVVT: When will it open?\n\nTANOS: In May.\n\nNVVT: Why then?\n\nTANOS: I said it."
    let found = Reading(text, title: nil)
    #expect(found.names[0] == "Tanos")
    #expect(found.names[1] == nil)
  }
}
