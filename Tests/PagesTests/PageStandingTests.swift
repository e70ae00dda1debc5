import RecordTypes
import Testing

@testable import Pages

@Suite struct PageStandingTests {
  private static let speech = """
    <p>Mr President, I thank you for the invitation to this hall, and we have come a long way to be here.</p>
    <p>I have spoken of the river before, and I will speak of it again until our neighbours have read the gauges.</p>
    """

  private static func page(_ outlet: String, _ title: String, _ body: String, type: String? = nil) -> String {
    let data =
      type.map { "<script type='application/ld+json'>{\"@type\": \"\($0)\", \"headline\": \"\(title)\"}</script>" }
      ?? ""
    return """
      <html lang="en"><head><title>\(title)</title><meta property="og:site_name" content="\(outlet)">\(data)</head>
      <body><article><h1>\(title)</h1>\(body)</article></body></html>
      """
  }

  private static func standing(
    _ outlet: String, _ title: String, _ body: String = speech, type: String? = nil, url: String? = nil
  ) throws -> Standing {
    try HTMLSample.document(page(outlet, title, body, type: type), url: url).standing
  }

  private let title = "Speech by Foreign Minister Mirel Tanos at the opening of the river forum"

  @Test func `A ministry publishes its own side's words`() throws {
    #expect(try Self.standing("Ministry of Foreign Affairs of Veldria", title).publisher == .speakersSide)
    #expect(try Self.standing("Botschaft von Veldria", title).publisher == .speakersSide)
    #expect(try Self.standing("", title, url: "https://www.foreign.gov.ve.example/a").publisher == .speakersSide)
    #expect(try Self.standing("", title, url: "https://governing.example/gov/a").publisher == .unknown)
  }

  @Test func `A university publishes its guests' words`() throws {
    #expect(try Self.standing("University of Sella", title).publisher == .host)
  }

  @Test func `A news outlet is a third party`() throws {
    #expect(try Self.standing("Veldria Courier", title, type: "NewsArticle").publisher == .thirdParty)
    let report = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()
    #expect(try Self.standing("Veldria Courier", "Harbour reopens after nine years", report).publisher == .thirdParty)
  }

  @Test func `The note on the wording is believed`() throws {
    let outlet = "Ministry of Foreign Affairs of Veldria"
    #expect(try Self.standing(outlet, title, "<p>(As delivered)</p>" + Self.speech).basis == .asDelivered)
    #expect(try Self.standing(outlet, title, "<p>Check against delivery.</p>" + Self.speech).basis == .asPrepared)
    #expect(try Self.standing(outlet, title, Self.speech + "<p>Unofficial translation</p>").basis == .translation)
    #expect(try Self.standing(outlet, "Excerpts from the " + title).basis == .excerpt)
    #expect(try Self.standing(outlet, title).basis == .unknown)
  }
}
