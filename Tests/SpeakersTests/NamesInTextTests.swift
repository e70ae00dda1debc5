import QuothTesting
import RecordTypes
import Testing
import Texts

@testable import Speakers

/// Where names begin and end in running text.
@Suite struct NamesInTextTests {
  private func names(_ text: String, title: String? = nil) -> [String] {
    PersonIndex(bytes: Array(text.utf8), range: 0..<text.utf8.count, title: title).entries.filter { $0.kind == .person }
      .map(\.name)
  }

  @Test func `A headline in capitals holds the names that the text prints`() {
    let text =
      "Mirel Tanos Calls Ada Leek Disgrace Over Harbour Plans\n\nMirel Tanos spoke on Monday. Ada Leek listened."
    #expect(names(text) == ["Mirel Tanos", "Ada Leek"])
    let body = "Mirel Tanos spoke on Monday. Ada Leek listened."
    #expect(
      names(body, title: "Mirel Tanos Calls Ada Leek Disgrace Over Harbour Plans") == ["Mirel Tanos", "Ada Leek"])
  }

  @Test(arguments: [
    "New Dornach Gov. Mirel Tanos spoke.", "Vessa Harbour Police Chief Mirel Tanos spoke.",
    "Retired Vessa Air Force Gen. Mirel Tanos spoke.",
  ])
  func `An office with its field before it is no part of the name`(text: String) {
    #expect(names(text) == ["Mirel Tanos"])
  }

  @Test func `Former is no given name`() {
    #expect(!names("Former Tanos aides met. Mirel Tanos was there.").contains { $0.hasPrefix("Former") })
  }

  @Test func `Bill is a given name where a surname follows`() {
    #expect(names("Bill Tanos spoke in Vessa on Monday.") == ["Bill Tanos"])
    #expect(names("The Harbour Bill was read in Vessa on Monday.").isEmpty)
  }

  @Test func `A surname alone is whom the text names first, not a relative`() throws {
    let text = "Paul Tanos came with his wife, Barbara Tanos. Tanos spoke for an hour."
    let index = PersonIndex(bytes: Array(text.utf8), range: 0..<text.utf8.count)
    let paul = try #require(index.entries.first { $0.name == "Paul Tanos" })
    #expect(paul.mentions.count == 2)
  }

  @Test func `Mrs does not fit a man of that surname`() throws {
    let text = "Paul Tanos came with his wife, Barbara Tanos. Mrs. Tanos spoke for an hour."
    let index = PersonIndex(bytes: Array(text.utf8), range: 0..<text.utf8.count)
    let barbara = try #require(index.entries.first { $0.name == "Barbara Tanos" })
    #expect(barbara.mentions.count == 2)
  }

  @Test func `Given names tell gender where they are given to one`() {
    #expect(GivenNames.gender("barbara") == .female)
    #expect(GivenNames.gender("peter") == .male)
    #expect(GivenNames.gender("kelly") == nil)
    #expect(GivenNames.gender("tanos") == nil)
  }
}
