import RecordTypes
import Testing
import Texts

@testable import Pages

@Suite struct HTMLMetadataTests {
  private let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()

  @Test func `The page's own date line wins over its mark-up and the conflict is a finding`() throws {
    let html = HTMLSample.page("<p class=\"stamp\">Published on 29 December 2016</p>" + body)
      .replacing(
        "</head>", with: "<meta property=\"article:published_time\" content=\"2017-01-15T10:00:00Z\"></head>")
    let document = try HTMLSample.document(html)
    #expect(document.published?.value.description == "2016-12-29")
    #expect(document.findings.contains { $0.category == "dateConflict" })
  }

  @Test func `Mark-up that agrees gives the time of day`() throws {
    let html = HTMLSample.page("<p class=\"stamp\">29 December 2016</p>" + body)
      .replacing(
        "</head>", with: "<meta property=\"article:published_time\" content=\"2016-12-29T10:05:00+02:00\"></head>")
    let document = try HTMLSample.document(html)
    #expect(document.published?.value.description == "2016-12-29T10:05+02:00")
    #expect(document.findings.isEmpty)
  }

  @Test func `Linked data names authors, outlet and dates, with the place in the script`() throws {
    let script = """
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
      "headline": "Harbour of Porto Veda reopens after nine years", "datePublished": "2016-12-29",
      "author": [{"@type": "Person", "name": "Lena Orlan"}, {"@type": "Person", "name": "Jon Weir"}],
      "publisher": {"@type": "Organization", "name": "Veldria Courier"}}]}</script></head>
      """
    let html = HTMLSample.page(body).replacing("</head>", with: script)
    let document = try HTMLSample.document(html)
    #expect(document.authors == ["Lena Orlan", "Jon Weir"])
    #expect(document.published?.value.description == "2016-12-29")
    let origin = try #require(document.published?.origin)
    #expect(SourceText(html)[origin] == "2016-12-29")
  }

  @Test func `A byline names the authors and is no part of the body`() throws {
    let document = try HTMLSample.document(
      HTMLSample.page("<p>29/12/2016 - 18:22 | by Lena Orlan and Jon Weir</p>" + body))
    #expect(document.authors == ["Lena Orlan", "Jon Weir"])
    #expect(HTMLSample.blocks(document) == HTMLSample.paragraphs)
  }

  @Test func `Occasion and place come from the headline's tail, which is no date of publication`() throws {
    let title = "Interview of Foreign Minister Mirel Tanos, Porto Veda, December 29, 2016"
    let document = try HTMLSample.document(HTMLSample.page(body, title: title))
    #expect(document.said?.value.description == "2016-12-29")
    #expect(document.place?.value == "Porto Veda")
    #expect(document.published == nil)
  }

  @Test func `Other languages of the page, keywords and its own address are kept`() throws {
    let links = """
      <link rel="canonical" href="https://courier.example/harbour"><meta name="keywords" content="harbour, ferries">
      <link rel="alternate" hreflang="fr" href="https://courier.example/fr/port"></head>
      """
    let document = try HTMLSample.document(HTMLSample.page(body).replacing("</head>", with: links))
    #expect(document.canonical == "https://courier.example/harbour")
    #expect(document.tags == ["harbour", "ferries"])
    #expect(document.translations == [.init(language: "fr", url: "https://courier.example/fr/port")])
  }

  @Test func `Clocks of cities on top of a page give the moment of capture`() throws {
    let html = """
      <html><body><table><tr><td>3 July 2019<br>Ankara: <b>01:10</b><br>Paris: <b>00:10</b></td></tr></table>
      \(HTMLSample.page(HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()))</body></html>
      """
    let document = try HTMLSample.document(html)
    let captured = try #require(document.captured)
    #expect(captured.value.description == "2019-07-02T22:10Z")
    let origin = try #require(captured.origin)
    #expect(String(decoding: Array(html.utf8)[origin], as: UTF8.self).hasPrefix("3 July 2019<br>Ankara"))
    #expect(document.furniture.count { $0.kind == .clock } == 3)
  }

  @Test func `A time in the text is no clock`() throws {
    let html = HTMLSample.page(
      "<p>3 July 2019</p><p>Sella, 18:30</p><p>\(HTMLSample.paragraphs.joined(separator: " "))</p>")
    #expect(try HTMLSample.document(html).captured == nil)
  }
}
