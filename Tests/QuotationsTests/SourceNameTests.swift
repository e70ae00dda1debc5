import RecordTypes
import Testing

@testable import Quotations

/// Names in sources that are more or less than a name.
@Suite struct SourceNameTests {
  private func name(of label: String, in text: String) -> String? {
    QuotationReader.read(Array(text.utf8)).last { $0.speaker?.label == label }?.speaker?.name
  }

  private func own(_ label: String) -> String? { OwnName.of(label) }

  @Test func `A possessive is no part of the name`() {
    let text = """
      Henry Leek opened the harbour on Monday. The crowd cheered for an hour.

      The paper printed Henry Leek's claim that “the boats will never be late again.”
      """
    let found = QuotationReader.read(Array(text.utf8)).compactMap(\.speaker)
    #expect(found.allSatisfy { $0.name == nil || $0.name == "Henry Leek" })
  }

  @Test func `A phrase behind the name tells more of the person`() {
    let text = """
      The council met on Monday.

      “The boats are late again,” said Senator Henry Leek of Vessa, a friend of the mayor.
      """
    let found = QuotationReader.read(Array(text.utf8)).compactMap(\.speaker?.name)
    #expect(found == ["Henry Leek"])
  }

  @Test func `Who is named behind their owner speaks, not the owner`() {
    let text = """
      Paul Tanos stayed away from the harbour on Monday.

      “He has nothing to add,” said Tanos’s top aide Henry Leek.
      """
    #expect(QuotationReader.read(Array(text.utf8)).compactMap(\.speaker?.name) == ["Henry Leek"])
  }

  @Test func `A body called by its owner's name has a name of its own`() {
    let text = """
      Paul Tanos spoke in Vessa on Monday. Henry Leek listened.

      The Tanos campaign said in a statement: “We have raised more than ever before.”

      “We have nothing to add to it,” the campaign said.
      """
    #expect(name(of: "The Tanos campaign", in: text) == "Tanos campaign")
    #expect(name(of: "the campaign", in: text) == "Tanos campaign")
  }

  @Test(arguments: [
    ("The Harbour Courier", "Harbour Courier"), ("Citizens for Tides", "Citizens for Tides"),
    ("the Vessa Court of Appeals for the 3rd Circuit", "Vessa Court of Appeals for the 3rd Circuit"),
    ("A spokesman for Mr. Tanos", nil), ("Some delegates in Vessa", nil), ("Fishermen on the Vessa Quay", nil),
    ("Two ferries from Merla", nil), ("The Vessa Republican", nil),
  ])
  func `Only names are names of their own`(label: String, name: String?) {
    #expect(own(label) == name)
  }

  @Test func `A word with two capitals is a name wherever it stands`() {
    #expect(OwnName.isSingle("MerlaPost", isInside: false))
    #expect(OwnName.isSingle("Merlan", isInside: true))
    #expect(!OwnName.isSingle("Merlan", isInside: false))
    #expect(!OwnName.isSingle("Ferrymen’s", isInside: true))
    #expect(!OwnName.isSingle("Critics", isInside: true))
  }

  @Test func `Whom a comma parts from what they are is named though the text has no entry`() {
    #expect(OwnName.apposed("her father, Tova, 39") == "Tova")
    #expect(OwnName.apposed("her father, a fisherman") == nil)
    #expect(OwnName.apposed("Vessa, Veldria") == nil)
  }

  @Test func `Who is named behind a role is not whom the text calls so elsewhere`() {
    let text = """
      Campaign manager Peter Dornach left the team in May. Paul Tanos praised Dornach and his successor, Henry Leek.

      “We will go on,” his campaign manager, Henry Leek, said.
      """
    #expect(QuotationReader.read(Array(text.utf8)).compactMap(\.speaker?.name).last == "Henry Leek")
  }

  @Test func `What a hyphen ties to a participle is no part of a name`() {
    let text = """
      The Vessa-born Ilse Dornach opened the harbour. Prize-winner Ilse Dornach smiled.

      “We have waited for years,” Dornach said.
      """
    #expect(name(of: "Dornach", in: text) == "Ilse Dornach")
  }
}
