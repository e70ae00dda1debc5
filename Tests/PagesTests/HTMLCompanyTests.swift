import RecordTypes
import Testing
import Texts

@testable import Pages

@Suite struct HTMLCompanyTests {
  private let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()

  private func blocks(_ tail: String) throws -> [String] {
    HTMLSample.blocks(try HTMLSample.document(HTMLSample.page(body + tail)))
  }

  @Test func `What the house behind a release is stands at its end and is none of it`() throws {
    let about = """
      <p>Corran Docks is a leading provider of piers and cranes, with nine subsidiaries between Sella and the strait.</p>
      <p>Corran Docks is headquartered in Porto Veda and employs 900 people in eleven countries.</p>
      """
    #expect(try blocks(about) == HTMLSample.paragraphs)
    let german = """
      <p>Die Corran Docks AG ist ein weltweit tätiger Anbieter von Kränen mit Hauptsitz in Porto Veda und beschäftigt \
      900 Mitarbeiter.</p>
      """
    #expect(try blocks(german) == HTMLSample.paragraphs)
  }

  @Test func `A paragraph about a company that is news, or that somebody says, stays`() throws {
    let news = "The largest provider of ferries said on Monday that it would lay off 90 employees in Sella."
    #expect(try blocks("<p>\(news)</p>") == HTMLSample.paragraphs + [news])
    let said =
      "“Corran Docks is a leading provider of cranes in eleven countries, founded by my aunt,” said Mirel Tanos."
    #expect(try blocks("<p>\(said)</p>") == HTMLSample.paragraphs + [said])
    let first = "Corran Docks is a leading provider of cranes, headquartered in Porto Veda, with nine subsidiaries."
    let document = try HTMLSample.document(HTMLSample.page("<p>\(first)</p>" + body))
    #expect(HTMLSample.blocks(document).first == first)
  }
}
