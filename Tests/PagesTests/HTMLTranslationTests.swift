import RecordTypes
import Testing
import Texts

@testable import Pages

/// Versions of a page in other languages are linked to it; other pages are not.
@Suite struct HTMLTranslationTests {
  private func translations(_ links: String, url: String) throws -> [Document.Translation] {
    let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()
    let html = HTMLSample.page(body).replacing("<nav>", with: "<div>\(links)</div><nav>")
    return try HTMLSample.document(html, url: url).translations
  }

  @Test func `A switch whose addresses differ in the language alone links the versions`() throws {
    let links = #"<a href="/de/news/harbour">DE</a> <a href="/fr/news/harbour"><b>Français</b></a>"#
    #expect(
      try translations(links, url: "https://courier.example/en/news/harbour") == [
        .init(language: "de", url: "/de/news/harbour"), .init(language: "fr", url: "/fr/news/harbour"),
      ])
  }

  @Test func `The number of the article in its address links the versions`() throws {
    let links = #"<a href="https://courier.example/ru/novosti/-/content/2574519">Русский</a>"#
    #expect(
      try translations(links, url: "https://courier.example/en/news/-/content/2574519") == [
        .init(language: "ru", url: "https://courier.example/ru/novosti/-/content/2574519")
      ])
  }

  @Test func `A switch to the front page of another language is no version of the page`() throws {
    let links = #"<a href="/de/">Deutsch</a> <a href="/fr/news/ferry">FR</a> <a href="/en/2016/other">English</a>"#
    #expect(try translations(links, url: "https://courier.example/en/news/2016/harbour").isEmpty)
  }
}
