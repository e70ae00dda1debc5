import RecordTypes
import Testing
import Texts

@testable import Pages

@Suite struct HTMLAuthorTests {
  private let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()

  private func authors(_ head: String, meta: String = "", tail: String = "", url: String? = nil) throws -> [String] {
    let html = HTMLSample.page(head + body + tail).replacing("</head>", with: meta + "</head>")
    return try HTMLSample.document(html, url: url).authors
  }

  @Test(arguments: [
    "By Lena Orlan", "Von Lena Orlan", "Par Lena Orlan", "Por Lena Orlan", "Text: Lena Orlan", "Autor: Lena Orlan",
    "Ein Artikel von Lena Orlan", "Publié par Lena Orlan",
    "Author(s): Lena Orlan",
    "Redaktion: Lena Orlan (Sprecherin)", "Von Lena Orlan am Samstag", "Chief correspondent Lena Orlan",
  ])
  func `A byline's introduction, offices and what follows are no part of the name`(byline: String) {
    #expect(HTMLAuthorNames.split(byline) == ["Lena Orlan"])
  }

  @Test func `Names are parted at commas, strokes and the words for and`() {
    #expect(
      HTMLAuthorNames.split("By Lena Orlan, Jon Weir and Ada de Sella") == ["Lena Orlan", "Jon Weir", "Ada de Sella"])
    #expect(HTMLAuthorNames.split("Lena Orlan & Jon Weir / VNA") == ["Lena Orlan", "Jon Weir", "VNA"])
    #expect(HTMLAuthorNames.split("Von Lena Orlan und J. Weir") == ["Lena Orlan", "J. Weir"])
  }

  @Test(arguments: [
    "Posted by", "By", "Alle Beiträge", "3 min read", "info@courier.example", "About the author",
    "https://courier.example/a",
    "No Author", "Share this article", "by the way they closed the pier",
  ])
  func `What stands in bylines without being a name is none`(text: String) {
    #expect(HTMLAuthorNames.split(text).isEmpty)
  }

  @Test func `The author of a graph is looked up by identifier`() throws {
    let script = """
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "Article", "headline": "x", "author": {"@id": "#/person/1"}},
      {"@type": "Person", "@id": "#/person/1", "name": "Lena Orlan"}]}</script>
      """
    #expect(try authors("", meta: script) == ["Lena Orlan"])
  }

  @Test func `A name on the page outranks a user's name in the mark-up`() throws {
    let meta = "<meta name=\"author\" content=\"lena.orlan7\">"
    #expect(try authors("<p>By Lena Orlan</p>", meta: meta) == ["Lena Orlan"])
    #expect(try authors("", meta: meta).isEmpty == false)
  }

  @Test func `A name on the page outranks the publisher's in the mark-up, which counts where there is none`() throws {
    let meta = "<meta name=\"author\" content=\"Veldria Courier\">"
    #expect(try authors("<p>By Lena Orlan</p>", meta: meta) == ["Lena Orlan"])
    #expect(try authors("", meta: meta) == ["Veldria Courier"])
    let host = "<meta name=\"author\" content=\"harbour-news\">"
    let url = "https://www.harbour-news.example/a"
    #expect(try authors("<p>By Lena</p>", meta: host, url: url) == ["Lena"])
  }

  @Test func `An element within the date line that is named as the author's names the author`() throws {
    let line = """
      <div class="entry-meta"><time datetime="2019-07-03">3 July 2019</time> | <span class="byline"><span class="author vcard">\
      <a href="/x">Lena Orlan</a></span></span> | <a href="/c">Harbours</a></div>
      """
    #expect(try authors(line) == ["Lena Orlan"])
  }

  @Test func `A link to an author's own page names the author`() throws {
    #expect(try authors("<p><a href=\"/authors/lena-orlan\">Lena Orlan</a> 3 July 2019</p>") == ["Lena Orlan"])
    #expect(try authors("<p><a href=\"/authors/\">All our authors</a></p>").isEmpty)
  }

  @Test func `The word for author above a name, and a line at the end of the text, name the author`() throws {
    #expect(try authors("<h4>Autor</h4><p>Lena Orlan</p>") == ["Lena Orlan"])
    #expect(try authors("", tail: "<p>Text: Lena Orlan</p>") == ["Lena Orlan"])
    #expect(try authors("<p>Posted on 3 July 2019 by Lena Orlan</p>") == ["Lena Orlan"])
  }

  @Test func `A name beside the date names the author`() throws {
    #expect(try authors("<p>03.07.2019 | 13:10 Uhr | Lena Orlan</p>") == ["Lena Orlan"])
  }

  @Test func `The time to read on a card is no author`() throws {
    let card =
      "<meta name=\"twitter:label1\" content=\"Time to read\"><meta name=\"twitter:data1\" content=\"Quick Read\">"
    #expect(try authors("", meta: card).isEmpty)
    let written = card.replacing("Time to read", with: "Written by").replacing("Quick Read", with: "Lena Orlan")
    #expect(try authors("", meta: written) == ["Lena Orlan"])
  }
}
