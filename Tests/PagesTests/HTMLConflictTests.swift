import RecordTypes
import Testing
import Texts

@testable import Pages

/// Where a page and its mark-up disagree the page's own line wins, and a finding says so.
@Suite struct HTMLConflictTests {
  private let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()

  private func page(_ body: String, claims: String) -> String {
    HTMLSample.page(body).replacing("</head>", with: "<script type=\"application/ld+json\">\(claims)</script></head>")
  }

  private func findings(_ document: Document, _ category: String) -> [Finding] {
    document.findings.filter { $0.category == category }
  }

  @Test func `A headline that the mark-up has from elsewhere is a conflict`() throws {
    let claims = #"{"@type": "NewsArticle", "headline": "Nine recipes for mackerel that your guests will love"}"#
    let html = page(body, claims: claims)
    let document = try HTMLSample.document(html)
    #expect(document.title?.value == "Harbour of Porto Veda reopens after nine years")
    let finding = try #require(findings(document, "titleConflict").first)
    #expect(finding.message.contains("Nine recipes"))
    let origin = try #require(finding.origin)
    #expect(SourceText(html)[origin].contains("Harbour of Porto Veda reopens"))
  }

  @Test func `A shorter headline in the mark-up is no conflict`() throws {
    let claims = #"{"@type": "NewsArticle", "headline": "Harbour of Porto Veda reopens"}"#
    #expect(findings(try HTMLSample.document(page(body, claims: claims)), "titleConflict").isEmpty)
  }

  @Test func `A byline that names another than the mark-up is a conflict`() throws {
    let claims = #"{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Oskar Venn"}}"#
    let document = try HTMLSample.document(page("<p>By Lena Orlan</p>" + body, claims: claims))
    let finding = try #require(findings(document, "authorConflict").first)
    #expect(finding.message.contains("Lena Orlan") && finding.message.contains("Oskar Venn"))
  }

  @Test func `The same author with a middle name is none`() throws {
    let claims = #"{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Lena M. Orlan"}}"#
    let document = try HTMLSample.document(page("<p>By Lena Orlan</p>" + body, claims: claims))
    #expect(findings(document, "authorConflict").isEmpty && document.authors == ["Lena M. Orlan"])
  }
}
