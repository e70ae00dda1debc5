import Testing

@testable import ReadingRoom

struct HTMLWriterTests {
  private func written(_ body: (inout HTMLWriter) -> Void) -> String {
    var writer = HTMLWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `Captured words can never become mark-up`() {
    #expect(
      written { $0.text("<script>alert('x') & \"y\"</script>") }
        == "&lt;script&gt;alert(&#39;x&#39;) &amp; &quot;y&quot;&lt;/script&gt;")
    #expect(written { $0.element("p", ["title": "\"><b>"], text: "a") } == "<p title=\"&quot;&gt;&lt;b&gt;\">a</p>")
  }

  @Test func `Control characters are shown as unknown ones, line breaks stay`() {
    #expect(written { $0.text("a\u{0}b\u{1B}c\nd") } == "a\u{FFFD}b\u{FFFD}c\nd")
  }

  @Test func `What would turn the order of the words is shown as an unknown character`() {
    #expect(written { $0.text("a\u{202E}live\u{2066}b") } == "a\u{FFFD}live\u{FFFD}b")
    #expect(written { $0.text(Array("مرحبا".utf8)[...]) } == "مرحبا")
  }

  @Test func `An attribute without a value is left out`() {
    #expect(written { $0.element("p", ["id": nil, "class": "x"], text: "") } == "<p class=\"x\"></p>")
  }
}
