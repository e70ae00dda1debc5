import RecordTypes
import Testing

@testable import Quotations

/// Whom sources mean that are no names.
@Suite struct NominalSourceTests {
  private func name(of label: String, in text: String) -> String? {
    QuotationReader.read(Array(text.utf8)).last { $0.speaker?.label == label }?.speaker?.name
  }

  @Test func `A nominal of one side is nobody of the other`() {
    let text = """
      Henry Leek gave a speech in Vessa on Monday. It was aimed at the Republican nominee, his old rival. Republican Paul Tanos did not listen.

      “A man like that is not for the harbour,” the Democratic nominee said.
      """
    #expect(name(of: "the Democratic nominee", in: text) == "Henry Leek")
  }

  @Test func `A role that the text gives nobody is whom it speaks of`() {
    let text = """
      Barbara Leek, the eldest of the family, noted the rule in an interview. Pressed for reasons, the 34-year-old mother of three said: “It is meant for all of us.”
      """
    #expect(name(of: "the 34-year-old mother of three", in: text) == "Barbara Leek")
  }

  @Test func `A vice is not the first`() {
    let text = """
      Vice presidential nominee Peter Dornach was in Vessa. Henry Leek spoke in Dornach City, and thousands came.

      The presidential nominee said: “We will build the harbour again, and we will build it well.”
      """
    #expect(name(of: "The presidential nominee", in: text) != "Peter Dornach")
  }

  @Test(arguments: [
    (
      "The Harbour Post and the Vessa Ferry Union met in court. Peter Dornach watched.", "The newspaper", "Harbour Post"
    ),
    ("The Vessa Ferry Union met with the Harbour Post. Peter Dornach watched.", "The union", "Vessa Ferry Union"),
  ])
  func `A body is called by its sort`(before: String, label: String, name expected: String) {
    let text = before + "\n\n\(label) said in a statement: “We have nothing to add to what we wrote on Monday.”"
    #expect(name(of: label, in: text) == expected)
  }

  @Test func `A rival is not the owner`() {
    let text = """
      Henry Leek spoke in Vessa against Paul Tanos, who has led the town for ten years. He was cheered.

      “Nobody believes a word of it,” his rival said.
      """
    #expect(name(of: "his rival", in: text) == "Paul Tanos")
  }

  @Test func `Somebody's lawyer is not that somebody`() {
    let text = """
      A lawyer for Tanos, Peter Dornach, came to the court on Monday. Paul Tanos stayed away.

      “He will not answer,” Tanos’s lawyer said.
      """
    #expect(name(of: "Tanos’s lawyer", in: text) == "Peter Dornach")
  }

  @Test func `What a first sentence says of somebody is whoever speaks first`() {
    let text = """
      Former harbour chairman warns of floods.

      Vessa must build higher walls at once. “The water will come in the winter, and it will come at night,” said Henry Leek, who led the harbour for ten years.
      """
    let first = QuotationReader.read(Array(text.utf8)).first { $0.source.first?.lowerBound == 0 }
    #expect(first == nil || first?.speaker?.name == "Henry Leek")
  }

  @Test func `Somebody new is nobody named before`() {
    let text = """
      Judge Henry Leek opened the session. The walls of Vessa were in a poor state, and the board did not know what to do about them.

      “I shall not pay for it,” a judge said.
      """
    #expect(name(of: "a judge", in: text) == nil)
  }

  @Test(arguments: ["A caller", "Critics", "The report", "A number of writers"])
  func `Who has no name gets none`(label: String) {
    let text = "Paul Tanos spoke in Vessa on Monday.\n\n\(label) said that the harbour board had lost all of its money."
    for quotation in QuotationReader.read(Array(text.utf8)) { #expect(quotation.speaker?.name == nil) }
  }

  @Test(arguments: [
    "By Barbara Leek\n\nThe sea rose in the night. I said to my sister: “We have to leave this house before the morning.”",
    """
    The sea rose in the night. I said to my sister: “We have to leave this house before the morning.”

    We left.

    Nobody came back.

    Barbara Leek is a writer in Vessa and teaches at the harbour school.
    """,
  ])
  func `I am whoever the text says that it is by`(text: String) {
    #expect(name(of: "I", in: text) == "Barbara Leek")
  }

  @Test func `I am nobody where the text does not say who writes`() {
    let text = "Paul Tanos came in the night.\n\nI said to my sister: “We have to leave this house before the morning.”"
    #expect(name(of: "I", in: text) == nil)
  }

  @Test func `A former office that the text gives nobody is held by whom it speaks of`() {
    let text = """
      Barbara Leek spoke in Vessa on Tuesday about the debts of the harbour.

      The former secretary of fisheries said: “Nobody should be called a king of debt.”
      """
    #expect(name(of: "The former secretary of fisheries", in: text) == "Barbara Leek")
  }
}
