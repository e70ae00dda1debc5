import RecordTypes
import Testing

@testable import Quotations

/// Sources that mean nobody with a name, whoever else the text speaks of.
@Suite struct UnnamedSourceTests {
  private func names(in text: String) -> [String] {
    QuotationReader.read(Array(text.utf8)).compactMap(\.speaker?.name)
  }

  private func name(of label: String, in text: String) -> String? {
    QuotationReader.read(Array(text.utf8)).last { $0.speaker?.label == label }?.speaker?.name
  }

  @Test func `They are not a body that stands nearby`() {
    let text = """
      Harbour Radio sent two boats to the Harbour Ministry. The fishermen watched them.

      “Nobody asked us,” they said.
      """
    #expect(name(of: "they", in: text) == nil)
  }

  @Test(arguments: ["The insiders", "The harbour chairmen", "52 percent of the voters", "The report"])
  func `Several people, numbers and papers are nobody`(label: String) {
    let text = """
      Paul Tanos, 52 percent to 40 percent ahead, spoke of the report. He was cheered by the Report Office.

      \(label) said that “the harbour must be built again as soon as it can be.”
      """
    #expect(names(in: text).isEmpty)
  }

  @Test func `The woman is a woman without a name where the text spoke of one`() {
    let text = """
      Barbara Leek met the voters in Vessa on Monday, and a young woman asked Barbara Leek about the boats.

      “You say that all of them are late,” the woman said.
      """
    #expect(name(of: "the woman", in: text) == nil)
  }

  @Test func `He is somebody without a name who spoke before`() {
    let text = """
      Paul Tanos was in Vessa on Monday with his brother.

      “The boats were late again,” a fisherman said. “And nobody told us why,” he said.
      """
    #expect(name(of: "he", in: text) == nil)
  }

  @Test func `Who stands behind another noun than the name`() {
    let text = """
      Mr. Paul Tanos had relied in those years on foreign advisers who said that “the harbour is not worth a coin.”
      """
    #expect(name(of: "who", in: text) == nil)
  }

  @Test func `Who asked a question does not answer it`() {
    let text = """
      Senator Henry Leek met Peter Dornach of Harbour Radio on Monday.

      “Will the harbour be built again?” Dornach asked.

      “It will be built, and soon,” he said.
      """
    #expect(name(of: "he", in: text) == "Henry Leek")
  }

  @Test func `A sentence that begins with somebody else turns to them`() {
    let text = """
      Peter Dornach said in a statement that the plan was a good one.

      Paul Tanos left for Merla on Monday. At the quay, he warned that “the harbour will be late.”
      """
    #expect(name(of: "he", in: text) == "Paul Tanos")
  }

  @Test func `Another word for a role is not enough for a side that nothing tells`() {
    let text = """
      Barbara Leek gave a speech in Vessa on Monday. Candidate Ilse Dornach did not come. Barbara Leek was cheered.

      “A man like that is not for the harbour,” said the Democratic nominee.
      """
    #expect(name(of: "the Democratic nominee", in: text) == "Barbara Leek")
  }
}
