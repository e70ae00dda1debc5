import Testing
import Texts

@testable import Pages

@Suite struct HTMLTextTests {
  private func text(_ raw: String, attribute: Bool = false) -> String {
    let bytes = Array(raw.utf8)
    return HTMLText.string(bytes, 0..<bytes.count, attribute: attribute)
  }

  @Test func `Character references are decoded as the standard says`() {
    #expect(text("a&amp;b &lt;c&gt; &quot;d&quot;") == "a&b <c> \"d\"")
    #expect(text("&copy 2016 &notit; &notin; &ampx") == "© 2016 ¬it; ∉ &x")
    #expect(text("&#8217;&#x2019;&#151;&#0;&#xD800;&#x110000;&#65") == "’’—\u{FFFD}\u{FFFD}\u{FFFD}A")
    #expect(text("&unknown; &; & &# &#x; &#q") == "&unknown; &; & &# &#x; &#q")
    #expect(text("&NotEqualTilde;") == "≂̸")
    #expect(text("?a=1&copy=2&amp;b", attribute: true) == "?a=1&copy=2&b")
  }

  @Test func `White space folds to one space and none at the ends`() {
    #expect(text(" \n a \t\r\n b\u{0C}c ") == "a b c")
    #expect(text("&nbsp;a&nbsp;b&nbsp;") == "a\u{A0}b")
  }
}
