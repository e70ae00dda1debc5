import RecordTypes
import Testing
import Texts

@testable import Pages

/// Pages that nobody should serve: each has a document, in bounded time.
@Suite struct HTMLBadInputTests {
  private let body = HTMLSample.paragraphs.map { "<p>\($0)</p>" }.joined()

  private func blocks(_ html: String) throws -> [String] { HTMLSample.blocks(try HTMLSample.document(html)) }

  @Test(.timeLimit(.minutes(15)))
  func `A hundred thousand nested elements are read, and the text in the innermost too`()
    throws
  {
    for tag in ["div", "b", "table><tr><td", "ul><li", "blockquote"] {
      let open = String(repeating: "<\(tag)>", count: 100_000)
      let document = try HTMLSample.document("<body>" + open + body)
      #expect(document.text.string.contains(HTMLSample.paragraphs[1]))
    }
  }

  @Test(.timeLimit(.minutes(15))) func `A megabyte in one attribute, and ten thousand attributes, are no text`() throws
  {
    let data = String(repeating: "QUJD", count: 500_000)
    let many = (0..<10_000).map { " a\($0)=\"\($0)\"" }.joined()
    let html = HTMLSample.page("<img src=\"data:image/png;base64,\(data)\"><div\(many)>\(body)</div>")
    #expect(try blocks(html) == HTMLSample.paragraphs)
  }

  @Test(.timeLimit(.minutes(15))) func `A page of several megabytes comes whole`() throws {
    let paragraphs = (0..<8_000).map { "<p>Number \($0). \(HTMLSample.paragraphs[$0 % 3])</p>" }.joined()
    let document = try HTMLSample.document(HTMLSample.page(paragraphs))
    #expect(document.blocks.count == 8_000)
  }

  @Test func `Nothing that is open needs an end`() throws {
    let open = "<html><body><article><h1>Harbour opens</h1><div class=\"entry-content\">"
    let text = HTMLSample.paragraphs.map { "<p><b><i>\($0)" }.joined()
    let document = try HTMLSample.document(open + text)
    for paragraph in HTMLSample.paragraphs { #expect(document.text.string.contains(paragraph)) }
    for tail in ["<!--", "<script>", "<p title=\"", "<", "</", "<!", "&", "&#", "&#x", "<style", "<![CDATA["] {
      #expect(try HTMLSample.document(open + text + tail).text.string.contains(HTMLSample.paragraphs[1]))
    }
  }

  @Test func `References to what is no character become the mark of a lost one`() throws {
    let html = HTMLSample.page(
      "<p>A&#xD800;B&#xDFFF;C&#0;D&#x110000;E&#99999999999999999999;F \(HTMLSample.paragraphs[0])</p>" + body)
    let first = try #require(try blocks(html).first)
    #expect(first.hasPrefix("A\u{FFFD}B\u{FFFD}C\u{FFFD}D\u{FFFD}E\u{FFFD}F "))
  }

  @Test func `NULs, controls and bytes that are no UTF-8 neither end a page nor its words`() throws {
    var bytes = Array(HTMLSample.page(body).utf8)
    for offset in stride(from: 400, to: bytes.count, by: 97) {
      bytes.insert([0, 1, 0x0B, 0xFF, 0xC3][offset % 5], at: offset)
    }
    let capture = try HTMLSample.capture("")
    let document = PageReader.read(SourceText(bytes: bytes, origins: .identity(count: bytes.count)), of: capture)
    #expect(!document.blocks.isEmpty)
  }

  @Test func `What a script would write is no text`() throws {
    let script =
      "<script>document.write('<p>\(HTMLSample.paragraphs[2])</p>'); var a = \"</p><p>\(HTMLSample.paragraphs[2])\";</script>"
    let html = HTMLSample.page(script + "<p>\(HTMLSample.paragraphs[0])</p><p>\(HTMLSample.paragraphs[1])</p>")
    #expect(try blocks(html) == Array(HTMLSample.paragraphs.prefix(2)))
  }

  @Test(.timeLimit(.minutes(15))) func `Linked data that nests without end, or is broken, is passed over`() throws {
    let deep = String(repeating: "{\"@graph\":[", count: 50_000)
    for json in [
      deep, "{\"@type\":\"Article\",\"author\":", "[[[[", "{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}}",
    ] {
      let html = HTMLSample.page("<script type=\"application/ld+json\">\(json)</script>" + body)
      #expect(try blocks(html) == HTMLSample.paragraphs)
    }
  }
}
