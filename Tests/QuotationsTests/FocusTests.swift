import RecordTypes
import Testing

@testable import Quotations

/// Whom pronouns mean.
@Suite struct FocusTests {
  /// The name given to the last source that is printed as `label`.
  private func name(of label: String, in text: String) -> String? {
    QuotationReader.read(Array(text.utf8)).last { $0.speaker?.label == label }?.speaker?.name
  }

  @Test func `He is the subject of the sentence before, not the name that stands nearest`() {
    let text = """
      In an interview with Harbour Radio with Peter Dornach, Henry Leek made it clear that he doubts the plans of Mayor Paul Tanos.

      “It was a mistake to close the harbour,” he said.
      """
    #expect(name(of: "he", in: text) == "Henry Leek")
  }

  @Test func `A given name tells who is not she`() {
    let text = """
      Barbara Leek opened the harbour on Monday. Her spokesman Peter Dornach stood beside her.

      “We have waited for years,” she said.
      """
    #expect(name(of: "she", in: text) == "Barbara Leek")
  }

  @Test func `Who was quoted last goes on`() {
    let text = """
      Tanos adviser Peter Dornach said in a statement that the plan of the mayor was a good one.

      “We see this as the right time to show the voters what Paul Tanos can do,” he added.
      """
    #expect(name(of: "he", in: text) == "Peter Dornach")
  }

  @Test func `Whom a paragraph introduces at its end speaks next`() {
    let text = """
      “The boats are late,” Peter Dornach said.

      While Paul Tanos had many friends here, that is something that worries Henry Leek, president of the Vessa Ferry Club.

      “Nobody is writing songs about ferries,” he said.
      """
    #expect(name(of: "he", in: text) == "Henry Leek")
  }

  @Test func `Who is spoken of in the words is not who says them`() {
    let text = """
      Paul Tanos was one of three who voted against the bill.

      “They know nothing of boats,” said Henry Leek, president of the Ferry Club. “We need people of substance.”

      “Not people like Tanos,” he said.
      """
    #expect(name(of: "he", in: text) == "Henry Leek")
  }

  @Test func `Who asks is not who goes on`() {
    let text = """
      Sen. Henry Leek remarked: “One of us is for the harbour, one of us is against it.”

      “That would be you?” Barbara Dornach asked.

      “That would be me, yes,” the senator said.
      """
    #expect(name(of: "the senator", in: text) == "Henry Leek")
  }

  @Test func `A sentence that begins with a role goes on with the same person`() {
    let text = """
      Henry Leek opened the harbour. The former captain thanked Paul Tanos for the money.

      “I never thought I would see this day,” he said.
      """
    #expect(name(of: "he", in: text) == "Henry Leek")
  }

  @Test func `Who tells of herself within her own words is who speaks`() throws {
    let text = "Barbara Leek said: “I told the board, ‘We will not pay,’ and nobody moved for a minute or two.”"
    for quotation in QuotationReader.read(Array(text.utf8)) {
      #expect(quotation.speaker?.name == "Barbara Leek")
    }
  }

  @Test func `Many persons, pronouns and sources take linear time and stay in bounds`() {
    let one =
      "Mirel Tanos met Ada Leek, the mayor of Vessa. “No,” he said. “Yes,” she said. The senator said that his rival left. "
    for count in [1, 10, 300] {
      let text = String(repeating: one, count: count)
      let found = QuotationReader.read(Array(text.utf8))
      #expect(found.count >= count)
      #expect(found.allSatisfy { quotation in quotation.speaker.map { ($0.confidence ?? 0) <= 1 } ?? true })
    }
  }

  @Test func `Who adds something has spoken before`() {
    let text = """
      “Peter Dornach knew every boat of this town, and he never forgot one,” said Henry Leek, who sailed with Peter Dornach for ten years. He added, “It will be interesting to see who follows.”
      """
    #expect(name(of: "He", in: text) == "Henry Leek")
  }

  @Test func `Who is a person, not a body of the apposition before it`() {
    let text = """
      “We do not know what we do not know,” said Henry Leek, the head of the Vessa Harbour Board, who conceded that more boats may be late.
      """
    #expect(name(of: "who", in: text) == "Henry Leek")
  }
}
