import Testing

@testable import Speakers

/// Letters in capitals before a capital word: a body's name, a surname, or initials.
struct ShortFormTests {
  private func kind(of name: String) -> NameKind? {
    let text = "Yesterday \(name) was seen at the harbour."
    let found = NameMentions.find(in: Array(text.utf8), range: 0..<text.utf8.count)
    return found.first { $0.name == name }?.kind
  }

  @Test(arguments: ["ONT Novelty", "VNA Courant", "VTSS Novelty"])
  func `A body is called by letters and a word`(name: String) { #expect(kind(of: name) == .organisation) }

  @Test(arguments: ["TANOS Mirel", "LI Mirel", "KIM Veldra", "AJ Tanos", "Mirel TANOS"])
  func `A surname or initials in capitals are a person's`(name: String) { #expect(kind(of: name) == .person) }

  @Test func `Only a surname in capitals is set behind the given name`() {
    #expect(PersonName("TANOS Mirel")?.full == "Mirel Tanos")
    #expect(PersonName("KIM Veldra")?.full == "Veldra Kim")
    #expect(PersonName("AJ Tanos")?.surname == "Tanos")
    #expect(PersonName("Mirel Tanos")?.full == "Mirel Tanos")
  }

  @Test func `An office that begins later is an office`() {
    #expect(PersonName("President-elect Mirel Tanos")?.full == "Mirel Tanos")
  }
}
