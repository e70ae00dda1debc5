import RecordTypes
import Testing
import Texts

@testable import Pages

@Suite struct HTMLDateTests {
  private let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()

  private func published(_ head: String, meta: String = "", tail: String = "", url: String? = nil) throws -> String? {
    let html = HTMLSample.page(head + body + tail).replacing("</head>", with: meta + "</head>")
    return try HTMLSample.document(html, url: url).published?.value.description
  }

  @Test(arguments: [
    ("https://courier.example/2019/11/18/harbour", "2019-11-18"),
    ("https://courier.example/news/18-11-2019", "2019-11-18"),
    ("https://courier.example/20191118-harbour.html", "2019-11-18"),
    ("https://courier.example/18112019-harbour", "2019-11-18"),
    ("https://courier.example/2019-11-18_harbour", "2019-11-18"),
  ])
  func `An address states the date where nothing else does`(url: String, date: String) throws {
    #expect(try published("", url: url) == date)
  }

  @Test(arguments: [
    "https://courier.example/12345678", "https://courier.example/2019/31/45", "https://courier.example/a/2019/7",
  ])
  func `Other numbers in an address are no date`(url: String) throws {
    #expect(try published("", url: url) == nil)
  }

  @Test func `Of two times side by side the one that is not a change's counts`() throws {
    let line = """
      <p><a href="/x"><time class="entry-date published" datetime="2019-06-28T10:00:00+02:00">28. Juni 2019</time>\
      <time class="updated" datetime="2020-01-14T10:00:00+01:00">14. Januar 2020</time></a></p>
      """
    #expect(try published(line)?.hasPrefix("2019-06-28") == true)
  }

  @Test func `The words of a time count before its attribute where they lie a day apart`() throws {
    #expect(
      try published("<p><time datetime=\"2019-06-29T01:30:00Z\">June 28, 2019</time></p>")?.hasPrefix("2019-06-28")
        == true)
  }

  @Test func `Day and month are read as the mark-up has them where both readings are possible`() throws {
    let meta = "<meta property=\"article:published_time\" content=\"2021-11-01T05:00:14\">"
    #expect(try published("<p>Posted: 11/01/2021</p>", meta: meta)?.hasPrefix("2021-11-01") == true)
  }

  @Test func `A post that is quoted, a sentence and a member's joining date no page`() throws {
    #expect(try published("<blockquote><p>Ferry fan, 16 May 2018</p></blockquote>") == nil)
    #expect(try published("<p>The next meeting of the harbour guild will be held on 5 February 2020.</p>") == nil)
    #expect(try published("<p>Joined: 18.09.2008</p>") == nil)
  }

  @Test func `A date in front of a paragraph does not make it a date line`() throws {
    let html = HTMLSample.page("<p><span class=\"date\">31 October 2019.</span> \(HTMLSample.paragraphs[0])</p>" + body)
    let document = try HTMLSample.document(html)
    #expect(document.published?.value.description == "2019-10-31")
    #expect(HTMLSample.blocks(document).first?.hasSuffix(HTMLSample.paragraphs[0]) == true)
  }

  @Test func `A line behind the text that says what it is a date of counts before one that does not`() throws {
    let tail = "<p>Harbour Studies 12, 15 January 2021</p><p>Published on 17 January 2021</p>"
    #expect(try published("", tail: tail) == "2021-01-17")
  }

  @Test func `Names of dates that nobody listed are understood`() throws {
    #expect(
      try published("", meta: "<meta name=\"vna:firstPublishTime\" content=\"2019-07-03T08:00Z\">")
        == "2019-07-03T08:00Z")
  }
}
